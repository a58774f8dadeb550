import { seededRandom } from './seededRandom'

/** Up to so many nodes every split is tried: 2^19 of them. */
export const EXACT_UP_TO = 20
const STARTS = 200

export interface Bipartition {
  /** +1 or −1 for each node; the first is +1. */
  readonly sides: Int8Array
  /** Σ_{u<v} b[u,v] · s_u · s_v. */
  readonly value: number
  /** Every split was tried. */
  readonly proved: boolean
}

/**
 * The split s of nodes into two that makes Σ_{u<v} b[u,v] · s_u · s_v greatest: exact up to `EXACT_UP_TO` nodes (each
 * split differs from the one before by one node, Gray 1953), else the best of many seeded starts of local search.
 *
 * @param b symmetric, row by row; its diagonal is not read
 */
export function bestBipartition(count: number, b: Float64Array, seed: number): Bipartition {
  const sides = new Int8Array(count).fill(1)
  if (count < 2) return { sides, value: 0, proved: true }
  return count <= EXACT_UP_TO ? everySplit(count, b) : localSearch(count, b, seed)
}

class Split {
  readonly sides: Int8Array
  value = 0
  /** Of each node v Σ_u b[u,v] · s_u, without u = v. */
  readonly #pull: Float64Array
  constructor(
    readonly count: number,
    readonly b: Float64Array,
    sides: Int8Array,
  ) {
    this.sides = sides
    this.#pull = new Float64Array(count)
    for (let v = 0; v < count; v++)
      for (let u = 0; u < count; u++)
        if (u !== v)
          this.#pull[v] = (this.#pull[v] as number) + (b[v * count + u] as number) * (sides[u] as number)
    for (let v = 0; v < count; v++) this.value += ((this.#pull[v] as number) * (sides[v] as number)) / 2
  }
  /** What the value grows by when the node changes sides. */
  gain(v: number): number {
    return -2 * (this.sides[v] as number) * (this.#pull[v] as number)
  }
  flip(v: number): void {
    this.value += this.gain(v)
    this.sides[v] = -(this.sides[v] as number)
    const step = 2 * (this.sides[v] as number)
    for (let u = 0; u < this.count; u++)
      if (u !== v) this.#pull[u] = (this.#pull[u] as number) + step * (this.b[v * this.count + u] as number)
  }
}

/** Gains below this are rounding. */
const ROUNDING = 1e-9

function everySplit(count: number, b: Float64Array): Bipartition {
  const split = new Split(count, b, new Int8Array(count).fill(1))
  let best = { sides: split.sides.slice(), value: split.value }
  for (let step = 1; step < 2 ** (count - 1); step++) {
    split.flip(31 - Math.clz32(step & -step) + 1)
    if (split.value > best.value + ROUNDING) best = { sides: split.sides.slice(), value: split.value }
  }
  return { ...best, proved: true }
}

function localSearch(count: number, b: Float64Array, seed: number): Bipartition {
  const random = seededRandom(seed)
  let best: { sides: Int8Array; value: number } | null = null
  for (let start = 0; start < STARTS; start++) {
    const sides = Int8Array.from({ length: count }, () => (start > 0 && random() < 0.5 ? -1 : 1))
    const split = new Split(count, b, sides)
    for (let moved = true; moved;) {
      moved = false
      for (let v = 0; v < count; v++)
        if (split.gain(v) > ROUNDING) {
          split.flip(v)
          moved = true
        }
    }
    if (!best || split.value > best.value + ROUNDING) best = { sides: split.sides, value: split.value }
  }
  const found = best ?? { sides: new Int8Array(count).fill(1), value: 0 }
  const first = found.sides[0] as number
  return { sides: found.sides.map((side) => side * first), value: found.value, proved: false }
}
