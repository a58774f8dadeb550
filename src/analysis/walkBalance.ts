import type { SignedGraph } from './signedGraph'
import { signedMatrix } from './signedMatrix'
import { symmetricEigenvalues } from './symmetricEigen'
import { scaledTraceOfExponential } from './matrixExponential'

const MOST_NODES = 2000
const MOST_NODES_DIRECTED = 400

/**
 * Walk balance K = tr(e^A) / tr(e^|A|): closed walks of all lengths, those of length l weighted 1/l!, balanced less
 * unbalanced ones as a share of all (Estrada & Benzi 2014, eq. 7). 1 where balanced. In a directed graph walks follow
 * the directions. Null without nodes or above 2,000 (400 where directed).
 */
export function walkBalance(graph: SignedGraph): number | null {
  const size = graph.ids.length
  if (size === 0 || size > (graph.directed ? MOST_NODES_DIRECTED : MOST_NODES)) return null
  const signed = signedMatrix(graph)
  const unsigned = signed.map(Math.abs)
  if (graph.directed) {
    const shift = spectralRadius(unsigned, size)
    return scaledTraceOfExponential(signed, size, shift) / scaledTraceOfExponential(unsigned, size, shift)
  }
  const below = symmetricEigenvalues(signed, size)
  const above = symmetricEigenvalues(unsigned, size)
  // Both sums over e to the largest eigenvalue, which would be too large a number by itself.
  const largest = above.at(-1) ?? 0
  const sum = (values: Float64Array) => values.reduce((total, value) => total + Math.exp(value - largest), 0)
  return sum(below) / sum(above)
}

/** Of a matrix without negative entries, roughly and never too large by more than one row's sum. */
function spectralRadius(matrix: Float64Array, size: number): number {
  let vector = new Float64Array(size).fill(1)
  let growth = 0
  for (let round = 0; round < 200; round++) {
    const next = new Float64Array(size)
    for (let row = 0; row < size; row++) {
      let sum = vector[row] as number
      for (let column = 0; column < size; column++)
        sum += (matrix[row * size + column] as number) * (vector[column] as number)
      next[row] = sum
    }
    growth = next.reduce((most, entry) => Math.max(most, entry), 0)
    vector = next.map((entry) => entry / growth)
  }
  return growth - 1
}
