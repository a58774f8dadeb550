import type { Anchor, Issue, Stance, Target } from '../../model/coding'
import type { Passage, Project, Ref } from '../../model/project'
import { documentsOf } from '../../model/origin'
import { around, codePointsBefore } from '../../text/codePoints'
import { agents, codingPart, documents } from './jsonLdProvenance'
import { attributesOf, CONTEXT, iri } from './jsonLdContext'

/** Length of the words before and after a quotation that find it again, UTF-16 code units. */
const CONTEXT_LENGTH = 32

type Node = Readonly<Record<string, unknown>>
type Said = Pick<Stance, 'certainty' | 'saidBy' | 'date' | 'note' | 'readerNote' | 'attributes' | 'document'>

/**
 * Writes a part of a project as JSON-LD. Every quotation is a Web Annotation (W3C 2017) whose body is the record that
 * rests on it and whose target is the place in its document, by its words (TextQuoteSelector) and by its position
 * (TextPositionSelector: Unicode code points, as the recommendation has it, of the text with its own line ends). Who
 * says a record, through whom, and who coded it is told in PROV-O. The context stands in the file, with the names of
 * `http://www.w3.org/ns/anno.jsonld`, so that reading it asks no other host. Half characters become U+FFFD.
 *
 * @param codingSha256 hash of the coding and its texts, which names everything in the file
 */
export function writeJsonLd(part: Project, whole: Project, codingSha256: string): string {
  const graph = [
    ...codingPart(whole, codingSha256),
    ...documents(whole),
    ...agents(part, whole),
    ...[...part.issues.values()].map(issueNode),
    ...[...part.stances.values()].flatMap((stance) => {
      const { id, holder, target, polarity, form, cue, claim } = stance
      const fields = {
        holder: iri('actor', holder),
        toward: targetIri(target),
        polarity,
        form,
        cue,
        claim: claim && iri('issue', claim),
      }
      return said(whole, `stance:${id}`, 'Stance', fields, stance)
    }),
    ...[...part.ties.values()].flatMap((tie) => {
      const { id, source, target, relation, directed, valence, affiliation } = tie
      const ends = { from: iri('actor', source), to: iri('actor', target) }
      return said(whole, `tie:${id}`, 'Tie', { ...ends, relation, directed, valence, affiliation }, tie)
    }),
    ...[...part.events.values()].flatMap((event) => {
      const { id, label, place, participants } = event
      const fields = { label, place, participant: participants.map((actor) => iri('actor', actor)) }
      return said(whole, `event:${id}`, 'Event', fields, event)
    }),
  ]
  const document = { '@context': { ...CONTEXT, coding: `urn:sha256:${codingSha256}#` }, '@graph': graph }
  return `${JSON.stringify(document, wellFormed, 1)}\n`
}

const wellFormed = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value

const targetIri = (target: Target): string =>
  'actor' in target ? iri('actor', target.actor) : iri('issue', target.issue)

const issueNode = ({
  id,
  label,
  proposition,
  kind,
  bearsOn = [],
  sameAs,
  note,
  readerNote,
  attributes,
}: Issue): Node => ({
  id: iri('issue', id),
  type: 'Issue',
  label,
  proposition,
  kind,
  bearsFor: bearsOn.filter(({ sign }) => sign === '+').map(({ actor }) => iri('actor', actor)),
  bearsAgainst: bearsOn.filter(({ sign }) => sign === '-').map(({ actor }) => iri('actor', actor)),
  sameAs: sameAs && iri('issue', sameAs),
  note,
  readerNote,
  attribute: attributesOf(attributes),
})

/** A record with the chain of those who say it, and an annotation for each place that it rests on. */
function said(project: Project, ref: Ref, type: string, fields: Node, record: Said): readonly Node[] {
  const { certainty, saidBy, date, note, readerNote, attributes } = record
  const [kind = '', id = ''] = [ref.slice(0, ref.indexOf(':')), ref.slice(ref.indexOf(':') + 1)]
  const passages = project.evidence.get(ref) ?? []
  const sources = documentsOf(project, ref, record)
  const publishers = sources.flatMap((source) => project.documents.get(source)?.publisher ?? [])
  const saying = (step: number) => iri(kind, id, `said-${step}`)
  const node: Node = {
    id: iri(kind, id),
    type: [type, 'prov:Entity'],
    ...fields,
    certainty,
    date,
    note,
    readerNote,
    attribute: attributesOf(attributes),
    saidBy: saidBy.map((actor) => iri('actor', actor)),
    wasAttributedTo: (saidBy.length > 0 ? saidBy.slice(0, 1) : publishers).map((actor) =>
      iri('actor', actor),
    ),
    hadPrimarySource: sources.map((source) => iri('document', source)),
    wasDerivedFrom: saidBy.length > 0 ? saying(saidBy.length) : undefined,
    wasGeneratedBy: 'coding:coding',
  }
  const chain = saidBy.map((actor, at): Node => ({
    id: saying(at + 1),
    type: 'prov:Entity',
    wasAttributedTo: [iri('actor', actor)],
    wasDerivedFrom: at > 0 ? saying(at) : undefined,
  }))
  return [node, ...chain, ...passages.map((passage, at) => annotation(project, kind, id, passage, at + 1))]
}

const counters = new WeakMap<object, ReturnType<typeof codePointsBefore>>()

function annotation(project: Project, kind: string, id: string, passage: Passage, number: number): Node {
  const { startUtf16, endUtf16 } = passage
  const document = project.documents.get(passage.document)
  const text = document?.text ?? ''
  let count = document && counters.get(document)
  if (!count) {
    count = codePointsBefore(text)
    if (document) counters.set(document, count)
  }
  const [prefix, suffix] = around(text, startUtf16, endUtf16, CONTEXT_LENGTH)
  const quote: Omit<Anchor, 'quote'> & { readonly exact: string } = {
    exact: text.slice(startUtf16, endUtf16),
    prefix,
    suffix,
  }
  return {
    id: iri(kind, id, `evidence-${number}`),
    type: 'Annotation',
    motivation: 'oa:classifying',
    body: iri(kind, id),
    target: {
      type: 'SpecificResource',
      source: iri('document', passage.document),
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', start: count(startUtf16), end: count(endUtf16) },
      ],
    },
    creator: project.coding.coders.map((_, at) => iri('coder', String(at + 1))),
    wasGeneratedBy: 'coding:coding',
  }
}
