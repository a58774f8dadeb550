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
import type { Changeable, CodingBuilder } from './builder'
import type { Cell } from './foreignGraph'
import { actorKindOf } from './kinds'
import type { Ledger } from './ledger'
import type { Mapping, Role } from './mapping'
import { canBeId } from './names'
import { polarityReader } from './polarity'
import { createAttributeReader, rowColumns, textAt } from './rowColumns'
import { createRowDocuments } from './rowDocuments'
import { certaintyOf, dateReader, formOf, relationOf, speakerReader } from './rowValues'

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
const NOBODY: readonly ActorId[] = []
const NO_EVIDENCE: readonly Anchor[] = []

/** The fields that a record has only where there is something to say. */
function complete(
  record: Changeable<Pick<Stance, 'date' | 'document' | 'note' | 'attributes'>>,
  date: string | null,
  document: DocumentId | undefined,
  note: string,
  attributes: readonly Attribute[],
): void {
  if (date !== null) record.date = date
  if (document !== undefined) record.document = document
  if (note !== '') record.note = note.toWellFormed()
  if (attributes.length > 0) record.attributes = attributes
}

/** Makes what turns the rows of a table into records, one call a row. `false` where the row stays out. */
export function createRowReader(
  { what, columns: names, mapping, file, actorNamed, issueNamed, directed }: RowSetting,
  builder: CodingBuilder,
  ledger: Ledger,
): (fields: readonly Cell[], facts: RowFacts) => boolean {
  const columns = rowColumns(names, mapping)
  const { at } = columns
  const attributesFrom = createAttributeReader()
  const documents = createRowDocuments(columns, file, attributesFrom, builder)
  const speakersIn = speakerReader()
  const polarityFor = polarityReader(mapping)
  const dateFor = dateReader(mapping)
  const isTie = mapping.records === 'ties'
  const isOnIssues = mapping.records === 'stances-on-issues'
  const hasPolarity = at.polarity !== -1
  const kindIn = (role: Role) => actorKindOf(mapping.columns[role] ?? '')
  const kinds = { holder: kindIn('holder'), saidBy: kindIn('saidBy'), target: kindIn('target') }
  if (kinds.target === 'group') kinds.target = kinds.holder
  const actor = (name: string, role: keyof typeof kinds) =>
    actorNamed?.(name) ?? builder.actor(name, kinds[role])
  const saidBy = new Map<readonly string[], readonly ActorId[]>()
  const saidByOf = (speakers: readonly string[]): readonly ActorId[] => {
    let ids = saidBy.get(speakers)
    if (!ids) saidBy.set(speakers, (ids = speakers.map((name) => actor(name, 'saidBy'))))
    return ids
  }
  /** Stances on the same share what says so. */
  const targets = new Map<string, Stance['target']>()
  const targetOf = (name: string): Stance['target'] => {
    let target = targets.get(name)
    if (!target) {
      target = isOnIssues
        ? { issue: issueNamed?.(name) ?? builder.issue(name, 'policy') }
        : { actor: actor(name, 'target') }
      targets.set(name, target)
    }
    return target
  }
  /** Ids that could not be kept as they were given; the others are among those that are taken. */
  const changedIds = new Set<string>()
  const loss = (fields: readonly Cell[], { place }: RowFacts, role: Role, reason: string, fix: string) => ({
    place: place(),
    field: mapping.columns[role] ?? role,
    value: textAt(fields, at[role]),
    reason,
    fix,
  })
  const lose = (...given: Parameters<typeof loss>): false => {
    ledger.lost(what, loss(...given))
    return false
  }
  const shed = (...given: Parameters<typeof loss>) => ledger.shed(loss(...given))

  return (fields, facts) => {
    const speakers = speakersIn(textAt(fields, at.saidBy))
    const givenHolder = textAt(fields, at.holder)
    const target = textAt(fields, at.target)
    const isOwnVoice = givenHolder === '' && speakers.length > 0
    const holder = isOwnVoice ? (speakers[0] as string) : givenHolder
    if (isOwnVoice) ledger.remark('Where the holder is empty, the speaker is taken for the holder.')
    if (holder === '') return lose(fields, facts, 'holder', 'is empty', 'say whose position it is')
    if (target === '') return lose(fields, facts, 'target', 'is empty', 'say what the position is on')
    let polarity: Polarity | null = isTie ? 'neutral' : 'supports'
    const sign = textAt(fields, at.polarity)
    if (hasPolarity && !(isTie && sign === '')) {
      polarity = polarityFor(sign)
      if (polarity === null && !isTie)
        return lose(
          fields,
          facts,
          'polarity',
          sign === '' ? 'is empty' : 'is not known as for or against',
          'use 1 and 0, + and −, or supports and opposes, or map the word',
        )
      if (polarity === null)
        shed(fields, facts, 'polarity', 'is not known as for or against', 'use + and −, or map the word')
    }

    const givenId = textAt(fields, at.id)
    const id = builder.ids(isTie ? 'tie' : 'stance', givenId === '' ? facts.id() : givenId)
    if (givenId !== '' && id !== givenId) {
      if (canBeId(givenId) || changedIds.has(givenId)) {
        const reason = 'is also the id of an earlier record; this one got another'
        shed(fields, facts, 'id', reason, 'give each an id of its own')
      }
      changedIds.add(givenId)
    }
    const givenDate = textAt(fields, at.date)
    let date = givenDate === '' ? null : dateFor(givenDate)
    if (givenDate !== '' && date === null)
      shed(fields, facts, 'date', 'is no date that exists', 'write it as 2020-08-16')
    let form: Form = 'narration'
    const givenForm = textAt(fields, at.form)
    if (givenForm !== '') {
      const word = formOf(givenForm)
      if (word) form = word
      else shed(fields, facts, 'form', 'is no form', `use ${FORMS.join(', ')}`)
    }
    let certainty: Certainty = 'stated'
    const givenCertainty = textAt(fields, at.certainty)
    if (givenCertainty !== '') {
      const word = certaintyOf(givenCertainty)
      if (word) certainty = word
      else shed(fields, facts, 'certainty', 'is no certainty', `use ${CERTAINTIES.join(', ')}`)
    }

    let { document } = facts
    let own = columns.others
    const words = textAt(fields, at.quotation)
    const name = textAt(fields, at.document)
    if (document === undefined && name !== '') {
      const found = documents.named(name, fields, date)
      document = found.id
      own = found.own
      if (found.isItsDay) date = null
    } else if (document === undefined && words !== '') document = documents.ofQuotations()
    let evidence = facts.evidence ?? NO_EVIDENCE
    if (facts.evidence === undefined && words !== '' && document !== undefined) {
      evidence = [builder.quote(document, words)]
      ledger.remark(
        'The texts of the documents are the quotations that the file has, one a paragraph, not the whole documents.',
      )
    }
    const attributes = attributesFrom(fields, own, facts.attributes)
    const speakerIds = isOwnVoice ? NOBODY : saidByOf(speakers)
    const holderId = actor(holder, isOwnVoice ? 'saidBy' : 'holder')
    const without = evidence.length === 0 ? document : undefined
    const note = textAt(fields, at.note)
    if (isTie) {
      const tie: Changeable<Tie> = {
        id: id as TieId,
        source: holderId,
        relation: relationOf(textAt(fields, at.relation)),
        target: actor(target, 'target'),
        directed: directed ?? true,
        valence: polarity === null ? 'none' : VALENCES[polarity],
        affiliation: facts.affiliation ?? false,
        certainty,
        saidBy: speakerIds,
        evidence,
      }
      complete(tie, date, without, note, attributes)
      builder.tie(tie)
    } else {
      const stance: Changeable<Stance> = {
        id: id as StanceId,
        holder: holderId,
        target: targetOf(target),
        polarity: polarity ?? 'neutral',
        form,
        certainty,
        saidBy: speakerIds,
        evidence,
      }
      complete(stance, date, without, note, attributes)
      builder.stance(stance)
    }
    return true
  }
}
