import type { Fact } from '../graph/stanceFacts'
import type { Codec } from './codec'

/** What a table of stances can show of each, in the order of its columns. */
export const TABLE_COLUMNS = [
  'holder',
  'verb',
  'target',
  'polarity',
  'certainty',
  'says',
  'form',
  'date',
  'sentence',
  'document',
  'quotation',
  'shared',
  'challenge',
] as const satisfies readonly Fact[]
export type TableColumn = Fact

export interface TableSort {
  readonly column: TableColumn
  readonly descending: boolean
}

export interface TableSettings {
  /** In the order of `TABLE_COLUMNS`; at least one. */
  readonly columns: readonly TableColumn[]
  /** The first decides, the next among equals; without any, the order of the coding. */
  readonly sort: readonly TableSort[]
  readonly group: TableColumn | null
}

export const MOST_SORTS = 3
export const INITIAL_TABLE: TableSettings = {
  columns: ['holder', 'verb', 'target', 'certainty', 'says', 'sentence', 'quotation'],
  sort: [],
  group: null,
}

const isColumn = (text: string): text is TableColumn => (TABLE_COLUMNS as readonly string[]).includes(text)
const split = (text: string) => (text === '' ? [] : text.split(','))

/** `holder,target,date*-date,holder*document`: columns, what is sorted by, what is grouped by. */
export const TABLE: Codec<TableSettings> = {
  encode: ({ columns, sort, group }) =>
    [
      columns.join(','),
      sort.map(({ column, descending }) => `${descending ? '-' : ''}${column}`).join(','),
      group ?? '',
    ].join('*'),
  decode(text) {
    const [columns, sorts, group = '', ...rest] = text.split('*')
    if (sorts === undefined || rest.length > 0) return undefined
    const shown = split(columns ?? '')
    const keys = split(sorts).map((key) => ({
      column: key.replace(/^-/, ''),
      descending: key.startsWith('-'),
    }))
    const isSort = (key: { column: string; descending: boolean }): key is TableSort => isColumn(key.column)
    if (shown.length === 0 || !shown.every(isColumn) || !keys.every(isSort)) return undefined
    if (keys.length > MOST_SORTS || new Set(keys.map(({ column }) => column)).size < keys.length)
      return undefined
    if (group !== '' && !isColumn(group)) return undefined
    return {
      columns: TABLE_COLUMNS.filter((column) => shown.includes(column)),
      sort: keys,
      group: group === '' ? null : group,
    }
  },
}
