import { describe, expect, it, test } from 'vitest'
import { brokerage } from '../../src/analysis/brokerage'
import { centrality } from '../../src/analysis/centrality'
import { communities } from '../../src/analysis/communities'
import { components } from '../../src/analysis/components'
import { signedDegrees } from '../../src/analysis/signedDegree'
import { graphOf, knownSigned, namesOf, ring, type Tie } from './signedExamples'

/** Marriages among Florentine families (Padgett & Ansell 1993), in Breiger & Pattison's (1986) version. */
const marriages = graphOf(
  `Acciaiuoli Medici, Castellani Peruzzi, Castellani Strozzi, Castellani Barbadori, Medici Barbadori, Medici Ridolfi,
  Medici Tornabuoni, Medici Albizzi, Medici Salviati, Salviati Pazzi, Peruzzi Strozzi, Peruzzi Bischeri,
  Strozzi Ridolfi, Strozzi Bischeri, Ridolfi Tornabuoni, Tornabuoni Guadagni, Albizzi Ginori, Albizzi Guadagni,
  Bischeri Guadagni, Guadagni Lamberteschi`
    .split(',')
    .map((pair): Tie => {
      const [one, other] = pair.trim().split(' ')
      return [one as string, other as string, 1]
    }),
)

describe('the Florentine families', () => {
  it.each<['betweenness' | 'closeness' | 'eigenvector', string, number]>([
    ['betweenness', 'Medici', 0.522],
    ['betweenness', 'Guadagni', 0.2546],
    ['betweenness', 'Albizzi', 0.2125],
    ['betweenness', 'Salviati', 0.1429],
    ['betweenness', 'Pazzi', 0],
    ['closeness', 'Medici', 0.56],
    ['closeness', 'Ridolfi', 0.5],
    ['eigenvector', 'Medici', 0.4303],
    ['eigenvector', 'Strozzi', 0.356],
  ])('have the published %s of %s', (measure, family, expected) => {
    expect(centrality(marriages, measure)?.[marriages.ids.indexOf(family)]).toBeCloseTo(expected, 3)
  })
  it('have PageRanks that sum to 1 and solve its equation', () => {
    const scores = centrality(marriages, 'pagerank') ?? new Float64Array()
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 9)
    const degree = signedDegrees(marriages).map(({ positive }) => positive)
    for (const node of marriages.ids.keys()) {
      let inflow = 0
      for (const tie of marriages.sign.keys()) {
        const [a, b] = [marriages.source[tie] as number, marriages.target[tie] as number]
        if (a === node) inflow += (scores[b] as number) / (degree[b] as number)
        if (b === node) inflow += (scores[a] as number) / (degree[a] as number)
      }
      expect(scores[node]).toBeCloseTo(0.15 / 15 + 0.85 * inflow, 9)
    }
  })
})

test('signs choose which ties count', () => {
  const graph = graphOf([
    ['a', 'b', 1],
    ['b', 'c', -1],
    ['c', 'd', 1],
  ])
  expect([...(centrality(graph, 'betweenness') ?? [])]).toEqual([0, 2 / 3, 2 / 3, 0])
  expect([...(centrality(graph, 'betweenness', 'positive') ?? [])]).toEqual([0, 0, 0, 0])
  expect(components(graph)).toEqual([[0, 1, 2, 3]])
  expect(components(graph, 'positive')).toEqual([
    [0, 1],
    [2, 3],
  ])
  expect(components(graph, 'negative')).toEqual([[1, 2], [0], [3]])
})

test('closeness of who reaches but a part is less by that part', () => {
  // a reaches 1 of 3 others at distance 1: 1/1 · 1/3.
  const graph = graphOf([
    ['a', 'b', 1],
    ['c', 'd', -1],
  ])
  expect(centrality(graph, 'closeness')?.[0]).toBeCloseTo(1 / 3, 12)
})

test('a measure that is not defined is null, never a strange number', () => {
  const empty = graphOf([])
  const loop = graphOf([['a', 'a', 1]])
  for (const measure of ['betweenness', 'closeness', 'pagerank', 'eigenvector'] as const) {
    expect(centrality(empty, measure)).toBeNull()
    expect(centrality(loop, measure)?.every(Number.isFinite) ?? true).toBe(true)
    expect(centrality(graphOf([['a', 'b', 1]]), measure)?.every(Number.isFinite)).toBe(true)
  }
  expect(centrality(loop, 'eigenvector')).toBeNull()
})

describe('degree by polarity', () => {
  const ties: readonly Tie[] = [
    ['a', 'b', 2],
    ['a', 'c', -3],
    ['c', 'a', 1],
  ]
  it('counts ties and weighs them, by direction', () => {
    const graph = graphOf(ties, { directed: true, weighted: true })
    const none = { positive: 0, negative: 0, positiveWeight: 0, negativeWeight: 0 }
    expect(signedDegrees(graph, 'out')[0]).toEqual({
      positive: 1,
      negative: 1,
      positiveWeight: 2,
      negativeWeight: 3,
    })
    expect(signedDegrees(graph, 'in')[0]).toEqual({ ...none, positive: 1, positiveWeight: 1 })
    expect(signedDegrees(graph)[0]).toEqual({
      positive: 2,
      negative: 1,
      positiveWeight: 3,
      negativeWeight: 3,
    })
  })
  it('counts an undirected tie at both ends', () => {
    const degrees = signedDegrees(graphOf(ties), 'in')
    expect(degrees.map(({ positive, negative }) => [positive, negative])).toEqual([
      [1, 0],
      [1, 0],
      [0, 0],
    ])
  })
})

describe('communities', () => {
  it('are those of the positive ties; the same seed gives the same', () => {
    const clique = (nodes: string) =>
      [...nodes].flatMap((a, at) => [...nodes].slice(at + 1).map((b): Tie => [a, b, 1]))
    const graph = graphOf([...clique('abcd'), ...clique('vwxyz'), ['a', 'z', -1], ['b', 'y', -1]])
    const found = communities(graph)
    expect(found.communities.map((nodes) => namesOf(graph, nodes).join(''))).toEqual(['vwxyz', 'abcd'])
    expect(found.community[graph.ids.indexOf('a')]).toBe(1)
    // 6 and 10 ties: (6/16 − (12/32)²) + (10/16 − (20/32)²).
    expect(found.modularity).toBeCloseTo(1 - (12 / 32) ** 2 - (20 / 32) ** 2, 12)
    const tribes = knownSigned[0]?.graph ?? graph
    expect(communities(tribes, 9)).toEqual(communities(tribes, 9))
  })
  it('without a positive tie everyone is alone', () => {
    expect(communities(graphOf([['a', 'b', -1]]))).toMatchObject({
      communities: [[0], [1]],
      modularity: null,
    })
  })
})

describe('brokerage', () => {
  it.each<[string, readonly number[], string]>([
    ['all in one camp', [0, 0, 0], 'coordinator'],
    ['from one camp and back to it', [0, 1, 0], 'itinerant'],
    ['into the own camp', [0, 1, 1], 'gatekeeper'],
    ['out of the own camp', [0, 0, 1], 'representative'],
    ['between two other camps', [0, 1, 2], 'liaison'],
  ])('%s', (_, camps, role) => {
    const path = graphOf(
      [
        ['a', 'b', 1],
        ['b', 'c', 1],
      ],
      { directed: true },
    )
    const roles = brokerage(path, camps)
    const none = { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 }
    expect(roles).toEqual([none, { ...none, [role]: 1 }, none])
  })
  it('needs no broker where both know each other, nor over a hostile tie', () => {
    const path: readonly Tie[] = [
      ['a', 'b', 1],
      ['b', 'c', 1],
    ]
    const sum = (ties: readonly Tie[], choice?: 'all') =>
      Object.values(brokerage(graphOf(ties, { directed: true }), [0, 0, 0], choice)[1] ?? {}).reduce(
        (a, b) => a + b,
        0,
      )
    expect(sum([...path, ['a', 'c', 1]])).toBe(0)
    expect(sum([...path, ['c', 'a', 1]])).toBe(1)
    expect(
      sum([
        ['a', 'b', 1],
        ['b', 'c', -1],
      ]),
    ).toBe(0)
    expect(
      sum(
        [
          ['a', 'b', 1],
          ['b', 'c', -1],
        ],
        'all',
      ),
    ).toBe(1)
  })
  it('over undirected ties every open pair counts from both ends', () => {
    // The middle of a star of four: 3 · 2 ordered pairs.
    const star = graphOf([
      ['m', 'a', 1],
      ['m', 'b', 1],
      ['m', 'c', 1],
    ])
    expect(brokerage(star, [0, 0, 1, 0])[3]).toEqual({
      coordinator: 2,
      itinerant: 0,
      gatekeeper: 2,
      representative: 2,
      liaison: 0,
    })
  })
  it('of a ring is the same for everyone', () => {
    const roles = brokerage(ring(6, 1), [0, 0, 0, 0, 0, 0])
    expect(new Set(roles.map(({ coordinator }) => coordinator))).toEqual(new Set([2]))
  })
})
