import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isoOf, span, TIME_UNITS } from '../../src/analysis/calendar'
import { discourseNetworks } from '../../src/analysis/discourseNetwork'
import { timeWindows } from '../../src/analysis/timeWindows'
import { folded, settings, someStatements } from './madeUp'

const first = (text: string) => span(text)?.first ?? Number.NaN
const last = (text: string) => span(text)?.last ?? Number.NaN
const windows = (...[from, to, unit, size]: [string, string, (typeof TIME_UNITS)[number], number]) =>
  timeWindows(first(from), last(to), unit, size).map(({ startMs, midMs, stopMs }) =>
    [startMs, midMs, stopMs].map(isoOf),
  )

describe('windows', () => {
  it('step by a unit and reach half their size to either side', () => {
    expect(windows('2005-01-01', '2005-01-06', 'days', 3)).toEqual([
      ['2005-01-01', '2005-01-02', '2005-01-03'],
      ['2005-01-02', '2005-01-03', '2005-01-04'],
      ['2005-01-03', '2005-01-04', '2005-01-05'],
      ['2005-01-04', '2005-01-05', '2005-01-06'],
    ])
  })
  it('of six months reach three to either side, since (6 − 1) / 2 is rounded up', () => {
    expect(windows('2005-01-10', '2005-08-20', 'months', 6)).toEqual([
      ['2005-01-10', '2005-04-10', '2005-07-10'],
      ['2005-02-10', '2005-05-10', '2005-08-10'],
    ])
  })
  it('of one unit are a moment', () => {
    expect(windows('2005-01-30', '2005-04-01', 'months', 1).map(([start]) => start)).toEqual([
      '2005-01-30',
      '2005-02-28',
      '2005-03-28',
    ])
  })
  it('of even and the next odd size are the same', () => {
    expect(windows('2005-01-01', '2006-01-01', 'weeks', 4)).toEqual(
      windows('2005-01-01', '2006-01-01', 'weeks', 5),
    )
  })
  it('that do not fit are none', () => {
    expect(windows('2005-01-01', '2005-01-31', 'years', 2)).toEqual([])
  })
})

describe('networks over time', () => {
  it('count the statements of their window and no other, ends included', () => {
    fc.assert(
      fc.property(
        someStatements,
        fc.constantFrom('days', 'weeks', 'months', 'years'),
        fc.integer({ min: 1, max: 9 }),
        (records, unit, size) => {
          const statements = folded(records)
          const made = discourseNetworks(
            statements,
            settings({ duplicates: 'month', window: { unit, size } }),
          )
          for (const { window, statements: counted } of made.networks) {
            const inside = made.selection.kept.filter((at) => {
              const momentMs = statements.momentsMs?.[at] ?? Number.NaN
              return window !== null && momentMs >= window.startMs && momentMs <= window.stopMs
            })
            expect([...counted]).toEqual([...inside])
          }
        },
      ),
      { numRuns: 50 },
    )
  })
  it('that stand side by side add up to the network of the whole', () => {
    fc.assert(
      fc.property(someStatements, (records) => {
        const statements = folded(records)
        const own = { aggregation: 'subtract', isolates: true } as const
        const range = { fromMs: first('2005-01-01'), toMs: last('2006-12-31') }
        const [whole] = discourseNetworks(statements, settings({ ...own, ...range })).networks
        const daily = discourseNetworks(
          statements,
          settings({ ...own, ...range, window: { unit: 'days', size: 1 } }),
        ).networks
        expect(daily).toHaveLength(730)
        const sum = new Float64Array(whole?.weights.length ?? 0)
        for (const { weights } of daily) for (const [cell, weight] of weights.entries()) sum[cell]! += weight
        expect(sum).toEqual(whole?.weights)
      }),
      { numRuns: 10 },
    )
  })
  it('range from the first to the last statement where no dates are given', () => {
    const a = { holder: 'a', issue: 'x', agreement: 1 }
    const { networks } = discourseNetworks(
      folded([
        { ...a, date: '2005-01-03' },
        { ...a, date: '2005-01-01' },
        { ...a, date: '2005-01-05', holder: '' },
      ]),
      settings({ window: { unit: 'days', size: 3 } }),
    )
    expect(networks.map(({ window }) => isoOf(window?.midMs ?? 0))).toEqual([
      '2005-01-02',
      '2005-01-03',
      '2005-01-04',
    ])
  })
  it('by the second over years are refused', () => {
    const window = { unit: 'seconds', size: 3 } as const
    const range = { fromMs: first('2005'), toMs: last('2009') }
    expect(() =>
      discourseNetworks(folded([{ holder: 'a', issue: 'x', agreement: 1 }]), settings({ ...range, window })),
    ).toThrow('more than 20000')
  })
})

test.each(TIME_UNITS)('a window of %s keeps its middle in the middle', (unit) => {
  for (const window of timeWindows(first('2004-02-01'), first('2004-02-01') + 5e6, unit, 3, 50))
    expect(window.startMs < window.midMs && window.midMs < window.stopMs).toBe(true)
})
