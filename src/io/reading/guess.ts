import { polarityOf } from './polarity'
import type { Mapping, Records, Role, TablePreview } from './mapping'

const PREVIEW_ROWS = 10

/** Names that columns of a role go by, the surest first; letters and digits alone, small. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  holder: [
    'holder',
    'organization',
    'organisation',
    'actor',
    'party',
    'source',
    'from',
    'ego',
    'sender',
    'country1',
    'person',
    'speaker',
    'name',
  ],
  target: [
    'target',
    'concept',
    'issue',
    'claim',
    'topic',
    'to',
    'alter',
    'receiver',
    'frame',
    'policy',
    'category',
    'country2',
  ],
  polarity: [
    'polarity',
    'agreement',
    'sign',
    'position',
    'stance',
    'qualifier',
    'support',
    'sentiment',
    'valence',
    'attitude',
    'weight',
    'value',
    'type',
    'label',
  ],
  saidBy: ['saidby', 'person', 'speaker', 'spokesperson', 'saidbyname'],
  quotation: ['quotation', 'quote', 'text', 'statementtext', 'excerpt', 'evidence', 'sentence'],
  document: [
    'documentid',
    'document',
    'article',
    'doc',
    'docid',
    'articleid',
    'documenttitle',
    'articletitle',
  ],
  title: ['documenttitle', 'articletitle', 'headline'],
  publisher: ['publisher', 'documentsource', 'newspaper', 'outlet', 'medium', 'media', 'journal'],
  date: ['date', 'time', 'datetime', 'published', 'day', 'year'],
  form: ['form'],
  certainty: ['certainty'],
  relation: ['relation', 'relationship', 'type', 'interaction', 'label', 'edgetype', 'kind'],
  note: ['note', 'notes', 'comment', 'memo'],
  id: ['statementid', 'id', 'key'],
}
const EDGE_NAMES = new Set(['source', 'from', 'ego', 'sender', 'country1'])
const ISSUE_NAMES = new Set(['concept', 'issue', 'claim', 'topic', 'frame', 'policy', 'category'])
/** Names of columns that are the polarity only where their values say for and against. */
const SIGNED = new Set(['weight', 'value', 'label', 'type'])

export const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Values of a column in some rows, blank ones left aside. */
const valuesOf = (rows: readonly (readonly string[])[], at: number) =>
  rows.flatMap((row) => ((row[at] ?? '').trim() === '' ? [] : [(row[at] as string).trim()]))

const numberOf = (value: string) => Number(value.replace(',', '.'))

/** Whether values can be told as for and against, and a number more than a weight. */
function areSigned(values: readonly string[]): boolean {
  if (values.length === 0 || !values.every((value) => polarityOf(value, 'sign') !== null)) return false
  return values.some((value) => {
    const number = numberOf(value)
    return Number.isNaN(number) || number < 0
  })
}

/** How far two columns name the same things, from 0 to 1. */
function overlap(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [new Set(one), new Set(other)]
  const shared = [...second].filter((value) => first.has(value)).length
  return second.size === 0 ? 0 : shared / second.size
}

function guessOf(columns: readonly string[], rows: readonly (readonly string[])[]): Mapping | null {
  const plain = columns.map(plainName)
  const taken = new Set<number>()
  const chosen: Partial<Record<Role, string>> = {}
  const take = (role: Role, fits: (at: number, name: string) => boolean = () => true): number => {
    for (const name of NAMES[role]) {
      const at = plain.indexOf(name)
      if (at === -1 || taken.has(at) || !fits(at, name)) continue
      taken.add(at)
      chosen[role] = columns[at] as string
      return at
    }
    return -1
  }
  const holder = take('holder')
  const target = take('target')
  if (holder === -1 || target === -1) return null
  let polarity = take('polarity', (at, name) => {
    const values = valuesOf(rows, at)
    return SIGNED.has(name) ? areSigned(values) : values.some((value) => polarityOf(value, 'sign') !== null)
  })
  if (polarity === -1) {
    polarity = columns.findIndex((_, at) => !taken.has(at) && areSigned(valuesOf(rows, at)))
    if (polarity !== -1) {
      taken.add(polarity)
      chosen.polarity = columns[polarity] as string
    }
  }
  for (const role of [
    'saidBy',
    'quotation',
    'document',
    'title',
    'publisher',
    'date',
    'form',
    'certainty',
    'note',
    'id',
  ] as const)
    take(role)
  const isNetwork =
    EDGE_NAMES.has(plain[holder] as string) ||
    (!ISSUE_NAMES.has(plain[target] as string) &&
      overlap(valuesOf(rows, holder), valuesOf(rows, target)) > 0.3)
  const records: Records = !isNetwork ? 'stances-on-issues' : polarity === -1 ? 'ties' : 'stances-on-actors'
  if (records === 'ties')
    take('relation', (at) => valuesOf(rows, at).some((value) => Number.isNaN(numberOf(value))))
  const date = chosen.date === undefined ? -1 : columns.indexOf(chosen.date)
  const isMonthFirst = valuesOf(rows, date).some((value) =>
    /^\d{1,2}[/.-](?:1[3-9]|2\d|3[01])[/.-]\d{4}/.test(value),
  )
  return {
    records,
    columns: chosen,
    scale: valuesOf(rows, polarity).some((value) => numberOf(value) < 0) ? 'sign' : 'agreement',
    dateOrder: isMonthFirst ? 'month-day' : 'day-month',
    polarities: [],
  }
}

/** What a table shows of itself: its first rows, and which column probably is what, by names and values. */
export const previewOf = (
  name: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): TablePreview => ({ name, columns, rows: rows.slice(0, PREVIEW_ROWS), guess: guessOf(columns, rows) })
