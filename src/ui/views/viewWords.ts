import { pictureTitle, shownInWords } from '../../io/pictureWords'
import { isDrawn, LENSES } from '../../view/lenses'
import { aboutOf } from '../../view/about'
import { decodeView } from '../../view/address'
import { reconcile } from '../../view/reconcile'
import type { Opened } from '../../view/session'
import type { ViewState } from '../../view/state'

/** What a view shows: "Sides: 9 of 43 stances: according to the clerk". */
export function viewWords(view: ViewState, { project }: Opened): string {
  const lens = LENSES.find(({ id }) => id === view.lens)?.label ?? view.lens
  return `${lens}: ${shownInWords(project, view)}`
}

/** The same of a view as it stands in addresses; what it names that is not there is left aside. */
export const hashWords = (hash: string, opened: Opened): string =>
  viewWords(reconcile(decodeView(hash).view, opened.project, opened).view, opened)

/** A name for a view: the question that it answers. */
export function suggestedName(view: ViewState, opened: Opened): string {
  const { project } = opened
  if (!isDrawn(view.lens)) return LENSES.find(({ id }) => id === view.lens)?.label ?? view.lens
  return pictureTitle(project, view, view.lens === 'map' ? null : aboutOf(view, opened))
}

/** What stands behind `#` in the address of a view; also of one that is as it is at first. */
export const hashAddress = (hash: string): string => `#${hash === '' ? 'v=1' : hash}`
