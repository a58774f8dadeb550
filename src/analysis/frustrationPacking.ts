import { pairsOf, powerOfTwoUnit, type Couplings } from './couplings'

export interface PackingOptions {
  readonly random: () => number
  /** Asked now and then; where it says yes, the packing so far counts. */
  readonly stop: () => boolean
}

export interface Packing {
  /** Total weight of the packed cycles. No split contradicts less. */
  readonly bound: number
  /** The packed cycles as pair numbers (see `pairsOf`). */
  readonly cycles: readonly (readonly number[])[]
}

/** Cost of a tie that another cycle holds, in free ties, before it was ever fought for. */
const TAKEN = 6
const DEAREST = 100
/** Heavy misfits are routed in pieces: at least so many altogether, or four a misfit. */
const LEAST_PIECES = 400
/** It ends after so many routes a misfit without a better packing. */
const PATIENCE = 4
const ROUNDING = 1e-9

/**
 * A lower bound of the frustration index that one can see: cycles with exactly one contradicted tie, no tie used
 * beyond its weight. Each such cycle has an odd number of negative ties, so every split contradicts one tie of it.
 * Where every contradicted tie of the given split is in a cycle of its own, the split is proved to be best.
 *
 * Cycles are found by routing each contradicted tie between its ends over ties that fit, and, where they get into
 * each other's way, by giving up one and routing it anew, contested ties becoming dearer each time (negotiated
 * congestion, McMurchie & Ebeling 1995).
 */
export function packCycles(couplings: Couplings, side: Int8Array, options: PackingOptions): Packing {
  const { size, start, neighbour } = couplings
  const { random, stop } = options
  const pairs = pairsOf(couplings)
  const fits = pairs.coupling.map(
    (signed, pair) =>
      signed * (side[pairs.a[pair] as number] as number) * (side[pairs.b[pair] as number] as number),
  )
  const capacity = fits.map((fit) => Math.max(fit, 0))
  const misfits = [...fits.keys()].filter((pair) => (fits[pair] as number) < 0)
  const total = misfits.reduce((sum, pair) => sum - (fits[pair] as number), 0)
  const piece = Math.max(powerOfTwoUnit(fits), total / Math.max(4 * misfits.length, LEAST_PIECES))
  const pieces = misfits.flatMap((pair) => {
    const weight = -(fits[pair] as number)
    const count = Math.max(1, Math.round(weight / piece))
    const [from, to] = [pairs.a[pair] as number, pairs.b[pair] as number]
    return Array.from({ length: count }, () => ({
      pair,
      from,
      to,
      weight: weight / count,
      route: [] as number[],
    }))
  })

  const free = capacity.slice()
  const history = new Int32Array(capacity.length)
  const users = Array.from(capacity, () => new Set<number>())
  const release = (index: number) => {
    const taken = pieces[index]
    for (const tie of taken?.route ?? []) {
      free[tie] = (free[tie] as number) + (taken?.weight ?? 0)
      users[tie]?.delete(index)
    }
    if (taken) taken.route = []
  }

  const distance = new Int32Array(size)
  const cameBy = new Int32Array(size)
  const cameFrom = new Int32Array(size)
  /** The cheapest route over ties that fit, as tie numbers; empty where there is none. */
  const route = (from: number, to: number, weight: number): number[] => {
    distance.fill(2 ** 30)
    distance[from] = 0
    const buckets: number[][] = [[from]]
    for (let at = 0; at < buckets.length; at++)
      for (const node of buckets[at] ?? []) {
        if (distance[node] !== at) continue
        if (node === to) {
          const ties: number[] = []
          for (let back = to; back !== from; back = cameFrom[back] as number)
            ties.push(cameBy[back] as number)
          return ties
        }
        const begin = start[node] as number
        const degree = (start[node + 1] as number) - begin
        const turn = Math.floor(random() * degree)
        for (let step = 0; step < degree; step++) {
          const place = begin + ((step + turn) % degree)
          const tie = pairs.at[place] as number
          if ((capacity[tie] as number) < weight - ROUNDING) continue
          const cost =
            (free[tie] as number) >= weight - ROUNDING
              ? 1
              : 1 + TAKEN + Math.min(history[tie] as number, DEAREST)
          const other = neighbour[place] as number
          const reached = at + cost
          if (reached >= (distance[other] as number)) continue
          distance[other] = reached
          cameBy[other] = tie
          cameFrom[other] = node
          ;(buckets[reached] ??= []).push(other)
        }
      }
    return []
  }

  let cycles: readonly (readonly number[])[] = []
  const waiting = pieces.map((_, index) => index)
  let packed = 0
  let bound = 0
  const patience = PATIENCE * pieces.length + 100
  for (let step = 0, lastBest = 0; waiting.length > 0 && step - lastBest < patience; step++) {
    if (step % 64 === 63 && stop()) break
    const index = waiting.shift() as number
    const item = pieces[index]
    if (!item) continue
    item.route = route(item.from, item.to, item.weight)
    if (item.route.length === 0) continue
    for (const tie of item.route) {
      while ((free[tie] as number) < item.weight - ROUNDING) {
        const holder = users[tie]?.values().next().value
        if (holder === undefined) break
        packed -= pieces[holder]?.weight ?? 0
        release(holder)
        waiting.push(holder)
        history[tie] = (history[tie] as number) + 1
      }
      free[tie] = (free[tie] as number) - item.weight
      users[tie]?.add(index)
    }
    packed += item.weight
    if (packed > bound + ROUNDING) {
      bound = packed
      lastBest = step
      cycles = pieces.filter(({ route: found }) => found.length > 0).map((one) => [one.pair, ...one.route])
    }
  }
  return { bound: Math.min(bound, total), cycles }
}
