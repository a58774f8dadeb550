import { signal } from '@preact/signals-core'
import { newProject, withStorage } from '../io/storage'
import { decodeView } from '../view/address'
import type { SavedViews } from '../view/savedViews'
import type { ViewsKeeper } from '../view/session'
import { readViews, VIEWS_FILE } from '../io/viewsFile'
import { follow } from './history'
import type { App } from './session'
import { lookAfterKept, tellNotKept } from './storageNotices'

/**
 * The saved views of a project, from where the browser keeps them or else from its files. Every change is one
 * transaction on what is kept at that moment, so that two tabs lose nothing of each other's.
 *
 * @param opened `id` null: the browser keeps nothing of it
 */
export async function createSavedViews(
  session: App,
  opened: {
    readonly id: string | null
    readonly files: Readonly<Record<string, string>>
    readonly isBundled: boolean
  },
): Promise<ViewsKeeper> {
  const { id, files, isBundled } = opened
  const inFiles = readViews(files[VIEWS_FILE]).views
  const kept =
    id === null ? undefined : await withStorage((storage) => storage.project(id)).catch(() => undefined)
  const list = signal<SavedViews>(kept?.views ?? inFiles)
  const keep = async (to: (before: SavedViews) => SavedViews): Promise<void> => {
    if (id === null) throw new Error('the browser keeps nothing of this project')
    const [document] = session.opened.peek().project.documents.values()
    const fresh = newProject(id, document?.title ?? id, files, !isBundled)
    const savedAt = Date.now()
    let changed = list.peek()
    await withStorage((storage) =>
      storage.change(id, (before = fresh) => {
        changed = to(before.views)
        return { ...before, views: changed, savedAt }
      }),
    )
    list.value = changed
    session.saved.value = savedAt
    void lookAfterKept(session, true)
  }
  return {
    list,
    async change(to) {
      try {
        await keep(to)
      } catch {
        list.value = to(list.peek())
        tellNotKept(
          session,
          'views-not-kept',
          'The browser does not keep saved views: they are here until the page is closed. The project’s file has them.',
        )
      }
    },
    open: ({ hash }) =>
      follow(session, decodeView(hash), (view) =>
        session.dispatch({ type: 'restore', view: { ...view, theme: session.view.peek().theme } }),
      ),
  }
}
