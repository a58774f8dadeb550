import type { AbstractGraph, Attributes } from 'graphology-types'
import {
  edgeAttributes,
  flatAttributes,
  flatValue,
  nodeAttributes,
  type FlatAttribute,
} from './flatAttributes'
import { escapeXml, xmlAttributes, xmlElement, xmlIds } from './xml'

type Domain = 'graph' | 'node' | 'edge'
type Key = FlatAttribute & { readonly domain: Domain; readonly id: string }
type Keys = ReadonlyMap<string, Key>

/**
 * Writes graphs as GraphML (Brandes et al. 2002), each a `<graph>`, for Gephi, igraph, networkx and visone. Ids are the
 * graph's own keys, with the number of the graph before them where there are several. Attributes are typed; records
 * and values that are not finite are left out (see `flatValue`).
 */
export function writeGraphml(graphs: readonly AbstractGraph[]): string {
  const keys = declare([
    ['graph', graphs.map((graph) => graph.getAttributes())],
    ['node', graphs.flatMap(nodeAttributes)],
    ['edge', graphs.flatMap(edgeAttributes)],
  ])
  const declarations = [...keys.values()].map(({ id, domain, name, type }) =>
    xmlElement('  ', 'key', xmlAttributes({ id, for: domain, 'attr.name': name, 'attr.type': type }), ''),
  )
  const body = graphs.map((graph, at) => graphElement(graph, keys, graphs.length > 1 ? `${at + 1}` : ''))
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${declarations.join('')}${body.join('')}</graphml>
`
}

function declare(domains: readonly (readonly [Domain, readonly Attributes[]])[]): Keys {
  const keys = new Map<string, Key>()
  for (const [domain, all] of domains)
    for (const attribute of flatAttributes(all))
      keys.set(`${domain} ${attribute.name}`, { ...attribute, domain, id: `d${keys.size}` })
  return keys
}

function graphElement(graph: AbstractGraph, keys: Keys, number: string): string {
  const [nodeIds, edgeIds] = [xmlIds(graph.nodes()), xmlIds(graph.edges())]
  const own = (key: string, ids = nodeIds) => (number === '' ? '' : `${number}:`) + ids.get(key)
  const directed = graph.type !== 'undirected'
  const nodes = graph.mapNodes((key, attributes) =>
    xmlElement('    ', 'node', xmlAttributes({ id: own(key) }), data(keys, 'node', attributes, '      ')),
  )
  const edges = graph.mapEdges((key, attributes, source, target, _source, _target, undirected) => {
    const deviates = undirected === directed ? String(!undirected) : undefined
    const ends = { id: own(key, edgeIds), source: own(source), target: own(target), directed: deviates }
    return xmlElement('    ', 'edge', xmlAttributes(ends), data(keys, 'edge', attributes, '      '))
  })
  return xmlElement(
    '  ',
    'graph',
    xmlAttributes({ id: `graph${number}`, edgedefault: directed ? 'directed' : 'undirected' }),
    [data(keys, 'graph', graph.getAttributes(), '    '), ...nodes, ...edges].join(''),
  )
}

function data(keys: Keys, domain: Domain, attributes: Attributes, indent: string): string {
  return Object.entries(attributes)
    .flatMap(([name, raw]) => {
      const value = flatValue(raw)
      const key = keys.get(`${domain} ${name}`)
      return value === undefined || !key
        ? []
        : [`${indent}<data${xmlAttributes({ key: key.id })}>${escapeXml(String(value))}</data>\n`]
    })
    .join('')
}
