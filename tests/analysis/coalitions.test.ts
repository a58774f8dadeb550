import { describe, expect, it } from 'vitest'
import { coalitions } from '../../src/analysis/coalitions'
import { discourseNetworks } from '../../src/analysis/discourseNetwork'
import { settings, spoken } from './madeUp'

function found(text: string, aggregation: 'congruence' | 'subtract', seed = 1) {
  const statements = spoken(text)
  const made = discourseNetworks(statements, settings({ mode: 'one', aggregation }))
  const [network] = made.networks
  if (!network) throw new Error('there is no network')
  return coalitions(statements, made, network, seed)
}

describe('two groups of three that agree within and disagree on x', () => {
  const text = 'A+x B+x C+x D-x E-x F-x A+y B+y D+z F+z D-w E+w'
  it('are two coalitions, each with the issues that hold it together', () => {
    const { coalitions: both, modularity, negativeTies } = found(text, 'subtract')
    // Ties of the second group: D–E 1 − 1 on w, D–F 1 + 1, E–F 1. The nine pairs between the groups have −1 each.
    expect(both).toEqual([
      {
        members: ['A', 'B', 'C'],
        weight: 4,
        issues: [
          { issue: 'x', congruence: 3, conflict: 0, supporters: ['A', 'B', 'C'], opponents: [] },
          { issue: 'y', congruence: 1, conflict: 0, supporters: ['A', 'B'], opponents: [] },
        ],
      },
      {
        members: ['D', 'E', 'F'],
        weight: 3,
        issues: [
          { issue: 'x', congruence: 3, conflict: 0, supporters: [], opponents: ['D', 'E', 'F'] },
          { issue: 'z', congruence: 1, conflict: 0, supporters: ['D', 'F'], opponents: [] },
        ],
      },
    ])
    expect(negativeTies).toBe(9)
    expect(modularity).toBeGreaterThan(0)
  })
  it('are the same for every seed', () => {
    const first = found(text, 'congruence', 1)
    for (let seed = 2; seed < 20; seed++) expect(found(text, 'congruence', seed)).toEqual(first)
  })
})

it('leaves everybody alone where nobody agrees with anybody', () => {
  const { coalitions: alone, modularity } = found('A+x B-x C+y', 'subtract')
  expect(alone.map(({ members }) => members)).toEqual([['A'], ['B'], ['C']])
  expect(modularity).toBeNull()
})
