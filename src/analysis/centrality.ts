import betweenness from 'graphology-metrics/centrality/betweenness'
import closeness from 'graphology-metrics/centrality/closeness'
import eigenvector from 'graphology-metrics/centrality/eigenvector'
import pagerank from 'graphology-metrics/centrality/pagerank'
import type { SignedGraph } from './signedGraph'
import { unsignedGraph, type TieChoice, type UnsignedGraph } from './unsignedGraph'

export const CENTRALITIES = ['betweenness', 'closeness', 'pagerank', 'eigenvector'] as const
export type Centrality = (typeof CENTRALITIES)[number]

/** By node number; null where the measure isn't defined on this graph. */
export type CentralityScores = Float64Array | null

const BY_WEIGHT = { getEdgeWeight: 'weight' as const, tolerance: 1e-12, maxIterations: 10_000 }

/**
 * - `betweenness` (Freeman 1977): share of shortest paths between others that pass a node; ties count 1.
 * - `closeness` (Freeman 1979, for parts of a graph Wasserman & Faust 1994, p. 201): nodes that reach it over the sum
 *   of their distances, times their share of all others; ties count 1.
 * - `pagerank` (Page et al. 1999): damping 0.85, ties by weight.
 * - `eigenvector` (Bonacich 1986): of length 1, ties by weight. Null where it doesn't settle.
 */
const MEASURES: Readonly<Record<Centrality, (graph: UnsignedGraph) => Record<string, number>>> = {
  betweenness: (graph) => betweenness(graph, { getEdgeWeight: null }),
  closeness: (graph) => closeness(graph, { wassermanFaust: true }),
  pagerank: (graph) => pagerank(graph, BY_WEIGHT),
  eigenvector: (graph) => eigenvector(graph, BY_WEIGHT),
}

/** Centrality of every node in the graph of the chosen ties; signs are not known to these measures. */
export function centrality(
  graph: SignedGraph,
  measure: Centrality,
  ties: TieChoice = 'all',
): CentralityScores {
  const unsigned = unsignedGraph(graph, ties)
  if (unsigned.order === 0 || (measure === 'eigenvector' && unsigned.size === 0)) return null
  const scores = settled(() => MEASURES[measure](unsigned))
  if (!scores) return null
  const values = Float64Array.from(graph.ids, (_, node) => scores[node] as number)
  return values.every(Number.isFinite) ? values : null
}

/** What a measure gives; null where its iteration came to no end. */
function settled(measure: () => Record<string, number>): Record<string, number> | null {
  try {
    return measure()
  } catch (error) {
    if (error instanceof Error && error.message.includes('failed to converge')) return null
    throw error
  }
}
