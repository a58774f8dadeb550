import { product, solveLinear, transpose } from './denseMatrix'
import type { SignedGraph } from './signedGraph'

const MOST_NODES = 2000

/** PN index by node number, or null where it isn't defined (the system has no single solution). */
export type PnIndex =
  | { readonly directed: false; readonly all: Float64Array | null }
  | { readonly directed: true; readonly in: Float64Array | null; readonly out: Float64Array | null }

/**
 * PN centrality (Everett & Borgatti 2014, Social Networks 38, 111–120): with A = P − 2N and β = 1/(2n − 2), the
 * solution x of (I − βA) x = 1. Directed: in (I − β²AᵀA) x = (I + βAᵀ) 1, out (I − β²AAᵀ) x = (I + βA) 1. About 1 for
 * a node without ties, more for one with friends who have friends, less for one with enemies. Signs alone count, not
 * weights. Null above 2,000 nodes and where the equations are singular (as for two enemies by themselves).
 */
export function pnIndex(graph: SignedGraph): PnIndex {
  const size = graph.ids.length
  const beta = size > 1 ? 1 / (2 * size - 2) : 0
  if (size > MOST_NODES)
    return graph.directed ? { directed: true, in: null, out: null } : { directed: false, all: null }
  const scaled = new Float64Array(size * size)
  for (let tie = 0; tie < graph.sign.length; tie++) {
    const from = graph.source[tie] as number
    const to = graph.target[tie] as number
    const value = (graph.sign[tie] as number) > 0 ? beta : -2 * beta
    scaled[from * size + to] = value
    if (!graph.directed) scaled[to * size + from] = value
  }
  if (!graph.directed)
    return {
      directed: false,
      all: solveLinear(identityLess(scaled, size), new Float64Array(size).fill(1), size),
    }
  const turned = transpose(scaled, size)
  const solve = (first: Float64Array, second: Float64Array) =>
    solveLinear(identityLess(product(first, second, size), size), rowSums(first, size), size)
  return { directed: true, in: solve(turned, scaled), out: solve(scaled, turned) }
}

/** 1 + the sum of each row. */
function rowSums(matrix: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, row) =>
    matrix.subarray(row * size, (row + 1) * size).reduce((sum, entry) => sum + entry, 1),
  )
}

function identityLess(matrix: Float64Array, size: number): Float64Array {
  const difference = matrix.map((entry) => -entry)
  for (let row = 0; row < size; row++)
    difference[row * size + row] = 1 + (difference[row * size + row] as number)
  return difference
}
