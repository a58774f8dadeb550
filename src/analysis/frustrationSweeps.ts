import { contradicted, type Couplings } from './couplings'

export interface SweepsOptions {
  readonly starts: number
  readonly random: () => number
}

/**
 * A quick upper bound of the frustration index, for many graphs: from random splits, nodes whose other camp suits them
 * better change camps, one after another, until none is left; the least cost of all starts.
 */
export function sweepSearch(couplings: Couplings, { starts, random }: SweepsOptions): number {
  const { size, start, neighbour, coupling } = couplings
  const side = new Int8Array(size)
  let least = Infinity
  for (let from = 0; from < starts; from++) {
    for (let node = 0; node < size; node++) side[node] = random() < 0.5 ? -1 : 1
    for (let changed = true; changed;) {
      changed = false
      for (let node = 0; node < size; node++) {
        let pull = 0
        for (let place = start[node] as number; place < (start[node + 1] as number); place++)
          pull += (coupling[place] as number) * (side[neighbour[place] as number] as number)
        if (pull * (side[node] as number) >= -1e-9) continue
        side[node] = -(side[node] as number)
        changed = true
      }
    }
    least = Math.min(least, contradicted(couplings, side))
  }
  return least
}
