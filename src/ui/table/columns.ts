import type { TableColumn } from '../../view/tableSettings'

/** How a column is headed, and how wide it is at least, in rem; the last grows with the table. */
export const COLUMNS: Readonly<Record<TableColumn, { readonly label: string; readonly widthRem: number }>> = {
  holder: { label: 'Who', widthRem: 8.75 },
  verb: { label: 'Stance', widthRem: 8.75 },
  target: { label: 'On what or whom', widthRem: 11.5 },
  polarity: { label: 'Polarity', widthRem: 7 },
  certainty: { label: 'How sure', widthRem: 5.75 },
  says: { label: 'Who says so', widthRem: 8.5 },
  form: { label: 'In what form', widthRem: 8 },
  date: { label: 'Date', widthRem: 8.5 },
  sentence: { label: 'Sentence', widthRem: 5 },
  document: { label: 'Document', widthRem: 12 },
  quotation: { label: 'Quotation', widthRem: 16 },
  shared: { label: 'Also held by', widthRem: 11 },
  challenge: { label: 'Denied, not confirmed', widthRem: 12 },
}

/** Columns whose values gather several stances. */
export const GROUPABLE: readonly TableColumn[] = [
  'holder',
  'target',
  'polarity',
  'certainty',
  'says',
  'form',
  'date',
  'document',
]
