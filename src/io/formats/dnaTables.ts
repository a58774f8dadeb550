import type { Database, SqlValue } from 'sql.js'
import { Unreadable } from '../reading/ledger'

const ROWS_A_PAUSE = 2000

export type Row = Readonly<Record<string, SqlValue>>

/** Tables of a `.dna` file without which nothing can be read. */
const NEEDED = ['DOCUMENTS', 'STATEMENTS', 'STATEMENTTYPES', 'VARIABLES', 'ENTITIES']

const namesIn = (db: Database, sql: string, column: number): readonly string[] =>
  (db.exec(sql)[0]?.values ?? []).map((row) => String(row[column]))

/** Throws Unreadable where a database is none of Discourse Network Analyzer 3. */
export function requireDna(db: Database): void {
  const tables = new Set(namesIn(db, "SELECT name FROM sqlite_master WHERE type = 'table'", 0))
  const missing = NEEDED.filter((name) => !tables.has(name))
  if (missing.length === 0) return
  const isOlder = tables.has('STATEMENTS') && tables.has('DOCUMENTS')
  throw new Unreadable(
    isOlder
      ? 'it is of an older version of Discourse Network Analyzer'
      : `it is a database, but none of Discourse Network Analyzer: there is no table ${missing[0]}`,
    isOlder
      ? 'open it in version 3 and save it there'
      : 'choose the file that Discourse Network Analyzer saved',
  )
}

/** Number of rows of a table; 0 where there is none. */
export function countRows(db: Database, table: string): number {
  if (namesIn(db, `PRAGMA table_info(${table})`, 1).length === 0) return 0
  return Number(db.exec(`SELECT COUNT(*) FROM ${table}`)[0]?.values[0]?.[0] ?? 0)
}

/** Rows of a table in the order of their first column, with those of the wanted columns that it has. */
export async function eachRow(
  db: Database,
  table: string,
  wanted: readonly string[],
  take: (row: Row) => void,
  pause: () => Promise<void>,
): Promise<void> {
  const had = new Set(namesIn(db, `PRAGMA table_info(${table})`, 1))
  const columns = wanted.filter((name) => had.has(name))
  if (columns.length === 0) return
  const statement = db.prepare(
    `SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM ${table} ORDER BY 1`,
  )
  try {
    for (let read = 0; statement.step(); read++) {
      const values = statement.get()
      take(Object.fromEntries(columns.map((name, at) => [name, values[at] ?? null])))
      if (read % ROWS_A_PAUSE === 0) await pause()
    }
  } finally {
    statement.free()
  }
}

export const textIn = (row: Row, column: string): string => {
  const value = row[column]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
export const numberIn = (row: Row, column: string): number => {
  const value = row[column]
  return typeof value === 'number' ? value : Number.NaN
}
