import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { discourseNetworks } from '../../src/analysis/discourseNetwork'
import type { NetworkSettings } from '../../src/analysis/networkSettings'
import type { Statements } from '../../src/analysis/statements'
import { folded, settings, someStatements, spoken } from './madeUp'

const matrix = (statements: Statements, own: Partial<NetworkSettings>) => {
  const [only] = discourseNetworks(statements, settings({ mode: 'two', ...own })).networks
  if (!only) throw new Error('there is no network')
  const width = only.columns.length
  return only.rows.map((_, i) => [...only.weights.subarray(i * width, (i + 1) * width)])
}

describe('A supports x twice and opposes it once, and supports y; B opposes x', () => {
  const statements = spoken('A+x A+x A-x A+y B-x')
  test.each([
    [
      'ignore',
      'none',
      [
        [3, 1],
        [1, 0],
      ],
    ],
    [
      'subtract',
      'none',
      [
        [1, 1],
        [-1, 0],
      ],
    ],
    [
      'combine',
      'none',
      [
        [3, 1],
        [2, 0],
      ],
    ],
    [
      'ignore',
      'activity',
      [
        [3 / 4, 1 / 4],
        [1, 0],
      ],
    ],
    [
      'subtract',
      'activity',
      [
        [1 / 4, 1 / 4],
        [-1, 0],
      ],
    ],
    [
      'ignore',
      'prominence',
      [
        [3 / 4, 1],
        [1 / 4, 0],
      ],
    ],
    [
      'subtract',
      'prominence',
      [
        [1 / 4, 1],
        [-1 / 4, 0],
      ],
    ],
    [
      'combine',
      'activity',
      [
        [3 / 2, 1 / 2],
        [2, 0],
      ],
    ],
    [
      'combine',
      'prominence',
      [
        [3 / 2, 1],
        [1, 0],
      ],
    ],
  ] as const)('%s, normalised by %s', (aggregation, normalization, expected) => {
    expect(matrix(statements, { aggregation, normalization })).toEqual(expected)
  })
})

test('ambivalence counts half to each side', () => {
  const statements = spoken('A±x')
  expect(matrix(statements, { aggregation: 'ignore' })).toEqual([[1]])
  expect(matrix(statements, { aggregation: 'subtract' })).toEqual([[0]])
  expect(matrix(statements, { aggregation: 'combine' })).toEqual([[3]])
})

describe('whatever the statements', () => {
  it('activity gives rows that add up to 1, or to 0 for those that say nothing', () => {
    fc.assert(
      fc.property(someStatements.map(folded), fc.boolean(), (statements, isolates) => {
        for (const row of matrix(statements, { normalization: 'activity', isolates })) {
          const sum = row.reduce((total, weight) => total + weight, 0)
          expect(Math.abs(sum - Math.round(sum))).toBeLessThan(1e-12)
          expect([0, 1]).toContain(Math.round(sum))
        }
      }),
    )
  })

  it('a one-mode network is the two-mode one times itself, but for the diagonal', () => {
    fc.assert(
      fc.property(
        someStatements.map(folded),
        fc.constantFrom('ignore', 'subtract'),
        (statements, aggregation) => {
          const rows = matrix(statements, { aggregation })
          const [one] = discourseNetworks(statements, settings({ mode: 'one', aggregation })).networks
          for (const [i, left] of rows.entries())
            for (const [h, right] of rows.entries())
              if (i !== h)
                expect(one?.weights[i * rows.length + h]).toBe(
                  left.reduce((sum, weight, j) => sum + weight * (right[j] ?? Number.NaN), 0),
                )
        },
      ),
    )
  })
})
