import type { Cell, ReportTable } from '../../analysis/report'
import { csvLine } from '../../io/formats/csv'

const lines = ({ columns, rows }: ReportTable, delimiter: string): string =>
  [columns.map(({ label }) => label), ...rows.map(({ cells }) => cells.map((cell) => cell ?? ''))]
    .map((fields) => `${csvLine(fields, delimiter)}\n`)
    .join('')

/** A table as CSV with every digit; what isn't defined is empty. */
export const tableCsv = (table: ReportTable): string => lines(table, ',')

/** A table for a spreadsheet's paste: columns apart by tabs. */
export const tableTsv = (table: ReportTable): string => lines(table, '\t')

/** `camps-who-is-in-which-camp.csv` */
export const fileNameOf = (measure: string, { caption }: ReportTable): string =>
  `${measure}-${caption.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.csv`.replace(/-+\./, '.')

export interface Sorting {
  readonly column: number
  readonly direction: 'ascending' | 'descending'
}

/** Numbers by size, words by the alphabet; what isn't defined comes last in either direction. Equal rows keep their order. */
export function sorted(rows: ReportTable['rows'], sorting: Sorting | null): ReportTable['rows'] {
  if (!sorting) return rows
  const turn = sorting.direction === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [left, right] = [a.cells[sorting.column] ?? null, b.cells[sorting.column] ?? null]
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    return turn * byValue(left, right)
  })
}

function byValue(left: NonNullable<Cell>, right: NonNullable<Cell>): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return String(left).localeCompare(String(right), 'en', { numeric: true })
}

/** The sorting after a press on a column's heading: words from A, numbers from the greatest, then the other way. */
export function sortingAfter(before: Sorting | null, column: number, numeric: boolean): Sorting {
  const first = numeric ? 'descending' : 'ascending'
  if (before?.column !== column) return { column, direction: first }
  return { column, direction: before.direction === 'ascending' ? 'descending' : 'ascending' }
}
