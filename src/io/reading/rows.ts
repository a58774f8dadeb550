import {
  CERTAINTIES,
  FORMS,
  type ActorId,
  type Anchor,
  type Attribute,
  type Certainty,
  type DocumentId,
  type Form,
  type Polarity,
  type Stance,
  type StanceId,
  type Tie,
  type TieId,
  type Valence,
} from '../../model/coding'
import { createAttributes, type Changeable, type CodingBuilder } from './builder'
import { dateOf } from './dates'
import type { Cell } from './foreignGraph'
import { actorKindOf } from './kinds'
import type { Ledger } from './ledger'
import { ROLES, type Mapping, type Role } from './mapping'
import { tidied } from './names'
import { polarityReader } from './polarity'

/** What a reader knows of a row besides its fields. */
export interface RowFacts {
  /** `row 12`, `edge e3`, `statement 41` */
  readonly place: () => string
  /** Wish for the id of its record, where no column has one. */
  readonly id: () => string
  readonly document?: DocumentId | undefined
  readonly evidence?: readonly Anchor[] | undefined
  readonly affiliation?: boolean | undefined
  /** Attributes that stand in no column. */
  readonly attributes?: readonly (readonly [name: string, value: Cell])[]
}

/** What the rows of one table have in common. */
export interface RowSetting {
  readonly what: string
  readonly columns: readonly string[]
  readonly mapping: Mapping
  readonly file: string
  /** Actors of a graph's nodes by what the columns hold; others are made as they are met. */
  readonly actorNamed?: (name: string) => ReturnType<CodingBuilder['actor']> | undefined
  readonly issueNamed?: (name: string) => ReturnType<CodingBuilder['issue']> | undefined
  /** Whether ties have a direction; they have where nothing is said. */
  readonly directed?: boolean
}

const VALENCES: Readonly<Record<Polarity, Valence>> = {
  supports: 'positive',
  opposes: 'negative',
  ambivalent: 'ambivalent',
  neutral: 'none',
}
/** So many quotations are put into one document where the file names none, so that each is found fast. */
const QUOTATIONS_A_DOCUMENT = 500
const DEFAULT_RELATION = 'tied-to'
const NOBODY: readonly string[] = []
const NOBODY_AT_ALL: readonly ActorId[] = []

const wordOf = <Word extends string>(words: readonly Word[], value: string): Word | undefined => {
  const plain = value.trim().toLowerCase().replaceAll(/[ _]+/g, '-')
  return words.find((word) => word === plain)
}

const relationOf = (value: string): string =>
  tidied(value)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '') || DEFAULT_RELATION

/** Makes what turns the rows of a table into records, one call a row. `false` where the row stays out. */
export function createRowReader(
  { what, columns, mapping, file, actorNamed, issueNamed, directed }: RowSetting,
  builder: CodingBuilder,
  ledger: Ledger,
): (fields: readonly Cell[], facts: RowFacts) => boolean {
  const at: Partial<Record<Role, number>> = {}
  for (const role of ROLES) {
    const name = mapping.columns[role]
    const index = name === undefined ? -1 : columns.indexOf(name)
    if (index !== -1) at[role] = index
  }
  const used = new Set(Object.values(at))
  const others = columns.flatMap((name, index) => (used.has(index) ? [] : [[name, index] as const]))
  /** Columns that are the document's, as long as they say the same in all its rows. */
  const ofDocument = (name: string) => at.document !== undefined && /^document[_ .]/i.test(name)
  const documentColumns = others.filter(([name]) => ofDocument(name))
  const cellAt = (fields: readonly Cell[], index: number): Cell => {
    const cell = fields[index] ?? ''
    return typeof cell === 'string' ? cell.trim() : cell
  }
  const otherThanDocument = others.filter(([name]) => !ofDocument(name))
  const attributeOf = createAttributes()
  const attributesFrom = (
    fields: readonly Cell[],
    own: typeof others,
    more: RowFacts['attributes'] = [],
  ): readonly Attribute[] => {
    const found: Attribute[] = []
    for (const [name, index] of own) {
      const cell = cellAt(fields, index)
      if (cell !== '') found.push(attributeOf(name, cell))
    }
    for (const [name, cell] of more) if (cell !== '') found.push(attributeOf(name, cell))
    return found
  }
  /** Documents by what their column holds, with the cells that their columns had first. */
  const documents = new Map<string, { readonly id: DocumentId; readonly cells: readonly Cell[] }>()
  const speakersOf = new Map<string, readonly string[]>()
  const speakersIn = (text: string): readonly string[] => {
    if (text === '') return NOBODY
    let speakers = speakersOf.get(text)
    if (!speakers) speakersOf.set(text, (speakers = text.split('|').map(tidied).filter(Boolean)))
    return speakers
  }
  const saidBy = new Map<readonly string[], readonly ActorId[]>()
  const saidByOf = (speakers: readonly string[]): readonly ActorId[] => {
    let ids = saidBy.get(speakers)
    if (!ids) saidBy.set(speakers, (ids = speakers.map((name) => actor(name, 'saidBy'))))
    return ids
  }
  const polarityFor = polarityReader(mapping)
  const kindIn = (role: Role) => actorKindOf(mapping.columns[role] ?? '')
  const kinds = { holder: kindIn('holder'), saidBy: kindIn('saidBy'), target: kindIn('target') }
  const actor = (name: string, role: keyof typeof kinds) =>
    actorNamed?.(name) ??
    builder.actor(name, role === 'target' && kinds.target === 'group' ? kinds.holder : kinds[role])
  const seenIds = new Set<string>()
  const dates = new Map<string, string | null>()
  let quotations = 0
  const isTie = mapping.records === 'ties'
  const hasPolarity = at.polarity !== undefined
  if (!isTie && !hasPolarity)
    ledger.remark(
      'No column says for or against: every record is taken as support. Map polarity to change that.',
    )

  return (fields, { place, id: wish, document: given, evidence: anchors, affiliation, attributes }) => {
    const value = (role: Role): string => {
      const index = at[role]
      if (index === undefined) return ''
      const cell = fields[index]
      return typeof cell === 'string' ? cell.trim() : String(cell ?? '')
    }
    const field = (role: Role) => mapping.columns[role] ?? role
    const lose = (role: Role, reason: string, fix: string) => {
      ledger.lost(what, { place: place(), field: field(role), value: value(role), reason, fix })
      return false
    }
    const shed = (role: Role, reason: string, fix: string) =>
      ledger.shed({ place: place(), field: field(role), value: value(role), reason, fix })

    const speakers = speakersIn(value('saidBy'))
    const givenHolder = value('holder')
    const target = value('target')
    const isOwnVoice = givenHolder === '' && speakers.length > 0
    const holder = isOwnVoice ? (speakers[0] as string) : givenHolder
    if (isOwnVoice) ledger.remark('Where the holder is empty, the speaker is taken for the holder.')
    if (holder === '') return lose('holder', 'is empty', 'say whose position it is')
    if (target === '') return lose('target', 'is empty', 'say what the position is on')
    let polarity: Polarity | null = isTie ? 'neutral' : 'supports'
    const sign = value('polarity')
    if (hasPolarity && !(isTie && sign === '')) {
      polarity = polarityFor(sign)
      if (polarity === null && !isTie)
        return lose(
          'polarity',
          sign === '' ? 'is empty' : 'is not known as for or against',
          'use 1 and 0, + and −, or supports and opposes, or map the word',
        )
      if (polarity === null)
        shed('polarity', 'is not known as for or against', 'use + and −, or map the word')
    }

    const givenId = value('id')
    if (givenId !== '') {
      if (seenIds.has(givenId))
        shed('id', 'is also the id of an earlier record; this one got another', 'give each an id of its own')
      seenIds.add(givenId)
    }
    const id = givenId === '' ? wish() : givenId
    let date: string | null = null
    const givenDate = value('date')
    if (givenDate !== '') {
      const known = dates.get(givenDate)
      date = known === undefined ? dateOf(givenDate, mapping.dateOrder) : known
      if (known === undefined && dates.size < 50_000) dates.set(givenDate, date)
      if (date === null) shed('date', 'is no date that exists', 'write it as 2020-08-16')
    }
    let form: Form = 'narration'
    let certainty: Certainty = 'stated'
    if (at.form !== undefined && value('form') !== '') {
      const word = wordOf(FORMS, value('form'))
      if (word) form = word
      else shed('form', 'is no form', `use ${FORMS.join(', ')}`)
    }
    if (at.certainty !== undefined && value('certainty') !== '') {
      const word = wordOf(CERTAINTIES, value('certainty'))
      if (word) certainty = word
      else shed('certainty', 'is no certainty', `use ${CERTAINTIES.join(', ')}`)
    }

    let document = given
    let own = others
    const words = value('quotation')
    const name = value('document')
    if (document === undefined && name !== '') {
      let known = documents.get(name)
      if (!known) {
        const title = tidied(value('title'))
        const facts = attributesFrom(fields, documentColumns)
        const made = builder.document(name, {
          name,
          ...(title !== '' && { title }),
          ...(facts.length > 0 && { attributes: facts }),
        })
        known = { id: made, cells: documentColumns.map(([, index]) => cellAt(fields, index)) }
        documents.set(name, known)
      }
      document = known.id
      const record = builder.documentRecord(document)
      const { cells } = known
      const differing = documentColumns.filter(([, index], column) => cellAt(fields, index) !== cells[column])
      own = differing.length === 0 ? otherThanDocument : [...differing, ...otherThanDocument]
      if (value('publisher') !== '' && record.publisher === '')
        record.publisher = builder.actor(value('publisher'), 'media')
      const day = date === record.published ? '' : (date?.slice(0, 10) ?? '')
      if (/^\d{4}-\d{2}-\d{2}$/.test(day) && (record.published === '' || day < record.published))
        record.published = day
      if (date === record.published) date = null
    } else if (document === undefined && words !== '') {
      const number = Math.floor(quotations++ / QUOTATIONS_A_DOCUMENT) + 1
      const title = number === 1 ? `Quotations in ${file}` : `Quotations in ${file} (${number})`
      document = builder.document(`\0${number}`, { name: title })
    }
    let evidence = anchors ?? []
    if (anchors === undefined && words !== '' && document !== undefined) {
      evidence = [builder.quote(document, words)]
      ledger.remark(
        'The texts of the documents are the quotations that the file has, one a paragraph, not the whole documents.',
      )
    }

    /** The fields that a record has only where there is something to say. */
    const completed = <Record extends Changeable<Pick<Stance, 'date' | 'document' | 'note' | 'attributes'>>>(
      record: Record,
    ): Record => {
      if (date !== null) record.date = date
      if (evidence.length === 0 && document !== undefined) record.document = document
      const note = value('note')
      if (note !== '') record.note = note.toWellFormed()
      const found = attributesFrom(fields, own, attributes)
      if (found.length > 0) record.attributes = found
      return record
    }
    const speakerIds = isOwnVoice ? NOBODY_AT_ALL : saidByOf(speakers)
    const holderId = actor(holder, isOwnVoice ? 'saidBy' : 'holder')
    if (isTie)
      builder.tie(
        completed<Changeable<Tie>>({
          id: builder.ids('tie', id) as TieId,
          source: holderId,
          relation: relationOf(value('relation')),
          target: actor(target, 'target'),
          directed: directed ?? true,
          valence: polarity === null ? 'none' : VALENCES[polarity],
          affiliation: affiliation ?? false,
          certainty,
          saidBy: speakerIds,
          evidence,
        }),
      )
    else
      builder.stance(
        completed<Changeable<Stance>>({
          id: builder.ids('stance', id) as StanceId,
          holder: holderId,
          target:
            mapping.records === 'stances-on-issues'
              ? { issue: issueNamed?.(target) ?? builder.issue(target, 'policy') }
              : { actor: actor(target, 'target') },
          polarity: polarity ?? 'neutral',
          form,
          certainty,
          saidBy: speakerIds,
          evidence,
        }),
      )
    return true
  }
}

/** Fields that no column of a mapping is for, which the records hold a default in. */
export function assumedBy(mappings: readonly Mapping[]): readonly string[] {
  const lacks = (role: Role) => mappings.some(({ columns }) => columns[role] === undefined)
  return [
    ...(mappings.some(({ records, columns }) => records !== 'ties' && columns.polarity === undefined)
      ? ['polarity']
      : []),
    ...(lacks('form') ? ['form'] : []),
    ...(lacks('certainty') ? ['certainty'] : []),
    'kind',
  ]
}
