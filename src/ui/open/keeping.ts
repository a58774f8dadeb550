import { askToPersist } from '../../io/persistence'
import { textsOf, type KeptFiles } from '../../io/keptFiles'
import { freeId, newProject, withStorage } from '../../io/storage'

type Files = Readonly<Record<string, string>>

const same = (one: Files, other: Files | undefined): boolean => {
  const names = Object.keys(one)
  return (
    other !== undefined &&
    names.length === Object.keys(other).length &&
    names.every((name) => one[name] === other[name])
  )
}

/**
 * Keeps a project in the browser, asks it not to clear that away, and gives the id to open it by: that of the one of
 * the same name and files where there is one. Rejects where the browser refuses.
 */
export async function keepProject(name: string, files: KeptFiles): Promise<string> {
  return withStorage(async (storage) => {
    const kept = await storage.list()
    const id = freeId(
      name,
      kept.map((one) => one.id),
    )
    const project = newProject(id, name, files, true)
    for (const one of kept)
      if (
        one.name === name &&
        one.size === project.size &&
        same(await textsOf(files), await storage.files(one.id).catch(() => undefined))
      )
        return one.id
    await storage.add(project, files)
    await askToPersist()
    return id
  })
}

/** The page's address with another project in it; `null`: the article that comes with the page. */
export const addressOf = (id: string | null, hash = ''): string =>
  `${location.pathname}${id === null ? '' : `?project=${encodeURIComponent(id)}`}${hash === '' ? '' : `#${hash}`}`
