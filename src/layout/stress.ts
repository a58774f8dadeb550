import { seededRandom } from './random'
import { shortestPaths, type Link } from './shortestPaths'

/** Lengths that ties ask for: opposed nodes stand this many times further apart than allied ones. */
export const POSITIVE_LENGTH = 1
export const NEGATIVE_LENGTH = 2.5

const ITERATIONS = 30
/** Step size at the end, relative to the weight of the closest pair (ε of the paper). */
const LAST_STEP = 0.1

/**
 * Places nodes in the plane so that their distances come close to the lengths of the shortest paths between them:
 * stress majorisation by stochastic gradient descent (Zheng, Pawar, Goodman 2019, algorithm 1), which knows signs
 * through the lengths of the links. Nodes that no path joins stand further apart than any that one does.
 *
 * Returns `[x0, y0, x1, y1, …]` in units of link length, centred on the origin. Same input, same places.
 */
export function stressLayout(count: number, links: readonly Link[], seed = 1): Float64Array {
  const places = new Float64Array(2 * count)
  if (count === 0) return places
  const random = seededRandom(seed)
  const distances = shortestPaths(count, links)
  const pairs = (count * (count - 1)) / 2
  const first = new Uint32Array(pairs)
  const second = new Uint32Array(pairs)
  let longest = 1
  let shortest = Number.POSITIVE_INFINITY
  for (let i = 0, at = 0; i < count; i++)
    for (let j = i + 1; j < count; j++, at++) {
      first[at] = i
      second[at] = j
      const distance = distances[i * count + j] as number
      if (distance > longest) longest = distance
      if (distance < shortest) shortest = distance
    }
  for (let at = 0; at < 2 * count; at++) places[at] = (random() - 0.5) * longest
  const most = longest * longest
  const decay = Math.log((LAST_STEP * shortest * shortest) / most) / (ITERATIONS - 1)
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const step = most * Math.exp(decay * iteration)
    for (let at = pairs - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const i = first[at] as number
      const j = second[at] as number
      first[at] = first[other] as number
      second[at] = second[other] as number
      first[other] = i
      second[other] = j
    }
    for (let at = 0; at < pairs; at++) {
      const i = first[at] as number
      const j = second[at] as number
      const wanted = distances[i * count + j] as number
      const mu = Math.min(1, step / (wanted * wanted))
      const dx = (places[2 * i] as number) - (places[2 * j] as number)
      const dy = (places[2 * i + 1] as number) - (places[2 * j + 1] as number)
      const apart = Math.hypot(dx, dy) || 1e-9
      const move = (mu * (apart - wanted)) / (2 * apart)
      places[2 * i] = (places[2 * i] as number) - move * dx
      places[2 * i + 1] = (places[2 * i + 1] as number) - move * dy
      places[2 * j] = (places[2 * j] as number) + move * dx
      places[2 * j + 1] = (places[2 * j + 1] as number) + move * dy
    }
  }
  return centred(places)
}

export function centred(places: Float64Array): Float64Array {
  const count = places.length / 2
  let x = 0
  let y = 0
  for (let at = 0; at < count; at++) {
    x += (places[2 * at] as number) / count
    y += (places[2 * at + 1] as number) / count
  }
  for (let at = 0; at < count; at++) {
    places[2 * at] = (places[2 * at] as number) - x
    places[2 * at + 1] = (places[2 * at + 1] as number) - y
  }
  return places
}
