import type { Incidence } from './incidence'
import type { Aggregation, Normalization } from './networkSettings'

export type TwoModeAggregation = Extract<Aggregation, 'ignore' | 'subtract' | 'combine'>
export type TwoModeNormalization = Extract<Normalization, 'none' | 'activity' | 'prominence'>

/** What the numbers of a combined two-mode network mean. */
export const COMBINED = { supports: 1, opposes: 2, both: 3 } as const

/**
 * Ties between rows and columns of x[i, j, k] (Leifeld 2017; DNA's manual, “two-mode network”):
 *
 * - ignore: Σ_k x[i,j,k];
 * - subtract: x[i,j,1] − x[i,j,0];
 * - combine: 1 where i only supports j, 2 where it only opposes, 3 where it does both, 0 where neither.
 *
 * Normalised by activity (the row's number of statements) or prominence (the column's); for combine by the number
 * of cells that aren't 0, which has no plain meaning. Divided by 0 is 0. Returns rows × columns, row by row.
 */
export function twoMode(
  x: Incidence,
  aggregation: TwoModeAggregation,
  normalization: TwoModeNormalization = 'none',
): Float64Array {
  const { opposes, supports, columns } = x
  const width = columns.length
  const value = CELL[aggregation]
  const ties = supports.map((count, cell) => value(count, opposes[cell] as number))
  if (normalization === 'none') return ties

  const margin = (cell: number) => (normalization === 'activity' ? Math.floor(cell / width) : cell % width)
  const divisors = new Float64Array(normalization === 'activity' ? x.rows.length : width)
  for (let cell = 0; cell < ties.length; cell++) {
    const statements = (supports[cell] as number) + (opposes[cell] as number)
    const weight = aggregation === 'combine' ? Math.sign(statements) : statements
    divisors[margin(cell)] = (divisors[margin(cell)] as number) + weight
  }
  return ties.map((tie, cell) => {
    const divisor = divisors[margin(cell)] as number
    return divisor === 0 ? 0 : tie / divisor
  })
}

const CELL: Readonly<Record<TwoModeAggregation, (supports: number, opposes: number) => number>> = {
  ignore: (supports, opposes) => supports + opposes,
  subtract: (supports, opposes) => supports - opposes,
  combine: (supports, opposes) =>
    (supports > 0 ? COMBINED.supports : 0) + (opposes > 0 ? COMBINED.opposes : 0),
}
