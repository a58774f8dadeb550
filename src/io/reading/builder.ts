import {
  CODING_FILE,
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

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] }
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

interface Quoted {
  readonly parts: string[]
  readonly starts: Map<string, number>
  /** Anchors given out, to be framed once the whole text is known. */
  readonly anchors: { readonly anchor: Changeable<Anchor>; readonly startUtf16: number }[]
  lengthUtf16: number
}

export function createBuilder(): CodingBuilder {
  const actors = new Map<string, Actor>()
  const issues = new Map<string, Issue>()
  const documents = new Map<string, Draft>()
  const byId = new Map<DocumentId, Draft>()
  const texts = new Map<DocumentId, string>()
  const quoted = new Map<DocumentId, Quoted>()
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
      let text = quoted.get(document)
      if (!text) quoted.set(document, (text = { parts: [], starts: new Map(), anchors: [], lengthUtf16: 0 }))
      const quote = words.toWellFormed()
      let start = text.starts.get(quote)
      if (start === undefined) {
        start = text.lengthUtf16
        text.starts.set(quote, start)
        text.parts.push(quote)
        text.lengthUtf16 += quote.length + 2
      }
      const anchor: Changeable<Anchor> = { document, quote }
      text.anchors.push({ anchor, startUtf16: start })
      return anchor
    },
    stance: (stance) => void stances.push(stance),
    tie: (tie) => void ties.push(tie),
    event: (event) => void events.push(event),
    coder: (name) => void coders.add(tidied(name)),
    ids: (collection, wish) => ids[collection](wish),
    build(imported, title) {
      for (const [id, { parts, anchors }] of quoted) {
        const text = `${parts.join('\n\n')}\n`
        texts.set(id, text)
        for (const { anchor, startUtf16 } of anchors) {
          const frame = framed(text, startUtf16, startUtf16 + anchor.quote.length)
          if (frame) Object.assign(anchor, frame)
        }
      }
      for (const record of documents.values())
        if (record.publisher === '') record.publisher = actor(UNNAMED_SOURCE, 'media')
      const coding: Coding = {
        format: 1,
        imported,
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

/** The files of an imported project. */
export const filesOf = ({ coding, texts }: BuiltCoding): Readonly<Record<string, string>> => ({
  [CODING_FILE]: `${JSON.stringify(coding, null, 1)}\n`,
  ...texts,
})

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
