import type { ProgramSolver } from '../../src/analysis/frustrationProgram'

interface Row {
  readonly lower: number
  readonly upper: number
  readonly indices: readonly number[]
  readonly values: readonly number[]
}

/** What HiGHS says of a model that is solved, and of one for which time ran out. */
export const OPTIMAL = 7
export const TIME_LIMIT = 13

export interface ExhaustiveSolver extends ProgramSolver {
  /** What was asked, a line a run: columns, rows, and whether whole numbers were asked for. */
  readonly runs: string[]
  /** Models that were made and not disposed. */
  open: number
}

/**
 * Solves programs by trying every 0 and 1 for every column, whether whole numbers are asked for or not: a bound from it
 * is never too large for the program it stands for. For a dozen columns or so.
 *
 * @param statusOf what the run with this number (from 0) ends with; nothing is solved where that isn't `OPTIMAL`
 * @param claimed a cost to give as the least of every model, in the place of solving it
 */
export function exhaustiveSolver(
  statusOf: (run: number) => number = () => OPTIMAL,
  claimed?: number,
): ExhaustiveSolver {
  const solver: ExhaustiveSolver = {
    runs: [],
    open: 0,
    createModel() {
      solver.open++
      const costs: number[] = []
      const rows: Row[] = []
      const whole = new Set<number>()
      let best: { readonly cost: number; readonly colValue: readonly number[] } | null = null
      return {
        options: { set: () => undefined },
        info: {
          get: (name) =>
            name === 'mip_dual_bound'
              ? (best?.cost ?? -Infinity)
              : name === 'primal_solution_status'
                ? best
                  ? 2
                  : 0
                : 0,
        },
        addVars: (lower) => costs.push(...lower.map(() => 0)),
        addRow: (lower, upper, { indices, values }) => rows.push({ lower, upper, indices, values }),
        changeColCost: (index, cost) => (costs[index] = cost),
        changeColIntegrality: (index) => whole.add(index),
        setSolution: () => undefined,
        zeroAllClocks: () => undefined,
        run() {
          const modelStatus = statusOf(solver.runs.length)
          solver.runs.push(`${costs.length} columns, ${rows.length} rows${whole.size > 0 ? ', whole' : ''}`)
          best = null
          if (modelStatus !== OPTIMAL) return { modelStatus }
          if (claimed !== undefined) {
            best = { cost: claimed, colValue: costs.map(() => 0) }
            return { modelStatus }
          }
          for (let number = 0; number < 2 ** costs.length; number++) {
            const bit = (index: number) => Math.floor(number / 2 ** index) % 2
            const cost = costs.reduce((sum, price, index) => sum + price * bit(index), 0)
            if (best !== null && cost >= best.cost) continue
            const fits = rows.every(({ lower, upper, indices, values }) => {
              const activity = indices.reduce(
                (sum, index, at) => sum + (values[at] as number) * bit(index),
                0,
              )
              return activity >= lower && activity <= upper
            })
            if (fits) best = { cost, colValue: costs.map((_, index) => bit(index)) }
          }
          return { modelStatus }
        },
        getSolution() {
          if (!best) throw new Error('there is no solution to read')
          return best
        },
        getObjectiveValue: () => best?.cost ?? Number.NaN,
        dispose: () => {
          solver.open--
        },
      }
    },
  }
  return solver
}
