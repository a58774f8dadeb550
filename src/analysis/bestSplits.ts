import { couplingsOfGraph } from './couplings'
import type { SignedGraph } from './signedGraph'

/** Up to so many nodes every split is looked at. */
export const MOST_NODES_COUNTED = 20
const ROUNDING = 1e-6

/** How certain a best split is: other splits may contradict as little. */
export interface BestSplits {
  /** Number of best splits, mirrored ones counted once. */
  readonly count: number
  /** Numbers of the ties that every best split contradicts. */
  readonly always: readonly number[]
}

/**
 * All splits into two camps that contradict as little as any, found by trying every one: each differs from the one
 * before in one node (Gray 1953). Null above 20 nodes.
 *
 * @param index the frustration index
 */
export function bestSplits(graph: SignedGraph, index: number): BestSplits | null {
  const size = graph.ids.length
  if (size === 0 || size > MOST_NODES_COUNTED) return null
  const { couplings, unavoidable } = couplingsOfGraph(graph)
  const { start, neighbour, coupling } = couplings
  const side = new Int8Array(size).fill(1)
  const goal = index - unavoidable
  let cost = coupling.reduce((sum, signed) => sum + Math.max(0, -signed), 0) / 2
  let count = 0
  const contradictions = new Int32Array(graph.sign.length)
  for (let number = 1; ; number++) {
    if (Math.abs(cost - goal) < ROUNDING) {
      count++
      for (let tie = 0; tie < contradictions.length; tie++) {
        const product =
          (side[graph.source[tie] as number] as number) * (side[graph.target[tie] as number] as number)
        if (product !== graph.sign[tie]) contradictions[tie] = (contradictions[tie] as number) + 1
      }
    }
    // The last node never moves: mirrored splits are the same.
    const node = 31 - Math.clz32(number & -number)
    if (node >= size - 1) break
    for (let place = start[node] as number; place < (start[node + 1] as number); place++)
      cost +=
        (coupling[place] as number) * (side[node] as number) * (side[neighbour[place] as number] as number)
    side[node] = -(side[node] as number)
  }
  return { count, always: [...contradictions.keys()].filter((tie) => contradictions[tie] === count) }
}
