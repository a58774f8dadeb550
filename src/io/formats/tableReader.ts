import { decode } from '../reading/decode'
import type { SourceFile } from '../reading/formats'
import type { Ledger } from '../reading/ledger'
import type { Reader } from '../reading/reader'
import { delimitedRows } from './delimited'
import { previewTable, readTables, type RawTable } from './statementTable'

function tableOf({ bytes }: SourceFile, ledger: Ledger): RawTable {
  const text = decode(bytes, ledger)
  const onOpenQuote = (row: number) =>
    ledger.shed({
      place: `row ${row + 1}`,
      field: null,
      value: null,
      reason: 'a quotation mark is opened and never closed, so that all that follows is one field',
      fix: 'close it, or double quotation marks inside fields',
    })
  return { name: '', chunks: () => delimitedRows(text, onOpenQuote) }
}

/** Reads a CSV or TSV of coded statements (as Discourse Network Analyzer's event list) or of edges. */
export const tableReader: Reader = {
  read: (file, context) => readTables([tableOf(file, context.ledger)], file.name, 'table', context),
  preview: (file, { ledger }) => {
    const preview = previewTable(tableOf(file, ledger))
    return Promise.resolve(preview ? [preview] : [])
  },
}
