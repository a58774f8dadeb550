import { projectStatements } from '../analysis/projectStatements'
import type { Statements } from '../analysis/statements'
import { readStatementsCsv } from '../io/formats/statementsCsv'
import { CODING_FILE } from '../model/coding'
import type { Problem } from '../model/problem'
import { projectFolder, readTable } from './input'
import { readProject } from './project'

/** Statements of a file, whatever its kind, and what a network of them is made of if nothing else is said. */
export interface StatementSource {
  readonly name: string
  /** Null where the file can't be read as one of the kinds. */
  readonly statements: Statements | null
  readonly problems: readonly Problem[]
  readonly rows: string
  readonly columns: string
  /** Records that are no statements, by reason. */
  readonly leftOut: Readonly<Record<string, number>>
}

/**
 * Reads statements from a project's folder or its `coding.json` (checked with its texts), a CSV file, or, for `-`, CSV
 * from standard input. Throws a UsageError where there is no such file.
 */
export async function readStatementSource(
  file: string,
  ambivalent: 'leave-out' | 'half',
): Promise<StatementSource> {
  const folder = projectFolder(file)
  if (folder !== null) {
    const { project, problems } = readProject(folder)
    const folded = project && projectStatements(project, ambivalent)
    return {
      name: CODING_FILE,
      statements: folded?.statements ?? null,
      problems,
      rows: 'holder',
      columns: 'issue',
      leftOut: folded ? { ...folded.leftOut } : {},
    }
  }
  const { name, text } = await readTable(file)
  const { statements, rows, problems } = readStatementsCsv(text, name)
  const empty: Problem[] =
    statements && rows === 0
      ? [
          {
            severity: 'error',
            code: 'csv-no-rows',
            file: name,
            path: [],
            line: 1,
            column: 1,
            message: 'there is a header and no statement below it',
          },
        ]
      : []
  const leftOut = { withErrors: rows - (statements?.count ?? 0) }
  return {
    name,
    statements,
    problems: [...problems, ...empty],
    rows: 'organization',
    columns: 'concept',
    leftOut,
  }
}
