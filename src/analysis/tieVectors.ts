import type { Incidence } from './incidence'
import type { Aggregation, Normalization } from './networkSettings'

export type OneModeAggregation = Exclude<Aggregation, 'combine'>
export type OneModeNormalization = Exclude<Normalization, 'activity' | 'prominence'>

/** Of each row of x the vector whose inner product with another row's is their tie. */
export interface TieVectors {
  /** Row by row. */
  readonly own: Float64Array
  /** The same numbers as the other side of a tie shows them; for conflict, for and against change places. */
  readonly other: Float64Array
  /** Numbers in each vector. */
  readonly width: number
}

/**
 * Vectors of a one-mode network: (x[i,j,0], x[i,j,1]) over j for congruence and conflict, x[i,j,1] + x[i,j,0] for
 * ignore and x[i,j,1] − x[i,j,0] for subtract.
 */
export function tieVectors(x: Incidence, aggregation: OneModeAggregation): TieVectors {
  const { opposes, supports } = x
  const width = x.columns.length
  if (aggregation === 'ignore' || aggregation === 'subtract') {
    const sign = aggregation === 'ignore' ? 1 : -1
    const own = supports.map((count, cell) => count + sign * (opposes[cell] as number))
    return { own, other: own, width }
  }
  const paired = (first: Float64Array, second: Float64Array) => {
    const both = new Float64Array(2 * x.rows.length * width)
    for (let i = 0; i < x.rows.length; i++) {
      both.set(first.subarray(i * width, (i + 1) * width), 2 * i * width)
      both.set(second.subarray(i * width, (i + 1) * width), (2 * i + 1) * width)
    }
    return both
  }
  const own = paired(opposes, supports)
  return { own, other: aggregation === 'congruence' ? own : paired(supports, opposes), width: 2 * width }
}

/**
 * Inner products of the vectors of each two of `count` rows, as a symmetric table without its diagonal. Four sums
 * run at once, because a single one waits for itself at each addition.
 */
export function innerProducts(count: number, { own, other, width }: TieVectors): Float64Array {
  const result = new Float64Array(count * count)
  const even = width - (width % 4)
  for (let i = 0; i < count; i++) {
    const mine = own.subarray(i * width, (i + 1) * width)
    for (let h = i + 1; h < count; h++) {
      const from = h * width
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      for (let j = 0; j < even; j += 4) {
        s0 += (mine[j] as number) * (other[from + j] as number)
        s1 += (mine[j + 1] as number) * (other[from + j + 1] as number)
        s2 += (mine[j + 2] as number) * (other[from + j + 2] as number)
        s3 += (mine[j + 3] as number) * (other[from + j + 3] as number)
      }
      for (let j = even; j < width; j++) s0 += (mine[j] as number) * (other[from + j] as number)
      const sum = s0 + s1 + s2 + s3
      result[i * count + h] = sum
      result[h * count + i] = sum
    }
  }
  return result
}
