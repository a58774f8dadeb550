import type { Couplings, Pairs } from './couplings'
import { createMinimumHeap } from './minimumHeap'

/** A cycle as pair numbers. Of those marked in `flipped`, one minus their value counts. */
export interface OddCycle {
  readonly pairs: readonly number[]
  readonly flipped: readonly boolean[]
}

/** Triangles with an odd number of odd pairs, at most so many. */
export function* oddTriangles(
  { size, start, neighbour }: Couplings,
  { at }: Pairs,
  odd: readonly boolean[],
  most: number,
): Generator<OddCycle> {
  const closing = new Int32Array(size)
  let count = 0
  for (let a = 0; a < size; a++) {
    closing.fill(-1)
    for (let place = start[a] as number; place < (start[a + 1] as number); place++)
      closing[neighbour[place] as number] = at[place] as number
    for (let place = start[a] as number; place < (start[a + 1] as number); place++) {
      const b = neighbour[place] as number
      if (b < a) continue
      for (let next = start[b] as number; next < (start[b + 1] as number); next++) {
        const c = neighbour[next] as number
        if (c < b || (closing[c] as number) < 0) continue
        const pairs = [at[place] as number, at[next] as number, closing[c] as number]
        if (pairs.filter((pair) => odd[pair]).length % 2 === 0) continue
        if (++count > most) return
        yield { pairs, flipped: [false, false, false] }
      }
    }
  }
}

const ROUNDING = 1e-12
/** Of two cycles that cost the same the shorter one is cheaper. */
const LENGTH = 1e-5
/** A pair of a cycle that was found becomes dearer, so that the next ones look elsewhere. */
const USED = 0.02

/**
 * For each node the cheapest cycle through it, of those that cost less than `below`, in which odd and flipped pairs
 * are together odd in number; a pair costs its value, a flipped one 1 minus its value (Barahona & Mahjoub 1986).
 */
export function* cheapOddCycles(
  { size, start, neighbour }: Couplings,
  { at }: Pairs,
  odd: readonly boolean[],
  value: ArrayLike<number>,
  below: number,
): Generator<OddCycle> {
  // Each node is there twice: state 2·node + parity of the odd and flipped pairs on the way to it.
  const cost = new Float64Array(2 * size)
  const cameFrom = new Int32Array(2 * size)
  const cameBy = new Int32Array(2 * size)
  const done = new Uint8Array(2 * size)
  const heap = createMinimumHeap()
  const used = new Float64Array(value.length)
  for (let source = 0; source < size; source++) {
    const goal = 2 * source + 1
    cost.fill(below)
    done.fill(0)
    heap.clear()
    cost[2 * source] = 0
    heap.push(2 * source, 0)
    for (let state = heap.pop(); state !== undefined; state = heap.pop()) {
      if (done[state]) continue
      done[state] = 1
      if (state === goal) break
      const node = state >> 1
      for (let place = start[node] as number; place < (start[node + 1] as number); place++) {
        const pair = at[place] as number
        const plain = Math.min(1, Math.max(0, value[pair] as number))
        for (let flip = 0; flip < 2; flip++) {
          const next = 2 * (neighbour[place] as number) + ((state & 1) ^ (odd[pair] ? 1 : 0) ^ flip)
          const reached =
            (cost[state] as number) + (flip ? 1 - plain : plain) + LENGTH + (used[pair] as number)
          if (reached >= (cost[next] as number) - ROUNDING) continue
          cost[next] = reached
          cameFrom[next] = state
          cameBy[next] = 2 * pair + flip
          heap.push(next, reached)
        }
      }
    }
    if (!done[goal]) continue
    const pairs: number[] = []
    const flipped: boolean[] = []
    for (let state = goal; state !== 2 * source; state = cameFrom[state] as number) {
      const by = cameBy[state] as number
      pairs.push(by >> 1)
      flipped.push((by & 1) === 1)
    }
    // A walk that uses a pair twice is no cycle; the cycle in it is found from another node.
    if (new Set(pairs).size < pairs.length) continue
    for (const pair of pairs) used[pair] = (used[pair] as number) + USED
    yield { pairs, flipped }
  }
}
