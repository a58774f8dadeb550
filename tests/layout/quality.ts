import type { Link } from '../../src/layout/shortestPaths'

export const distanceIn = (places: Float64Array, a: number, b: number): number =>
  Math.hypot((places[2 * a] ?? 0) - (places[2 * b] ?? 0), (places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0))

/** Probability that a random link of length `far` is drawn longer than a random one of length `near`; ties count half. */
export function signOrder(places: Float64Array, links: readonly Link[], far: number, near: number): number {
  const drawn = (length: number) =>
    links
      .filter((link) => link.length === length)
      .map(({ a, b }) => distanceIn(places, a, b))
      .toSorted((a, b) => a - b)
  const [opposed, allied] = [drawn(far), drawn(near)]
  let [sum, below, upTo] = [0, 0, 0]
  for (const length of opposed) {
    while (below < allied.length && (allied[below] as number) < length) below++
    while (upTo < allied.length && (allied[upTo] as number) <= length) upTo++
    sum += (below + upTo) / 2
  }
  return sum / (opposed.length * allied.length)
}

/**
 * Mean squared relative error of the drawn distances against the wanted ones (`distances`, row by row), all scaled
 * alike so that it is least (Gansner, Koren, North 2005, with weights d⁻²).
 */
export function stressOf(places: Float64Array, distances: Float32Array): number {
  const count = places.length / 2
  let [product, square] = [0, 0]
  const each = (visit: (drawn: number, wanted: number) => void) => {
    for (let a = 0; a < count; a++)
      for (let b = a + 1; b < count; b++)
        visit(distanceIn(places, a, b), distances[a * count + b] ?? Number.NaN)
  }
  each((drawn, wanted) => {
    product += drawn / wanted
    square += (drawn / wanted) ** 2
  })
  const scale = product / square
  let sum = 0
  each((drawn, wanted) => {
    sum += ((scale * drawn) / wanted - 1) ** 2
  })
  return sum / ((count * (count - 1)) / 2)
}
