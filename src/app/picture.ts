import { computed, signal } from '@preact/signals-core'
import { mountCanvas } from '../canvas/mount'
import { buildScene } from '../scene/build'
import type { Scene } from '../scene/scene'
import type { Session } from '../view/session'

/** Widths below which For, third parties and Against stand above one another. */
const NARROW = '(max-width: 699px)'

/** Draws the graph into an element and keeps it in step with the session. `data-ready` on the page is the number of the last drawn scene. */
export function createPicture(element: HTMLElement, session: Session) {
  const narrow = matchMedia(NARROW)
  const flow = signal<'rows' | 'columns'>(narrow.matches ? 'rows' : 'columns')
  const onWidth = () => {
    flow.value = narrow.matches ? 'rows' : 'columns'
  }
  narrow.addEventListener('change', onWidth)
  const scene = computed<Scene | undefined>(() => {
    const positions = session.opened.value.positionsFor(session.view.value, flow.value)
    return positions && buildScene(session.opened.value, positions, session.view.value)
  })
  const canvas = mountCanvas(element, session, scene)
  const announceDrawn = () => {
    const drawn = element.dataset['ready']
    if (drawn === undefined) return
    if (document.documentElement.dataset['ready'] === undefined) performance.mark('standpoint:graph')
    document.documentElement.dataset['ready'] = drawn
  }
  const drawings = new MutationObserver(announceDrawn)
  drawings.observe(element, { attributeFilter: ['data-ready'] })
  announceDrawn()
  return {
    ...canvas,
    destroy() {
      drawings.disconnect()
      narrow.removeEventListener('change', onWidth)
      canvas.destroy()
    },
  }
}
