import type { SqlJsStatic } from 'sql.js'
import { CODING_FILE } from '../../model/coding'
import type { BuiltCoding } from './builder'
import type { SourceFile } from './formats'
import type { Ledger } from './ledger'
import type { Mappings, TablePreview } from './mapping'

/** What came of a file: its files as they were, or a coding made of another program's. */
export type Imported =
  | { readonly kind: 'files'; readonly files: Readonly<Record<string, string>> }
  | ({ readonly kind: 'coding' } & BuiltCoding)

/** The files of a project that was read. */
export const filesOf = (imported: Imported): Readonly<Record<string, string>> =>
  imported.kind === 'files'
    ? imported.files
    : { [CODING_FILE]: `${JSON.stringify(imported.coding, null, 2)}\n`, ...imported.texts }

/** What readers need from where they run. */
export interface ReadingTools {
  /** Loads SQLite (sql.js); the page loads it from its own address. */
  readonly loadSqlite: () => Promise<SqlJsStatic>
}

export interface ReadingContext {
  readonly ledger: Ledger
  readonly mappings: Mappings
  readonly tools: ReadingTools
  /** Says how far reading is (0 to 1), lets others run now and then, and throws where reading was cancelled. */
  readonly pause: (share: number) => Promise<void>
}

/** Reads one format. Throws `Unreadable`, and what `pause` throws. */
export interface Reader {
  readonly read: (file: SourceFile, context: ReadingContext) => Promise<Imported>
  /** The tables of the file for a mapping to be chosen; formats without one leave it out. */
  readonly preview?: (file: SourceFile, context: ReadingContext) => Promise<readonly TablePreview[]>
}

/** Name of a file without its folders and its ending. */
export const stemOf = (name: string): string => baseOf(name).replace(/\.[^.]+$/, '') || baseOf(name)
/** Name of a file without its folders. */
export const baseOf = (name: string): string => name.split(/[/\\]/).at(-1) || name
