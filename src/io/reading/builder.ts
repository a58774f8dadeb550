import {
  type Actor,
  type ActorId,
  type ActorKind,
  type Anchor,
  type Attribute,
  type Coding,
  type DocumentId,
  type DocumentRecord,
  type EventRecord,
  type Imported,
  type Issue,
  type IssueId,
  type IssueKind,
  type Stance,
  type Tie,
} from '../../model/coding'
import { framed } from '../../text/framing'
import { createIds, createLabels, tidied } from './names'

export type Changeable<T> = { -readonly [Key in keyof T]: T[Key] }
type Draft = Changeable<DocumentRecord>

/** An imported coding with the texts of its documents, by file name. */
export interface BuiltCoding {
  readonly coding: Coding
  readonly texts: Readonly<Record<string, string>>
}

/** Puts a coding together from what a file of another program has. Names that are alike are one actor or issue. */
export interface CodingBuilder {
  readonly actor: (name: string, kind: ActorKind, more?: Partial<Actor>) => ActorId
  readonly issue: (name: string, kind: IssueKind, more?: Partial<Issue>) => IssueId
  /** An actor that is told apart by a key of the file, whatever its name. */
  readonly keyedActor: (
    key: string,
    name: string,
    kind: ActorKind,
    more?: Partial<Actor>,
    idWish?: string,
  ) => ActorId
  readonly keyedIssue: (
    key: string,
    name: string,
    kind: IssueKind,
    more?: Partial<Issue>,
    idWish?: string,
  ) => IssueId
  /** A document by its key; `text` undefined where the file has none of it. */
  readonly document: (
    key: string,
    facts: Partial<Draft> & { readonly name: string },
    text?: string,
  ) => DocumentId
  readonly documentRecord: (id: DocumentId) => Draft
  /** The words from `startUtf16` to `endUtf16` of a document; null where it has none there. */
  readonly anchorAt: (document: DocumentId, startUtf16: number, endUtf16: number) => Anchor | null
  /** Puts words that the file quotes into the text of a document, which has no other text, once each. */
  readonly quote: (document: DocumentId, words: string) => Anchor
  readonly stance: (stance: Stance) => void
  readonly tie: (tie: Tie) => void
  readonly event: (event: EventRecord) => void
  readonly coder: (name: string) => void
  readonly ids: (collection: 'stance' | 'tie' | 'event', wish: string) => string
  readonly build: (imported: Imported, title: string) => BuiltCoding
}

const UNNAMED_SOURCE = 'Unnamed source'
const SEPARATOR = '\n\n'

/** Joins the quotations that make up a text, each once, and frames the anchors that were given out for them. */
function textOfQuotations(anchors: readonly Changeable<Anchor>[]): string {
  const starts = new Map<string, number>()
  let lengthUtf16 = 0
  for (const { quote } of anchors) {
    if (starts.has(quote)) continue
    starts.set(quote, lengthUtf16)
    lengthUtf16 += quote.length + SEPARATOR.length
  }
  const text = `${[...starts.keys()].join(SEPARATOR)}\n`
  for (const anchor of anchors) {
    const start = starts.get(anchor.quote) as number
    const frame = framed(text, start, start + anchor.quote.length)
    if (frame?.prefix !== undefined) anchor.prefix = frame.prefix
    if (frame?.suffix !== undefined) anchor.suffix = frame.suffix
  }
  return text
}

export function createBuilder(): CodingBuilder {
  const actors = new Map<string, Actor>()
  const issues = new Map<string, Issue>()
  const documents = new Map<string, Draft>()
  const byId = new Map<DocumentId, Draft>()
  const texts = new Map<DocumentId, string>()
  const quoted = new Map<DocumentId, Changeable<Anchor>[]>()
  const stances: Stance[] = []
  const ties: Tie[] = []
  const events: EventRecord[] = []
  const coders = new Set<string>()
  const ids = {
    actor: createIds('actor'),
    issue: createIds('issue'),
    document: createIds('document'),
    stance: createIds('s'),
    tie: createIds('t'),
    event: createIds('event'),
  }
  const labels = { actor: createLabels(24), issue: createLabels(40) }

  const keyedActor: CodingBuilder['keyedActor'] = (key, name, kind, more, idWish = name) => {
    const known = actors.get(key)
    if (known) return known.id
    const id = ids.actor(idWish) as ActorId
    actors.set(key, { id, name, label: labels.actor(name), kind, aliases: [], mentions: [], ...more })
    return id
  }
  const keyedIssue: CodingBuilder['keyedIssue'] = (key, name, kind, more, idWish = name) => {
    const known = issues.get(key)
    if (known) return known.id
    const id = ids.issue(idWish) as IssueId
    issues.set(key, { id, label: labels.issue(name), proposition: name, kind, ...more })
    return id
  }
  const actor: CodingBuilder['actor'] = (name, kind, more) => {
    const known = actors.get(name)
    if (known) return known.id
    const tidy = tidied(name)
    return keyedActor(tidy, tidy, kind, more)
  }

  return {
    actor,
    keyedActor,
    keyedIssue,
    issue(name, kind, more) {
      const known = issues.get(name)
      if (known) return known.id
      const tidy = tidied(name)
      return keyedIssue(tidy, tidy, kind, more)
    },
    document(key, { name, ...facts }, text) {
      const known = documents.get(key)
      if (known) return known.id
      const id = ids.document(name) as DocumentId
      const record: Draft = {
        id,
        title: tidied(name) || id,
        file: `${id}.txt`,
        published: '',
        publisher: '' as ActorId,
        language: 'und',
        ...facts,
      }
      documents.set(key, record)
      byId.set(id, record)
      if (text !== undefined) texts.set(id, text)
      return id
    },
    documentRecord: (id) => byId.get(id) as Draft,
    anchorAt(document, startUtf16, endUtf16) {
      const passage = framed(texts.get(document) ?? '', startUtf16, endUtf16)
      return passage && /\S/.test(passage.quote) ? { document, ...passage } : null
    },
    quote(document, words) {
      let anchors = quoted.get(document)
      if (!anchors) quoted.set(document, (anchors = []))
      const anchor: Changeable<Anchor> = { document, quote: words.toWellFormed() }
      anchors.push(anchor)
      return anchor
    },
    stance: (stance) => void stances.push(stance),
    tie: (tie) => void ties.push(tie),
    event: (event) => void events.push(event),
    coder: (name) => void coders.add(tidied(name)),
    ids: (collection, wish) => ids[collection](wish),
    build(imported, title) {
      for (const [id, anchors] of quoted) texts.set(id, textOfQuotations(anchors))
      const unnamed = [...documents.values()].filter(({ publisher }) => publisher === '')
      for (const record of unnamed) record.publisher = actor(UNNAMED_SOURCE, 'media')
      const assumed = unnamed.length > 0 ? [...imported.assumed, 'publisher'] : imported.assumed
      const coding: Coding = {
        format: 1,
        imported: { ...imported, assumed },
        title,
        coders: [...coders].filter((name) => name !== ''),
        documents: [...documents.values()],
        actors: [...actors.values()],
        issues: [...issues.values()],
        stances,
        ties,
        events,
        uncoded: [],
      }
      return {
        coding,
        texts: Object.fromEntries([...byId].map(([id, { file }]) => [file, texts.get(id) ?? ''])),
      }
    },
  }
}

/** Attributes of a record from pairs; blank ones are none. Undefined where there are none. */
export function attributesOf(pairs: Iterable<readonly [name: string, value: string | number | boolean]>): {
  readonly attributes?: readonly Attribute[]
} {
  const attributes: Attribute[] = []
  for (const [name, value] of pairs)
    if (value !== '')
      attributes.push({
        name: name.toWellFormed(),
        value: typeof value === 'string' ? value.toWellFormed() : value,
      })
  return attributes.length > 0 ? { attributes } : {}
}

/** Attributes that many records share are kept once. */
const MOST_SHARED = 20_000

/** Makes attributes; the same one where name and value are the same. */
export function createAttributes(): (name: string, value: string | number | boolean) => Attribute {
  const known = new Map<string, Map<string | number | boolean, Attribute>>()
  const made = (name: string, value: string | number | boolean): Attribute => ({
    name: name.toWellFormed(),
    value: typeof value === 'string' ? value.toWellFormed() : value,
  })
  return (name, value) => {
    let own = known.get(name)
    if (!own) known.set(name, (own = new Map()))
    let attribute = own.get(value)
    if (attribute) return attribute
    attribute = made(name, value)
    if (own.size < MOST_SHARED) own.set(value, attribute)
    return attribute
  }
}
