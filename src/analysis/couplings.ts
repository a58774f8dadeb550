import type { SignedGraph } from './signedGraph'

/**
 * A weighted signed graph without direction, as rows of neighbours (compressed sparse rows): the neighbours of node
 * v stand in `neighbour` from `start[v]` to `start[v + 1]`, each with its signed weight in `coupling`. A split of
 * the nodes into two camps costs |coupling| for each pair that contradicts its sign.
 */
export interface Couplings {
  readonly size: number
  readonly start: Int32Array
  readonly neighbour: Int32Array
  readonly coupling: Float64Array
}

/** Couplings from rows of neighbours; each pair must stand in both rows. */
export function couplingsOf(rows: readonly ReadonlyMap<number, number>[]): Couplings {
  const start = new Int32Array(rows.length + 1)
  rows.forEach((row, node) => (start[node + 1] = (start[node] as number) + row.size))
  const neighbour = new Int32Array(start[rows.length] as number)
  const coupling = new Float64Array(neighbour.length)
  rows.forEach((row, node) => {
    let place = start[node] as number
    for (const [other, signed] of [...row].toSorted(([a], [b]) => a - b)) {
      neighbour[place] = other
      coupling[place++] = signed
    }
  })
  return { size: rows.length, start, neighbour, coupling }
}

/**
 * Couplings of a signed graph. Opposite ties of one pair (in a directed graph) cancel as far as they go:
 * `unavoidable` is the weight that any split contradicts there.
 */
export function couplingsOfGraph(graph: SignedGraph): {
  readonly couplings: Couplings
  readonly unavoidable: number
} {
  const rows = graph.ids.map(() => new Map<number, number>())
  let unavoidable = 0
  for (let tie = 0; tie < graph.sign.length; tie++) {
    const signed = (graph.sign[tie] as number) * (graph.weight[tie] as number)
    const from = graph.source[tie] as number
    const to = graph.target[tie] as number
    unavoidable += couple(rows, from, to, signed)
  }
  return { couplings: couplingsOf(rows), unavoidable }
}

/** Adds a signed weight to a pair in both rows; returns the weight that cancels against what was there. */
export function couple(rows: readonly Map<number, number>[], a: number, b: number, signed: number): number {
  const before = rows[a]?.get(b) ?? 0
  const after = before + signed
  if (after === 0) {
    rows[a]?.delete(b)
    rows[b]?.delete(a)
  } else {
    rows[a]?.set(b, after)
    rows[b]?.set(a, after)
  }
  return before * signed < 0 ? Math.min(Math.abs(before), Math.abs(signed)) : 0
}

/** The couplings as rows that can be changed. */
export function rowsOf({ size, start, neighbour, coupling }: Couplings): Map<number, number>[] {
  return Array.from({ length: size }, (_, node) => {
    const row = new Map<number, number>()
    for (let place = start[node] as number; place < (start[node + 1] as number); place++)
      row.set(neighbour[place] as number, coupling[place] as number)
    return row
  })
}

/** Weight of the pairs that a split (+1 and -1 a node) contradicts. */
export function contradicted({ size, start, neighbour, coupling }: Couplings, side: Int8Array): number {
  let twice = 0
  for (let node = 0; node < size; node++)
    for (let place = start[node] as number; place < (start[node + 1] as number); place++) {
      const agreement =
        (side[node] as number) * (side[neighbour[place] as number] as number) * (coupling[place] as number)
      if (agreement < 0) twice -= agreement
    }
  return twice / 2
}

/** The largest power of two from 1 down to 1/1024 that all weights are multiples of; 0 where there is none. */
export function powerOfTwoUnit(weights: Float64Array): number {
  let unit = 1
  while (weights.some((weight) => !Number.isInteger(weight / unit))) {
    unit /= 2
    if (unit < 1 / 1024) return 0
  }
  return unit
}

/** The pairs of a graph, each once, and the number of the pair at each place of the rows. */
export interface Pairs {
  /** The smaller node number, the greater one, and the signed weight. */
  readonly a: Int32Array
  readonly b: Int32Array
  readonly coupling: Float64Array
  readonly at: Int32Array
}

export function pairsOf({ size, start, neighbour, coupling }: Couplings): Pairs {
  const count = neighbour.length / 2
  const pairs = {
    a: new Int32Array(count),
    b: new Int32Array(count),
    coupling: new Float64Array(count),
    at: new Int32Array(neighbour.length),
  }
  // Rows are sorted, so the smaller ends of a node's pairs come up in the order of its row.
  const back = start.slice(0, size)
  let pair = 0
  for (let node = 0; node < size; node++)
    for (let place = start[node] as number; place < (start[node + 1] as number); place++) {
      const other = neighbour[place] as number
      if (other < node) continue
      pairs.a[pair] = node
      pairs.b[pair] = other
      pairs.coupling[pair] = coupling[place] as number
      pairs.at[place] = pair
      pairs.at[back[other] as number] = pair
      back[other] = (back[other] as number) + 1
      pair++
    }
  return pairs
}

/** Nodes by the weight of their pairs, the heaviest first. */
export function nodesByWeight({ size, start, coupling }: Couplings): readonly number[] {
  const weights = Array.from({ length: size }, (_, node) =>
    coupling.subarray(start[node], start[node + 1]).reduce((sum, signed) => sum + Math.abs(signed), 0),
  )
  return weights
    .map((_, node) => node)
    .toSorted((a, b) => (weights[b] as number) - (weights[a] as number) || a - b)
}

/** The signed weights as a matrix, row by row, nodes in the given order. */
export function matrixInOrder(
  { size, start, neighbour, coupling }: Couplings,
  order: readonly number[],
): Float64Array {
  const place = new Int32Array(size)
  order.forEach((node, index) => (place[node] = index))
  const matrix = new Float64Array(size * size)
  for (let node = 0; node < size; node++)
    for (let at = start[node] as number; at < (start[node + 1] as number); at++)
      matrix[(place[node] as number) * size + (place[neighbour[at] as number] as number)] = coupling[
        at
      ] as number
  return matrix
}
