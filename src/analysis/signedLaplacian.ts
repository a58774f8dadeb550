import { components } from './components'
import type { SignedGraph } from './signedGraph'
import { smallestEigenpair } from './symmetricEigen'

export interface SignedLaplacian {
  /** Smallest eigenvalue: 0 where the part is balanced, and the greater the less it is. */
  readonly smallest: number
  /**
   * Nodes with their entries in its vector (of length 1), ascending: from one camp to the other; not an ideological
   * scale. The entry farthest from 0 is positive. Null where the vector isn't determined.
   */
  readonly ordering: readonly (readonly [node: number, entry: number])[] | null
  /** Nodes of the part it is computed on: the largest component. */
  readonly nodes: readonly number[]
}

/** Above this a matrix of all pairs takes too long. */
const MOST_NODES = 2000
const SAME = 1e-9

/**
 * The signed Laplacian D − A of the largest component, D the sums of the ties' weights (Hou, Li & Pan 2003; Kunegis
 * et al. 2010). Directions count as nothing; opposite ties of a pair both count in D. Null without nodes or with
 * more than 2,000.
 */
export function signedLaplacian(graph: SignedGraph): SignedLaplacian | null {
  const nodes = components(graph)[0]
  const all = graph.ids.length
  if (!nodes || nodes.length > MOST_NODES) return null
  const size = nodes.length
  const place = new Int32Array(all).fill(-1)
  nodes.forEach((node, index) => (place[node] = index))
  const laplacian = new Float64Array(size * size)
  const add = (row: number, column: number, value: number) => {
    laplacian[row * size + column] = (laplacian[row * size + column] as number) + value
  }
  for (let tie = 0; tie < graph.sign.length; tie++) {
    const a = place[graph.source[tie] as number] as number
    const b = place[graph.target[tie] as number] as number
    if (a < 0 || b < 0) continue
    const weight = graph.weight[tie] as number
    const signed = weight * (graph.sign[tie] as number)
    add(a, a, weight)
    add(b, b, weight)
    add(a, b, -signed)
    add(b, a, -signed)
  }
  const { value, second, vector } = smallestEigenpair(laplacian, size)
  const scale = Math.max(1, ...nodes.map((_, index) => laplacian[index * size + index] as number))
  const determined = second === null || second - value > SAME * scale
  const farthest = vector.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0)
  const lead = vector.find((entry) => Math.abs(entry) > farthest - SAME) ?? 1
  const turned = vector.map((entry) => (lead < 0 ? -entry : entry))
  return {
    smallest: Math.abs(value) < SAME * scale ? 0 : value,
    ordering: determined
      ? nodes
          .map((node, index) => [node, turned[index] as number] as const)
          .toSorted((a, b) => a[1] - b[1] || a[0] - b[0])
      : null,
    nodes,
  }
}
