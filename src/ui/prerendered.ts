import { renderToString } from 'preact-render-to-string'
import type { Session } from '../view/session'
import { createUi } from './context'
import { pageIn } from './page'
import { forThisVisit } from './preferences'

const SLOT = '<div class="graph-slot"></div>'

/**
 * The page as HTML, as wide as a desktop's and for somebody who was never there, which `mount` takes over.
 *
 * @param graph HTML of a picture of the graph, for the place in which it is drawn
 */
export function prerendered(session: Session, graph: string): string {
  const ui = createUi(session, forThisVisit())
  if (graph !== '') ui.graphState.value = 'still'
  const html = renderToString(pageIn(ui, null as never))
  if (html.split(SLOT).length !== 2) throw new Error('the page has no place for the graph')
  return html.replace(SLOT, () => SLOT.replace('></', `><div class="graph">${graph}</div></`))
}
