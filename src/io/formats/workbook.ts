import { zipSync } from 'fflate'
import { MOST_BYTES, type SourceFile } from '../reading/formats'
import { Unreadable } from '../reading/ledger'
import type { Reader, ReadingContext } from '../reading/reader'
import { unzip } from '../reading/zip'
import { previewTable, readTables, type RawTable } from './statementTable'

const ROWS_A_CHUNK = 500
/** Unpacked, a workbook is about ten times its size. */
const UNPACKED = 8

/** A cell as a table of text has it: days as ISO dates. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return ''
    const text = cell.toISOString()
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19)
  }
  return String(cell)
}

async function tablesOf({ bytes }: SourceFile, { pause }: ReadingContext): Promise<readonly RawTable[]> {
  const { entries } = await unzip(bytes, UNPACKED * MOST_BYTES.workbook, (share) => pause(share / 4))
  const parts = entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name))
  if (!parts.some(({ name }) => name === 'xl/workbook.xml'))
    throw new Unreadable('it is no Excel workbook', 'save it as .xlsx, or as CSV')
  for (const { name, bytes: part } of parts)
    if (/<!(?:DOCTYPE|ENTITY)/i.test(new TextDecoder('latin1').decode(part)))
      throw new Unreadable(
        `${name} in it has a document type, which is never read`,
        'save it again from a spreadsheet program',
      )
  // Parts that are merely stored are read without further workers, and nothing grows any more.
  const stored = zipSync(Object.fromEntries(parts.map(({ name, bytes: part }) => [name, part])), { level: 0 })
  const { default: readSheets } = await import('read-excel-file/universal')
  const sheets = await readSheets(stored.slice().buffer, { trim: false })
  return sheets.map(({ sheet, data }): RawTable => {
    const rows: readonly (readonly string[])[] = data.map((row) => row.map(cellText))
    return {
      name: sheets.length === 1 ? '' : sheet,
      *chunks() {
        for (let at = 0; at < rows.length; at += ROWS_A_CHUNK)
          yield {
            rows: rows.slice(at, at + ROWS_A_CHUNK),
            share: Math.min(1, (at + ROWS_A_CHUNK) / rows.length),
          }
      },
    }
  })
}

/** Reads the sheets of an Excel workbook (.xlsx) as tables. */
export const workbookReader: Reader = {
  read: async (file, context) => readTables(await tablesOf(file, context), file.name, 'workbook', context),
  preview: async (file, context) =>
    (await tablesOf(file, context)).flatMap((table) => previewTable(table) ?? []),
}
