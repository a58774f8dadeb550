import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { SavedViews } from '../view/savedViews'
import { textsOf, type KeptFiles } from './keptFiles'
import { readViews, VIEWS_FILE } from './viewsFile'

/** What is known of a kept project without reading its files. */
export interface KeptProject {
  /** As in the address; a bundled article's is its folder's name. */
  readonly id: string
  readonly name: string
  /** UTF-16 code units of all files, bytes of long ones. */
  readonly size: number
  readonly savedAt: number
  /** The view at which it was left; null while it was not touched. */
  readonly hash: string | null
  readonly views: SavedViews
  /** Its files are here; those of a bundled article come with the page. */
  readonly hasFiles: boolean
}

type Files = Readonly<Record<string, string>>

interface Tables extends DBSchema {
  readonly projects: { readonly key: string; readonly value: KeptProject }
  readonly files: { readonly key: string; readonly value: KeptFiles }
  /** Steps that can be undone and edits, as plain values, by the id of the project. */
  readonly logs: { readonly key: string; readonly value: unknown }
}

/** The projects that a browser keeps. Every method rejects where the browser refuses, with its reason. */
export interface Storage {
  /** Latest first. */
  readonly list: () => Promise<readonly KeptProject[]>
  readonly project: (id: string) => Promise<KeptProject | undefined>
  readonly files: (id: string) => Promise<Files | undefined>
  readonly add: (project: KeptProject, files: KeptFiles) => Promise<void>
  /** Changes what is known of a project, in one transaction; makes it where there is none. */
  readonly change: (id: string, to: (before: KeptProject | undefined) => KeptProject) => Promise<void>
  /** What was done in a project; undefined where nothing was kept. */
  readonly log: (id: string) => Promise<unknown>
  readonly keepLog: (id: string, log: unknown) => Promise<void>
  /** Takes a project out and gives what brings it back, also when this is closed. */
  readonly remove: (id: string) => Promise<() => Promise<void>>
  readonly close: () => void
}

const DATABASE = 'standpoint'

/** Opens the storage of this browser. Rejects where it has none or refuses it. */
export async function openStorage(name = DATABASE): Promise<Storage> {
  const db: IDBPDatabase<Tables> = await openDB<Tables>(name, 2, {
    upgrade(fresh, before) {
      if (before < 1) {
        fresh.createObjectStore('projects', { keyPath: 'id' })
        fresh.createObjectStore('files')
      }
      fresh.createObjectStore('logs')
    },
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  })
  const add: Storage['add'] = async (project, files) => {
    const writing = db.transaction(['projects', 'files'], 'readwrite')
    await Promise.all([
      writing.objectStore('projects').put(project),
      writing.objectStore('files').put(files, project.id),
      writing.done,
    ])
  }
  return {
    list: async () => (await db.getAll('projects')).toSorted((a, b) => b.savedAt - a.savedAt),
    project: (id) => db.get('projects', id),
    files: async (id) => {
      const files = await db.get('files', id)
      return files && textsOf(files)
    },
    add,
    async change(id, to) {
      const writing = db.transaction('projects', 'readwrite')
      await writing.store.put(to(await writing.store.get(id)))
      await writing.done
    },
    log: (id) => db.get('logs', id),
    async keepLog(id, log) {
      await db.put('logs', log, id)
    },
    async remove(id) {
      const [project, files, log] = [
        await db.get('projects', id),
        await db.get('files', id),
        await db.get('logs', id),
      ]
      const writing = db.transaction(['projects', 'files', 'logs'], 'readwrite')
      await Promise.all([
        writing.objectStore('projects').delete(id),
        writing.objectStore('files').delete(id),
        writing.objectStore('logs').delete(id),
        writing.done,
      ])
      return async () => {
        const later = await openStorage(name)
        if (project && files) await later.add(project, files)
        else if (project) await later.change(id, () => project)
        if (log !== undefined) await later.keepLog(id, log)
        later.close()
      }
    },
    close: () => db.close(),
  }
}

/** What is known of a project when it is first kept; its views are those that its files have. */
export function newProject(id: string, name: string, files: KeptFiles, hasFiles: boolean): KeptProject {
  const views = files[VIEWS_FILE]
  return {
    id,
    name,
    size: Object.values(files).reduce(
      (sum, text) => sum + (typeof text === 'string' ? text.length : text.size),
      0,
    ),
    savedAt: Date.now(),
    hash: null,
    views: readViews(typeof views === 'string' ? views : undefined).views,
    hasFiles,
  }
}

/** Uses the storage of this browser and closes it again. Rejects where it has none or refuses it. */
export async function withStorage<Answer>(use: (storage: Storage) => Promise<Answer>): Promise<Answer> {
  const storage = await openStorage()
  try {
    return await use(storage)
  } finally {
    storage.close()
  }
}

/** An id for a project that is kept: its name in plain letters, and a number where that one is taken. */
export function freeId(name: string, taken: readonly string[]): string {
  const plain =
    name
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'project'
  for (let number = 1; ; number++) {
    const id = number === 1 ? plain : `${plain}-${number}`
    if (!taken.includes(id)) return id
  }
}
