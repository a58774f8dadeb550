import type { Incidence } from './incidence'
import { oneModeDivisor } from './oneModeNormalization'
import { innerProducts, tieVectors, type OneModeAggregation, type OneModeNormalization } from './tieVectors'

/**
 * Ties between the rows of x[i, j, k] through its columns (Leifeld 2016, 2017; DNA's manual, “one-mode network”):
 *
 * - congruence: Σ_j Σ_k x[i,j,k] · x[h,j,k], how often two agree;
 * - conflict: Σ_j Σ_k x[i,j,k] · x[h,j,1−k], how often they contradict each other;
 * - subtract: congruence − conflict;
 * - ignore: Σ_j (Σ_k x[i,j,k]) · (Σ_k x[h,j,k]) = congruence + conflict.
 *
 * Returns rows × rows, row by row; symmetric, the diagonal is 0. Exact where not normalised.
 */
export function oneMode(
  x: Incidence,
  aggregation: OneModeAggregation,
  normalization: OneModeNormalization = 'none',
): Float64Array {
  const count = x.rows.length
  const ties = innerProducts(count, tieVectors(x, aggregation))
  if (normalization === 'none') return ties
  const divisor = oneModeDivisor(x, aggregation, normalization)
  for (let i = 0; i < count; i++)
    for (let h = i + 1; h < count; h++) {
      const by = divisor(i, h)
      const tie = by === 0 ? 0 : (ties[i * count + h] as number) / by
      ties[i * count + h] = tie
      ties[h * count + i] = tie
    }
  return ties
}
