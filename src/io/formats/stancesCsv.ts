import { canonicalIssue, sentencesOf } from '../../graph/keys'
import type { ActorId } from '../../model/coding'
import { documentsOf } from '../../model/origin'
import type { Project } from '../../model/project'
import { csvTable, type CsvOptions } from './csvTable'
import { flatValue, type FlatValue } from './flatAttributes'

const HEADER = [
  'stance_id',
  'date',
  'document_id',
  'document_title',
  'document_date',
  'publisher',
  'holder_id',
  'holder',
  'holder_kind',
  'polarity',
  'target_type',
  'target_id',
  'target',
  'target_kind',
  'form',
  'certainty',
  'said_by',
  'sentences',
  'quotations',
  'cue',
  'claim_id',
  'claim',
  'note',
]

/**
 * A row a stance of a part of a project, with the names of all that it names: what one reads, sorts and counts in a
 * spreadsheet or in R. Lists (speakers, sentences, quotations) are joined by `|`. An issue is the one that it is shown as.
 * What a reader noted, where anyone did, and attributes of imported stances have a column each, after the others.
 */
export function writeStancesCsv(part: Project, whole: Project, options?: CsvOptions): string {
  const nameOf = (actor: ActorId) => whole.actors.get(actor)?.name ?? actor
  const joined = (items: readonly string[]) => flatValue(items) ?? ''
  const stances = [...part.stances.values()]
  const added = [...new Set(stances.flatMap(({ attributes = [] }) => attributes.map(({ name }) => name)))]
  const noted = stances.some(({ readerNote }) => readerNote !== undefined)
  const rows = stances.map((stance): readonly (FlatValue | undefined)[] => {
    const { id, holder, target, polarity, form, certainty, saidBy, date, evidence, cue, claim, note } = stance
    const ref = `stance:${id}` as const
    const documents = documentsOf(whole, ref, stance)
    const from = documents.flatMap((document) => whole.documents.get(document) ?? [])
    const isActor = 'actor' in target
    const targetId = isActor ? target.actor : canonicalIssue(whole, target.issue)
    const issue = isActor ? undefined : whole.issues.get(targetId as never)
    return [
      id,
      date,
      joined(documents),
      joined(from.map(({ title }) => title ?? '')),
      joined(from.map(({ published }) => published)),
      joined(from.map(({ publisher }) => nameOf(publisher))),
      holder,
      nameOf(holder),
      whole.actors.get(holder)?.kind,
      polarity,
      isActor ? 'actor' : 'issue',
      targetId,
      isActor ? nameOf(target.actor) : (issue?.proposition ?? targetId),
      isActor ? whole.actors.get(target.actor)?.kind : issue?.kind,
      form,
      certainty,
      joined(saidBy.map(nameOf)),
      joined(sentencesOf(whole, ref).map((sentence) => sentence.slice('sentence:'.length))),
      joined(evidence.map(({ quote }) => quote)),
      cue,
      claim,
      claim === undefined ? undefined : whole.issues.get(claim)?.proposition,
      note,
      ...(noted ? [stance.readerNote] : []),
      ...added.map((name) => stance.attributes?.find((attribute) => attribute.name === name)?.value),
    ]
  })
  const header = [
    ...HEADER,
    ...(noted ? ['reader_note'] : []),
    ...added.map((name) => (HEADER.includes(name) ? `${name}_` : name)),
  ]
  return csvTable(header, rows, options)
}
