import {
  CERTAINTIES,
  FORMS,
  type Anchor,
  type Certainty,
  type DocumentId,
  type Form,
  type Polarity,
  type StanceId,
  type TieId,
  type Valence,
} from '../../model/coding'
import { attributesOf, type CodingBuilder } from './builder'
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
  readonly place: string
  /** Wish for the id of its record. */
  readonly id: string
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
  const at = new Map<Role, number>()
  for (const role of ROLES) {
    const name = mapping.columns[role]
    const index = name === undefined ? -1 : columns.indexOf(name)
    if (index !== -1) at.set(role, index)
  }
  const used = new Set(at.values())
  const others = columns.flatMap((name, index) => (used.has(index) ? [] : [[name, index] as const]))
  /** Columns that are the document's, as long as they say the same in all its rows. */
  const ofDocument = (name: string) => at.has('document') && /^document[_ .]/i.test(name)
  const documentColumns = others.filter(([name]) => ofDocument(name))
  const cellAt = (fields: readonly Cell[], index: number): Cell => {
    const cell = fields[index] ?? ''
    return typeof cell === 'string' ? cell.trim() : cell
  }
  const attributesFrom = (fields: readonly Cell[], own: typeof others, more: RowFacts['attributes'] = []) =>
    attributesOf([...own.map(([name, index]) => [name, cellAt(fields, index)] as const), ...more])
  const polarityFor = polarityReader(mapping)
  const kindIn = (role: Role) => actorKindOf(mapping.columns[role] ?? '')
  const kinds = { holder: kindIn('holder'), saidBy: kindIn('saidBy'), target: kindIn('target') }
  const actor = (name: string, role: keyof typeof kinds) =>
    actorNamed?.(name) ??
    builder.actor(name, role === 'target' && kinds.target === 'group' ? kinds.holder : kinds[role])
  const seenIds = new Map<string, string>()
  const dates = new Map<string, string | null>()
  let quotations = 0
  const isTie = mapping.records === 'ties'
  const hasPolarity = at.has('polarity')
  if (!isTie && !hasPolarity)
    ledger.remark(
      'No column says for or against: every record is taken as support. Map polarity to change that.',
    )

  return (fields, { place, id: wish, document: given, evidence: anchors, affiliation, attributes }) => {
    const value = (role: Role): string => {
      const index = at.get(role)
      return index === undefined ? '' : String(cellAt(fields, index))
    }
    const field = (role: Role) => mapping.columns[role] ?? role
    const lose = (role: Role, reason: string, fix: string) => {
      ledger.lost(what, { place, field: field(role), value: value(role), reason, fix })
      return false
    }
    const shed = (role: Role, reason: string, fix: string) =>
      ledger.shed({ place, field: field(role), value: value(role), reason, fix })

    const speakers = value('saidBy') === '' ? [] : value('saidBy').split('|').map(tidied).filter(Boolean)
    const isOwnVoice = value('holder') === '' && speakers.length > 0
    const holder = isOwnVoice ? (speakers[0] as string) : value('holder')
    if (isOwnVoice) ledger.remark('Where the holder is empty, the speaker is taken for the holder.')
    if (tidied(holder) === '') return lose('holder', 'is empty', 'say whose position it is')
    if (tidied(value('target')) === '') return lose('target', 'is empty', 'say what the position is on')
    let polarity: Polarity | null = isTie ? 'neutral' : 'supports'
    if (hasPolarity && !(isTie && value('polarity') === '')) {
      polarity = polarityFor(value('polarity'))
      if (polarity === null && !isTie)
        return lose(
          'polarity',
          value('polarity') === '' ? 'is empty' : 'is not known as for or against',
          'use 1 and 0, + and −, or supports and opposes, or map the word',
        )
      if (polarity === null)
        shed('polarity', 'is not known as for or against', 'use + and −, or map the word')
    }

    let id = wish
    const givenId = value('id')
    if (givenId !== '') {
      const before = seenIds.get(givenId)
      if (before === undefined) seenIds.set(givenId, place)
      else shed('id', `is also the id of ${before}; the record got another`, 'give each row an id of its own')
      id = givenId
    }
    let date: string | null = null
    if (value('date') !== '') {
      const known = dates.get(value('date'))
      date = known === undefined ? dateOf(value('date'), mapping.dateOrder) : known
      if (known === undefined && dates.size < 50_000) dates.set(value('date'), date)
      if (date === null) shed('date', 'is no date that exists', 'write it as 2020-08-16')
    }
    let form: Form = 'narration'
    let certainty: Certainty = 'stated'
    if (value('form') !== '') {
      const word = wordOf(FORMS, value('form'))
      if (word) form = word
      else shed('form', 'is no form', `use ${FORMS.join(', ')}`)
    }
    if (value('certainty') !== '') {
      const word = wordOf(CERTAINTIES, value('certainty'))
      if (word) certainty = word
      else shed('certainty', 'is no certainty', `use ${CERTAINTIES.join(', ')}`)
    }

    let document = given
    let own = others
    const words = value('quotation')
    if (document === undefined && value('document') !== '') {
      const name = value('document')
      const title = tidied(value('title'))
      document = builder.document(name, {
        name,
        ...(title !== '' && { title }),
        ...(documentColumns.length > 0 && attributesFrom(fields, documentColumns)),
      })
      const record = builder.documentRecord(document)
      if (documentColumns.length > 0)
        own = others.filter(
          ([column, index]) =>
            !ofDocument(column) ||
            cellAt(fields, index) !== (record.attributes?.find(({ name: of }) => of === column)?.value ?? ''),
        )
      if (value('publisher') !== '' && record.publisher === '')
        record.publisher = builder.actor(value('publisher'), 'media')
      const day = date?.slice(0, 10) ?? ''
      if (/^\d{4}-\d{2}-\d{2}$/.test(day) && (record.published === '' || day < record.published))
        record.published = day
      if (date !== null && date.slice(0, 10) === record.published && date.length <= 10) date = null
    } else if (document === undefined && words !== '') {
      const number = Math.floor(quotations++ / QUOTATIONS_A_DOCUMENT) + 1
      const name = number === 1 ? `Quotations in ${file}` : `Quotations in ${file} (${number})`
      document = builder.document(`\0${number}`, { name })
    }
    let evidence = anchors ?? []
    if (anchors === undefined && words !== '' && document !== undefined) {
      evidence = [builder.quote(document, words)]
      ledger.remark(
        'The texts of the documents are the quotations that the file has, one a paragraph, not the whole documents.',
      )
    }

    const common = {
      certainty,
      saidBy: isOwnVoice ? [] : speakers.map((name) => actor(name, 'saidBy')),
      ...(date !== null && { date }),
      evidence,
      ...(evidence.length === 0 && document !== undefined && { document }),
      ...(value('note') !== '' && { note: value('note').toWellFormed() }),
      ...attributesFrom(fields, own, attributes),
    }
    const holderId = actor(holder, isOwnVoice ? 'saidBy' : 'holder')
    if (isTie)
      builder.tie({
        id: builder.ids('tie', id) as TieId,
        source: holderId,
        relation: relationOf(value('relation')),
        target: actor(value('target'), 'target'),
        directed: directed ?? true,
        valence: polarity === null ? 'none' : VALENCES[polarity],
        affiliation: affiliation ?? false,
        ...common,
      })
    else
      builder.stance({
        id: builder.ids('stance', id) as StanceId,
        holder: holderId,
        target:
          mapping.records === 'stances-on-issues'
            ? { issue: issueNamed?.(value('target')) ?? builder.issue(value('target'), 'policy') }
            : { actor: actor(value('target'), 'target') },
        polarity: polarity ?? 'neutral',
        form,
        ...common,
      })
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
