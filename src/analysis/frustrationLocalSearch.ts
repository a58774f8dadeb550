import { contradicted, type Couplings } from './couplings'

export interface LocalSearchOptions {
  /** Splits to start from: the first has everyone in one camp, every third is random, the others shake the best. */
  readonly starts: number
  readonly random: () => number
  /** Stop as soon as a split costs no more than this. */
  readonly goal?: number
  /** Asked after each start; where it says yes, the best so far is the answer. */
  readonly stop?: () => boolean
}

export interface Split {
  /** +1 or -1 a node. */
  readonly side: Int8Array
  /** Weight of the contradicted pairs. */
  readonly cost: number
}

const ROUNDING = 1e-9
/** Share of the nodes that a shaken start moves to the other camp: between these. */
const SHAKEN = { least: 0.02, most: 0.32 }

/**
 * A good split into two camps: the best of many starts, each improved by moving, again and again, the node whose
 * change of camp helps most or harms least, while nodes that have just moved stay (tabu search, Glover 1989). An
 * upper bound of the frustration index, without proof.
 */
export function localSearch(couplings: Couplings, options: LocalSearchOptions): Split {
  const { starts, random, goal = 0, stop = () => false } = options
  let best: Split | undefined
  for (let start = 0; start < starts; start++) {
    if (best !== undefined && (best.cost <= goal + ROUNDING || stop())) break
    const side = new Int8Array(couplings.size).fill(1)
    if (best !== undefined) {
      const moved = start % 3 === 1 ? 0.5 : SHAKEN.least + (SHAKEN.most - SHAKEN.least) * random()
      for (let node = 0; node < side.length; node++)
        side[node] = (best.side[node] as number) * (random() < moved ? -1 : 1)
    }
    const found = improve(couplings, side, random)
    if (best === undefined || found.cost < best.cost - ROUNDING) best = found
  }
  return best ?? { side: new Int8Array(couplings.size).fill(1), cost: 0 }
}

/** Ends after as many moves without a new best as there are nodes. */
function improve(couplings: Couplings, side: Int8Array, random: () => number): Split {
  const { size, start, neighbour, coupling } = couplings
  // A node's agreement with its neighbours: negative where the other camp suits it better.
  const agreement = new Float64Array(size)
  for (let node = 0; node < size; node++) {
    let pull = 0
    for (let place = start[node] as number; place < (start[node + 1] as number); place++)
      pull += (coupling[place] as number) * (side[neighbour[place] as number] as number)
    agreement[node] = pull * (side[node] as number)
  }
  let cost = contradicted(couplings, side)
  let best: Split = { side: side.slice(), cost }
  const staysUntil = new Int32Array(size)
  for (let move = 1, lastBest = 0; move - lastBest <= size; move++) {
    let chosen = -1
    let least = Infinity
    for (let node = 0; node < size; node++) {
      const change = agreement[node] as number
      const allowed = (staysUntil[node] as number) < move || cost + change < best.cost - ROUNDING
      if (change < least && allowed) {
        least = change
        chosen = node
      }
    }
    if (chosen < 0) continue
    cost += least
    side[chosen] = -(side[chosen] as number)
    agreement[chosen] = -least
    for (let place = start[chosen] as number; place < (start[chosen + 1] as number); place++) {
      const other = neighbour[place] as number
      const change = 2 * (coupling[place] as number) * (side[chosen] as number) * (side[other] as number)
      agreement[other] = (agreement[other] as number) + change
    }
    staysUntil[chosen] = move + 4 + Math.floor(random() * 10 + size / 40)
    if (cost < best.cost - ROUNDING) {
      best = { side: side.slice(), cost }
      lastBest = move
    }
  }
  return { side: best.side, cost: contradicted(couplings, best.side) }
}
