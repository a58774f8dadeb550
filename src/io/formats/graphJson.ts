import { isRaw, listOf, type Raw } from '../../model/raw'
import { decode } from '../reading/decode'
import {
  cellsOf,
  type Cell,
  type ForeignEdge,
  type ForeignGraph,
  type ForeignNode,
} from '../reading/foreignGraph'
import type { SourceFile } from '../reading/formats'
import { Unreadable, type Ledger } from '../reading/ledger'
import type { Reader, ReadingContext } from '../reading/reader'
import { graphCoding, previewGraph } from './graphCoding'

/** JSON as Python writes it: NaN and infinities, which JSON does not have, become null. */
function parseJson(text: string, ledger: Ledger): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const malformed = new Unreadable(
      `its JSON is malformed (${said})`,
      'save it again from the program that made it',
    )
    if (!/NaN|Infinity/.test(text)) throw malformed
    try {
      const value: unknown = JSON.parse(
        text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g, (token) =>
          token.startsWith('"') ? token : 'null',
        ),
      )
      ledger.remark('NaN and infinite numbers are left out.')
      return value
    } catch {
      throw malformed
    }
  }
}

const idText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
const rawList = (record: Raw, name: string) => listOf(record, name).filter(isRaw)
const own = (record: Raw, name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined)
const raw = (value: unknown): Raw => (isRaw(value) ? value : {})

/** Entries that are no objects hold nothing that could come in; they are counted. */
function passOver(record: Raw, name: string, ledger: Ledger): void {
  const odd = listOf(record, name).length - rawList(record, name).length
  if (odd === 0) return
  ledger.found(name, odd)
  for (let at = 0; at < odd; at++)
    ledger.lost(name, {
      place: `a member of ${name}`,
      field: null,
      value: null,
      reason: 'is no object',
      fix: 'write it as { … }',
    })
}

function nodeLinkGraph(json: unknown, ledger: Ledger): ForeignGraph {
  const graph = raw(json)
  const links = Array.isArray(own(graph, 'links')) ? 'links' : 'edges'
  const directed = own(graph, 'directed') === true
  passOver(graph, 'nodes', ledger)
  passOver(graph, links, ledger)
  const nodes = rawList(graph, 'nodes').map((node, at): ForeignNode => {
    const id = idText(own(node, 'id')) || idText(own(node, 'key')) || idText(own(node, 'name')) || String(at)
    return { id, attributes: cellsOf(node, ['id']) }
  })
  const edges = rawList(graph, links).map((edge): ForeignEdge => {
    const end = (name: string) => idText(own(edge, name)) || idText(own(raw(own(edge, name)), 'id'))
    return {
      id: idText(own(edge, 'id')) || (typeof own(edge, 'key') === 'string' ? idText(own(edge, 'key')) : ''),
      source: end('source'),
      target: end('target'),
      directed,
      attributes: cellsOf(edge, ['source', 'target', 'id', 'key']),
    }
  })
  const about = raw(own(graph, 'graph'))
  return { title: idText(own(about, 'title')) || idText(own(about, 'name')), nodes, edges }
}

function cytoscapeGraph(json: unknown, ledger: Ledger): ForeignGraph {
  const graph = raw(json)
  const elements = Array.isArray(json) ? (json as readonly unknown[]) : own(graph, 'elements')
  let [nodes, edges]: readonly (readonly Raw[])[] = [[], []]
  if (Array.isArray(elements)) {
    const all = (elements as readonly unknown[]).filter(isRaw)
    const isEdge = (element: Raw) =>
      own(element, 'group') === 'edges' || own(raw(own(element, 'data')), 'source') !== undefined
    edges = all.filter(isEdge)
    nodes = all.filter((element) => !isEdge(element))
  } else {
    const parts = raw(elements)
    passOver(parts, 'nodes', ledger)
    passOver(parts, 'edges', ledger)
    nodes = rawList(parts, 'nodes')
    edges = rawList(parts, 'edges')
  }
  const directed = own(graph, 'directed') !== false
  return {
    title: idText(own(raw(own(graph, 'data')), 'title')) || idText(own(raw(own(graph, 'data')), 'name')),
    nodes: nodes.map((node, at) => {
      const data = raw(own(node, 'data'))
      const id = idText(own(data, 'id')) || String(at)
      const { x, y } = raw(own(node, 'position'))
      const attributes = cellsOf(data, idText(own(data, 'value')) === id ? ['id', 'value'] : ['id'])
      if (typeof x === 'number' && typeof y === 'number') attributes.set('x', x).set('y', y)
      return { id, attributes }
    }),
    edges: edges.map((edge) => {
      const data = raw(own(edge, 'data'))
      return {
        id: idText(own(data, 'id')) || (typeof own(data, 'key') === 'string' ? idText(own(data, 'key')) : ''),
        source: idText(own(data, 'source')),
        target: idText(own(data, 'target')),
        directed,
        attributes: cellsOf(data, ['id', 'source', 'target', 'key']),
      }
    }),
  }
}

/** Attributes of graphology's own JSON; of a record that stands whole in one, its plain fields and its quotations. */
function graphologyCells(entry: Raw): Map<string, Cell> {
  const attributes = raw(own(entry, 'attributes'))
  const record = raw(own(attributes, 'record'))
  const evidence = rawList(record, 'evidence')
  const cells = cellsOf(record, [
    'id',
    'evidence',
    'mentions',
    'target',
    'holder',
    'source',
    'participants',
    'bearsOn',
  ])
  for (const [name, cell] of cellsOf(attributes, ['record'])) cells.set(name, cell)
  if (evidence.length > 0) {
    cells.set('quotations', evidence.map((anchor) => idText(own(anchor, 'quote'))).join('|'))
    cells.set('documents', idText(own(evidence[0] ?? {}, 'document')))
  }
  return cells
}

function graphologyGraph(json: unknown, ledger: Ledger): ForeignGraph {
  const graph = raw(json)
  const isUndirected = own(raw(own(graph, 'options')), 'type') === 'undirected'
  passOver(graph, 'nodes', ledger)
  passOver(graph, 'edges', ledger)
  return {
    title: idText(own(raw(own(graph, 'attributes')), 'title')),
    nodes: rawList(graph, 'nodes').map((node) => ({
      id: idText(own(node, 'key')),
      attributes: graphologyCells(node),
    })),
    edges: rawList(graph, 'edges').map((edge) => ({
      id: idText(own(edge, 'key')),
      source: idText(own(edge, 'source')),
      target: idText(own(edge, 'target')),
      directed: !isUndirected && own(edge, 'undirected') !== true,
      attributes: graphologyCells(edge),
    })),
  }
}

const GRAPHS = { 'node-link': nodeLinkGraph, cytoscape: cytoscapeGraph, graphology: graphologyGraph } as const

/** Reads a graph as JSON: node-link (networkx, D3), Cytoscape's elements, or graphology's export. */
export function graphJsonReader(format: keyof typeof GRAPHS): Reader {
  const parse = ({ bytes }: SourceFile, { ledger }: ReadingContext): ForeignGraph => {
    const graph = GRAPHS[format](parseJson(decode(bytes, ledger), ledger), ledger)
    if (graph.nodes.length === 0) throw new Unreadable('there are no nodes in it', 'export the graph again')
    return graph
  }
  return {
    read: async (file, context) => graphCoding(parse(file, context), file.name, format, context),
    preview: (file, context) => Promise.resolve([previewGraph(parse(file, context))]),
  }
}
