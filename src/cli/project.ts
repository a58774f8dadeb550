import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { check, type Checked } from '../model/check'
import { subjectsOf } from '../layout/subjects'
import { CODING_FILE } from '../model/coding'
import type { Problem } from '../model/problem'
import type { Project } from '../model/project'
import { TOUR_FILE, type Tour } from '../model/tour'
import { checkTour } from '../view/checkTour'
import { UsageError } from './usage'

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

export const hasCoding = (folder: string): boolean => isFile(join(folder, CODING_FILE))

function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new UsageError(`${path} is not text in UTF-8; save it as UTF-8 and try again`)
  }
}

/** Contents of the `.txt` files and `coding.json` of a folder, by name. Throws a UsageError where it can't be read. */
export function readFolder(folder: string): Readonly<Record<string, string>> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${folder} is not a folder`)
  if (!hasCoding(folder)) throw new UsageError(`${folder} has no ${CODING_FILE}`)
  const names = readdirSync(folder).filter(
    (name) => name === CODING_FILE || (name.endsWith('.txt') && isFile(join(folder, name))),
  )
  return Object.fromEntries(names.map((name) => [name, readText(join(folder, name))]))
}

/** Reads and checks the coding in a folder. */
export function readProject(folder: string): Checked {
  return check(readFolder(folder))
}

/** Reads and checks the tour in a folder; null where it has none. */
export function readTour(
  folder: string,
  project: Project,
): { readonly tour: Tour | null; readonly problems: readonly Problem[] } | null {
  const path = join(folder, TOUR_FILE)
  return isFile(path) ? checkTour(readText(path), { project, subjects: subjectsOf(project) }) : null
}

/** Files that a project has besides its coding and texts, where they are there. */
const COMPANIONS = ['layout.json', TOUR_FILE, 'views.json']

/** Contents of all files that a project consists of: its coding, the texts of its documents, and what lies beside them. */
export function projectFiles(folder: string, project: Project): Readonly<Record<string, string>> {
  const texts = [...project.documents.values()].map(({ file }) => file)
  const names = [CODING_FILE, ...texts, ...COMPANIONS].filter((name) => isFile(join(folder, name)))
  return Object.fromEntries(names.map((name) => [name, readText(join(folder, name))]))
}
