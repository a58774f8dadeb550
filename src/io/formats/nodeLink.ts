import type { AbstractGraph, Attributes } from 'graphology-types'
import { finite } from './finite'

/**
 * Writes a graph as node-link JSON, as `networkx.node_link_graph` reads it (edges under `edges`, its only name since
 * networkx 3.4; older ones take `link="edges"`). Edges are keyed by id. What is not finite becomes null.
 */
export function writeNodeLink(graph: AbstractGraph): string {
  const document = {
    directed: graph.type !== 'undirected',
    multigraph: graph.multi,
    graph: finite(graph.getAttributes()),
    nodes: graph.mapNodes((id, attributes) => ({ ...plain(attributes, ['id']), id })),
    edges: graph.mapEdges((key, attributes, source, target) => ({
      ...plain(attributes, ['source', 'target', 'key']),
      source,
      target,
      key,
    })),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

/** Attributes without NaN and infinities; those with a name that the format needs for itself get an underscore. */
const plain = (attributes: Attributes, taken: readonly string[]): object =>
  finite(
    Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [taken.includes(name) ? `${name}_` : name, value]),
    ),
  )
