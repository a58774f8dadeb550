import { connectedComponents } from 'graphology-components'
import { largestFirst } from './groups'
import type { SignedGraph } from './signedGraph'
import { unsignedGraph, type TieChoice } from './unsignedGraph'

/** Parts joined by ties, whatever their direction: node numbers, ascending; the largest first, then by first node. */
export function components(graph: SignedGraph, ties: TieChoice = 'all'): readonly (readonly number[])[] {
  return connectedComponents(unsignedGraph(graph, ties))
    .map((part) => part.map(Number).toSorted((a, b) => a - b))
    .toSorted(largestFirst)
}
