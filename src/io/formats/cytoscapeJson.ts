import type { AbstractGraph, Attributes } from 'graphology-types'
import { finite } from './finite'

/**
 * Writes a graph as Cytoscape JSON, which Cytoscape (desktop and .js) and `networkx.cytoscape_graph` read: `value` and
 * `key` are for the last. Positions are the elements' own, y downwards.
 */
export function writeCytoscapeJson(graph: AbstractGraph): string {
  const document = {
    format_version: '1.0',
    generated_by: 'Standpoint',
    target_cytoscapejs_version: '~3.34',
    data: finite(graph.getAttributes()),
    directed: graph.type !== 'undirected',
    multigraph: graph.multi,
    elements: {
      nodes: graph.mapNodes((id, { x, y, ...attributes }) => ({
        data: { ...plain(attributes), id, value: id },
        ...(typeof x === 'number' && typeof y === 'number' && { position: finite({ x, y: -y || 0 }) }),
      })),
      edges: graph.mapEdges((id, attributes, source, target) => ({
        data: { ...plain(attributes), id, key: id, source, target },
      })),
    },
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

const OWN = ['id', 'value', 'key', 'source', 'target', 'parent']

/** Attributes without NaN and infinities; those with a name that Cytoscape needs for itself get an underscore. */
const plain = (attributes: Attributes): object =>
  finite(
    Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [OWN.includes(name) ? `${name}_` : name, value]),
    ),
  )
