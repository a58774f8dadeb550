import { CODING_FILE } from '../../model/coding'
import { TEXT_FILE } from '../../model/schema'
import { megabytes, MOST_BYTES, type SourceFile } from '../reading/formats'
import { Unreadable } from '../reading/ledger'
import type { Imported, Reader, ReadingContext } from '../reading/reader'
import { unzip } from '../reading/zip'
import { readViews, VIEWS_FILE } from '../viewsFile'

/** Files of a project besides its coding and its texts. */
const COMPANION = /^[^/\\]+\.json$/

/**
 * The files of a project out of those of a folder or zip: `coding.json`, the texts and the JSON beside it, at the top
 * or all in one folder. Others are left out and listed.
 */
export function projectFiles(files: readonly SourceFile[], { ledger }: ReadingContext): Imported {
  const coding = files
    .filter(({ name }) => name === CODING_FILE || name.endsWith(`/${CODING_FILE}`))
    .toSorted((a, b) => a.name.length - b.name.length)[0]
  if (!coding) throw new Unreadable(`there is no ${CODING_FILE} in it`, `put ${CODING_FILE} beside the texts`)
  const folder = coding.name.slice(0, -CODING_FILE.length)
  ledger.found('files', files.length)
  const taken: [string, string][] = []
  for (const { name, bytes } of files) {
    const inside = name.startsWith(folder) ? name.slice(folder.length) : null
    const lose = (reason: string, fix: string) =>
      ledger.lost('files', { place: name, field: null, value: null, reason, fix })
    if (inside === null || !(TEXT_FILE.test(inside) || COMPANION.test(inside)))
      lose('is no file of a project', 'nothing needs to be done, unless it is a text: then name it .txt')
    else {
      try {
        taken.push([inside, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)])
        ledger.took('files')
      } catch {
        lose('is not text in UTF-8', 'save it as UTF-8')
      }
    }
  }
  const read = Object.fromEntries(taken)
  if (!Object.hasOwn(read, CODING_FILE))
    throw new Unreadable(`${CODING_FILE} is not text in UTF-8`, 'save it as UTF-8')
  for (const reason of readViews(read[VIEWS_FILE]).problems)
    ledger.shed({ place: VIEWS_FILE, field: null, value: null, reason, fix: 'save the view again' })
  return { kind: 'files', files: read }
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Reads a `.standpoint` file (zip), or a `coding.json` alone. */
export const standpointReader: Reader = {
  async read(file, context) {
    if (!isZip(file.bytes)) return projectFiles([{ name: CODING_FILE, bytes: file.bytes }], context)
    const most = MOST_BYTES.standpoint
    const { entries, refused } = await unzip(file.bytes, most, context.pause)
    context.ledger.found('files', refused.length)
    for (const { name, reason } of refused)
      context.ledger.lost('files', {
        place: name,
        field: null,
        value: null,
        reason,
        fix: `pack the project's folder anew, with less than ${megabytes(most)} in it`,
      })
    return projectFiles(entries, context)
  },
}
