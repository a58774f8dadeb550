import type { Incidence } from './incidence'
import { tieVectors, type OneModeAggregation, type OneModeNormalization } from './tieVectors'

/**
 * What the tie of rows i and h is divided by (DNA's manual, “normalization”; Leifeld 2017), with n_i the number of
 * statements of i. A tie whose divisor is 0 is 0.
 *
 * - average: (n_i + n_h) / 2, their average activity;
 * - jaccard: m10 + m01 + m11, where m10 counts i's statements (j, k) that h never makes, m01 those of h that i
 *   never makes, and m11 = Σ_j Σ_k x[i,j,k] · x[h,j,k];
 * - cosine: n_i · n_h. This is Discourse Network Analyzer's; it is *not* the usual cosine, because it divides by
 *   sums and not by lengths of vectors;
 * - salton: the usual cosine (Salton & McGill 1983), ‖v_i‖ · ‖v_h‖, with v the vectors whose inner product the tie is.
 */
export function oneModeDivisor(
  x: Incidence,
  aggregation: OneModeAggregation,
  normalization: Exclude<OneModeNormalization, 'none'>,
): (i: number, h: number) => number {
  switch (normalization) {
    case 'average': {
      const n = activity(x)
      return (i, h) => ((n[i] as number) + (n[h] as number)) / 2
    }
    case 'cosine': {
      const n = activity(x)
      return (i, h) => (n[i] as number) * (n[h] as number)
    }
    case 'jaccard':
      return jaccard(x)
    case 'salton': {
      const { own, width } = tieVectors(x, aggregation)
      const length = Float64Array.from(x.rows, (_, i) => {
        let squares = 0
        for (let at = i * width; at < (i + 1) * width; at++) squares += (own[at] as number) ** 2
        return Math.sqrt(squares)
      })
      return (i, h) => (length[i] as number) * (length[h] as number)
    }
    default:
      return normalization satisfies never
  }
}

/** n_i: the number of statements of each row. */
export function activity({ rows, columns, opposes, supports }: Incidence): Float64Array {
  const width = columns.length
  return Float64Array.from(rows, (_, i) => {
    let sum = 0
    for (let cell = i * width; cell < (i + 1) * width; cell++)
      sum += (opposes[cell] as number) + (supports[cell] as number)
    return sum
  })
}

function jaccard(x: Incidence): (i: number, h: number) => number {
  const { own, width } = tieVectors(x, 'congruence')
  return (i, h) => {
    let divisor = 0
    for (let at = 0; at < width; at++) {
      const mine = own[i * width + at] as number
      const theirs = own[h * width + at] as number
      divisor += mine > 0 && theirs > 0 ? mine * theirs : mine + theirs
    }
    return divisor
  }
}
