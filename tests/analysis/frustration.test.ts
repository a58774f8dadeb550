import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { contradicted, couplingsOfGraph, type Couplings } from '../../src/analysis/couplings'
import { frustrationWithoutSolver } from '../../src/analysis/frustration'
import { branchAndBound } from '../../src/analysis/frustrationBranchAndBound'
import { localSearch } from '../../src/analysis/frustrationLocalSearch'
import { packCycles } from '../../src/analysis/frustrationPacking'
import { partsOf } from '../../src/analysis/frustrationParts'
import { seededRandom } from '../../src/analysis/seededRandom'
import type { SignedGraph } from '../../src/analysis/signedGraph'
import {
  bruteForce,
  campSets,
  complete,
  graphOf,
  knownSigned,
  misfits,
  namesOf,
  randomTies,
  ring,
  type Tie,
} from './signedExamples'
import { twoCamps } from './twoCamps'

const index = (graph: SignedGraph) => {
  const found = frustrationWithoutSolver(graph)
  expect(found.proved).toBe(true)
  expect(found.lower).toBe(found.upper)
  expect(misfits(graph, found.side)).toBeCloseTo(found.index, 9)
  return found.index
}

describe.each(knownSigned)('$name', ({ known, graph }) => {
  const found = frustrationWithoutSolver(graph)
  it('has the known index, proved', () => {
    expect(found).toMatchObject({
      index: known.frustration_exact,
      lower: known.frustration_exact,
      upper: known.frustration_exact,
      proved: true,
      method: 'branch and bound',
    })
    expect(found.normalized).toBeCloseTo(known.frustration_normalised_1_minus_2L_over_m, 6)
  })
  it('has the one best split, and the ties that contradict it', () => {
    expect(campSets(found.camps.map((nodes) => namesOf(graph, nodes)))).toEqual(
      campSets(known.optimal_partition),
    )
    const within = found.frustrated.filter((tie) => (graph.sign[tie] as number) < 0)
    expect(within).toHaveLength(known.at_optimal_partition['negative_inside'] as number)
    expect(found.frustrated.length - within.length).toBe(known.at_optimal_partition['positive_between'])
  })
})

describe('indices that are known for whole families of graphs', () => {
  it.each([3, 4, 5, 6, 9, 12, 15])('of %i mutual enemies ⌊(n − 1)² / 4⌋ ties are frustrated', (size) => {
    expect(index(complete(size, -1))).toBe(Math.floor((size - 1) ** 2 / 4))
  })
  it.each([3, 4, 17])('a ring of %i with one negative tie has 1', (size) => {
    expect(index(ring(size, -1))).toBe(1)
    expect(index(ring(size, 1))).toBe(0)
  })
  it('the Petersen graph with all ties negative has 3, its largest cut being 12 of 15', () => {
    const ties = Array.from({ length: 5 }, (_, at): readonly Tie[] => [
      [`o${at}`, `o${(at + 1) % 5}`, -1],
      [`o${at}`, `i${at}`, -1],
      [`i${at}`, `i${(at + 2) % 5}`, -1],
    ]).flat()
    expect(index(graphOf(ties))).toBe(3)
  })
  it('enemies in two groups, each to each of the other, are balanced', () => {
    const ties = ['a', 'b', 'c'].flatMap((one) => ['x', 'y', 'z'].map((other): Tie => [one, other, -1]))
    const found = frustrationWithoutSolver(graphOf(ties))
    expect(found).toMatchObject({ index: 0, normalized: 1, proved: true })
    expect(found.camps).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ])
  })
})

test('the indices of parts that share a node add up, and their splits fit together', () => {
  // Five in the middle, five more at each of three of them, everyone tied to everyone within a part.
  const parts = [
    ['m0', 'm1', 'm2', 'm3', 'm4'],
    ...['a', 'n', 'z'].map((name, at) => [...'1234'].map((number) => name + number).concat(`m${at + 1}`)),
  ]
  const pairs = parts.map((nodes) =>
    nodes.flatMap((one, at) => nodes.slice(at + 1).map((other) => [one, other] as const)),
  )
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 5, max: 8 }), { minLength: 40, maxLength: 40 }),
      fc.integer({ min: 0, max: 2 ** 17 - 1 }),
      (weights, chosen) => {
        const names = [...new Set(parts.flat())]
        const side = (name: string) => ((chosen >> names.indexOf(name)) & 1) === 1
        const ties = pairs.map((within, part) =>
          within.map(([a, b], at): Tie => {
            const weight = weights[10 * part + at] as number
            return [a, b, side(a) === side(b) ? -weight : weight]
          }),
        )
        const sum = ties.reduce((total, part) => total + bruteForce(graphOf(part, { weighted: true }), 2), 0)
        expect(index(graphOf(ties.flat(), { weighted: true }))).toBe(sum)
      },
    ),
  )
})

describe('graphs with little in them', () => {
  it('without nodes, without ties', () => {
    expect(frustrationWithoutSolver(graphOf([]))).toMatchObject({
      index: 0,
      proved: true,
      normalized: null,
      camps: [[], []],
    })
    expect(frustrationWithoutSolver(graphOf([['a', 'a', 1]]))).toMatchObject({
      index: 0,
      proved: true,
      normalized: null,
      camps: [[0], []],
    })
  })
  it('without a negative tie everyone is in one camp', () => {
    expect(frustrationWithoutSolver(complete(6, 1)).camps).toEqual([[0, 1, 2, 3, 4, 5], []])
  })
})

describe('directed ties', () => {
  it('count each; opposite ones of a pair cannot both fit', () => {
    const graph = graphOf(
      [
        ['a', 'b', 1],
        ['b', 'a', -1],
        ['b', 'c', -1],
        ['c', 'b', -1],
      ],
      { directed: true },
    )
    expect(frustrationWithoutSolver(graph)).toMatchObject({ index: 1, proved: true, normalized: 0.5 })
    expect(frustrationWithoutSolver(graph).frustrated).toHaveLength(1)
  })
})

const size = { numRuns: 150 }

test('is what trying every split finds', () => {
  fc.assert(
    fc.property(randomTies(12, 5), fc.boolean(), fc.boolean(), (ties, directed, weighted) => {
      const graph = graphOf(ties, { directed, weighted })
      expect(index(graph)).toBeCloseTo(bruteForce(graph, 2), 9)
    }),
    size,
  )
})

test('with weights that are no whole numbers too', () => {
  fc.assert(
    fc.property(randomTies(9, 1000), (ties) => {
      const graph = graphOf(
        ties.map(([a, b, weight]): Tie => [a, b, weight / 37]),
        { weighted: true },
      )
      expect(index(graph)).toBeCloseTo(bruteForce(graph, 2), 9)
    }),
    size,
  )
})

describe('branch and bound alone, from everyone in one camp,', () => {
  const solve = (couplings: Couplings, grid: number) => {
    const side = new Int8Array(couplings.size).fill(1)
    const start = { side, cost: contradicted(couplings, side) }
    const found = branchAndBound(couplings, start, { grid, stop: () => false })
    expect(found.proved).toBe(true)
    expect(contradicted(couplings, found.side)).toBeCloseTo(found.cost, 9)
    return found.cost
  }
  it('is what trying every split finds', () => {
    fc.assert(
      fc.property(randomTies(12, 3), (ties) => {
        const graph = graphOf(ties, { weighted: true })
        const { couplings, unavoidable } = couplingsOfGraph(graph)
        expect(unavoidable + solve(couplings, 1)).toBe(bruteForce(graph, 2))
      }),
      size,
    )
  })
  it('with weights that are no whole numbers too', () => {
    fc.assert(
      fc.property(randomTies(10, 1000), (ties) => {
        const scaled = ties.map(([a, b, weight]): Tie => [a, b, weight / 3700])
        const graph = graphOf(scaled, { weighted: true })
        const { couplings, unavoidable } = couplingsOfGraph(graph)
        expect(unavoidable + solve(couplings, 0)).toBeCloseTo(bruteForce(graph, 2), 9)
      }),
      size,
    )
  })
  it('of parts with half weights too, whose costs all differ by whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const graph = graphOf(twoCamps({ nodes: 12, ties: 28, noise: 0.5, seed }))
        const { unavoidable, parts } = partsOf(couplingsOfGraph(graph).couplings)
        const found = parts.reduce((sum, part) => sum + solve(part, 1), unavoidable)
        expect(found).toBeCloseTo(bruteForce(graph, 2), 9)
      }),
      size,
    )
  })
})

test('no lower bound passes it, and no local search falls below it', () => {
  fc.assert(
    fc.property(randomTies(12, 4), fc.integer(), (ties, seed) => {
      const graph = graphOf(ties, { weighted: true })
      const optimum = bruteForce(graph, 2)
      const { couplings, unavoidable } = couplingsOfGraph(graph)
      const random = seededRandom(seed)
      const split = localSearch(couplings, { starts: 2, random })
      const { bound } = packCycles(couplings, split.side, { random, stop: () => false })
      expect(unavoidable + bound).toBeLessThanOrEqual(optimum + 1e-9)
      expect(unavoidable + split.cost).toBeGreaterThanOrEqual(optimum - 1e-9)
      expect(misfits(graph, split.side)).toBeCloseTo(unavoidable + split.cost, 9)
    }),
    size,
  )
})

test('taking a problem apart changes no optimum, and its parts are put together again', () => {
  fc.assert(
    fc.property(randomTies(12, 4), (ties) => {
      const graph = graphOf(ties, { weighted: true })
      const { couplings } = couplingsOfGraph(graph)
      const { unavoidable, parts, assemble } = partsOf(couplings)
      const solved = parts.map((part) =>
        branchAndBound(part, localSearch(part, { starts: 1, random: seededRandom(1) }), {
          grid: 0,
          stop: () => false,
        }),
      )
      const optimum = bruteForce(graph, 2)
      expect(solved.reduce((sum, { cost }) => sum + cost, unavoidable)).toBeCloseTo(optimum, 9)
      expect(misfits(graph, assemble(solved.map(({ side }) => side)))).toBeCloseTo(optimum, 9)
    }),
    size,
  )
})

test('other names of the nodes change nothing', () => {
  fc.assert(
    fc.property(randomTies(14, 3), fc.integer({ min: 1, max: 1e6 }), (ties, seed) => {
      const random = seededRandom(seed)
      const names = new Map<string, string>()
      const renamed = (name: string) =>
        names.get(name) ?? (names.set(name, `${random()}`).get(name) as string)
      const other = ties.map(([a, b, weight]): Tie => [renamed(a), renamed(b), weight])
      expect(index(graphOf(other, { weighted: true }))).toBe(index(graphOf(ties, { weighted: true })))
    }),
    size,
  )
})

test('turning the ties between a camp and the others round (switching) changes nothing', () => {
  fc.assert(
    fc.property(randomTies(14, 3), fc.integer({ min: 0, max: 2 ** 14 }), (ties, chosen) => {
      const inCamp = (name: string) => ((chosen >> Number(name.slice(1))) & 1) === 1
      const switched = ties.map(([a, b, weight]): Tie => [a, b, inCamp(a) === inCamp(b) ? weight : -weight])
      expect(index(graphOf(switched, { weighted: true }))).toBe(index(graphOf(ties, { weighted: true })))
    }),
    size,
  )
})

describe('where time runs out', () => {
  // Ties with random signs: no bound is tight, and 90 nodes are too many to search.
  const graph = graphOf(twoCamps({ nodes: 90, ties: 1200, noise: 0.5, seed: 3 }))
  let clock = 0
  const found = frustrationWithoutSolver(graph, { now: () => (clock += 1), searchMilliseconds: 200 })
  it('the index is an interval that is not proved', () => {
    expect(found.proved).toBe(false)
    expect(found.method).toBe('local search')
    expect(found.lower).toBeLessThan(found.upper)
    expect(found.lower).toBeGreaterThan(0)
    expect(misfits(graph, found.side)).toBe(found.upper)
  })
})

test('two camps of 50 with 2,500 ties, a fifth of them wrong, are proved', () => {
  const graph = graphOf(twoCamps({ nodes: 100, ties: 2500, noise: 0.2, seed: 1 }))
  const found = frustrationWithoutSolver(graph)
  expect(found.proved).toBe(true)
  expect(found.upper).toBeLessThanOrEqual(
    misfits(
      graph,
      graph.ids.map((id) => Number(id.slice(1)) % 2),
    ),
  )
})

test('the same seed gives the same split', () => {
  const graph = graphOf(twoCamps({ nodes: 40, ties: 200, noise: 0.4, seed: 7 }))
  expect(frustrationWithoutSolver(graph, { seed: 5 })).toEqual(frustrationWithoutSolver(graph, { seed: 5 }))
})
