import type { SignedGraph } from './signedGraph'

/**
 * Signed weights as a matrix, row by row: entry (i, j) is the tie from i to j, in an undirected graph the same both
 * ways.
 */
export function signedMatrix(graph: SignedGraph): Float64Array {
  const size = graph.ids.length
  const matrix = new Float64Array(size * size)
  for (let tie = 0; tie < graph.sign.length; tie++) {
    const from = graph.source[tie] as number
    const to = graph.target[tie] as number
    const signed = (graph.sign[tie] as number) * (graph.weight[tie] as number)
    matrix[from * size + to] = (matrix[from * size + to] as number) + signed
    if (!graph.directed) matrix[to * size + from] = (matrix[to * size + from] as number) + signed
  }
  return matrix
}
