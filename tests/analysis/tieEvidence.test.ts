import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { discourseNetworks } from '../../src/analysis/discourseNetwork'
import { tieEvidence } from '../../src/analysis/tieEvidence'
import { folded, settings, someStatements, spoken } from './madeUp'

test('a tie opens onto the statements of both on each issue, the greatest part first', () => {
  const statements = spoken('A+x A+y A-y B+x B-y B-y C+x')
  const made = discourseNetworks(statements, settings({ mode: 'one', aggregation: 'subtract' }))
  const [network] = made.networks
  if (!network) throw new Error('there is no network')
  expect(tieEvidence(statements, made, network, 0, 1)).toEqual([
    {
      column: 'x',
      weight: 1,
      row: { supports: [0], opposes: [] },
      other: { supports: [3], opposes: [] },
    },
    {
      column: 'y',
      weight: 0,
      row: { supports: [1], opposes: [2] },
      other: { supports: [], opposes: [4, 5] },
    },
  ])
})

test('a two-mode cell opens onto its statements, an ambivalent one on both sides', () => {
  const statements = spoken('A+x A±x A+y B-x')
  const made = discourseNetworks(statements, settings({ mode: 'two', aggregation: 'subtract' }))
  const [network] = made.networks
  if (!network) throw new Error('there is no network')
  expect(tieEvidence(statements, made, network, 0, 0)).toEqual([
    { column: 'x', weight: 1, row: { supports: [0, 1], opposes: [1] }, other: null },
  ])
  expect(tieEvidence(statements, made, network, 1, 1)).toEqual([])
})

test('the parts of every cell add up to it', () => {
  const kinds = [
    ...(['ignore', 'congruence', 'conflict', 'subtract'] as const).map((rule) => ['one', rule] as const),
    ...(['ignore', 'subtract', 'combine'] as const).map((rule) => ['two', rule] as const),
  ]
  fc.assert(
    fc.property(
      someStatements,
      fc.constantFrom(...kinds),
      fc.boolean(),
      (records, [mode, aggregation], isolates) => {
        const statements = folded(records)
        const made = discourseNetworks(statements, settings({ mode, aggregation, isolates }))
        const [network] = made.networks
        for (const [i] of network?.rows.entries() ?? [])
          for (const [j] of network?.columns.entries() ?? []) {
            if (!network || (mode === 'one' && i === j)) continue
            const parts = tieEvidence(statements, made, network, i, j)
            const sum = parts.reduce((total, { weight }) => total + weight, 0)
            expect(sum).toBe(network.weights[i * network.columns.length + j])
          }
      },
    ),
  )
})
