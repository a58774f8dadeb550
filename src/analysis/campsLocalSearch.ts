import type { Couplings } from './couplings'

/** A division into camps: the camp of each node, and the weight of its misfits. */
export interface Division {
  readonly camp: Int32Array
  readonly cost: number
}

export interface CampsLocalSearchOptions {
  /** At most so many camps. */
  readonly camps: number
  readonly starts: number
  readonly random: () => number
  /** A division to start from, and to beat. */
  readonly known: Division
}

const ROUNDING = 1e-9

/** Weight of the misfits of a division: positive pairs in two camps, negative ones in one. */
export function misfitsOf({ size, start, neighbour, coupling }: Couplings, camp: Int32Array): number {
  let twice = 0
  for (let node = 0; node < size; node++)
    for (let place = start[node] as number; place < (start[node + 1] as number); place++) {
      const signed = coupling[place] as number
      const together = camp[node] === camp[neighbour[place] as number]
      if (together !== signed > 0) twice += Math.abs(signed)
    }
  return twice / 2
}

/**
 * A good division into at most so many camps: the best of many starts, each improved by moving, again and again, the
 * node whose change of camp helps most or harms least, while nodes that have just moved stay (tabu search).
 */
export function campsLocalSearch(couplings: Couplings, options: CampsLocalSearchOptions): Division {
  const { camps, starts, random, known } = options
  let best = known
  for (let start = 0; start < starts && best.cost > ROUNDING; start++) {
    const moved = start % 3 === 1 ? 1 : start === 0 ? 0 : 0.02 + 0.3 * random()
    const camp = best.camp.map((current) => (random() < moved ? Math.floor(random() * camps) : current))
    const found = improve(couplings, camp, camps, random)
    if (found.cost < best.cost - ROUNDING) best = found
  }
  return best
}

function improve(couplings: Couplings, camp: Int32Array, camps: number, random: () => number): Division {
  const { size, start, neighbour, coupling } = couplings
  // Signed weight of a node's ties into each camp: it is best where that is greatest.
  const pull = new Float64Array(size * camps)
  for (let node = 0; node < size; node++)
    for (let place = start[node] as number; place < (start[node + 1] as number); place++) {
      const into = node * camps + (camp[neighbour[place] as number] as number)
      pull[into] = (pull[into] as number) + (coupling[place] as number)
    }
  let cost = misfitsOf(couplings, camp)
  let best: Division = { camp: camp.slice(), cost }
  const staysUntil = new Int32Array(size)
  for (let move = 1, lastBest = 0; move - lastBest <= size; move++) {
    let chosen = -1
    let target = -1
    let least = Infinity
    for (let node = 0; node < size; node++) {
      const here = pull[node * camps + (camp[node] as number)] as number
      for (let other = 0; other < camps; other++) {
        if (other === camp[node]) continue
        const change = here - (pull[node * camps + other] as number)
        const allowed = (staysUntil[node] as number) < move || cost + change < best.cost - ROUNDING
        if (change < least && allowed) {
          least = change
          chosen = node
          target = other
        }
      }
    }
    if (chosen < 0) continue
    const left = camp[chosen] as number
    camp[chosen] = target
    cost += least
    for (let place = start[chosen] as number; place < (start[chosen + 1] as number); place++) {
      const row = (neighbour[place] as number) * camps
      pull[row + left] = (pull[row + left] as number) - (coupling[place] as number)
      pull[row + target] = (pull[row + target] as number) + (coupling[place] as number)
    }
    staysUntil[chosen] = move + 4 + Math.floor(random() * 10 + size / 40)
    if (cost < best.cost - ROUNDING) {
      best = { camp: camp.slice(), cost }
      lastBest = move
    }
  }
  return { camp: best.camp, cost: misfitsOf(couplings, best.camp) }
}
