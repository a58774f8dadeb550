import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin } from '../../src/graph/dates'

const range = (from: string | null, to: string | null, undated = false) => ({ from, to, undated })

describe('a range of dates', () => {
  it.each([
    ['2031-03-14', '2031-03-14', '2031-03-14', true],
    ['2031-03-13', '2031-03-14', '2031-03-20', false],
    ['2031-03-21', '2031-03-14', '2031-03-20', false],
    // Any day of a month or year may be meant.
    ['2031-03', '2031-03-14', '2031-03-20', true],
    ['2031-03', '2031-04-01', null, false],
    ['2031-03', null, '2031-02-28', false],
    ['2031', '2031-12-31', null, true],
    ['2031', '2032-01-01', null, false],
    ['2031', null, '2030-12-31', false],
    ['2031~', '2031-05-01', '2031-05-02', true],
    // Intervals: all days between their ends.
    ['2031-03-10/2031-03-16', '2031-03-16', null, true],
    ['2031-03-10/2031-03-16', '2031-03-17', null, false],
    ['2031-03-10/2031-03-16', null, '2031-03-09', false],
    ['2031-03-10/2031-03-16', '2031-03-12', '2031-03-13', true],
    ['2030/2031-03', '2031-03-30', null, true],
    ['2031-03-14T23:30+02:00', '2031-03-14', '2031-03-14', true],
  ])('%s between %s and %s: %s', (date, from, to, expected) => {
    expect(isWithin(range(from, to), date)).toBe(expected)
  })

  it('leaves out what has no date, or keeps it', () => {
    expect(isWithin(range(null, null), undefined)).toBe(false)
    expect(isWithin(range('2031-03-14', null, true), undefined)).toBe(true)
  })

  it('holds every day of a wider one’s part, by the calendar', () => {
    const day = fc
      .integer({ min: 0, max: 40_000 })
      .map((at) => new Date(at * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, day, (date, from, to) => {
        const time = (text: string) => Date.parse(`${text}T00:00Z`)
        expect(isWithin(range(from, to), date)).toBe(time(from) <= time(date) && time(date) <= time(to))
      }),
    )
  })
})
