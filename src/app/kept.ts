import { withStorage } from '../io/storage'

/** The files of a project that the browser keeps. Rejects with a sentence where there is none. */
export async function loadKept(id: string): Promise<Readonly<Record<string, string>>> {
  const files = await withStorage((storage) => storage.files(id)).catch(() => undefined)
  if (!files) throw new Error(`this browser keeps no project “${id}”`)
  return files
}
