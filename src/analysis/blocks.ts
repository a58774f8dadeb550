import type { Couplings } from './couplings'

/**
 * The blocks of a graph (maximal parts without a cut node, Hopcroft & Tarjan 1973): node numbers of each, in an order
 * in which every block shares at most one node with all blocks before it. Nodes without neighbours are in none.
 */
export function blocksOf({ size, start, neighbour }: Couplings): readonly (readonly number[])[] {
  const blocks: number[][] = []
  const depth = new Int32Array(size).fill(-1)
  const low = new Int32Array(size)
  const next = start.slice(0, size)
  for (let root = 0; root < size; root++) {
    if (depth[root] !== -1) continue
    const path = [root]
    const stack = [root]
    depth[root] = 0
    while (path.length > 0) {
      const node = path.at(-1) as number
      const place = next[node] as number
      if (place < (start[node + 1] as number)) {
        next[node] = place + 1
        const other = neighbour[place] as number
        if (depth[other] === -1) {
          depth[other] = low[other] = path.length
          path.push(other)
          stack.push(other)
        } else low[node] = Math.min(low[node] as number, depth[other] as number)
        continue
      }
      path.pop()
      const parent = path.at(-1)
      if (parent === undefined) continue
      low[parent] = Math.min(low[parent] as number, low[node] as number)
      if ((low[node] as number) >= (depth[parent] as number)) {
        const block = stack.splice(stack.lastIndexOf(node))
        blocks.push([parent, ...block].toSorted((a, b) => a - b))
      }
    }
  }
  return blocks.toReversed()
}

/** The part of a graph on the given nodes (ascending), numbered in their order. */
export function partOf({ size, start, neighbour, coupling }: Couplings, nodes: readonly number[]): Couplings {
  const numbers = new Int32Array(size).fill(-1)
  nodes.forEach((node, number) => (numbers[node] = number))
  const rowStart = new Int32Array(nodes.length + 1)
  const neighbours: number[] = []
  const weights: number[] = []
  nodes.forEach((node, number) => {
    for (let place = start[node] as number; place < (start[node + 1] as number); place++) {
      const other = numbers[neighbour[place] as number] as number
      if (other < 0) continue
      neighbours.push(other)
      weights.push(coupling[place] as number)
    }
    rowStart[number + 1] = neighbours.length
  })
  return {
    size: nodes.length,
    start: rowStart,
    neighbour: Int32Array.from(neighbours),
    coupling: Float64Array.from(weights),
  }
}
