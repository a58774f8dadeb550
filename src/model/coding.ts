/**
 * The records of a coding, as `coding.json` holds them. The rules by which they are made are in
 * `graph-data/codebook.md`; the schema that checks them is in `schema.ts`.
 */

/** Name of the file that a coding is in, beside its texts. */
export const CODING_FILE = 'coding.json'

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }
export type DocumentId = Id<'document'>
export type ActorId = Id<'actor'>
export type IssueId = Id<'issue'>
export type StanceId = Id<'stance'>
export type TieId = Id<'tie'>
export type EventId = Id<'event'>

export const POLARITIES = ['supports', 'opposes', 'ambivalent', 'neutral'] as const
export const FORMS = ['direct-quote', 'indirect-speech', 'speech-act', 'act', 'narration'] as const
export const CERTAINTIES = ['stated', 'alleged', 'planned', 'implied'] as const
export const ACTOR_KINDS = [
  'person',
  'unnamed-person',
  'group',
  'organisation',
  'institution',
  'media',
  'state',
  'intergovernmental',
  'region',
] as const
export const ISSUE_KINDS = ['claim', 'policy', 'value', 'situation'] as const
export const VALENCES = ['positive', 'negative', 'ambivalent', 'none'] as const

export type Polarity = (typeof POLARITIES)[number]
export type Form = (typeof FORMS)[number]
export type Certainty = (typeof CERTAINTIES)[number]
export type ActorKind = (typeof ACTOR_KINDS)[number]
export type IssueKind = (typeof ISSUE_KINDS)[number]
export type Valence = (typeof VALENCES)[number]

/** An exact quotation of a document; `prefix` and `suffix` only where the quotation occurs more than once. */
export interface Anchor {
  readonly document?: DocumentId | undefined
  readonly quote: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** Formats of other programs that a coding can have been read from. */
export const IMPORTED_FORMATS = [
  'dna',
  'table',
  'workbook',
  'graphml',
  'gexf',
  'node-link',
  'cytoscape',
  'graphology',
] as const
export type ImportedFormat = (typeof IMPORTED_FORMATS)[number]

/**
 * Says that the records come from a file of another program. Only then may evidence be empty, a document's
 * text or day be missing and sentences be without record: what that file did not have is never made up.
 */
export interface Imported {
  readonly format: ImportedFormat
  /** Name of the file. */
  readonly file: string
  /** Fields of records that the file has no word for; they hold what is least to say. */
  readonly assumed: readonly string[]
}

/** A field of an imported record that a coding has no place of its own for, by the name that it had. */
export interface Attribute {
  readonly name: string
  readonly value: string | number | boolean
}

interface WithAttributes {
  /** In imported codings only. */
  readonly attributes?: readonly Attribute[] | undefined
}

interface WithReaderNote {
  /** What whoever reads the coding notes beside it; no part of the coder's judgement. */
  readonly readerNote?: string | undefined
}

interface WithOrigin extends WithAttributes, WithReaderNote {
  /** The document that a record without quotation is from; in imported codings only. */
  readonly document?: DocumentId | undefined
}

export interface DocumentRecord extends WithAttributes {
  readonly id: DocumentId
  readonly title?: string | undefined
  /** Name of the text file, beside `coding.json`. */
  readonly file: string
  /** ISO date; empty where an imported file has none. */
  readonly published: string
  /** The actor whose voice the document's own voice is. */
  readonly publisher: ActorId
  /** BCP 47 language tag. */
  readonly language: string
  readonly note?: string | undefined
}

export interface Actor extends WithAttributes, WithReaderNote {
  readonly id: ActorId
  readonly name: string
  /** At most 24 characters, for the picture. */
  readonly label: string
  readonly kind: ActorKind
  readonly aliases: readonly string[]
  readonly description?: string | undefined
  readonly mentions: readonly Anchor[]
  readonly note?: string | undefined
}

/** Affirming the issue is, in this text, for (+) or against (-) the actor. */
export interface Bearing {
  readonly actor: ActorId
  readonly sign: '+' | '-'
}

export interface Issue extends WithAttributes, WithReaderNote {
  readonly id: IssueId
  /** At most 40 characters, for the picture. */
  readonly label: string
  /** A full sentence that one can affirm or deny. */
  readonly proposition: string
  readonly kind: IssueKind
  readonly bearsOn?: readonly Bearing[] | undefined
  readonly sameAs?: IssueId | undefined
  readonly note?: string | undefined
}

export type Target = { readonly actor: ActorId } | { readonly issue: IssueId }

export interface Stance extends WithOrigin {
  readonly id: StanceId
  readonly holder: ActorId
  readonly target: Target
  readonly polarity: Polarity
  readonly form: Form
  readonly certainty: Certainty
  /** The chain of speakers, nearest to the holder first; empty where the document's own voice says it. */
  readonly saidBy: readonly ActorId[]
  /** The words inside the evidence that carry the stance. */
  readonly cue?: string | undefined
  /** The claim that this stance, as reported, amounts to. */
  readonly claim?: IssueId | undefined
  /** EDTF level 0, with `~`, `?` and intervals. */
  readonly date?: string | undefined
  readonly evidence: readonly Anchor[]
  readonly note?: string | undefined
}

/** A relation between actors that is no stance and is never counted as one. */
export interface Tie extends WithOrigin {
  readonly id: TieId
  readonly source: ActorId
  readonly relation: string
  readonly target: ActorId
  readonly directed: boolean
  readonly valence: Valence
  /** One speaks or acts in the other's name in this text. */
  readonly affiliation: boolean
  readonly certainty: Certainty
  readonly saidBy: readonly ActorId[]
  readonly date?: string | undefined
  readonly evidence: readonly Anchor[]
  readonly note?: string | undefined
}

export interface EventRecord extends WithOrigin {
  readonly id: EventId
  readonly label: string
  readonly date?: string | undefined
  readonly place?: string | undefined
  readonly participants: readonly ActorId[]
  readonly certainty: Certainty
  readonly saidBy: readonly ActorId[]
  readonly evidence: readonly Anchor[]
  readonly note?: string | undefined
}

export interface Uncoded {
  readonly sentence: Anchor
  readonly reason: string
}

export interface Coding {
  readonly format: 1
  /** Only where the records come from a file of another program. */
  readonly imported?: Imported | undefined
  readonly title?: string | undefined
  readonly coders: readonly string[]
  readonly documents: readonly DocumentRecord[]
  readonly actors: readonly Actor[]
  readonly issues: readonly Issue[]
  readonly stances: readonly Stance[]
  readonly ties: readonly Tie[]
  readonly events: readonly EventRecord[]
  readonly uncoded: readonly Uncoded[]
}

/** A coding with nothing in it. */
export const EMPTY_CODING: Coding = {
  format: 1,
  coders: [],
  documents: [],
  actors: [],
  issues: [],
  stances: [],
  ties: [],
  events: [],
  uncoded: [],
}
