import { readImport, type Reading, type ReadingOptions } from '../../../src/io/reading/reading'
import { filesOf } from '../../../src/io/reading/reader'
import { check } from '../../../src/model/check'
import type { Project } from '../../../src/model/project'
import type { Problem } from '../../../src/model/problem'

export const TOOLS: ReadingOptions['tools'] = {
  loadSqlite: async () => (await import('sql.js')).default(),
}

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Reads one file as the page and the terminal do. */
export const opened = (
  name: string,
  content: string | Uint8Array,
  options: Partial<ReadingOptions> = {},
): Promise<Reading> => readImport({ name, bytes: bytesOf(content) }, { tools: TOOLS, ...options })

/** What `check` says of what came in; every import has to pass it without error. */
export function checked({ imported, report }: Reading): { project: Project; problems: readonly Problem[] } {
  if (!imported) throw new Error(JSON.stringify(report.failure))
  const { project, problems } = check(imported.kind === 'files' ? imported.files : filesOf(imported))
  if (!project) throw new Error(JSON.stringify(problems))
  return { project, problems }
}
