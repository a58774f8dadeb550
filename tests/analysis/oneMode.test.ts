import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { discourseNetworks, type DiscourseNetwork } from '../../src/analysis/discourseNetwork'
import type { NetworkSettings } from '../../src/analysis/networkSettings'
import type { Statements } from '../../src/analysis/statements'
import { folded, settings, someStatements, spoken } from './madeUp'

function network(statements: Statements, own: Partial<NetworkSettings>): DiscourseNetwork {
  const [only] = discourseNetworks(statements, settings({ mode: 'one', ...own })).networks
  if (!only) throw new Error('there is no network')
  return only
}
const weights = (statements: Statements, own: Partial<NetworkSettings>) => [
  ...network(statements, own).weights,
]
const AGGREGATIONS = ['ignore', 'congruence', 'conflict', 'subtract'] as const

describe('A supports x three times and opposes y, B supports x twice and opposes it once, and supports y', () => {
  const statements = spoken('A+x A+x A+x A-y B+x B+x B-x B+y')
  test.each([
    ['congruence', 3 * 2],
    ['conflict', 3 * 1 + 1 * 1],
    ['subtract', 6 - 4],
    ['ignore', 3 * 3 + 1 * 1],
  ] as const)('their %s is %i', (aggregation, tie) => {
    expect(weights(statements, { aggregation })).toEqual([0, tie, tie, 0])
  })
  test.each([
    ['average', 6 / ((4 + 4) / 2)],
    // A alone: opposes y (1). B alone: opposes x, supports y (1 + 1). Both: support x (3 · 2).
    ['jaccard', 6 / (1 + 2 + 6)],
    ['cosine', 6 / (4 * 4)],
    ['salton', 6 / (Math.hypot(3, 1) * Math.hypot(2, 1, 1))],
  ] as const)('their congruence normalised by %s is %f', (normalization, tie) => {
    const [, found] = weights(statements, { aggregation: 'congruence', normalization })
    expect(found).toBeCloseTo(tie, 14)
  })
  it('has a usual cosine of ±1 where one says the same or the opposite', () => {
    const same = { aggregation: 'subtract', normalization: 'salton' } as const
    expect(weights(spoken('A+x A-y B+x B-y'), same)[1]).toBeCloseTo(1, 14)
    expect(weights(spoken('A+x A-y B-x B+y'), same)[1]).toBeCloseTo(-1, 14)
  })
})

test('ambivalence counts half for and half against', () => {
  const statements = spoken('A±x B+x')
  expect(weights(statements, { aggregation: 'congruence' })).toEqual([0, 0.5, 0.5, 0])
  expect(weights(statements, { aggregation: 'conflict' })).toEqual([0, 0.5, 0.5, 0])
  expect(weights(statements, { aggregation: 'subtract' })).toEqual([0, 0, 0, 0])
  expect(weights(statements, { aggregation: 'ignore' })).toEqual([0, 1, 1, 0])
})

test('issues are tied through holders as holders are through issues', () => {
  const { rows, weights: ties } = network(spoken('A+x A+y A-z B-x B-y'), {
    rows: 'issue',
    columns: 'holder',
    aggregation: 'congruence',
  })
  expect(rows).toEqual(['x', 'y', 'z'])
  expect([...ties]).toEqual([0, 2, 0, 2, 0, 0, 0, 0, 0])
})

describe('whatever the statements', () => {
  const some = fc.tuple(
    someStatements.map(folded),
    fc.constantFrom('include', 'document', 'week', 'month', 'year', 'acrossrange'),
    fc.boolean(),
  )
  it('ties are symmetric and finite, and nobody is tied to themselves', () => {
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...AGGREGATIONS),
        fc.constantFrom('none', 'average', 'jaccard', 'cosine', 'salton'),
        ([statements, duplicates, isolates], aggregation, normalization) => {
          const { rows, weights: ties } = network(statements, {
            duplicates,
            isolates,
            aggregation,
            normalization,
          })
          for (let i = 0; i < rows.length; i++)
            for (let h = 0; h < rows.length; h++) {
              expect(Number.isFinite(ties[i * rows.length + h])).toBe(true)
              expect(ties[i * rows.length + h]).toBe(i === h ? 0 : ties[h * rows.length + i])
            }
        },
      ),
    )
  })

  it('subtract is congruence − conflict', () => {
    fc.assert(
      fc.property(some, ([statements, duplicates, isolates]) => {
        const of = (aggregation: (typeof AGGREGATIONS)[number]) =>
          weights(statements, { aggregation, duplicates, isolates })
        const [congruence, conflict] = [of('congruence'), of('conflict')]
        expect(of('subtract')).toEqual(congruence.map((tie, cell) => tie - (conflict[cell] ?? Number.NaN)))
      }),
    )
  })

  it('ignore is congruence + conflict where every statement counts', () => {
    fc.assert(
      fc.property(someStatements.map(folded), (statements) => {
        const of = (aggregation: (typeof AGGREGATIONS)[number]) => weights(statements, { aggregation })
        const [congruence, conflict] = [of('congruence'), of('conflict')]
        expect(of('ignore')).toEqual(congruence.map((tie, cell) => tie + (conflict[cell] ?? Number.NaN)))
      }),
    )
  })

  it('other names change nothing but the order', () => {
    const renamed: Readonly<Record<string, string>> = { a: 'z', b: 'k', c: 'é', d: '🌍', e: 'a', '': '' }
    fc.assert(
      fc.property(someStatements, fc.constantFrom(...AGGREGATIONS), (records, aggregation) => {
        const before = network(folded(records), { aggregation })
        const after = network(
          folded(records.map((record) => ({ ...record, holder: renamed[record.holder] ?? '' }))),
          { aggregation },
        )
        for (const [i, one] of before.rows.entries())
          for (const [h, other] of before.rows.entries()) {
            const place = (name: string) => after.rows.indexOf(renamed[name] ?? '')
            expect(after.weights[place(one) * after.rows.length + place(other)]).toBe(
              before.weights[i * before.rows.length + h],
            )
          }
      }),
    )
  })

  it('the order of the file changes nothing', () => {
    fc.assert(
      fc.property(someStatements, fc.infiniteStream(fc.nat()), (records, numbers) => {
        const numbered = records.map((record, at) => ({ ...record, id: at + 1 }))
        const shuffled = numbered
          .map((record) => ({ record, key: numbers.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ record }) => record)
        expect(weights(folded(shuffled), { aggregation: 'congruence' })).toEqual(
          weights(folded(numbered), { aggregation: 'congruence' }),
        )
      }),
    )
  })
})

test('a threshold drops the ties whose weight, without its sign, is below it', () => {
  const statements = spoken('A+x A+x B+x B+x C-x C-x C-x D+y E+y')
  expect(weights(statements, { aggregation: 'subtract' })).toContain(1)
  const { rows, weights: ties } = network(statements, { aggregation: 'subtract', threshold: 5 })
  expect(rows).toEqual(['A', 'B', 'C', 'D', 'E'])
  expect([...ties].filter((tie) => tie !== 0)).toEqual([-6, -6, -6, -6])
})
