import type { Cell, ForeignEdge, ForeignGraph, ForeignNode } from '../reading/foreignGraph'
import { decode } from '../reading/decode'
import { Unreadable } from '../reading/ledger'
import type { Reader, ReadingContext } from '../reading/reader'
import { readXml, typedCell } from '../reading/xmlReader'
import type { SourceFile } from '../reading/formats'
import { graphCoding, previewGraph } from './graphCoding'

interface Key {
  readonly name: string
  readonly type: string
  readonly domain: string
  default: string | null
}

interface Open {
  readonly element: 'node' | 'edge' | 'graph' | 'hyperedge'
  readonly attributes: Map<string, Cell>
}

/** Reads GraphML (Brandes et al. 2002): keys with types and defaults, nested graphs, labels as yEd writes them. */
async function parse({ bytes }: SourceFile, { ledger, pause }: ReadingContext): Promise<ForeignGraph> {
  const keys = new Map<string, Key>()
  const nodes: ForeignNode[] = []
  const edges: ForeignEdge[] = []
  const open: Open[] = []
  const directions: boolean[] = []
  const title = new Map<string, Cell>()
  let key: Key | undefined
  let text = ''
  let isGraph = false
  const put = (cells: Map<string, Cell>, { name, type }: Key, value: string) =>
    cells.set(name, typedCell(value, type))
  await readXml(
    decode(bytes, ledger),
    {
      open(name, given) {
        const at = (attribute: string) => given.get(attribute) ?? ''
        text = ''
        if (name === 'graphml') isGraph = true
        else if (name === 'key') {
          key = {
            name: at('attr.name') || at('id'),
            type: at('attr.type'),
            domain: at('for') || 'all',
            default: null,
          }
          keys.set(at('id'), key)
        } else if (name === 'graph') {
          directions.push(at('edgedefault') !== 'undirected')
          open.push({ element: 'graph', attributes: directions.length === 1 ? title : new Map() })
        } else if (name === 'node') {
          const attributes = new Map<string, Cell>()
          nodes.push({ id: at('id'), attributes })
          open.push({ element: 'node', attributes })
        } else if (name === 'edge') {
          const attributes = new Map<string, Cell>()
          const directed = at('directed') === '' ? (directions.at(-1) ?? true) : at('directed') === 'true'
          edges.push({ id: at('id'), source: at('source'), target: at('target'), directed, attributes })
          open.push({ element: 'edge', attributes })
        } else if (name === 'hyperedge') {
          open.push({ element: 'hyperedge', attributes: new Map() })
          ledger.found('hyperedges', 1)
          ledger.lost('hyperedges', {
            place: `hyperedge ${at('id')}`,
            field: null,
            value: null,
            reason: 'joins more than two nodes',
            fix: 'write it as edges between two nodes each',
          })
        } else if (name === 'data')
          key = keys.get(at('key')) ?? { name: at('key'), type: 'string', domain: 'all', default: null }
      },
      text(piece) {
        text += piece
      },
      close(name) {
        const top = open.at(-1)
        if (name === 'default' && key) key.default = text
        else if (name === 'NodeLabel' && top && text.trim() !== '') top.attributes.set('label', text.trim())
        else if (name === 'data' && top && key) {
          if (text.trim() !== '' || key.type === 'string' || key.type === '') put(top.attributes, key, text)
          key = undefined
        } else if (name === 'node' || name === 'edge' || name === 'hyperedge') open.pop()
        else if (name === 'graph') {
          open.pop()
          directions.pop()
        }
        text = ''
      },
    },
    pause,
  )
  if (!isGraph) throw new Unreadable('it has no <graphml>', 'export it as GraphML')
  for (const [domain, all] of [
    ['node', nodes],
    ['edge', edges],
  ] as const)
    for (const one of keys.values())
      if (one.default !== null && (one.domain === domain || one.domain === 'all'))
        for (const { attributes } of all)
          if (!attributes.has(one.name)) put(attributes as Map<string, Cell>, one, one.default)
  return { title: String(title.get('title') ?? title.get('name') ?? ''), nodes, edges }
}

export const graphmlReader: Reader = {
  read: async (file, context) => graphCoding(await parse(file, context), file.name, 'graphml', context),
  preview: async (file, context) => [previewGraph(await parse(file, context))],
}
