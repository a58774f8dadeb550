import { DirectedGraph, UndirectedGraph } from 'graphology'
import type { SignedGraph } from './signedGraph'

export const TIE_CHOICES = ['all', 'positive', 'negative'] as const
/** Which ties count, by their sign. */
export type TieChoice = (typeof TIE_CHOICES)[number]

/** Weights are greater than 0, whatever the sign. */
export type UnsignedGraph =
  DirectedGraph<object, { weight: number }> | UndirectedGraph<object, { weight: number }>

/** A signed graph without its signs, for measures that know none. Nodes are keyed by their numbers. */
export function unsignedGraph(graph: SignedGraph, ties: TieChoice = 'all'): UnsignedGraph {
  const unsigned: UnsignedGraph = graph.directed ? new DirectedGraph() : new UndirectedGraph()
  for (const node of graph.ids.keys()) unsigned.addNode(node)
  for (const tie of graph.sign.keys()) {
    if (ties !== 'all' && (graph.sign[tie] as number) > 0 !== (ties === 'positive')) continue
    unsigned.addEdge(graph.source[tie], graph.target[tie], { weight: graph.weight[tie] as number })
  }
  return unsigned
}
