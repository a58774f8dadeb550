import type { ActorId, Anchor, Coding, DocumentId, IssueId, Stance } from './coding'
import type { Passage, Project, Ref, SourceDocument } from './project'
import { findQuotation } from '../text/quotations'
import { sentencesTouched, type Segmentation } from '../text/segment'

/** Contents of files by name. */
export type Texts = Readonly<Record<string, string>> | ReadonlyMap<string, string>

export function textNamed(texts: Texts, name: string): string | undefined {
  if (texts instanceof Map) return texts.get(name)
  return Object.hasOwn(texts, name) ? (texts as Readonly<Record<string, string>>)[name] : undefined
}

/** The document that an anchor is in: the one it names, or the only one there is. */
export function documentOf(
  anchor: Anchor,
  documents: ReadonlyMap<DocumentId, SourceDocument>,
  declared: number,
): SourceDocument | undefined {
  if (anchor.document !== undefined) return documents.get(anchor.document)
  return declared === 1 ? [...documents.values()][0] : undefined
}

/** The place of a quotation that its document has exactly once; undefined where it has not. */
export function passageOf(
  anchor: Anchor,
  documents: ReadonlyMap<DocumentId, SourceDocument>,
  declared: number,
): Passage | undefined {
  const document = documentOf(anchor, documents, declared)
  if (!document) return undefined
  const finding = findQuotation(document.text, anchor)
  if (finding.status !== 'found') return undefined
  const { startUtf16, endUtf16 } = finding
  const sentences = sentencesTouched(document.sentences, startUtf16, endUtf16)
  return { document: document.id, startUtf16, endUtf16, sentences }
}

function byId<T extends { readonly id: string }, Kept extends T>(
  records: readonly T[],
  keep: (record: T) => Kept | undefined,
): Map<T['id'], Kept> {
  const map = new Map<T['id'], Kept>()
  for (const record of records) {
    if (map.has(record.id)) continue
    const kept = keep(record)
    if (kept) map.set(record.id, kept)
  }
  return map
}

/**
 * Joins a valid coding with its texts (by the file names of its documents): resolves every anchor and
 * numbers the sentences it touches. Throws nothing for what is dangling, but leaves it out: a record
 * whose holder, target, ends or speakers don't exist, one without any quotation that is found exactly
 * once, a document without text; of two records with one id, the second. A `claim`, `sameAs`, `bearsOn`
 * or participant that doesn't exist, and a cue from elsewhere, is taken off its record. `check` lists all of this.
 * An imported record that has no quotation by its own word is kept.
 * `segmentationOf`: the sentences of a document's text, by name of file and text.
 */
export function join(
  coding: Coding,
  texts: Texts,
  segmentationOf: (file: string, text: string) => Segmentation,
): Project {
  const documents = byId(coding.documents, (record): SourceDocument | undefined => {
    const text = textNamed(texts, record.file)
    return text === undefined ? undefined : { ...record, text, ...segmentationOf(record.file, text) }
  })
  const actors = byId(coding.actors, (actor) => actor)
  const issueIds = new Set<IssueId>(coding.issues.map(({ id }) => id))
  const issues = byId(coding.issues, (issue) => ({
    ...issue,
    bearsOn: issue.bearsOn?.filter(({ actor }) => actors.has(actor)),
    sameAs: issue.sameAs !== undefined && issueIds.has(issue.sameAs) ? issue.sameAs : undefined,
  }))

  const passagesOf = (anchor: Anchor): readonly Passage[] => {
    const passage = passageOf(anchor, documents, coding.documents.length)
    return passage ? [passage] : []
  }
  const evidence = new Map<Ref, readonly Passage[]>()
  const anchored = (ref: Ref, record: { readonly evidence: readonly Anchor[] }): boolean => {
    const passages = record.evidence.flatMap(passagesOf)
    if (passages.length > 0) evidence.set(ref, passages)
    return passages.length > 0 || (coding.imported !== undefined && record.evidence.length === 0)
  }
  const known = (ids: readonly ActorId[]) => ids.every((id) => actors.has(id))
  const targetKnown = ({ target }: Stance) =>
    'actor' in target ? actors.has(target.actor) : issues.has(target.issue)

  const stances = byId(coding.stances, (stance) => {
    if (!known([stance.holder, ...stance.saidBy]) || !targetKnown(stance)) return undefined
    if (!anchored(`stance:${stance.id}`, stance)) return undefined
    const { claim, cue } = stance
    const isClaimKnown = claim === undefined || issues.has(claim)
    const isCueThere = cue === undefined || stance.evidence.some(({ quote }) => quote.includes(cue))
    if (isClaimKnown && isCueThere) return stance
    return { ...stance, claim: isClaimKnown ? claim : undefined, cue: isCueThere ? cue : undefined }
  })
  const ties = byId(coding.ties, (tie) =>
    known([tie.source, tie.target, ...tie.saidBy]) && anchored(`tie:${tie.id}`, tie) ? tie : undefined,
  )
  const events = byId(coding.events, (event) =>
    known(event.saidBy) && anchored(`event:${event.id}`, event)
      ? { ...event, participants: event.participants.filter((id) => actors.has(id)) }
      : undefined,
  )

  const bySentence = new Map<Ref, Ref[]>()
  for (const [ref, passages] of evidence)
    for (const { document, sentences } of passages)
      for (const number of sentences) {
        const sentence: Ref = `sentence:${document}/${number}`
        const refs = bySentence.get(sentence) ?? []
        if (!refs.includes(ref)) refs.push(ref)
        bySentence.set(sentence, refs)
      }
  const uncoded = new Map<Ref, string>()
  for (const { sentence, reason } of coding.uncoded)
    for (const { document, sentences } of passagesOf(sentence))
      for (const number of sentences) uncoded.set(`sentence:${document}/${number}`, reason)

  return {
    coding,
    documents,
    actors,
    issues,
    stances,
    ties,
    events,
    evidence,
    mentions: new Map([...actors.values()].map(({ id, mentions }) => [id, mentions.flatMap(passagesOf)])),
    bySentence,
    uncoded,
  }
}
