import { strToU8, zipSync } from 'fflate'
import { byCodeUnit } from '../../analysis/statements'
import { CODING_FILE } from '../../model/coding'

/** The earliest day that a zip can hold: entries have no date of their own, so that the same project is the same file. */
const NO_DATE = new Date(1980, 0, 1)

/**
 * The files of a project as one `.standpoint` file (zip): the coding first, then the rest by name, each byte for byte
 * (UTF-8). The same files are the same bytes, at any time and in any order.
 *
 * @param files contents by name; a byte order mark stays
 */
export function writeStandpoint(files: Readonly<Record<string, string>>): Uint8Array {
  const names = Object.keys(files).toSorted(
    (a, b) => Number(b === CODING_FILE) - Number(a === CODING_FILE) || byCodeUnit(a, b),
  )
  const entries = names.map((name) => [name, strToU8(files[name] ?? '')] as const)
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: NO_DATE })
}
