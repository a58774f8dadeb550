import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { check, CODING_FILE, type Checked } from '../model/check'
import { UsageError } from './usage'

/** Contents of the `.txt` files and `coding.json` of a folder, by name. Throws a UsageError where it can't be read. */
export function readFolder(folder: string): Readonly<Record<string, string>> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${folder} is not a folder`)
  const names = readdirSync(folder).filter((name) => name === CODING_FILE || name.endsWith('.txt'))
  if (!names.includes(CODING_FILE)) throw new UsageError(`${folder} has no ${CODING_FILE}`)
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** Reads and checks the coding in a folder. */
export function readProject(folder: string): Checked {
  return check(readFolder(folder))
}
