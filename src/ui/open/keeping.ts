import type { Imported } from '../../io/reading/reader'
import { CODING_FILE } from '../../model/coding'
import { freeId, newProject, openStorage } from '../../io/storage'

type Files = Readonly<Record<string, string>>

/** The files of a project that was read. */
export const filesOf = (imported: Imported): Files =>
  imported.kind === 'files'
    ? imported.files
    : { ...imported.texts, [CODING_FILE]: `${JSON.stringify(imported.coding, null, 2)}\n` }

/**
 * Keeps a project in the browser, asks it not to clear that away, and gives the id to open it by. Rejects where the
 * browser refuses.
 */
export async function keepProject(name: string, files: Files): Promise<string> {
  const storage = await openStorage()
  try {
    const taken = (await storage.list()).map(({ id }) => id)
    const id = freeId(name, taken)
    await storage.add(newProject(id, name, files, true), files)
    await navigator.storage?.persist?.().catch(() => false)
    return id
  } finally {
    storage.close()
  }
}

/** The page's address with another project in it; `null`: the article that comes with the page. */
export const addressOf = (id: string | null, hash = ''): string =>
  `${location.pathname}${id === null ? '' : `?project=${encodeURIComponent(id)}`}${hash === '' ? '' : `#${hash}`}`
