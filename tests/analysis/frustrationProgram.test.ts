import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contradicted, couplingsOfGraph, pairsOf } from '../../src/analysis/couplings'
import { frustration } from '../../src/analysis/frustration'
import { solveProgram } from '../../src/analysis/frustrationProgram'
import { cheapOddCycles, oddTriangles } from '../../src/analysis/oddCycles'
import { exhaustiveSolver, OPTIMAL, TIME_LIMIT, type ExhaustiveSolver } from './exhaustiveSolver'
import { bruteForce, complete, graphOf, randomTies, ring } from './signedExamples'
import { twoCamps } from './twoCamps'

const plenty = { grid: 1, cycles: [], remaining: () => 1000 }

/** Solves the whole graph from the split of everyone in one camp. */
function solve(graph: ReturnType<typeof graphOf>, solver: ExhaustiveSolver, options = plenty) {
  const { couplings, unavoidable } = couplingsOfGraph(graph)
  const side = new Int8Array(couplings.size).fill(1)
  const start = { side, cost: contradicted(couplings, side) }
  const found = solveProgram(couplings, start, solver, options)
  expect(solver.open).toBe(0)
  expect(contradicted(couplings, found.side)).toBeCloseTo(found.cost, 9)
  return { ...found, cost: found.cost + unavoidable, lower: found.lower + unavoidable }
}

describe('the index as a program', () => {
  it('is what trying every split finds, from any split to begin with', () => {
    fc.assert(
      fc.property(randomTies(5, 3), (ties) => {
        const graph = graphOf(ties, { weighted: true })
        const optimum = bruteForce(graph, 2)
        expect(solve(graph, exhaustiveSolver())).toMatchObject({
          cost: optimum,
          lower: optimum,
          proved: true,
        })
      }),
      { numRuns: 60 },
    )
  })
  it('needs no whole numbers where the cycles prove the known split', () => {
    const solver = exhaustiveSolver()
    expect(solve(ring(4, -1), solver)).toMatchObject({ cost: 1, proved: true })
    expect(solver.runs.some((run) => run.includes('whole'))).toBe(false)
  })
  it('asks for whole numbers, a column a node more, where the known split is not the best', () => {
    const solver = exhaustiveSolver()
    expect(solve(complete(4, -1), solver)).toMatchObject({ cost: 2, proved: true })
    expect(solver.runs.at(-1)).toMatch(/^10 columns, .* whole$/)
  })
  it('keeps to what it knew where time runs out at once', () => {
    const solver = exhaustiveSolver(() => TIME_LIMIT)
    expect(solve(complete(4, -1), solver)).toMatchObject({ cost: 6, lower: 0, proved: false })
    const late = exhaustiveSolver()
    expect(solve(complete(4, -1), late, { ...plenty, remaining: () => 0 })).toMatchObject({
      lower: 0,
      proved: false,
    })
    expect(late.runs).toEqual([])
  })
  it('keeps the bound of the cycles where time runs out later', () => {
    // The four triangles of four mutual enemies need 2 contradicted ties; then the second run gets no time.
    const solver = exhaustiveSolver((run) => (run === 0 ? OPTIMAL : TIME_LIMIT))
    expect(solve(complete(4, -1), solver)).toMatchObject({ cost: 6, lower: 2, proved: false })
  })
})

describe('odd cycles', () => {
  const graph = complete(4, -1)
  const { couplings } = couplingsOfGraph(graph)
  const pairs = pairsOf(couplings)
  const odd = [...pairs.coupling].map((signed) => signed < 0)
  it('of length 3 are the triangles with an odd number of odd pairs, at most so many', () => {
    expect([...oddTriangles(couplings, pairs, odd, 10)]).toHaveLength(4)
    expect([...oddTriangles(couplings, pairs, odd, 3)]).toHaveLength(3)
    expect([
      ...oddTriangles(
        couplings,
        pairs,
        odd.map((_, pair) => pair === 0),
        10,
      ),
    ]).toHaveLength(2)
  })
  it('that cost less than 1 violate: there are none where every one is broken', () => {
    const cheap = (value: readonly number[]) => [...cheapOddCycles(couplings, pairs, odd, value, 1 - 1e-4)]
    expect(cheap([0, 0, 0, 0, 0, 0]).length).toBeGreaterThan(0)
    // The ties inside the camps {0, 1} and {2, 3} are contradicted.
    const inside = [...pairs.a.keys()].map((pair) =>
      (pairs.a[pair] as number) < 2 === (pairs.b[pair] as number) < 2 ? 1 : 0,
    )
    expect(cheap(inside)).toEqual([])
    expect(cheap(inside.map((value) => value / 2)).length).toBeGreaterThan(0)
  })
})

describe('the solver', () => {
  const hard = graphOf(twoCamps({ nodes: 60, ties: 700, noise: 0.5, seed: 3 }))
  const clock = () => {
    let now = 0
    return () => (now += 1)
  }
  it('is not loaded where branch and bound comes to its end', async () => {
    let loaded = false
    const loadSolver = () => {
      loaded = true
      return Promise.resolve(exhaustiveSolver())
    }
    expect(await frustration(ring(5, -1), { now: clock(), loadSolver })).toMatchObject({
      index: 1,
      proved: true,
    })
    expect(loaded).toBe(false)
  })
  it('that cannot be loaded leaves the interval as it is', async () => {
    const options = { searchMilliseconds: 100 }
    const without = await frustration(hard, { ...options, now: clock() })
    const loadSolver = () => Promise.reject(new Error('no network'))
    expect(await frustration(hard, { ...options, now: clock(), loadSolver })).toEqual(without)
    expect(without.proved).toBe(false)
  })
  it('is loaded where it does not, and a bound that it cannot raise stays', async () => {
    const solver = exhaustiveSolver(() => TIME_LIMIT)
    const options = { now: clock(), searchMilliseconds: 100 }
    const without = await frustration(hard, { ...options, now: clock() })
    const found = await frustration(hard, { ...options, loadSolver: () => Promise.resolve(solver) })
    expect(solver.runs).toHaveLength(1)
    expect(found).toMatchObject({
      proved: false,
      method: 'local search',
      upper: without.upper,
      lower: without.lower,
    })
  })
  it('proves the split where no cheaper one is left', async () => {
    const solver = exhaustiveSolver(() => OPTIMAL, 1e6)
    const found = await frustration(hard, {
      now: clock(),
      searchMilliseconds: 100,
      loadSolver: () => Promise.resolve(solver),
    })
    expect(found).toMatchObject({ proved: true, lower: found.upper, method: 'integer programming' })
  })
})
