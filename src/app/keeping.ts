import { effect } from '@preact/signals-core'
import { newProject, openStorage, type KeptProject, type Storage } from '../io/storage'
import { encodeView } from '../view/address'
import type { App } from './session'

/** A change is kept this long after it was made. */
const WAIT_MS = 400

const time = (at: number): string =>
  new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })

/** Takes the project for this tab until it is closed; false where another tab has it. */
async function take(id: string): Promise<boolean> {
  if (!('locks' in navigator)) return true
  return new Promise((done) => {
    void navigator.locks.request(`standpoint:${id}`, { ifAvailable: true }, (lock) => {
      done(lock !== null)
      return lock === null ? undefined : new Promise(() => {})
    })
  })
}

/**
 * Keeps where a project was left, from now on: every change of the view is in the browser's storage within half a
 * second. Offers the view at which it was left last time where the address names none. A second tab on the same
 * project keeps nothing and says so.
 *
 * @param files of the project
 * @param isNamed whether the address that the page was opened with names a view
 */
export async function keepViews(
  session: App,
  opened: {
    readonly id: string
    readonly files: Readonly<Record<string, string>>
    readonly isBundled: boolean
    readonly isNamed: boolean
  },
): Promise<void> {
  const { id, files, isBundled, isNamed } = opened
  const [document] = session.opened.peek().project.documents.values()
  if (!document) return
  const fresh = newProject(id, document.title ?? id, files, !isBundled)
  let storage: Storage
  let left: KeptProject | undefined
  try {
    storage = await openStorage()
    left = await storage.project(id)
  } catch {
    // Nothing can be kept here; who opens a file of their own is told so then.
    return
  }
  if (!(await take(id))) {
    session.notify({
      id: 'second-tab',
      tone: 'warning',
      text: 'This project is open in another tab, which keeps its changes; those made here are in the address alone.',
    })
    return
  }
  const hash = encodeView({ ...session.view.peek(), theme: 'system' })
  if (left?.hash && !isNamed && left.hash !== hash)
    session.notify({
      id: 'left',
      tone: 'information',
      text: `You left this at ${time(left.savedAt)} with another view.`,
      action: {
        label: 'Go on there',
        run: () => {
          location.hash = left.hash ?? ''
          session.dismiss('left')
        },
      },
    })
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = async () => {
    clearTimeout(timer)
    timer = undefined
    const now = encodeView({ ...session.view.peek(), theme: 'system' })
    const savedAt = Date.now()
    try {
      await storage.change(id, (before) => ({ ...(before ?? fresh), hash: now, savedAt }))
      session.saved.value = savedAt
    } catch {
      session.notify({
        id: 'keeping',
        tone: 'warning',
        text: 'The browser no longer keeps your changes: its storage is full or refused. Save the project as a file.',
      })
    }
  }
  let first = true
  effect(() => {
    void session.view.value
    if (!first) timer ??= setTimeout(() => void keep(), WAIT_MS)
    first = false
  })
  addEventListener('pagehide', () => {
    if (timer !== undefined) void keep()
  })
}
