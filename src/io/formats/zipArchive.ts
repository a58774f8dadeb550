import { strToU8, zipSync } from 'fflate'
import { byCodeUnit } from '../../analysis/statements'
import { CODING_FILE } from '../../model/coding'

/** The earliest day that a zip can hold: entries have no date of their own, so that the same content is the same file. */
const NO_DATE = new Date(1980, 0, 1)

/** Files in one zip, in the order given, texts as UTF-8. The same files are the same bytes at any time. */
export const writeZip = (
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { level: 9, mtime: NO_DATE },
  )

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
  return writeZip(names.map((name) => [name, files[name] ?? '']))
}
