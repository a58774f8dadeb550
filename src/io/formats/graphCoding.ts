import {
  ISSUE_KINDS,
  type ActorId,
  type EventId,
  type EventRecord,
  type ImportedFormat,
  type IssueKind,
} from '../../model/coding'
import { attributesOf, createBuilder, type CodingBuilder } from '../reading/builder'
import {
  textAt,
  type Cell,
  type ForeignEdge,
  type ForeignGraph,
  type ForeignNode,
} from '../reading/foreignGraph'
import { previewOf } from '../reading/guess'
import { actorKindOf } from '../reading/kinds'
import type { Ledger } from '../reading/ledger'
import { mappingFor, type Mapping, type Records, type TablePreview } from '../reading/mapping'
import { tidied } from '../reading/names'
import { baseOf, stemOf, type Imported, type ReadingContext } from '../reading/reader'
import { assumedBy } from '../reading/assumed'
import { createRowReader } from '../reading/rows'
import { isOwn, OWN_COLUMNS, ownFacts, ownMapping, takenOver, takePublished } from './ownGraph'

const SAMPLE_EDGES = 1000
const EDGES_A_PAUSE = 500
const ENDS = ['source', 'target']
const EDGE_TABLE = 'edges'

/** Words by which the nodes of a graph say that they are what is spoken about. */
const ISSUE_WORDS = new Set(['issue', 'concept', 'topic', 'claim', 'policy', 'frame'])
/** Attributes that tell what a node is. */
const TYPE_NAMES = ['type', 'variable', 'kind', 'group', 'mode']
function isIssue({ attributes }: ForeignNode): boolean {
  return TYPE_NAMES.some((name) => ISSUE_WORDS.has(textAt(attributes, name).toLowerCase()))
}

const columnsOf = ({ edges }: ForeignGraph): readonly string[] => [
  ...ENDS,
  ...new Set(
    edges.flatMap(({ attributes }) => [...attributes.keys()]).filter((name) => !ENDS.includes(name)),
  ),
]

const fieldsOf = ({ source, target, attributes }: ForeignEdge, columns: readonly string[]): readonly Cell[] =>
  columns.map((name) =>
    name === 'source' ? source : name === 'target' ? target : (attributes.get(name) ?? ''),
  )

/** The edges as a table; between nodes of two kinds they are positions on issues. */
export function previewGraph(graph: ForeignGraph): TablePreview {
  const columns = columnsOf(graph)
  const rows = graph.edges.slice(0, SAMPLE_EDGES).map((edge) => fieldsOf(edge, columns).map(String))
  const preview = previewOf(EDGE_TABLE, columns, rows)
  const hasIssues = graph.nodes.some(isIssue)
  return preview.guess && hasIssues
    ? { ...preview, guess: { ...preview.guess, records: 'stances-on-issues' } }
    : preview
}

interface Placed {
  readonly type: 'actor' | 'issue' | 'event'
  readonly name: string
}

/** Brings the nodes in as actors, issues and events; the first of two with one id. */
function addNodes(graph: ForeignGraph, own: boolean, builder: CodingBuilder, ledger: Ledger) {
  const placed = new Map<string, Placed>()
  const events = new Map<string, EventRecord & { participants: ActorId[] }>()
  ledger.found('nodes', graph.nodes.length)
  for (const node of graph.nodes) {
    const { id, attributes } = node
    if (placed.has(id)) {
      ledger.lost('nodes', {
        place: `node ${id}`,
        field: 'id',
        value: id,
        reason: 'is the id of an earlier node too',
        fix: 'give each node an id of its own',
      })
      continue
    }
    const nameField = own
      ? 'name'
      : ['label', 'Label', 'name', 'Name'].find((name) => textAt(attributes, name) !== '')
    const name =
      tidied(nameField === undefined ? id : textAt(attributes, nameField)) || tidied(id) || 'unnamed'
    const type = own ? (id.slice(0, id.indexOf(':')) as Placed['type']) : isIssue(node) ? 'issue' : 'actor'
    const kind = textAt(attributes, 'kind')
    const wish = own ? id.slice(id.indexOf(':') + 1) : name
    const aliases = textAt(attributes, 'aliases').split('|').map(tidied).filter(Boolean)
    const description = tidied(textAt(attributes, 'description'))
    const note = textAt(attributes, 'note').toWellFormed()
    const noted = own && note !== '' ? { note } : {}
    const others = own
      ? takenOver(attributes)
      : [...attributes].filter(([attribute]) => attribute !== nameField)
    const key = `\0${id}`
    const label = own ? textAt(attributes, 'label').toWellFormed() : ''
    const more = {
      ...(label !== '' && type !== 'event' && { label }),
      ...noted,
      ...attributesOf([...(own || name === id ? [] : [['id', id] as const]), ...others]),
    }
    if (type === 'actor') {
      const actor = builder.keyedActor(
        key,
        name,
        actorKindOf(kind || textAt(attributes, 'type')),
        { ...more, ...(own && { aliases, ...(description !== '' && { description }) }) },
        wish,
      )
      if (own) takePublished(attributes, actor, builder)
    } else if (type === 'issue') {
      const issueKind = ISSUE_KINDS.find((word): word is IssueKind => word === kind) ?? 'policy'
      builder.keyedIssue(key, name, issueKind, more, wish)
    } else
      events.set(id, {
        id: builder.ids('event', wish) as EventId,
        label: name,
        participants: [],
        certainty: 'stated',
        saidBy: [],
        evidence: [],
        ...(/^\d{4}/.test(textAt(attributes, 'date')) && { date: textAt(attributes, 'date') }),
        ...(textAt(attributes, 'place') !== '' && { place: textAt(attributes, 'place') }),
        ...more,
      })
    placed.set(id, { type, name })
    ledger.took('nodes')
  }
  return { placed, events }
}

/** Makes a coding of a graph: nodes as actors and issues, edges as stances or ties under their mapping. */
export async function graphCoding(
  graph: ForeignGraph,
  file: string,
  format: ImportedFormat,
  { ledger, mappings, pause }: ReadingContext,
): Promise<Imported> {
  const builder = createBuilder()
  const own = isOwn(graph)
  const { placed, events } = addNodes(graph, own, builder, ledger)
  const columns = own ? [...ENDS, ...OWN_COLUMNS] : columnsOf(graph)
  const preview = previewGraph(graph)
  const mapping: Mapping | null = own ? ownMapping('ties') : mappingFor(mappings, preview)
  const nodeActor = (id: string): ActorId | undefined =>
    placed.get(id)?.type === 'actor' ? builder.keyedActor(`\0${id}`, '', 'group') : undefined
  const actorNamed = (name: string) => nodeActor(name) ?? (own ? nodeActor(`actor:${name}`) : undefined)
  const issueNamed = (id: string) =>
    placed.get(id)?.type === 'issue' ? builder.keyedIssue(`\0${id}`, '', 'policy') : undefined
  const readers = new Map<string, ReturnType<typeof createRowReader>>()
  const readerFor = (records: Records, directed: boolean) => {
    const key = `${records} ${directed}`
    let reader = readers.get(key)
    if (!reader && mapping) {
      const setting = {
        what: 'edges',
        columns,
        mapping: own ? ownMapping(records) : { ...mapping, records },
        file: baseOf(file),
        actorNamed,
        issueNamed,
        directed,
      }
      readers.set(key, (reader = createRowReader(setting, builder, ledger)))
    }
    return reader
  }
  ledger.found('edges', graph.edges.length)
  if (own) ledger.remark('Positions, sizes and colours that Standpoint wrote are drawn anew.')
  for (const [at, given] of graph.edges.entries()) {
    if (at % EDGES_A_PAUSE === 0) await pause(at / graph.edges.length)
    const place = `edge ${given.id || at + 1}`
    const lose = (field: string, value: string, reason: string, fix: string) =>
      ledger.lost('edges', { place, field, value, reason, fix })
    const missing = ENDS.find((end) => !placed.has(given[end as 'source' | 'target']))
    if (missing !== undefined) {
      lose(
        missing,
        given[missing as 'source' | 'target'],
        'is no node of the file',
        'add the node, or correct the id',
      )
      continue
    }
    const [from, to] = [placed.get(given.source) as Placed, placed.get(given.target) as Placed]
    // Two-mode graphs are often written with either end first.
    const isTurned = from.type === 'issue' && to.type === 'actor'
    const edge = isTurned ? { ...given, source: given.target, target: given.source } : given
    const [source, target] = isTurned ? [to, from] : [from, to]
    const event = events.get(edge.target)
    if (event) {
      const actor = nodeActor(edge.source)
      if (actor === undefined) lose('source', edge.source, 'is no actor', 'let actors take part in events')
      else {
        event.participants.push(actor)
        ledger.took('edges')
      }
      continue
    }
    if (source.type !== 'actor' || target.type === 'event') {
      lose('source', edge.source, 'is no actor, and only actors take positions', 'let edges go from actors')
      continue
    }
    const isUndirectedOwn = own && edge.attributes.get('undirected') === true
    const records: Records = own
      ? edge.attributes.get('type') === 'tie'
        ? 'ties'
        : target.type === 'issue'
          ? 'stances-on-issues'
          : 'stances-on-actors'
      : target.type === 'issue'
        ? 'stances-on-issues'
        : mapping?.records === 'stances-on-issues'
          ? 'stances-on-actors'
          : (mapping?.records ?? 'ties')
    if (!edge.directed && !own && records === 'stances-on-actors')
      ledger.remark('Edges without direction come in as the position of their first end on their second.')
    const wish =
      own && edge.id.includes(':') ? edge.id.slice(edge.id.indexOf(':') + 1) : edge.id || `e${at + 1}`
    const read = readerFor(records, edge.directed && !isUndirectedOwn)
    if (!read) lose('source', edge.source, 'no mapping says what edges are', 'choose what they are')
    else if (
      read(fieldsOf(edge, columns), {
        place: () => place,
        id: () => wish,
        ...(own && ownFacts(edge, builder)),
      })
    )
      ledger.took('edges')
  }
  for (const event of events.values()) builder.event(event)
  const used = mapping ? [mapping] : []
  const imported = { format, file: baseOf(file), assumed: own ? [] : assumedBy(used) }
  return { kind: 'coding', ...builder.build(imported, tidied(graph.title) || stemOf(file)) }
}
