import type { Division } from './campsLocalSearch'
import { matrixInOrder, nodesByWeight, type Couplings } from './couplings'

export interface CampsBranchAndBoundOptions {
  /** At most so many camps. */
  readonly camps: number
  /** A division to beat. */
  readonly known: Division
}

const ROUNDING = 1e-9

/**
 * The best division into at most so many camps, by the same search as for two (see `branchAndBound`): a node joins a
 * camp that has members or opens the next one; the bound adds what is decided, the least each undecided node adds to
 * it, and the optimum of the undecided ones by themselves. Meant for about 20 nodes.
 */
export function campsBranchAndBound(couplings: Couplings, options: CampsBranchAndBoundOptions): Division {
  const { camps, known } = options
  const { size } = couplings
  const order = nodesByWeight(couplings)
  const matrix = matrixInOrder(couplings, order)
  const optimum = new Float64Array(size + 1)
  const best = new Int32Array(size)
  const camp = new Int32Array(size)
  // Cost of a node in a camp against the decided ones; in a camp without members the cost of leaving all friends.
  const costIn = new Float64Array(size * camps)
  let bound = 0
  let enough = 0
  let first = 0
  let finished = false

  const decide = (node: number, chosen: number, by: 1 | -1) => {
    for (let other = node + 1; other < size; other++) {
      const signed = matrix[node * size + other] as number
      if (signed === 0) continue
      const row = other * camps
      if (signed < 0) costIn[row + chosen] = (costIn[row + chosen] as number) - by * signed
      else
        for (let to = 0; to < camps; to++)
          if (to !== chosen) costIn[row + to] = (costIn[row + to] as number) + by * signed
    }
  }
  const search = (node: number, cost: number, open: number): void => {
    if (node === size) {
      if (cost >= bound - ROUNDING) return
      bound = cost
      best.set(camp.subarray(first), first)
      finished = bound <= enough + ROUNDING
      return
    }
    const choices = Math.min(camps, open + 1)
    let least = cost + (optimum[node] as number)
    for (let other = node; other < size; other++) {
      let cheapest = Infinity
      for (let to = 0; to < choices; to++) cheapest = Math.min(cheapest, costIn[other * camps + to] as number)
      least += cheapest
    }
    if (least >= bound - ROUNDING) return
    const row = node * camps
    const tried = Array.from({ length: choices }, (_, to) => to).toSorted(
      (a, b) => (costIn[row + a] as number) - (costIn[row + b] as number) || a - b,
    )
    for (const to of tried) {
      camp[node] = to
      const more = costIn[row + to] as number
      decide(node, to, 1)
      search(node + 1, cost + more, Math.max(open, to + 1))
      decide(node, to, -1)
      if (finished) return
    }
  }

  for (first = size - 1; first >= 0; first--) {
    // Joining the camp that suits it best among the others' best division is a start.
    const against = new Float64Array(camps)
    for (let other = first + 1; other < size; other++) {
      const signed = matrix[first * size + other] as number
      for (let to = 0; to < camps; to++)
        if ((to === best[other]) !== signed > 0) against[to] = (against[to] as number) + Math.abs(signed)
    }
    const joined = against.reduce((least, value, to) => (value < (against[least] as number) ? to : least), 0)
    best[first] = joined
    enough = optimum[first + 1] as number
    bound = enough + (against[joined] as number)
    if (first === 0 && known.cost < bound) {
      bound = known.cost
      order.forEach((node, place) => (best[place] = known.camp[node] as number))
    }
    finished = bound <= enough + ROUNDING
    if (!finished) search(first, 0, 0)
    optimum[first] = bound
  }
  const found = new Int32Array(size)
  order.forEach((node, place) => (found[node] = best[place] as number))
  return { camp: found, cost: optimum[0] as number }
}
