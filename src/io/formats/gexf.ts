import type { AbstractGraph, Attributes } from 'graphology-types'
import {
  edgeAttributes,
  flatAttributes,
  flatValue,
  nodeAttributes,
  type FlatAttribute,
} from './flatAttributes'
import { DRAWN, vizElements } from './gexfViz'
import { escapeXml, xmlAttributes, xmlElement, xmlIds } from './xml'

/** A graph as it is from `start` to `end` (ISO dates or times, both included); open where null. */
export interface GexfSlice {
  readonly graph: AbstractGraph
  readonly start: string | null
  readonly end: string | null
}

/** Attributes that GEXF has a place of its own for. */
const NATIVE = new Set(['label', 'weight'])

/** What a GEXF file may say of itself, and whether `x`, `y`, `size` and `color` are how a node or edge is drawn. */
export interface GexfOptions {
  readonly drawn?: boolean
  readonly description?: string
}

/**
 * Writes a graph as GEXF 1.3 (Gephi), attributes typed as in `writeGraphml`; `label` and `weight` in GEXF's own places,
 * and with `drawn` positions, sizes and colours too.
 */
export function writeGexf(graph: AbstractGraph, options: GexfOptions = {}): string {
  return gexf([{ graph, start: null, end: null }], 'static', options)
}

/**
 * Writes graphs that follow one another as one graph that changes over time: a node or edge has a spell for each
 * slice that it is in, and its attributes (a dynamic `weight` too) the value of each slice.
 */
export function writeTemporalGexf(slices: readonly GexfSlice[]): string {
  return gexf(slices, 'dynamic')
}

interface Part {
  readonly own: string
  readonly times: { readonly attributes: Attributes; readonly slice: GexfSlice }[]
}

function gexf(
  slices: readonly GexfSlice[],
  mode: 'static' | 'dynamic',
  { drawn = false, description }: GexfOptions = {},
): string {
  const graphs = slices.map(({ graph }) => graph)
  const directed = graphs.some(({ type }) => type !== 'undirected')
  const hidden = (name: string) =>
    (NATIVE.has(name) && !(mode === 'dynamic' && name === 'weight')) || (drawn && DRAWN.has(name))
  const declared = (all: readonly Attributes[]) => flatAttributes(all).filter(({ name }) => !hidden(name))
  const nodeFields = declared(graphs.flatMap(nodeAttributes))
  const edgeFields = declared(graphs.flatMap(edgeAttributes))

  const nodeIds = xmlIds([...new Set(graphs.flatMap((graph) => graph.nodes()))])
  const edgeIds = xmlIds([...new Set(graphs.flatMap((graph) => graph.edges()))])
  const nodes = new Map<string, Part>()
  const edges = new Map<string, Part>()
  const add = (
    parts: Map<string, Part>,
    key: string,
    own: string,
    attributes: Attributes,
    slice: GexfSlice,
  ) => {
    const part = parts.get(key) ?? { own, times: [] }
    part.times.push({ attributes, slice })
    parts.set(key, part)
  }
  for (const slice of slices) {
    slice.graph.forEachNode((key, attributes) => {
      add(
        nodes,
        key,
        xmlAttributes({ id: nodeIds.get(key), label: String(attributes['label'] ?? key) }),
        attributes,
        slice,
      )
    })
    slice.graph.forEachEdge((key, attributes, source, target, _source, _target, undirected) => {
      const weight = mode === 'static' ? flatValue(attributes['weight']) : undefined
      const own = xmlAttributes({
        id: edgeIds.get(key),
        source: nodeIds.get(source),
        target: nodeIds.get(target),
        label: flatValue(attributes['label'])?.toString(),
        weight: typeof weight === 'number' ? weight : undefined,
        type: undirected === directed ? (undirected ? 'undirected' : 'directed') : undefined,
      })
      add(edges, key, own, attributes, slice)
    })
  }
  const list = (name: 'node' | 'edge', parts: Map<string, Part>, fields: readonly FlatAttribute[]) =>
    xmlElement(
      '    ',
      `${name}s`,
      '',
      [...parts.values()]
        .map((part) =>
          xmlElement(
            '      ',
            name,
            part.own,
            spells(part, mode) +
              values(part, fields, mode) +
              (drawn ? vizElements(part.times[0]?.attributes) : ''),
          ),
        )
        .join(''),
    )
  const times = mode === 'dynamic' ? { mode, timeformat: timeFormat(slices) } : { mode }
  const graph = xmlElement(
    '  ',
    'graph',
    xmlAttributes({ defaultedgetype: directed ? 'directed' : 'undirected', ...times }),
    declarations('node', nodeFields, mode) +
      declarations('edge', edgeFields, mode) +
      list('node', nodes, nodeFields) +
      list('edge', edges, edgeFields),
  )
  const described =
    description === undefined ? '' : `\n    <description>${escapeXml(description)}</description>`
  const viz = drawn ? ' xmlns:viz="http://gexf.net/1.3/viz"' : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3"${viz} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta>
    <creator>Standpoint</creator>${described}
  </meta>
${graph}</gexf>
`
}

const timeFormat = (slices: readonly GexfSlice[]): string =>
  slices.some(({ start, end }) => `${start}${end}`.includes('T')) ? 'dateTime' : 'date'

function declarations(of: 'node' | 'edge', fields: readonly FlatAttribute[], mode: string): string {
  if (fields.length === 0) return ''
  const content = fields.map(({ name, type }, id) =>
    xmlElement('      ', 'attribute', xmlAttributes({ id, title: name, type }), ''),
  )
  return xmlElement('    ', 'attributes', xmlAttributes({ class: of, mode }), content.join(''))
}

const bounds = ({ start, end }: GexfSlice) => ({ start: start ?? undefined, end: end ?? undefined })

function spells({ times }: Part, mode: 'static' | 'dynamic'): string {
  if (mode === 'static') return ''
  const content = times.map(({ slice }) =>
    xmlElement('          ', 'spell', xmlAttributes(bounds(slice)), ''),
  )
  return xmlElement('        ', 'spells', '', content.join(''))
}

function values({ times }: Part, fields: readonly FlatAttribute[], mode: 'static' | 'dynamic'): string {
  const content = times.flatMap(({ attributes, slice }) =>
    fields.flatMap(({ name }, id) => {
      const value = flatValue(attributes[name])
      const when = mode === 'dynamic' ? bounds(slice) : {}
      return value === undefined
        ? []
        : [
            xmlElement(
              '          ',
              'attvalue',
              xmlAttributes({ for: id, value: String(value), ...when }),
              '',
            ),
          ]
    }),
  )
  return content.length === 0 ? '' : xmlElement('        ', 'attvalues', '', content.join(''))
}
