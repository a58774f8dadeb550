import { seededRandom, shuffle } from '../../src/analysis/seededRandom'

/**
 * Random ties between `nodes` nodes `v0`, `v1` …, positive where both numbers are even or both odd, negative where
 * not; a share `noise` of them the other way round.
 */
export function twoCamps(settings: {
  readonly nodes: number
  readonly ties: number
  readonly noise: number
  readonly seed: number
}): readonly (readonly [string, string, 1 | -1])[] {
  const random = seededRandom(settings.seed)
  const pairs = Array.from({ length: settings.nodes }, (_, a) =>
    Array.from({ length: a }, (_other, b) => [b, a] as const),
  ).flat()
  shuffle(pairs, random)
  return pairs.slice(0, settings.ties).map(([a, b]) => {
    const sign = a % 2 === b % 2 ? 1 : -1
    return [`v${a}`, `v${b}`, random() < settings.noise ? (-sign as 1 | -1) : sign]
  })
}
