import { effect } from '@preact/signals-core'
import { newProject, openStorage, type KeptProject, type Storage } from '../io/storage'
import { encodeView } from '../view/address'
import { editsOnly, keptLog, readLog } from '../view/keptLog'
import type { ViewState } from '../view/state'
import type { UndoLog } from '../view/undo'
import { writePreference } from './preferences'
import type { App } from './session'
import { holdsWork, lookAfterKept, tellFull, tellRefused } from './storageNotices'

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
 * Steps that were kept stand before those of this visit. `inEffect`: the edits among them were so from the start; since
 * then they may have been taken back.
 */
function takeUp(session: App, kept: UndoLog, inEffect: boolean): void {
  const { done, undone, edits } = session.log.peek()
  session.log.value = {
    done: [...kept.done, ...done],
    undone: done.length > 0 ? undone : kept.undone,
    edits: inEffect ? edits : [...kept.edits, ...edits],
  }
  session.onEdits(session.log.peek().edits)
}

/**
 * Keeps where a project was left, from now on: every change of the view and every edit is in the browser's storage
 * within half a second. Offers the view at which it was left last time where the address names none. A second tab on the same
 * project keeps nothing and says so.
 *
 * @param files of the project
 * @param isNamed whether the address that the page was opened with names a view
 * @param atStart the view that it was opened with, before anything was done
 */
export async function keepViews(
  session: App,
  opened: {
    readonly id: string
    readonly files: Readonly<Record<string, string>>
    readonly isBundled: boolean
    readonly isNamed: boolean
    readonly atStart: ViewState
    /** Edits that were kept have been in effect from the start. */
    readonly isEdited: boolean
    /** Loads what undoes and redoes edits. */
    readonly editor: () => Promise<unknown>
  },
): Promise<void> {
  const { id, files, isBundled, isNamed, atStart } = opened
  const [document] = session.opened.peek().project.documents.values()
  if (!document) return
  const fresh = newProject(id, document.title ?? id, files, !isBundled)
  let storage: Storage
  let left: KeptProject | undefined
  let kept: UndoLog
  try {
    storage = await openStorage()
    left = await storage.project(id)
    kept = readLog(await storage.log(id))
  } catch {
    let isTold = false
    effect(() => {
      const isTouched = session.view.value !== atStart || session.log.value.edits.length > 0
      if (!isTouched || isTold || !holdsWork(session)) return
      isTold = true
      tellRefused(session)
    })
    return
  }
  if ([...kept.done, ...kept.undone].some(({ edit }) => edit) || kept.edits.length > 0) await opened.editor()
  const hash = encodeView({ ...session.view.peek(), theme: 'system' })
  const early = session.log.peek()
  takeUp(session, (left?.hash ?? '') === hash ? kept : editsOnly(kept), opened.isEdited)
  const taken = session.log.peek()
  if (!(await take(id))) {
    session.notify({
      id: 'second-tab',
      tone: 'warning',
      text: 'This project is open in another tab, which keeps its changes; those made here are in the address alone, and edits are lost when it is closed.',
    })
    return
  }
  if (left?.hash && !isNamed && left.hash !== hash)
    session.notify({
      id: 'left',
      tone: 'information',
      text: `You left this at ${time(left.savedAt)} with another view.`,
      action: {
        label: 'Go on there',
        run: () => {
          if (session.log.peek() === taken) session.log.value = kept
          location.hash = left.hash ?? ''
          session.dismiss('left')
        },
      },
    })
  let timer: ReturnType<typeof setTimeout> | undefined
  let isFull = false
  let keptLast: UndoLog | undefined
  const keep = async () => {
    clearTimeout(timer)
    timer = undefined
    if (!session.isKept) return
    const now = encodeView({ ...session.view.peek(), theme: 'system' })
    const savedAt = Date.now()
    const log = session.log.peek()
    // At its next opening the page looks for edits before it shows anything.
    writePreference(`edited.${id}`, log.edits.length > 0 ? 'yes' : '')
    try {
      await Promise.all([
        log === keptLast || storage.keepLog(id, keptLog(log)),
        storage.change(id, (before) => ({ ...(before ?? fresh), hash: now, savedAt })),
      ])
      keptLast = log
      session.saved.value = savedAt
      if (isFull) session.dismiss('keeping')
      isFull = false
      void lookAfterKept(session, holdsWork(session))
    } catch {
      if (!isFull) tellFull(session)
      isFull = true
    }
  }
  // What was done before is kept too.
  let known: readonly unknown[] = [atStart, early.done.length > 0 ? early : taken]
  effect(() => {
    const now = [session.view.value, session.log.value]
    if (now.some((value, at) => value !== known[at])) timer ??= setTimeout(() => void keep(), WAIT_MS)
    known = now
  })
  addEventListener('pagehide', () => {
    if (timer !== undefined) void keep()
  })
}
