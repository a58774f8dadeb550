import Papa from 'papaparse'
import { delimiterOf } from './csv'

const CHUNK_UTF16 = 1 << 16
const SAMPLE_UTF16 = 1 << 16

/** Rows that follow one another, as Papa Parse has them. */
export interface RowChunk {
  readonly rows: readonly string[][]
  /** Share of the text that is read, 0 to 1. */
  readonly share: number
}

interface Parsed {
  readonly data: string[][]
  readonly errors: readonly { readonly code: string; readonly row: number }[]
  readonly meta: { readonly cursor: number }
}

/** The line end of a text, as it is outside of quotation marks at its beginning. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const sample = text.slice(0, SAMPLE_UTF16).replaceAll(/"[^"]*"/g, '')
  if (!sample.includes('\n')) return sample.includes('\r') ? '\r' : '\n'
  return /(?:^|[^\r])\n/.test(sample) ? '\n' : '\r\n'
}

/**
 * Reads delimited text (commas, semicolons or tabs; RFC 4180) with Papa Parse, a piece at a time. A row stands at its
 * place in a spreadsheet: blank lines are rows of one empty field. `onOpenQuote` is told of a quotation mark that is
 * never closed, by the row (from 0) that it is in.
 */
export function* delimitedRows(text: string, onOpenQuote: (row: number) => void): Generator<RowChunk> {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const newline = newlineOf(text)
  const parser = new Papa.Parser({ delimiter: delimiterOf(text.slice(0, SAMPLE_UTF16)), newline })
  let at = start
  let size = CHUNK_UTF16
  let before = 0
  while (at < text.length) {
    const isLast = at + size >= text.length
    const piece = text.slice(at, at + size)
    const { data, errors, meta } = parser.parse(piece, 0, !isLast) as Parsed
    if (!isLast && meta.cursor === 0) {
      size *= 2
      continue
    }
    for (const { code, row } of isLast ? errors : []) if (code === 'MissingQuotes') onOpenQuote(before + row)
    if (newline === '\n')
      for (const row of data) {
        const last = row[row.length - 1]
        if (last?.endsWith('\r')) row[row.length - 1] = last.slice(0, -1)
      }
    at = isLast ? text.length : at + meta.cursor
    before += data.length
    size = CHUNK_UTF16
    yield { rows: data, share: at / text.length }
  }
}
