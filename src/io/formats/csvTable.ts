import { csvLine } from './csv'
import type { FlatValue } from './flatAttributes'

export interface CsvOptions {
  /** Cells that a spreadsheet would run as a formula begin with an apostrophe. */
  readonly neutralise?: boolean
}

/** What a spreadsheet may take for the start of a formula (OWASP, “CSV injection”), full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A table as CSV by RFC 4180: a header, CRLF, UTF-8 with a byte order mark, which Excel needs. Cells without a value are
 * empty, and so are numbers that are not finite; NUL, which R and Excel stop at, becomes U+FFFD.
 */
export function csvTable(
  header: readonly string[],
  rows: readonly (readonly (FlatValue | undefined)[])[],
  { neutralise = false }: CsvOptions = {},
): string {
  const cell = (value: FlatValue | undefined): FlatValue => {
    if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return ''
    if (typeof value !== 'string') return value
    const text = value.toWellFormed().replaceAll('\0', '\uFFFD')
    return neutralise && FORMULA.test(text) ? `'${text}` : text
  }
  const lines = [header, ...rows].map((row) => `${csvLine(row.map(cell))}\r\n`)
  return BYTE_ORDER_MARK + lines.join('')
}
