import type { ActorId, DocumentId } from '../../model/coding'
import { beforeApart, isOwnAttribute } from '../ownAttributes'
import type { CodingBuilder } from '../reading/builder'
import { textAt, type Cell, type ForeignEdge, type ForeignGraph } from '../reading/foreignGraph'
import type { Mapping, Records } from '../reading/mapping'
import type { RowFacts } from '../reading/rows'

/** Columns of the edges that Standpoint itself wrote, besides their ends. */
export const OWN_COLUMNS = ['polarity', 'form', 'certainty', 'saidBy', 'relation', 'valence', 'date', 'note']

/** Whether Standpoint wrote the graph: all nodes and edges say what they are in its words. */
export function isOwn({ nodes, edges }: ForeignGraph): boolean {
  return (
    nodes.length > 0 &&
    nodes.every(
      ({ id, attributes }) =>
        id.startsWith(`${textAt(attributes, 'type')}:`) && /^(?:actor|issue|event):/.test(id),
    ) &&
    edges.every(({ attributes }) => ['stance', 'tie', 'participates'].includes(textAt(attributes, 'type')))
  )
}

/** How the edges that Standpoint itself wrote are mapped: a stance has its polarity, a tie its valence. */
export const ownMapping = (records: Records): Mapping => ({
  records,
  columns: {
    holder: 'source',
    target: 'target',
    polarity: records === 'ties' ? 'valence' : 'polarity',
    form: 'form',
    certainty: 'certainty',
    saidBy: 'saidBy',
    relation: 'relation',
    date: 'date',
    note: 'note',
  },
  scale: 'agreement',
  dateOrder: 'day-month',
  polarities: [],
})

/** Attributes that Standpoint's own graph took over from an imported file, by the names that they had there. */
export const takenOver = (attributes: ReadonlyMap<string, Cell>): readonly (readonly [string, Cell])[] =>
  [...attributes].flatMap(([name, value]) =>
    isOwnAttribute(name) ? [] : [[beforeApart(name), value] as const],
  )

const listed = (attributes: ReadonlyMap<string, Cell>, name: string): readonly string[] =>
  textAt(attributes, name)
    .split('|')
    .filter((item) => item.trim() !== '')

/** Makes an actor the publisher of the documents that its node says it publishes. */
export function takePublished(
  attributes: ReadonlyMap<string, Cell>,
  actor: ActorId,
  builder: CodingBuilder,
): void {
  for (const name of listed(attributes, 'publishes'))
    builder.documentRecord(builder.document(name, { name })).publisher = actor
}

/** What Standpoint's own edges say besides their columns: words, document, whether a tie is an affiliation. */
export function ownFacts(
  { attributes }: ForeignEdge,
  builder: CodingBuilder,
): Omit<RowFacts, 'place' | 'id'> {
  const quotes = listed(attributes, 'quotations')
  const [from] = [...listed(attributes, 'documents'), ...listed(attributes, 'document')]
  const name = from ?? (quotes.length > 0 ? 'document' : undefined)
  const document: DocumentId | undefined = name === undefined ? undefined : builder.document(name, { name })
  return {
    affiliation: attributes.get('affiliation') === true,
    document,
    evidence: document === undefined ? [] : quotes.map((words) => builder.quote(document, words)),
    attributes: [
      ...['cue', 'claim'].flatMap((own) =>
        textAt(attributes, own) === '' ? [] : [[own, textAt(attributes, own)] as const],
      ),
      ...takenOver(attributes),
    ],
  }
}
