import { matrixInOrder, nodesByWeight, powerOfTwoUnit, type Couplings } from './couplings'
import type { Split } from './frustrationLocalSearch'

export interface BranchAndBoundOptions {
  /** Costs of any two splits of the whole differ by a multiple of this; 0 where nothing is known. */
  readonly grid: number
  /** Asked now and then; where it says yes, the search ends without proof. */
  readonly stop: () => boolean
}

export interface BranchAndBoundResult extends Split {
  /** No split costs less. Equal to `cost` where the search came to its end. */
  readonly lower: number
  readonly proved: boolean
}

const ROUNDING = 1e-9
const NODES_BETWEEN_QUESTIONS = 4096

/**
 * The best split into two camps by depth-first branch and bound. Nodes are decided in the order of their weight. The
 * bound of a half-made split adds what is decided, what each undecided node contradicts at least among the decided
 * ones, and the optimum of the undecided ones by themselves, known because the parts are solved from the last node
 * to the whole ("Russian doll search", Verfaillie, Lemaître & Schiex 1996). The first node keeps its camp: the
 * mirrored split costs the same.
 */
export function branchAndBound(
  couplings: Couplings,
  start: Split,
  { grid, stop }: BranchAndBoundOptions,
): BranchAndBoundResult {
  const { size } = couplings
  const order = nodesByWeight(couplings)
  const matrix = matrixInOrder(couplings, order)
  const partGrid = powerOfTwoUnit(couplings.coupling)
  const optimum = new Float64Array(size + 1)
  const best = new Int8Array(size)
  const side = new Int8Array(size)
  const costIfPlus = new Float64Array(size)
  const costIfMinus = new Float64Array(size)
  let bound = 0
  let enough = 0
  let first = 0
  let step = 0
  let visited = 0
  let stopped = false
  let finished = false

  const decide = (node: number, camp: number, by: 1 | -1) => {
    const row = node * size
    for (let other = node + 1; other < size; other++) {
      const pull = (matrix[row + other] as number) * camp
      if (pull > 0) costIfMinus[other] = (costIfMinus[other] as number) + by * pull
      else if (pull < 0) costIfPlus[other] = (costIfPlus[other] as number) - by * pull
    }
  }
  const search = (node: number, cost: number): void => {
    if (++visited % NODES_BETWEEN_QUESTIONS === 0 && stop()) stopped = true
    if (node === size) {
      if (cost < bound - ROUNDING) {
        bound = cost
        best.set(side.subarray(first), first)
        finished = bound <= enough + ROUNDING
      }
      return
    }
    let least = cost + (optimum[node] as number)
    for (let other = node; other < size; other++)
      least += Math.min(costIfPlus[other] as number, costIfMinus[other] as number)
    if (least > bound - step + (step > 0 ? ROUNDING : -ROUNDING)) return
    const plus = costIfPlus[node] as number
    const minus = costIfMinus[node] as number
    const likely = plus <= minus ? 1 : -1
    take(node, likely, cost + Math.min(plus, minus))
    if (node !== first && !stopped && !finished) take(node, -likely, cost + Math.max(plus, minus))
  }
  const take = (node: number, camp: number, cost: number): void => {
    side[node] = camp
    decide(node, camp, 1)
    search(node + 1, cost)
    decide(node, camp, -1)
  }

  for (first = size - 1; first >= 0; first--) {
    let plus = 0
    let minus = 0
    for (let other = first + 1; other < size; other++) {
      const pull = (matrix[first * size + other] as number) * (best[other] as number)
      if (pull > 0) minus += pull
      else plus -= pull
    }
    best[first] = plus <= minus ? 1 : -1
    enough = optimum[first + 1] as number
    bound = enough + Math.min(plus, minus)
    if (first === 0 && start.cost < bound) {
      bound = start.cost
      order.forEach((node, place) => (best[place] = start.side[node] as number))
    }
    finished = bound <= enough + ROUNDING
    step = first === 0 ? grid : partGrid
    if (!finished) search(first, 0)
    if (stopped) return { ...start, lower: optimum[first + 1] as number, proved: false }
    optimum[first] = bound
  }

  const found = new Int8Array(size)
  order.forEach((node, place) => (found[node] = best[place] as number))
  return { side: found, cost: optimum[0] as number, lower: optimum[0] as number, proved: true }
}
