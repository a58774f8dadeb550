import { seededRandom } from './random'
import { adjacencyOf, apartBy, pathsFrom, type Link } from './shortestPaths'
import { centred } from './stress'

const PIVOTS = 200
const ITERATIONS = 30
/** Linked pairs count so many times: whether a line is long or short is what is read in the picture. */
const LINKED = 4
/** Step size at the end, relative to the weight of the closest pair (ε of Zheng, Pawar, Goodman 2019). */
const LAST_STEP = 0.1

/**
 * Places many nodes as `stressLayout` does, but looks only at linked pairs and at the way of each node to some pivots,
 * each of which stands for the nodes about it: the sparse stress model (Ortmann, Klimenta, Brandes 2017, equation 6) by
 * stochastic gradient descent (Zheng, Pawar, Goodman 2019, section 4.3). Time grows with nodes × pivots and no longer
 * with the square of the nodes.
 *
 * Returns `[x0, y0, x1, y1, …]` in units of link length, centred on the origin. Same input, same places.
 */
export function sparseStressLayout(
  count: number,
  links: readonly Link[],
  seed = 1,
  pivots = PIVOTS,
): Float64Array {
  const random = seededRandom(seed)
  const places = new Float64Array(2 * count)
  if (count === 0) return places
  const terms = termsOf(count, links, Math.min(pivots, count), random)
  const { longest } = terms
  for (let at = 0; at < 2 * count; at++) places[at] = (random() - 0.5) * longest
  descend(places, terms, random)
  return centred(places)
}

/**
 * Pairs, one after another, of five values each: both ends, the distance they ask for, and how strongly it moves the
 * one and the other. Together, since they are read in random order.
 */
interface Terms {
  readonly values: Float64Array
  readonly longest: number
}

const STRIDE = 5

function termsOf(count: number, links: readonly Link[], pivots: number, random: () => number): Terms {
  const adjacency = adjacencyOf(count, links)
  const { rows, longest } = pivotRows(
    count,
    pivots,
    (source, row) => pathsFrom(adjacency, source, row),
    random,
  )
  const values = new Float64Array(STRIDE * (links.length + rows.length * count))
  let size = 0
  const add = (one: number, other: number, wanted: number, weightOne: number, weightOther: number) => {
    values[size] = one
    values[size + 1] = other
    values[size + 2] = wanted
    values[size + 3] = weightOne
    values[size + 4] = weightOther
    size += STRIDE
  }
  const linked = new Set<number>()
  for (const { a, b, length } of links) {
    if (a === b) continue
    linked.add(a * count + b).add(b * count + a)
    const weight = LINKED / (length * length)
    add(a, b, length, weight, weight)
  }
  const regions = regionsOf(count, rows)
  for (const [pivot, { node, row }] of rows.entries()) {
    const own = regions[pivot] as Float64Array
    for (let at = 0; at < count; at++) {
      if (at === node || linked.has(at * count + node)) continue
      const distance = row[at] as number
      // Only the node moves: what the pivot stands for moves it back by terms of its own.
      add(at, node, distance, countUpTo(own, distance / 2) / (distance * distance), 0)
    }
  }
  return { values: values.subarray(0, size), longest }
}

interface PivotRow {
  readonly node: number
  readonly row: Float32Array
}

/** Pivots far from one another, the first by chance, each next with a chance by its distance from those there are. */
function pivotRows(
  count: number,
  pivots: number,
  from: (source: number, row: Float32Array) => number,
  random: () => number,
): { readonly rows: readonly PivotRow[]; readonly longest: number } {
  const rows: PivotRow[] = []
  const least = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  let longest = 0
  let node = Math.floor(random() * count)
  while (rows.length < pivots) {
    const row = new Float32Array(count)
    longest = Math.max(longest, from(node, row))
    rows.push({ node, row })
    let sum = 0
    const apart = apartBy(longest)
    for (let at = 0; at < count; at++) {
      least[at] = Math.min(least[at] as number, row[at] as number)
      sum += Math.min(least[at] as number, apart)
    }
    if (sum === 0) break
    let left = random() * sum
    for (let at = 0; at < count; at++) {
      const share = Math.min(least[at] as number, apart)
      if (share === 0) continue
      node = at
      left -= share
      if (left < 0) break
    }
  }
  const apart = apartBy(longest)
  for (const { row } of rows)
    for (let at = 0; at < count; at++) if (row[at] === Number.POSITIVE_INFINITY) row[at] = apart
  return { rows, longest: apart }
}

/** For each pivot the distances of those nodes that have none nearer, ascending. */
function regionsOf(count: number, rows: readonly PivotRow[]): readonly Float64Array[] {
  const lists: number[][] = rows.map(() => [])
  for (let at = 0; at < count; at++) {
    let [best, least] = [0, Number.POSITIVE_INFINITY]
    for (const [pivot, { row }] of rows.entries()) {
      const distance = row[at] as number
      if (distance < least) [best, least] = [pivot, distance]
    }
    lists[best]?.push(least)
  }
  return lists.map((list) => Float64Array.from(list).toSorted())
}

/** How many of ascending values are no greater than a limit. */
function countUpTo(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

function descend(places: Float64Array, { values }: Terms, random: () => number): void {
  const size = values.length / STRIDE
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (let at = 3; at < values.length; at += STRIDE) {
    const weight = values[at] as number
    if (weight < least) least = weight
    if (weight > most) most = weight
  }
  const order = Uint32Array.from({ length: size }, (_, at) => at)
  const decay = Math.log((LAST_STEP * least) / most) / (ITERATIONS - 1)
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const step = Math.exp(decay * iteration) / least
    for (let at = size - 1; at > 0; at--) {
      const swapped = Math.floor(random() * (at + 1))
      const kept = order[at] as number
      order[at] = order[swapped] as number
      order[swapped] = kept
    }
    for (let at = 0; at < size; at++) {
      const term = STRIDE * (order[at] as number)
      const i = 2 * (values[term] as number)
      const j = 2 * (values[term + 1] as number)
      const dx = (places[i] as number) - (places[j] as number)
      const dy = (places[i + 1] as number) - (places[j + 1] as number)
      const apart = Math.sqrt(dx * dx + dy * dy) || 1e-9
      const excess = (apart - (values[term + 2] as number)) / (2 * apart)
      const moveOne = Math.min(1, step * (values[term + 3] as number)) * excess
      places[i] = (places[i] as number) - moveOne * dx
      places[i + 1] = (places[i + 1] as number) - moveOne * dy
      const moveOther = Math.min(1, step * (values[term + 4] as number)) * excess
      places[j] = (places[j] as number) + moveOther * dx
      places[j + 1] = (places[j + 1] as number) + moveOther * dy
    }
  }
}
