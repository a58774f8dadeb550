import type { DiscourseNetwork } from './discourseNetwork'
import type { SignedObservation } from './signedGraph'

/** Ties of a one-mode network (subtract: congruence − conflict) as signed observations; ties of weight 0 are none. */
export function signedNetwork({ rows, weights }: DiscourseNetwork): readonly SignedObservation[] {
  const observations: SignedObservation[] = []
  for (const [i, source] of rows.entries())
    for (let j = i + 1; j < rows.length; j++) {
      const weight = weights[i * rows.length + j] as number
      if (weight === 0) continue
      const target = rows[j] as string
      observations.push({ source, target, sign: weight > 0 ? 1 : -1, weight: Math.abs(weight), records: [] })
    }
  return observations
}

/**
 * Pairs that share something and are no tie, since their congruence and conflict cancel out; by label. Both networks
 * are of the same statements, without a threshold.
 *
 * @param ignore congruence + conflict
 */
export function cancelledPairs(
  subtract: DiscourseNetwork,
  ignore: DiscourseNetwork,
): readonly (readonly [string, string])[] {
  const { rows, weights } = subtract
  return rows.flatMap((one, i) =>
    rows.flatMap((other, j) => {
      const cell = i * rows.length + j
      return j > i && weights[cell] === 0 && ignore.weights[cell] !== 0 ? [[one, other] as const] : []
    }),
  )
}
