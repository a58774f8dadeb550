import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { divisions, smallestSufficient } from '../../src/analysis/camps'
import { campsBranchAndBound } from '../../src/analysis/campsBranchAndBound'
import { misfitsOf } from '../../src/analysis/campsLocalSearch'
import { couplingsOfGraph } from '../../src/analysis/couplings'
import { frustrationWithoutSolver } from '../../src/analysis/frustration'
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
  type Tie,
} from './signedExamples'
import { twoCamps } from './twoCamps'

const divide = (graph: SignedGraph, most?: number) => divisions(graph, frustrationWithoutSolver(graph), most)

describe.each(knownSigned)('$name', ({ known, graph }) => {
  const found = divide(graph)
  it.each(Object.entries(known.k_camps_exact))(
    'at most %s camps leave the known misfits',
    (atMost, { errors, camps }) => {
      const division = found.find((one) => one.atMost === Number(atMost))
      expect(division).toMatchObject({ misfits: errors, proved: true })
      expect(campSets((division?.camps ?? []).map((nodes) => namesOf(graph, nodes)))).toEqual(campSets(camps))
      expect(division?.frustrated).toHaveLength(errors)
    },
  )
})

test('the tribes need three camps, after which misfits stop falling', () => {
  const [tribes, example] = knownSigned.map(({ graph }) => smallestSufficient(divide(graph)))
  expect(tribes).toBe(3)
  expect(example).toBe(2)
})

test.each([2, 3, 4, 5, 6])(
  'six mutual enemies in %i camps: only those who share one are misfits',
  (atMost) => {
    // Six in k camps as evenly as can be: ⌈6 / k⌉ or ⌊6 / k⌋ each.
    const sizes = Array.from({ length: atMost }, (_, camp) => Math.floor((6 + camp) / atMost))
    const expected = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
    expect(divide(complete(6, -1)).find((one) => one.atMost === atMost)?.misfits).toBe(expected)
  },
)

test.each([3, 4])('at most %i camps are what trying every division finds', (camps) => {
  fc.assert(
    fc.property(randomTies(7, 3), fc.boolean(), (ties, directed) => {
      const graph = graphOf(ties, { weighted: true, directed })
      const division = divide(graph, camps).at(-1)
      expect(division?.misfits).toBe(bruteForce(graph, camps))
      expect(division?.proved).toBe(true)
      expect(misfits(graph, division?.camp ?? [])).toBe(division?.misfits)
    }),
    { numRuns: 60 },
  )
})

test.each([2, 3, 4])('the search for at most %i camps finds them from everyone in one', (camps) => {
  fc.assert(
    fc.property(randomTies(7, 3), (ties) => {
      const graph = graphOf(ties, { weighted: true })
      const { couplings, unavoidable } = couplingsOfGraph(graph)
      const camp = new Int32Array(couplings.size)
      const known = { camp, cost: misfitsOf(couplings, camp) }
      const found = campsBranchAndBound(couplings, { camps, known })
      expect(unavoidable + found.cost).toBe(bruteForce(graph, camps))
      expect(misfitsOf(couplings, found.camp)).toBe(found.cost)
    }),
    { numRuns: 60 },
  )
})

test('more camps never leave more misfits', () => {
  fc.assert(
    fc.property(randomTies(30), (ties) => {
      const left = divide(graphOf(ties)).map((division) => division.misfits)
      expect(left).toEqual(left.toSorted((a, b) => b - a))
    }),
    { numRuns: 40 },
  )
})

test('beyond 20 nodes a division with misfits is the best found, not proved', () => {
  const graph = graphOf(twoCamps({ nodes: 24, ties: 120, noise: 0.4, seed: 2 }))
  const [two, three] = divide(graph)
  expect(two?.proved).toBe(true)
  expect(three?.misfits).toBeGreaterThan(0)
  expect(three?.proved).toBe(false)
})

test('beyond 20 nodes a division without misfits is proved by being one', () => {
  const camps = ['a', 'b', 'c'].map((camp) => Array.from({ length: 8 }, (_, at) => `${camp}${at}`))
  const nodes = camps.flat()
  const ties = nodes.flatMap((one, at) =>
    nodes.slice(at + 1).map((other): Tie => [one, other, one[0] === other[0] ? 1 : -1]),
  )
  const graph = graphOf(ties)
  const found = divide(graph)
  expect(found[1]).toMatchObject({ atMost: 3, misfits: 0, proved: true })
  expect(campSets((found[1]?.camps ?? []).map((members) => namesOf(graph, members)))).toEqual(campSets(camps))
  expect(smallestSufficient(found)).toBe(3)
})
