import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt, pxOf, stepFrom, timeAxis } from '../../src/scene/timeAxis'
import { binOf, nextStart, startOf } from '../../src/scene/timeBins'
import { dayOf, daysOf } from '../../src/view/dated'

const dated = (date: string) => {
  const days = daysOf(date)
  if (!days) throw new Error(`${date} is no date`)
  return { ...days, interval: date.includes('/') }
}
const axisOf = (dates: readonly string[], width = 900) => timeAxis(dates.map(dated), width)
const stretches = (dates: readonly string[]) =>
  axisOf(dates).stretches.map(({ firstDay, lastDay, single }) => [firstDay, lastDay, single])

describe('the axis of time', () => {
  it('is broken where a gap is more than twelve times all the rest', () => {
    expect(stretches(['1987', '2031-03-10/2031-03-16', '2031-03-12'])).toEqual([
      [dayOf('1987-01-01'), dayOf('1987-12-31'), true],
      [dayOf('2031-03-10'), dayOf('2031-03-16'), false],
    ])
  })

  it('is broken twice where two gaps are', () => {
    expect(stretches(['1902', '2024', '2031-03-13', '2031-03-20']).map(([, , single]) => single)).toEqual([
      true,
      true,
      false,
    ])
  })

  it.each([
    [['2031-03-10', '2031-03-12', '2031-03-16']],
    [['1990', '1995', '2000', '2010', '2020']],
    // Two days alone say nothing of scale.
    [['1987', '2031-03-10']],
    [['2031-03-10', '2031-03-10']],
  ])('is whole for %j', (dates) => {
    expect(stretches(dates)).toHaveLength(1)
  })

  it('lets a year that holds later days end where they begin', () => {
    const [year, days] = axisOf(['2031', '2031-08-09', '2031-08-12']).stretches
    expect([year?.single, year?.lastDay]).toEqual([true, dayOf('2031-08-08')])
    expect(days?.firstDay).toBe(dayOf('2031-08-09'))
  })

  it('has nothing where nothing is dated', () => {
    expect(axisOf([]).stretches.length).toBeLessThanOrEqual(1)
  })

  const dates = fc.array(
    fc
      .tuple(fc.integer({ min: -20_000, max: 60_000 }), fc.integer({ min: 0, max: 400 }))
      .map(([day, more]) => ({
        firstDay: day,
        lastDay: day + more,
        interval: more > 0,
      })),
    { minLength: 1, maxLength: 20 },
  )

  it('goes from left to right, holds every beginning, and fills its width', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 300, max: 2000 }), (all, width) => {
        const axis = timeAxis(all, width)
        const days = axis.stretches.flatMap((stretch) => [stretch.firstDay, stretch.lastDay])
        expect(days).toEqual(days.toSorted((a, b) => a - b))
        const last = axis.stretches.at(-1)
        for (const { firstDay } of all)
          expect(axis.stretches.some((own) => own.firstDay <= firstDay && firstDay <= own.lastDay)).toBe(true)
        expect(last?.endPx).toBeCloseTo(width, 6)
      }),
    )
  })

  it('finds the day of a place again', () => {
    fc.assert(
      fc.property(dates, fc.nat(19), (all, pick) => {
        const axis = timeAxis(all, 1e6)
        const { firstDay: day } = all[pick % all.length] as (typeof all)[number]
        const stretch = axis.stretches.find((own) => own.firstDay <= day && day <= own.lastDay)
        if (!stretch || stretch.single) return
        expect(dayAt(axis, pxOf(axis, day), 'from')).toBe(day)
        expect(dayAt(axis, pxOf(axis, day, true), 'to')).toBe(day)
        expect(dayAt(axis, (pxOf(axis, day) + pxOf(axis, day, true)) / 2, 'from', true)).toBe(day)
      }),
    )
  })

  it('is walked from end to end by single steps, over its breaks', () => {
    const axis = axisOf(['1987', '2031-03-10', '2031-03-12', '2031-03-14'])
    const walk = (start: number, by: number, edge: 'from' | 'to') => {
      const seen = [start]
      for (let day = start, next = stepFrom(axis, day, by, edge); next !== day;) {
        seen.push(next)
        day = next
        next = stepFrom(axis, day, by, edge)
      }
      return seen
    }
    const march = [10, 11, 12, 13, 14].map((day) => dayOf(`2031-03-${day}`))
    expect(walk(axis.firstDay, 1, 'from')).toEqual([dayOf('1987-01-01'), ...march])
    expect(walk(axis.lastDay, -1, 'to')).toEqual([...march.toReversed(), dayOf('1987-12-31')])
  })
})

describe('units of time', () => {
  it.each([
    ['2031-03-14', 'weeks', '2031-03-10', '2031-03-17'],
    ['2031-03-31', 'months', '2031-03-01', '2031-04-01'],
    ['2032-02-29', 'months', '2032-02-01', '2032-03-01'],
    ['2031-12-31', 'years', '2031-01-01', '2032-01-01'],
    ['2031-12-31', 'decades', '2030-01-01', '2040-01-01'],
    ['2031-03-14', 'days', '2031-03-14', '2031-03-15'],
  ] as const)('%s lies in the %s from %s to before %s', (day, unit, first, next) => {
    expect([startOf(dayOf(day), unit), nextStart(dayOf(day), unit)]).toEqual([dayOf(first), dayOf(next)])
  })

  it('are as fine as there is room for', () => {
    const axis = axisOf(['2031-01-01', '2031-12-31'], 365)
    const bin = binOf(axis, dayOf('2031-03-14'), 28)
    expect([bin?.firstDay, bin?.lastDay]).toEqual([dayOf('2031-03-01'), dayOf('2031-03-31')])
  })
})
