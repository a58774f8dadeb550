import * as v from 'valibot'
import {
  ACTOR_KINDS,
  CERTAINTIES,
  FORMS,
  IMPORTED_FORMATS,
  ISSUE_KINDS,
  POLARITIES,
  VALENCES,
  type ActorId,
  type Coding,
  type DocumentId,
  type EventId,
  type IssueId,
  type StanceId,
  type TieId,
} from './coding'
import { DAY, EDTF, isRealDate } from './dates'
import { isImported, isRaw } from './raw'

/** Names that a text file may have: no folder, and nothing but text. */
export const TEXT_FILE = /^[^/\\]+\.txt$/

export const id = <Id extends string>(description: string) =>
  v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'bad-id'),
    v.description(description),
  ) as unknown as v.GenericSchema<string, Id>
export const filled = (description: string) =>
  v.pipe(v.string(), v.regex(/\S/, 'empty-field'), v.description(description))
/** May be white space alone. */
const frame = (description: string) =>
  v.pipe(v.string(), v.minLength(1, 'empty-field'), v.description(description))
export const list = <const Item extends v.GenericSchema>(item: Item, description: string) =>
  v.pipe(v.array(item), v.description(description))

const ownId = <Id extends string>() =>
  id<Id>('Small letters, digits and hyphens; never changed once it is published.')
const actorId = (description: string) => id<ActorId>(description)
const note = v.optional(v.pipe(v.string(), v.description('A judgement call, explained.')))
const readerNote = v.optional(
  v.pipe(v.string(), v.description('What a reader notes beside it; no part of the coding’s judgement.')),
)
const date = v.optional(
  v.pipe(
    v.string(),
    v.regex(EDTF, 'bad-date'),
    v.check(isRealDate, 'impossible-date'),
    v.description('EDTF: 2021, 2021-05, 2021-05-03, 2021-05-03T09:30Z; ~ about, ? uncertain; start/end.'),
  ),
)
const certainty = v.pipe(
  v.picklist(CERTAINTIES),
  v.description('How it is put forward; who says so is saidBy.'),
)
const saidBy = list(
  actorId('A speaker.'),
  'The chain of speakers, nearest to the holder first; empty where the document’s own voice says it.',
)

export const anchor = v.pipe(
  v.strictObject({
    document: v.optional(id<DocumentId>('The document quoted; left out where there is only one.')),
    quote: filled('The exact words of the document, character for character.'),
    prefix: v.optional(frame('The characters right before, where the quotation occurs more than once.')),
    suffix: v.optional(frame('The characters right after, where the quotation occurs more than once.')),
  }),
  v.description('An exact quotation of a document.'),
)

const document = {
  id: ownId<DocumentId>(),
  title: v.optional(filled('The title, as shown.')),
  file: v.pipe(
    v.string(),
    v.regex(TEXT_FILE, 'bad-file'),
    v.description('Name of the text file, beside coding.json.'),
  ),
  publisher: actorId('The actor whose voice the document’s own voice is.'),
  language: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'bad-language'),
    v.description('BCP 47 language tag, such as en.'),
  ),
  note,
}

const actor = {
  id: ownId<ActorId>(),
  name: filled('The full name.'),
  label: filled('For the picture: at most 24 characters.'),
  kind: v.pipe(v.picklist(ACTOR_KINDS), v.description('What kind of actor.')),
  aliases: list(filled('Another name or epithet.'), 'Other names that the documents use.'),
  description: v.optional(filled('Who this is, from the documents alone.')),
  mentions: list(anchor, 'Every place that speaks of this actor, pronouns and epithets too.'),
  note,
  readerNote,
}

const issue = {
  id: ownId<IssueId>(),
  label: filled('For the picture: at most 40 characters.'),
  proposition: filled('A full sentence that one can affirm or deny.'),
  kind: v.pipe(
    v.picklist(ISSUE_KINDS),
    v.description(
      'claim: true or false; policy: to do or not; value: to hold dear; situation: something going on.',
    ),
  ),
  bearsOn: v.optional(
    list(
      v.strictObject({ actor: actorId('The actor.'), sign: v.picklist(['+', '-']) }),
      'Actors for (+) or against (-) whom affirming this is, in these documents.',
    ),
  ),
  sameAs: v.optional(id<IssueId>('The issue that this is another wording of.')),
  note,
  readerNote,
}

const stance = {
  id: ownId<StanceId>(),
  holder: actorId('The actor whose position this is.'),
  target: v.pipe(
    v.union([
      v.strictObject({ actor: actorId('The actor that it is toward.') }),
      v.strictObject({ issue: id<IssueId>('The issue that it is on.') }),
    ]),
    v.description('What the position is toward: one actor or one issue.'),
  ),
  polarity: v.pipe(
    v.picklist(POLARITIES),
    v.description('ambivalent: both in one breath; neutral: the text points out that no side is taken.'),
  ),
  form: v.pipe(v.picklist(FORMS), v.description('How the text has it; where two fit, the first of these.')),
  certainty,
  saidBy,
  cue: v.optional(filled('The words inside the evidence that carry the stance.')),
  claim: v.optional(id<IssueId>('The claim that this stance, as reported, amounts to.')),
  date,
  note,
  readerNote,
}

const tie = {
  id: ownId<TieId>(),
  source: actorId('The actor it goes from.'),
  relation: filled('A verb or noun phrase in kebab-case, such as member-of.'),
  target: actorId('The actor it goes to.'),
  directed: v.pipe(v.boolean(), v.description('False where both ends are alike, as in allied-with.')),
  valence: v.pipe(v.picklist(VALENCES), v.description('Of the relation’s tone.')),
  affiliation: v.pipe(
    v.boolean(),
    v.description('True where one speaks or acts in the other’s name in these documents.'),
  ),
  certainty,
  saidBy,
  date,
  note,
  readerNote,
}

const event = {
  id: ownId<EventId>(),
  label: filled('A short name of what happened, was planned or promised.'),
  date,
  place: v.optional(filled('Where.')),
  participants: list(actorId('An actor who takes part.'), 'Who takes part.'),
  certainty,
  saidBy,
  note,
  readerNote,
}

const uncoded = v.strictObject({
  sentence: anchor,
  reason: filled('Why the sentence carries no record.'),
})

const EVIDENCE = 'The words that it rests on, one anchor a place.'
const DAY_OF_PUBLICATION = 'Day of publication, YYYY-MM-DD'
const day = v.pipe(
  v.string(),
  v.regex(DAY, 'bad-day'),
  v.check(isRealDate, 'impossible-date'),
  v.description(`${DAY_OF_PUBLICATION}.`),
)
const dayIfKnown = v.pipe(
  v.string(),
  v.regex(new RegExp(`^$|${DAY.source}`), 'bad-day'),
  v.check((text) => text === '' || isRealDate(text), 'impossible-date'),
  v.description(`${DAY_OF_PUBLICATION}; empty where the file has none.`),
)
const inFull = {
  attributes: {},
  origin: {},
  evidence: v.pipe(v.array(anchor), v.minLength(1, 'no-evidence'), v.description(EVIDENCE)),
  published: day,
}

const attributes = {
  attributes: v.optional(
    list(
      v.strictObject({
        name: v.pipe(v.string(), v.description('Name of the field in that file.')),
        value: v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.description('What it holds.')),
      }),
      'Fields that the imported file had besides, by their names there.',
    ),
  ),
}
const asImported = {
  attributes,
  origin: {
    ...attributes,
    document: v.optional(id<DocumentId>('The document that a record without quotation is from.')),
  },
  evidence: v.pipe(v.array(anchor), v.description(EVIDENCE)),
  published: dayIfKnown,
}

const collections = <
  Attributes extends v.ObjectEntries,
  Origin extends v.ObjectEntries,
  Evidence extends v.GenericSchema,
  Published extends v.GenericSchema,
>(rules: {
  readonly attributes: Attributes
  readonly origin: Origin
  readonly evidence: Evidence
  readonly published: Published
}) => {
  const { evidence, published, origin } = rules
  const record = <const Entries extends v.ObjectEntries>(entries: Entries) =>
    v.strictObject({ ...entries, ...rules.attributes })
  const proven = <const Entries extends v.ObjectEntries>(entries: Entries) =>
    v.strictObject({ ...entries, ...origin, evidence })
  return {
    title: v.optional(filled('What the coding is called.')),
    coders: list(filled('A name.'), 'Who coded.'),
    documents: list(record({ ...document, published }), 'The texts.'),
    actors: list(record(actor), 'Whoever can hold, or be the object of, a stance.'),
    issues: list(record(issue), 'What a stance can be about besides an actor.'),
    stances: list(proven(stance), 'Positions, each taken once, in one place of a text.'),
    ties: list(proven(tie), 'Relations between actors that are no stances.'),
    events: list(proven(event), 'What happened, was planned or promised.'),
    uncoded: list(uncoded, 'Sentences that carry none of these.'),
  }
}

const version = {
  $schema: v.optional(v.pipe(v.string(), v.description('Address of this schema, for editors.'))),
  format: v.pipe(v.literal(1), v.description('Version of this format.')),
}

/**
 * The form of `coding.json`. Actions carry the code of their problem in the place of a message. What joins
 * records, and records with texts, is checked by the other files of this folder.
 */
export const CODING_SCHEMA = v.strictObject({ ...version, ...collections(inFull) })

/** The form of a `coding.json` that says by `imported` which file of another program it was read from. */
export const IMPORTED_SCHEMA = v.strictObject({
  ...version,
  imported: v.pipe(
    v.strictObject({
      format: v.pipe(v.picklist(IMPORTED_FORMATS), v.description('Its format.')),
      file: filled('Name of the file.'),
      assumed: list(filled('A field.'), 'Fields of records that the file has no word for.'),
    }),
    v.description('The file of another program that the records come from.'),
  ),
  ...collections(asImported),
})

/** The schema that a coding, as it was read, has to follow. */
export const schemaOf = (coding: unknown): typeof CODING_SCHEMA | typeof IMPORTED_SCHEMA =>
  isRaw(coding) && isImported(coding) ? IMPORTED_SCHEMA : CODING_SCHEMA

type Shape<T> = T extends string | boolean | number | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Shape<Item>[]
    : { readonly [Key in keyof T]: Shape<T[Key]> }
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
/** Compiles only while the schema and the types of `coding.ts` are the same, field by field. */
void (true satisfies Same<
  Shape<Omit<v.InferOutput<typeof IMPORTED_SCHEMA>, '$schema' | 'imported'>>,
  Shape<Omit<Coding, 'imported'>>
>)
