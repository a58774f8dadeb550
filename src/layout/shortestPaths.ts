/** An undirected link between nodes `a` and `b` (indices), with the length that it asks for. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Links by the nodes that they leave: those of node `n` are at `starts[n]` up to `starts[n + 1]`. */
export interface Adjacency {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly lengths: Float32Array
}

/** The links of each node, both ways. */
export function adjacencyOf(count: number, links: readonly Link[]): Adjacency {
  const starts = new Uint32Array(count + 1)
  for (const { a, b } of links) {
    starts[a + 1] = (starts[a + 1] as number) + 1
    starts[b + 1] = (starts[b + 1] as number) + 1
  }
  for (let node = 0; node < count; node++)
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number)
  const fill = starts.slice(0, count)
  const ends = new Uint32Array(2 * links.length)
  const lengths = new Float32Array(2 * links.length)
  for (const { a, b, length } of links)
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = fill[from] as number
      ends[at] = to
      lengths[at] = length
      fill[from] = at + 1
    }
  return { starts, ends, lengths }
}

/**
 * Writes the lengths of the shortest paths from a node to all into a row (Dijkstra 1959), infinite where there is none.
 * Returns the greatest finite one.
 */
export function pathsFrom({ starts, ends, lengths }: Adjacency, source: number, row: Float32Array): number {
  row.fill(Number.POSITIVE_INFINITY)
  row[source] = 0
  let longest = 0
  const heap = new Heap()
  heap.push(source, 0)
  for (let top = heap.pop(); top; top = heap.pop()) {
    const [node, distance] = top
    if (distance > (row[node] as number)) continue
    if (distance > longest) longest = distance
    for (let at = starts[node] as number; at < (starts[node + 1] as number); at++) {
      const next = ends[at] as number
      const further = distance + (lengths[at] as number)
      if (further >= (row[next] as number)) continue
      row[next] = further
      heap.push(next, Math.fround(further))
    }
  }
  return longest
}

/** What pairs get that no path joins, by the longest path that there is. */
export const apartBy = (longest: number): number => (longest === 0 ? 1 : longest * 1.5)

/** Lengths of the shortest paths between all nodes, row by row; pairs that no path joins get 1.5 × the longest. */
export function shortestPaths(count: number, links: readonly Link[]): Float32Array {
  const adjacency = adjacencyOf(count, links)
  const distances = new Float32Array(count * count)
  let longest = 0
  for (let source = 0; source < count; source++)
    longest = Math.max(
      longest,
      pathsFrom(adjacency, source, distances.subarray(source * count, (source + 1) * count)),
    )
  const apart = apartBy(longest)
  for (let at = 0; at < distances.length; at++)
    if (distances[at] === Number.POSITIVE_INFINITY) distances[at] = apart
  return distances
}

/** A binary heap of (node, key), least key first. */
class Heap {
  readonly #nodes: number[] = []
  readonly #keys: number[] = []

  push(node: number, key: number): void {
    let at = this.#nodes.length
    this.#nodes.push(node)
    this.#keys.push(key)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if ((this.#keys[parent] as number) <= key) break
      this.#swap(at, parent)
      at = parent
    }
  }

  pop(): readonly [number, number] | undefined {
    const node = this.#nodes[0]
    const key = this.#keys[0]
    if (node === undefined || key === undefined) return undefined
    const last = this.#nodes.length - 1
    this.#swap(0, last)
    this.#nodes.pop()
    this.#keys.pop()
    for (let at = 0; ;) {
      const left = 2 * at + 1
      if (left >= last) break
      const right = left + 1
      const least =
        right < last && (this.#keys[right] as number) < (this.#keys[left] as number) ? right : left
      if ((this.#keys[least] as number) >= (this.#keys[at] as number)) break
      this.#swap(at, least)
      at = least
    }
    return [node, key]
  }

  #swap(a: number, b: number): void {
    const node = this.#nodes[a] as number
    const key = this.#keys[a] as number
    this.#nodes[a] = this.#nodes[b] as number
    this.#keys[a] = this.#keys[b] as number
    this.#nodes[b] = node
    this.#keys[b] = key
  }
}
