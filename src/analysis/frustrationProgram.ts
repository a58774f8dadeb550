import { contradicted, pairsOf, type Couplings } from './couplings'
import type { BranchAndBoundResult } from './frustrationBranchAndBound'
import type { Split } from './frustrationLocalSearch'
import { cheapOddCycles, oddTriangles, type OddCycle } from './oddCycles'

/** What is used of a model of HiGHS (npm package `highs`). */
interface ProgramModel {
  readonly options: { set(values: Readonly<Record<string, unknown>>): unknown }
  readonly info: { get(name: string): unknown }
  addVars(lower: readonly number[], upper: readonly number[]): unknown
  addRow(
    lower: number,
    upper: number,
    entries: { readonly indices: readonly number[]; readonly values: readonly number[] },
  ): unknown
  changeColCost(index: number, cost: number): unknown
  changeColIntegrality(index: number, type: number): unknown
  setSolution(solution: { readonly colValue: readonly number[] }): unknown
  zeroAllClocks(): unknown
  run(): { readonly modelStatus: number }
  getSolution(): { readonly colValue: ArrayLike<number> }
  getObjectiveValue(): number
  dispose(): void
}

/** What `loadHighs()` of the npm package `highs` resolves to. Whoever calls loads it: it is large. */
export interface ProgramSolver {
  createModel(): ProgramModel
}

export interface ProgramOptions {
  /** Costs of any two splits differ by a multiple of this; 0 where nothing is known. */
  readonly grid: number
  /** Cycles with one contradicted pair, as pair numbers, to begin with. */
  readonly cycles: readonly (readonly number[])[]
  /** Milliseconds left; 0 or less ends the search. */
  readonly remaining: () => number
}

/** HiGHS's numbers for a solved model, a solution that can be read, and a whole-number column. */
const OPTIMAL = 7
const FEASIBLE = 2
const WHOLE = 1
const ROUNDING = 1e-6
const MOST_TRIANGLES = 30_000
const MOST_CUTS_A_ROUND = 1000
const SLOW_MILLISECONDS = 400

/**
 * The best split as a linear program in whole numbers: a column a pair (1 where it is contradicted), a row for each
 * cycle that some pair of it must break. Odd cycles come in as they are violated, until the relaxation proves the
 * known split or no more are found; then a column a node, with the rows that tie pairs to nodes (the XOR model of
 * Aref, Mason & Wilson 2020), is solved in whole numbers by branch and cut.
 */
export function solveProgram(
  couplings: Couplings,
  start: Split,
  solver: ProgramSolver,
  { grid, cycles, remaining }: ProgramOptions,
): BranchAndBoundResult {
  const { size } = couplings
  const pairs = pairsOf(couplings)
  const ends = (pair: number) => [pairs.a[pair] as number, pairs.b[pair] as number] as const
  const odd = Array.from(pairs.coupling, (signed, pair) => {
    const [a, b] = ends(pair)
    return signed * (start.side[a] as number) * (start.side[b] as number) < 0
  })
  let lower = 0
  const raise = (bound: number) => {
    const gap = Math.max(0, start.cost - bound)
    lower = Math.max(lower, start.cost - (grid > 0 ? Math.floor(gap / grid + ROUNDING) * grid : gap))
    return lower >= start.cost - ROUNDING
  }

  const model = solver.createModel()
  const run = () => {
    model.zeroAllClocks()
    model.options.set({ time_limit: Math.max(0, remaining() / 1000) })
    return model.run().modelStatus
  }
  // Simplex goes on from the last solution and is best until rows are many; interior points then take over.
  let method: 'simplex' | 'ipm' = 'simplex'
  let simplexMilliseconds = 0
  const runRelaxation = (round: number) => {
    const before = remaining()
    model.options.set({ solver: method })
    const status = run()
    const elapsed = before - remaining()
    if (method === 'ipm' && elapsed > 2 * simplexMilliseconds) {
      method = 'simplex'
      simplexMilliseconds = Infinity
    } else if (
      method === 'simplex' &&
      round > 0 &&
      elapsed > SLOW_MILLISECONDS &&
      simplexMilliseconds < Infinity
    ) {
      method = 'ipm'
      simplexMilliseconds = elapsed
    }
    return status
  }
  try {
    model.options.set({ output_flag: false })
    model.addVars(Array(odd.length).fill(0), Array(odd.length).fill(1))
    pairs.coupling.forEach((signed, pair) => model.changeColCost(pair, Math.abs(signed)))
    const known = new Set<string>()
    const cut = ({ pairs: indices, flipped }: OddCycle): boolean => {
      const key = indices
        .map((pair, place) => (flipped[place] ? -pair - 1 : pair))
        .toSorted((a, b) => a - b)
        .join()
      if (known.has(key)) return false
      known.add(key)
      const values = flipped.map((flip) => (flip ? -1 : 1))
      model.addRow(1 - flipped.filter(Boolean).length, Infinity, { indices, values })
      return true
    }
    for (const cycle of cycles) cut({ pairs: cycle, flipped: cycle.map(() => false) })
    for (const cycle of oddTriangles(couplings, pairs, odd, MOST_TRIANGLES)) cut(cycle)
    for (let round = 0, added = 1; added > 0; round++) {
      if (remaining() <= 0 || runRelaxation(round) !== OPTIMAL) return { ...start, lower, proved: false }
      if (raise(model.getObjectiveValue())) return { ...start, lower: start.cost, proved: true }
      added = 0
      const { colValue } = model.getSolution()
      for (const cycle of cheapOddCycles(couplings, pairs, odd, colValue, 1 - 1e-4)) {
        if (cut(cycle)) added++
        if (added === MOST_CUTS_A_ROUND) break
      }
    }

    // Nodes on the other side than in the known split are 1.
    const node = (number: number) => odd.length + number
    model.addVars(Array(size).fill(0), Array(size).fill(1))
    odd.forEach((isOdd, pair) => {
      const indices = [pair, ...ends(pair).map(node)]
      model.addRow(isOdd ? 1 : 0, Infinity, { indices, values: [1, 1, isOdd ? 1 : -1] })
      model.addRow(isOdd ? -1 : 0, Infinity, { indices, values: [1, -1, isOdd ? -1 : 1] })
    })
    const degrees = Array.from({ length: size }, (_, number) => couplings.start[number + 1] as number)
    const degree = (number: number) => (degrees[number] as number) - (couplings.start[number] as number)
    const fixed = degrees.reduce((best, _, number) => (degree(number) > degree(best) ? number : best), 0)
    model.addRow(0, 0, { indices: [node(fixed)], values: [1] })
    for (let number = 0; number < size; number++) model.changeColIntegrality(node(number), WHOLE)
    model.setSolution({ colValue: [...odd.map(Number), ...Array<number>(size).fill(0)] })
    model.options.set({ solver: 'choose' })
    model.options.set({ mip_rel_gap: 0, mip_abs_gap: grid > 0 ? grid * (1 - ROUNDING) : ROUNDING })
    const solved = run() === OPTIMAL
    const bound = Number(model.info.get('mip_dual_bound'))
    if (Number.isFinite(bound)) raise(bound)
    if (model.info.get('primal_solution_status') !== FEASIBLE) return { ...start, lower, proved: false }
    const { colValue } = model.getSolution()
    const side = start.side.map((camp, number) => ((colValue[node(number)] as number) > 0.5 ? -camp : camp))
    const cost = contradicted(couplings, side)
    const best = cost < start.cost - ROUNDING ? { side, cost } : start
    return { ...best, lower: solved ? best.cost : Math.min(lower, best.cost), proved: solved }
  } finally {
    model.dispose()
  }
}
