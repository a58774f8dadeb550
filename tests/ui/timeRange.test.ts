import { describe, expect, it } from 'vitest'
import { timeAxis } from '../../src/scene/timeAxis'
import { daysIn, dragged, keyed, rangeOf, withUndated } from '../../src/ui/time/range'
import { dayOf, daysOf } from '../../src/view/dated'

const axis = timeAxis(
  ['2031-03-10', '2031-03-12', '2031-03-19'].map((date) => ({
    ...(daysOf(date) as { firstDay: number; lastDay: number }),
    interval: false,
  })),
  1000,
)
const days = (from: number, to: number) => ({
  from: dayOf(`2031-03-${from}`),
  to: dayOf(`2031-03-${to}`),
})
const range = (from: string | null, to: string | null, undated = false) => ({ from, to, undated })
const MARCH_12_TO_14 = range('2031-03-12', '2031-03-14')

describe('the brush', () => {
  it('is the whole axis where no dates are chosen, and open at the ends of the axis', () => {
    expect(daysIn(axis, null)).toEqual(days(10, 19))
    expect(rangeOf(axis, days(10, 19), null)).toBeNull()
    expect(rangeOf(axis, days(10, 14), null)).toEqual(range(null, '2031-03-14'))
    expect(rangeOf(axis, days(12, 14), null)).toEqual(MARCH_12_TO_14)
    expect(daysIn(axis, range('1990-01-01', '2031-03-14'))).toEqual(days(10, 14))
  })

  it('leaves out what has no date, unless that was kept', () => {
    expect(rangeOf(axis, days(12, 14), range('2031-03-11', null, true))?.undated).toBe(true)
    expect(withUndated(null, false)).toEqual(range(null, null))
    expect(withUndated(range(null, null), true)).toBeNull()
  })

  // 100 px a day.
  it.each([
    ['from', 0, 310, days(13, 14)],
    ['from', 0, 900, days(14, 14)],
    ['to', 0, 620, days(12, 15)],
    ['to', 0, 20, days(12, 12)],
    ['middle', 300, 420, days(13, 15)],
    ['middle', 300, 5000, days(17, 19)],
    ['middle', 300, -5000, days(10, 12)],
    ['new', 610, 790, days(16, 17)],
    ['new', 790, 610, days(16, 17)],
    ['new', 610, 620, days(16, 16)],
  ] as const)('dragged by %s from %i to %i px', (part, startPx, px, expected) => {
    expect(dragged(axis, { part, startPx, days: days(12, 14) }, px)).toEqual(expected)
  })

  it.each([
    ['from', 'ArrowRight', days(13, 14)],
    ['from', 'ArrowLeft', days(11, 14)],
    ['from', 'PageUp', days(14, 14)],
    ['from', 'Home', days(10, 14)],
    ['from', 'End', days(14, 14)],
    ['to', 'ArrowUp', days(12, 15)],
    ['to', 'ArrowDown', days(12, 13)],
    ['to', 'PageUp', days(12, 19)],
    ['to', 'End', days(12, 19)],
    ['to', 'Home', days(12, 12)],
    ['to', 'x', null],
  ] as const)('its end %s takes the key %s', (edge, key, expected) => {
    expect(keyed(axis, daysIn(axis, MARCH_12_TO_14), edge, key)).toEqual(expected)
  })
})
