import { askToPersist, nearlyFull } from '../io/persistence'
import { savingOffer } from '../ui/export/saveProject'
import type { App } from './session'

const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1e6)).toLocaleString()} MB`

/** Says why something is not kept, and offers the project as a file instead. */
export const tellNotKept = (session: App, id: string, text: string): void =>
  session.notify({ id, tone: 'warning', text, action: savingOffer(session) })

/** Says so where the storage is refused and there is something that would be kept. */
export const tellRefused = (session: App): void =>
  tellNotKept(
    session,
    'keeping',
    'The browser keeps nothing of this page: its storage is refused. What you do is here until the page is closed.',
  )

/** Says that what was kept before is there, and what is done from now on is not. */
export const tellFull = (session: App): void =>
  tellNotKept(session, 'keeping', 'The browser no longer keeps your changes: its storage is full or refused.')

/** Whether there is what somebody made: not only where one looks. */
export const holdsWork = ({ view, log }: App): boolean =>
  view.peek().pins.length > 0 || view.peek().hidden.length > 0 || log.peek().edits.length > 0

let isToldNearlyFull = false

/**
 * After something was kept: asks the browser not to clear it away where it is somebody's work, and says once where the
 * storage is nearly full.
 */
export async function lookAfterKept(session: App, isWork: boolean): Promise<void> {
  if (isWork) await askToPersist()
  if (isToldNearlyFull) return
  const full = await nearlyFull()
  if (!full) return
  isToldNearlyFull = true
  tellNotKept(
    session,
    'nearly-full',
    `The browser’s storage for this page is nearly full: ${megabytes(full.usedBytes)} of ${megabytes(full.mostBytes)}. Delete projects under Open, or save this one as a file.`,
  )
}
