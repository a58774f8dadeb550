import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { frustrationWithoutSolver } from '../../src/analysis/frustration'
import { pnIndex } from '../../src/analysis/pnIndex'
import type { SignedGraph } from '../../src/analysis/signedGraph'
import { signedLaplacian } from '../../src/analysis/signedLaplacian'
import { signedModularity } from '../../src/analysis/signedModularity'
import { triangleCensus, trianglesOf } from '../../src/analysis/triangles'
import { walkBalance } from '../../src/analysis/walkBalance'
import { complete, graphOf, knownSigned, randomTies, ring, type Tie } from './signedExamples'

/** The same graph with every tie there and back. */
function bothWays(graph: SignedGraph): SignedGraph {
  const ties = Array.from(graph.sign, (sign, tie): Tie => [
    graph.ids[graph.source[tie] as number] as string,
    graph.ids[graph.target[tie] as number] as string,
    sign * (graph.weight[tie] as number),
  ])
  return graphOf([...ties, ...ties.map(([a, b, signed]): Tie => [b, a, signed])], {
    directed: true,
    weighted: graph.weighted,
  })
}

describe.each(knownSigned)('$name', ({ known, graph }) => {
  it('has the known triangles and shares', () => {
    const { total, ...counts } = known.triangles
    const census = triangleCensus(graph)
    expect(census).toMatchObject({ counts, total })
    expect(census.balancedShare).toBeCloseTo(known.balanced_share_heider, 6)
    expect(census.weaklyBalancedShare).toBeCloseTo(known.balanced_share_davis_weak, 6)
  })
  it('has the known smallest eigenvalue of the signed Laplacian, and its ordering', () => {
    const { lambda_min, ordering_lambda_min_vector } = known.signed_laplacian
    const laplacian = signedLaplacian(graph)
    expect(laplacian?.smallest).toBeCloseTo(lambda_min, 6)
    const ordering = new Map(laplacian?.ordering?.map(([node, entry]) => [graph.ids[node], entry]))
    for (const [id, entry] of ordering_lambda_min_vector) expect(ordering.get(id)).toBeCloseTo(entry, 5)
    const entries = [...ordering.values()]
    expect(entries).toEqual(entries.toSorted((a, b) => a - b))
  })
  it('has the known PN index', () => {
    const pn = pnIndex(graph)
    if (pn.directed) throw new Error('the graph is not directed')
    for (const [node, id] of graph.ids.entries())
      expect(pn.all?.[node]).toBeCloseTo(known.pn_index[id] as number, 6)
  })
  it('has the known walk balance, also as a directed graph with every tie there and back', () => {
    expect(walkBalance(graph)).toBeCloseTo(known.walk_balance_estrada, 6)
    expect(walkBalance(bothWays(graph))).toBeCloseTo(known.walk_balance_estrada, 6)
  })
  it('has the known signed modularity at its best split', () => {
    const { side } = frustrationWithoutSolver(graph)
    const expected = known.at_optimal_partition['signed_modularity_gomez2009'] as number
    expect(signedModularity(graph, side)).toBeCloseTo(expected, 6)
    expect(signedModularity(bothWays(graph), side)).toBeCloseTo(expected, 6)
  })
})

describe('triangles', () => {
  it('name their nodes and ties', () => {
    const graph = graphOf([
      ['a', 'b', 1],
      ['b', 'c', -1],
      ['a', 'c', 1],
      ['c', 'd', 1],
    ])
    expect([...trianglesOf(graph)]).toEqual([{ type: '++-', nodes: [0, 1, 2], ties: [0, 2, 1] }])
  })
  it('of a directed graph take one tie a pair, so that mutual ties make two', () => {
    const graph = graphOf(
      [
        ['a', 'b', 1],
        ['b', 'a', -1],
        ['c', 'b', 1],
        ['a', 'c', 1],
      ],
      { directed: true },
    )
    expect(triangleCensus(graph).counts).toEqual({ '+++': 1, '++-': 1, '+--': 0, '---': 0 })
  })
  it('are none in a ring, and then there is no share', () => {
    expect(triangleCensus(ring(4, -1))).toMatchObject({
      total: 0,
      balancedShare: null,
      weaklyBalancedShare: null,
    })
  })
})

describe('signed Laplacian', () => {
  it.each([3, 5, 8])(
    'of a ring of %i with one negative tie is 2 − 2cos(π/n), twice, so nothing is ordered',
    (size) => {
      const laplacian = signedLaplacian(ring(size, -1))
      expect(laplacian?.smallest).toBeCloseTo(2 - 2 * Math.cos(Math.PI / size), 9)
      expect(laplacian?.ordering).toBeNull()
    },
  )
  it('is 0 where balanced, and its vector has the signs of the camps', () => {
    const laplacian = signedLaplacian(
      graphOf([
        ['a', 'b', 1],
        ['b', 'c', -1],
        ['c', 'd', 1],
        ['a', 'd', -1],
      ]),
    )
    expect(laplacian?.smallest).toBe(0)
    // All entries are as far from 0, so the first node's is positive.
    for (const [node, entry] of laplacian?.ordering ?? []) expect(entry).toBeCloseTo(node < 2 ? 0.5 : -0.5, 9)
    expect(laplacian?.ordering?.map(([node]) => node).toSorted()).toEqual([0, 1, 2, 3])
  })
  it('is that of the largest component', () => {
    const laplacian = signedLaplacian(
      graphOf([
        ['a', 'b', 1],
        ['x', 'y', 1],
        ['y', 'z', 1],
        ['x', 'z', -1],
      ]),
    )
    expect(laplacian?.nodes).toEqual([2, 3, 4])
    expect(laplacian?.smallest).toBeCloseTo(1, 9)
  })
  it('is never above the mean share of the best split: n·λ ≤ 4·L', () => {
    fc.assert(
      fc.property(randomTies(10, 3), fc.boolean(), (ties, directed) => {
        const graph = graphOf(ties, { weighted: true, directed })
        const laplacian = signedLaplacian(graph)
        const within = new Set(laplacian?.nodes)
        const { frustrated } = frustrationWithoutSolver(graph)
        const inPart = frustrated.filter((tie) => within.has(graph.source[tie] as number))
        const cost = inPart.reduce((sum, tie) => sum + (graph.weight[tie] as number), 0)
        expect((laplacian?.smallest ?? 0) * within.size).toBeLessThanOrEqual(4 * cost + 1e-9)
      }),
    )
  })
})

describe('PN index', () => {
  it('of two friends is 2 each, of two enemies it is not defined', () => {
    expect(pnIndex(graphOf([['a', 'b', 1]]))).toEqual({ directed: false, all: Float64Array.of(2, 2) })
    expect(pnIndex(graphOf([['a', 'b', -1]]))).toEqual({ directed: false, all: null })
  })
  it('of a node by itself is 1', () => {
    expect(pnIndex(graphOf([['a', 'a', 1]]))).toEqual({ directed: false, all: Float64Array.of(1) })
  })
  it('directed: who is supported by b alone has in = 1 + β, who supports no one out = 1', () => {
    // Three nodes, β = 1/4: (I − β²AᵀA) x = 1 + βAᵀ1 with A = e_b e_aᵀ gives x_a = (5/4) / (15/16) = 4/3.
    const pn = pnIndex(
      graphOf(
        [
          ['b', 'a', 1],
          ['c', 'c', 1],
        ],
        { directed: true },
      ),
    )
    if (!pn.directed) throw new Error('the graph is directed')
    expect(pn.in?.[0]).toBeCloseTo(4 / 3, 12)
    expect(pn.in?.[1]).toBeCloseTo(1, 12)
    expect(pn.out?.[0]).toBeCloseTo(1, 12)
    expect(pn.out?.[1]).toBeCloseTo(4 / 3, 12)
  })
})

describe('walk balance', () => {
  it('of three mutual enemies is (e⁻² + 2e) / (e² + 2e⁻¹)', () => {
    const expected = (Math.exp(-2) + 2 * Math.E) / (Math.exp(2) + 2 / Math.E)
    expect(walkBalance(complete(3, -1))).toBeCloseTo(expected, 12)
  })
  it('of two ties there and back with opposite signs is cos 1 / cosh 1', () => {
    const graph = graphOf(
      [
        ['a', 'b', 1],
        ['b', 'a', -1],
      ],
      { directed: true },
    )
    expect(walkBalance(graph)).toBeCloseTo(Math.cos(1) / Math.cosh(1), 12)
  })
  it('is 1 where balanced, however large the numbers under it', () => {
    expect(walkBalance(ring(6, 1))).toBeCloseTo(1, 12)
    expect(walkBalance(complete(9, 1))).toBeCloseTo(1, 12)
    const heavy = graphOf(
      [
        ['a', 'b', 2000],
        ['b', 'c', -3000],
        ['a', 'c', -1000],
      ],
      { weighted: true },
    )
    expect(walkBalance(heavy)).toBeCloseTo(1, 9)
  })
  it('is not defined without nodes', () => {
    expect(walkBalance(graphOf([]))).toBeNull()
  })
})

describe('signed modularity', () => {
  it('of two pairs of friends at odds, by hand', () => {
    // w⁺ = 2, every node's positive strength 1: Σ 1·1/(2·2) over the 4 pairs inside each camp = 2 · 4/4.
    // w⁻ = 2, likewise; nothing negative is inside: (2·2 − 2) − (0 − 2) over 2·2 + 2·2.
    const graph = graphOf([
      ['a', 'b', 1],
      ['c', 'd', 1],
      ['a', 'c', -1],
      ['b', 'd', -1],
    ])
    expect(signedModularity(graph, [0, 0, 1, 1])).toBeCloseTo(4 / 8, 12)
    expect(signedModularity(graph, [0, 0, 0, 0])).toBeCloseTo(0, 12)
  })
  it('without negative ties is Newman’s', () => {
    // Two triangles joined by a tie: 2 · (3/7 − (7/14)²) = 5/14.
    const graph = graphOf([
      ['a', 'b', 1],
      ['b', 'c', 1],
      ['a', 'c', 1],
      ['c', 'd', 1],
      ['d', 'e', 1],
      ['e', 'f', 1],
      ['d', 'f', 1],
    ])
    expect(signedModularity(graph, [0, 0, 0, 1, 1, 1])).toBeCloseTo(5 / 14, 12)
  })
  it('is not defined without ties', () => {
    expect(signedModularity(graphOf([['a', 'a', 1]]), [0])).toBeNull()
  })
})

test('every number is finite, whatever the graph', () => {
  fc.assert(
    fc.property(randomTies(9, 50), fc.boolean(), fc.boolean(), (ties, directed, weighted) => {
      const graph = graphOf(ties, { directed, weighted })
      const pn = pnIndex(graph)
      const numbers = [
        signedLaplacian(graph)?.smallest,
        ...(signedLaplacian(graph)?.ordering?.map(([, entry]) => entry) ?? []),
        walkBalance(graph),
        ...(pn.directed ? [...(pn.in ?? []), ...(pn.out ?? [])] : (pn.all ?? [])),
        signedModularity(
          graph,
          graph.ids.map((_, node) => node % 2),
        ),
      ]
      for (const number of numbers) expect(number === null || Number.isFinite(number)).toBe(true)
    }),
  )
})
