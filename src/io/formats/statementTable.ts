import type { ImportedFormat } from '../../model/coding'
import { createBuilder } from '../reading/builder'
import { previewOf } from '../reading/guess'
import { Unreadable } from '../reading/ledger'
import { mappingFor, type Mapping, type TablePreview } from '../reading/mapping'
import { baseOf, stemOf, type Imported, type ReadingContext } from '../reading/reader'
import { assumedBy } from '../reading/assumed'
import { createRowReader, type RowFacts } from '../reading/rows'

const SAMPLE_ROWS = 1000
const MOST_COLUMNS = 1000

/** A table of rows that come a piece at a time; the first that is not blank is the header. */
export interface RawTable {
  readonly name: string
  readonly chunks: () => Iterable<{ readonly rows: readonly (readonly string[])[]; readonly share: number }>
}

const isBlank = (row: readonly string[]) => row.every((field) => field.trim() === '')

/** Names of columns, each once: a blank one goes by its letter's number, one that comes twice gets a number. */
function columnNames(header: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return header.map((raw, at) => {
    const name = raw.trim() === '' ? `column ${at + 1}` : raw.trim()
    let unique = name
    for (let number = 2; taken.has(unique); number++) unique = `${name} (${number})`
    taken.add(unique)
    return unique
  })
}

/** The table's first rows, and which column probably is what; null where it has no header. */
export function previewTable({ name, chunks }: RawTable): TablePreview | null {
  let columns: readonly string[] | undefined
  const rows: (readonly string[])[] = []
  for (const chunk of chunks())
    for (const row of chunk.rows) {
      if (isBlank(row)) continue
      if (!columns) columns = columnNames(row)
      else rows.push(row)
      if (columns.length > MOST_COLUMNS)
        throw new Unreadable(
          `its first row has ${columns.length} fields, more than ${MOST_COLUMNS}`,
          'check that it is a table with a header, and which character parts its columns',
        )
      if (rows.length >= SAMPLE_ROWS) return previewOf(name, columns, rows)
    }
  return columns ? previewOf(name, columns, rows) : null
}

/** Reads tables, each under its mapping, into one coding. Rows are counted as a spreadsheet does, the header too. */
export async function readTables(
  tables: readonly RawTable[],
  file: string,
  format: ImportedFormat,
  { ledger, mappings, pause }: ReadingContext,
): Promise<Imported> {
  const builder = createBuilder()
  const used: Mapping[] = []
  let anyHeader = false
  for (const [index, table] of tables.entries()) {
    const preview = previewTable(table)
    if (!preview) continue
    anyHeader = true
    const { columns, name } = preview
    const mapping = mappingFor(mappings, preview)
    const what = name === '' ? 'rows' : `rows of ${name}`
    if (mapping) used.push(mapping)
    const read = mapping && createRowReader({ what, columns, mapping, file: baseOf(file) }, builder, ledger)
    let number = 0
    let isHeaderRead = false
    const facts: RowFacts = {
      place: () => (name === '' ? `row ${number}` : `${name}, row ${number}`),
      id: () => `s${number}`,
    }
    for (const { rows, share } of table.chunks()) {
      let [found, took] = [0, 0]
      for (const row of rows) {
        number++
        if (isBlank(row)) continue
        if (!isHeaderRead) {
          isHeaderRead = true
          continue
        }
        found++
        if (!read)
          ledger.lost(what, {
            place: facts.place(),
            field: null,
            value: null,
            reason: 'the table has no column for holder and target that was told or guessed',
            fix: `say which are, such as holder=${columns[0]}, target=${columns[1] ?? '…'}`,
          })
        else if (read(row, facts)) {
          took++
          if (row.length > columns.length)
            ledger.shed({
              place: facts.place(),
              field: null,
              value: row.slice(columns.length).join(', '),
              reason: `the row has ${row.length} fields, the header ${columns.length}`,
              fix: 'put fields that hold the delimiter in quotation marks',
            })
        }
      }
      if (found > 0) ledger.found(what, found)
      if (took > 0) ledger.took(what, took)
      await pause((index + share) / tables.length)
    }
  }
  if (!anyHeader) throw new Unreadable('it is empty', 'a table needs a header and a record a row below it')
  if (used.length === 0)
    throw new Unreadable(
      'no column could be told to be the holder or the target of positions',
      'say which columns are, by a mapping such as holder=organization, target=concept',
    )
  const imported = { format, file: baseOf(file), assumed: assumedBy(used) }
  return { kind: 'coding', ...builder.build(imported, stemOf(file)) }
}
