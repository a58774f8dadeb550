import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { filesOf } from '../io/reading/reader'
import { FORMATS, type Format, type SourceFile } from '../io/reading/formats'
import {
  RECORDS,
  ROLES,
  type Mapping,
  type Mappings,
  type Role,
  type TablePreview,
} from '../io/reading/mapping'
import { previewImport, readImport, type ReadingOptions } from '../io/reading/reading'
import type { ImportReport } from '../io/reading/report'
import { assemble } from '../model/assemble'
import { check } from '../model/check'
import type { Problem } from '../model/problem'
import type { Project } from '../model/project'
import { closest } from '../text/closest'
import { readStdin, STDIN } from './input'
import { UsageError } from './usage'

/** What was read of a file of any format. */
export interface ImportedSource {
  /** Null where nothing came in. */
  readonly project: Project | null
  readonly files: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
  readonly report: ImportReport
}

const TOOLS: ReadingOptions['tools'] = { loadSqlite: async () => (await import('sql.js')).default() }
const DEFAULT: Mapping = {
  records: 'stances-on-issues',
  columns: {},
  scale: 'agreement',
  dateOrder: 'day-month',
  polarities: [],
}

/** What `--map holder=organization,target=concept` says: columns by role, and what the rows are. */
interface Wanted {
  readonly columns: Readonly<Partial<Record<Role, string>>>
  readonly records: Mapping['records'] | undefined
}

/** Reads `--map`. Throws a UsageError for what is no role. */
function wantedBy(options: readonly string[]): Wanted {
  const columns: Partial<Record<Role, string>> = {}
  let records: Mapping['records'] | undefined
  for (const pair of options.flatMap((option) => option.split(',')).filter((one) => one.trim() !== '')) {
    const [name = '', ...rest] = pair.split('=')
    const [key, value] = [name.trim(), rest.join('=').trim()]
    if (value === '') throw new UsageError(`--map is “${pair}”; it must be such as holder=organization`)
    const role = ROLES.find((one) => one === key)
    if (role) columns[role] = value
    else if (key === 'records') {
      records = RECORDS.find((one) => one === value)
      if (!records) throw new UsageError(`--map records=${value}; it must be one of ${RECORDS.join(', ')}`)
    } else {
      const meant = closest(key, ROLES)
      throw new UsageError(
        `--map has no ${key}; ${meant === undefined ? `it takes ${ROLES.join(', ')}, records` : `did you mean ${meant}?`}`,
      )
    }
  }
  return { columns, records }
}

/** The mappings of tables as they are wanted: over the guess where a table has the columns. Throws a UsageError where none has one. */
function mappingsOf({ columns, records }: Wanted, tables: readonly TablePreview[]): Mappings {
  const found = (table: TablePreview, wanted: string) =>
    table.columns.find((name) => name === wanted) ??
    table.columns.find((name) => name.toLowerCase() === wanted.toLowerCase())
  for (const [role, wanted] of Object.entries(columns))
    if (!tables.some((table) => found(table, wanted) !== undefined)) {
      const all = [...new Set(tables.flatMap((table) => table.columns))]
      throw new UsageError(`--map ${role}=${wanted}: there is no such column; there are ${all.join(', ')}`)
    }
  return tables.flatMap((table) => {
    const own = Object.entries(columns).flatMap(([role, wanted]) => {
      const name = found(table, wanted)
      return name === undefined ? [] : [[role, name] as const]
    })
    if (own.length === 0 && records === undefined) return []
    const taken = new Set(own.map(([, name]) => name))
    const base = table.guess ?? DEFAULT
    // A column that gets a role loses the one that was guessed.
    const kept = Object.entries(base.columns).filter(([, name]) => !taken.has(name))
    const all: Mapping['columns'] = Object.fromEntries([...kept, ...own])
    const isWhole = all.holder !== undefined && all.target !== undefined
    const mapping = isWhole ? { ...base, records: records ?? base.records, columns: all } : table.guess
    return [{ table: table.name, mapping }]
  })
}

/** The format that `--from` names. Throws a UsageError where there is none. */
function formatNamed(name: string | undefined): Format | undefined {
  const format = FORMATS.find((one) => one === name)
  if (name !== undefined && !format)
    throw new UsageError(`there is no format ${name}; --from takes ${FORMATS.join(' | ')}`)
  return format
}

async function bytesOf(path: string): Promise<SourceFile> {
  if (path === STDIN) return { name: 'standard input', bytes: await readStdin() }
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`there is no file ${path}`)
  return { name: basename(path), bytes: readFileSync(path) }
}

/**
 * Reads a file of any format, or with `-` standard input. Throws a UsageError where it is not there or an option is wrong.
 *
 * @param from the format, where it is not to be told by the content
 * @param map roles and their columns, as `--map` has them
 */
export async function importSource(
  path: string,
  from: string | undefined,
  map: readonly string[],
): Promise<ImportedSource> {
  const format = formatNamed(from)
  const wanted = wantedBy(map)
  const file = await bytesOf(path)
  const options = { tools: TOOLS, format }
  const isMapped = Object.keys(wanted.columns).length > 0 || wanted.records !== undefined
  const preview = isMapped ? await previewImport(file, options) : null
  const mappings = preview && !preview.failure ? mappingsOf(wanted, preview.tables) : []
  const { imported, report } = await readImport(file, { ...options, mappings })
  if (!imported) return { project: null, files: {}, problems: [], report }
  const files = filesOf(imported)
  if (imported.kind === 'files') return { ...check(files), files, report }
  return { project: assemble(imported.coding, imported.texts), files, problems: [], report }
}
