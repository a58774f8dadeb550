import type {
  Actor,
  ActorId,
  Coding,
  DocumentId,
  DocumentRecord,
  EventId,
  EventRecord,
  Issue,
  IssueId,
  Stance,
  StanceId,
  Tie,
  TieId,
} from './coding'
import type { Segmentation } from '../text/segment'

/** Names anything that can be selected: `actor:…`, `issue:…`, `stance:…`, `tie:…`, `event:…`, `sentence:<document>/<number>`. */
export type Ref = `${'actor' | 'issue' | 'stance' | 'tie' | 'event' | 'sentence'}:${string}`

export interface SourceDocument extends DocumentRecord, Segmentation {
  readonly text: string
}

/** An anchor found in its document. Offsets are UTF-16 code units, end exclusive. */
export interface Passage {
  readonly document: DocumentId
  readonly startUtf16: number
  readonly endUtf16: number
  /** Numbers of the sentences that the passage touches, ascending; empty where it lies in a dateline or cross-head. */
  readonly sentences: readonly number[]
}

/**
 * A coding with its texts, every anchor resolved. Holds only records that are safe to show:
 * what refers to something that does not exist is left out and reported by `check`.
 */
export interface Project {
  readonly coding: Coding
  readonly documents: ReadonlyMap<DocumentId, SourceDocument>
  readonly actors: ReadonlyMap<ActorId, Actor>
  readonly issues: ReadonlyMap<IssueId, Issue>
  readonly stances: ReadonlyMap<StanceId, Stance>
  readonly ties: ReadonlyMap<TieId, Tie>
  readonly events: ReadonlyMap<EventId, EventRecord>
  /** Passages of each record's evidence, by its ref (`stance:…`, `tie:…`, `event:…`), in the order of its anchors. */
  readonly evidence: ReadonlyMap<Ref, readonly Passage[]>
  /** Passages of each actor's mentions. */
  readonly mentions: ReadonlyMap<ActorId, readonly Passage[]>
  /** Refs of the stances, ties and events that a sentence carries, by `sentence:<document>/<number>`, in the order of the coding. */
  readonly bySentence: ReadonlyMap<Ref, readonly Ref[]>
  /** Reasons for sentences that carry nothing, by `sentence:<document>/<number>`. */
  readonly uncoded: ReadonlyMap<Ref, string>
}
