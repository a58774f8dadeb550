import type { Cell, ForeignEdge, ForeignGraph, ForeignNode } from '../reading/foreignGraph'
import { decode } from '../reading/decode'
import { Unreadable } from '../reading/ledger'
import type { Reader, ReadingContext } from '../reading/reader'
import { readXml, typedCell } from '../reading/xmlReader'
import type { SourceFile } from '../reading/formats'
import { graphCoding, previewGraph } from './graphCoding'

interface Declared {
  readonly title: string
  readonly type: string
  default: string | null
}

const hex = (part: string | undefined) =>
  Math.min(255, Math.max(0, Number(part) || 0))
    .toString(16)
    .padStart(2, '0')

/**
 * Reads GEXF 1.1 to 1.3: attributes with types and defaults, labels, weights, colours (`color`), places (`x`, `y`, `z`)
 * and sizes. Of values that change over time the last counts; spells are said in the report.
 */
async function parse({ bytes }: SourceFile, { ledger, pause }: ReadingContext): Promise<ForeignGraph> {
  const declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() }
  const nodes: ForeignNode[] = []
  const edges: ForeignEdge[] = []
  const open: { readonly element: 'node' | 'edge'; readonly attributes: Map<string, Cell> }[] = []
  let classOf: 'node' | 'edge' = 'node'
  let attribute: Declared | undefined
  let defaultType = 'undirected'
  let text = ''
  let title = ''
  let isGraph = false
  await readXml(
    decode(bytes, ledger),
    {
      open(name, given, prefix) {
        const at = (field: string) => given.get(field) ?? ''
        const top = open.at(-1)
        text = ''
        const number = (field: string, as: string) => {
          const value = Number(given.get(field) ?? Number.NaN)
          if (top && Number.isFinite(value)) top.attributes.set(as, value)
        }
        if (name === 'gexf') isGraph = true
        else if (name === 'graph') defaultType = at('defaultedgetype') || 'undirected'
        else if (name === 'attributes') classOf = at('class') === 'edge' ? 'edge' : 'node'
        else if (name === 'attribute') {
          attribute = { title: at('title') || at('id'), type: at('type'), default: null }
          declared[classOf].set(at('id'), attribute)
        } else if (name === 'node') {
          const attributes = new Map<string, Cell>()
          if (given.has('label')) attributes.set('label', at('label'))
          for (const extra of ['pid', 'start', 'end']) if (given.has(extra)) attributes.set(extra, at(extra))
          nodes.push({ id: at('id'), attributes })
          open.push({ element: 'node', attributes })
        } else if (name === 'edge') {
          const attributes = new Map<string, Cell>()
          const weight = Number(at('weight'))
          if (given.has('weight')) attributes.set('weight', Number.isFinite(weight) ? weight : at('weight'))
          for (const extra of ['label', 'kind', 'start', 'end'])
            if (given.has(extra)) attributes.set(extra, at(extra))
          const type = at('type') || defaultType
          edges.push({
            id: at('id'),
            source: at('source'),
            target: at('target'),
            directed: type === 'directed' || type === 'mutual',
            attributes,
          })
          open.push({ element: 'edge', attributes })
        } else if (name === 'attvalue' && top) {
          const known = declared[top.element].get(at('for') || at('id'))
          top.attributes.set(known?.title ?? at('for'), typedCell(at('value'), known?.type ?? 'string'))
        } else if (name === 'spell')
          ledger.remark('When nodes and edges appear and vanish (spells) is left aside.')
        else if (prefix === 'viz' && top) {
          if (name === 'color')
            top.attributes.set(
              'color',
              at('hex') || `#${hex(given.get('r'))}${hex(given.get('g'))}${hex(given.get('b'))}`,
            )
          else if (name === 'position') for (const axis of ['x', 'y', 'z']) number(axis, axis)
          else if (name === 'size' || name === 'thickness') number('value', name)
          else if (name === 'shape') top.attributes.set('shape', at('value'))
        }
      },
      text(piece) {
        text += piece
      },
      close(name) {
        if (name === 'default' && attribute) attribute.default = text
        else if (name === 'description') title = text
        else if (name === 'node' || name === 'edge') open.pop()
        text = ''
      },
    },
    pause,
  )
  if (!isGraph) throw new Unreadable('it has no <gexf>', 'export it as GEXF')
  for (const [element, all] of [
    ['node', nodes],
    ['edge', edges],
  ] as const)
    for (const one of declared[element].values())
      if (one.default !== null)
        for (const { attributes } of all)
          if (!attributes.has(one.title))
            (attributes as Map<string, Cell>).set(one.title, typedCell(one.default, one.type))
  return { title, nodes, edges }
}

export const gexfReader: Reader = {
  read: async (file, context) => graphCoding(await parse(file, context), file.name, 'gexf', context),
  preview: async (file, context) => [previewGraph(await parse(file, context))],
}
