import type { SignedGraph } from './signedGraph'

/** A node's ties by sign: how many, and their weight. */
export interface SignedDegree {
  readonly positive: number
  readonly negative: number
  readonly positiveWeight: number
  readonly negativeWeight: number
}

export type DegreeDirection = 'in' | 'out' | 'all'

/** Degree by polarity of every node, by node number. In an undirected graph a tie counts at both ends in any direction. */
export function signedDegrees(
  graph: SignedGraph,
  direction: DegreeDirection = 'all',
): readonly SignedDegree[] {
  const degrees = graph.ids.map(() => ({ positive: 0, negative: 0, positiveWeight: 0, negativeWeight: 0 }))
  const count = (node: number, tie: number) => {
    const degree = degrees[node]
    const weight = graph.weight[tie] as number
    if (!degree) return
    if ((graph.sign[tie] as number) > 0) {
      degree.positive++
      degree.positiveWeight += weight
    } else {
      degree.negative++
      degree.negativeWeight += weight
    }
  }
  for (const tie of graph.sign.keys()) {
    if (!graph.directed || direction !== 'in') count(graph.source[tie] as number, tie)
    if (!graph.directed || direction !== 'out') count(graph.target[tie] as number, tie)
  }
  return degrees
}
