import type { Core, EventObject, NodeSingular } from 'cytoscape'
import type { Ref } from '../model/project'
import type { Session } from '../view/session'
import type { Point } from '../layout/positions'
import type { Carrying } from './carrying'
import type { Target } from './targets'

/** A press that moves less than this is a click, CSS px; as for Cytoscape. */
const CLICK_PX = 4

/**
 * Dragging an actor or card with the mouse or a pen takes it along, with all that is selected if it is; where it is let
 * go it stays. A finger moves the picture instead: for it there is Move in the menu.
 */
export function createDrag(options: {
  readonly cy: Core
  readonly session: Session
  readonly carrying: Carrying
  readonly targetAt: (event: EventObject) => Target | undefined
  readonly onStart: () => void
}): { readonly destroy: () => void } {
  const { cy, session, carrying, targetAt, onStart } = options
  let press:
    { readonly release: () => void; readonly keys: readonly string[]; readonly at: Point } | undefined
  let dragging = false

  const onDown = (event: EventObject) => {
    const { originalEvent } = event
    if (!(originalEvent instanceof MouseEvent) || originalEvent.button !== 0) return
    const { clientX, clientY, shiftKey, ctrlKey, metaKey } = originalEvent
    const target = targetAt(event)
    if (shiftKey || ctrlKey || metaKey || target?.type !== 'node') return
    const { selection } = session.view.peek()
    const keys = selection.includes(target.key as Ref) ? [target.key, ...selection] : [target.key]
    press = {
      release: event.target === cy ? holdStill(cy) : unpanify(event.target as NodeSingular),
      keys: [...new Set<string>(keys)],
      at: { x: clientX, y: clientY },
    }
  }
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    if (!press) return
    const [x, y] = [clientX - press.at.x, clientY - press.at.y]
    if (!dragging) {
      if (Math.hypot(x, y) < CLICK_PX || !carrying.take(press.keys)) return
      dragging = true
      onStart()
    }
    carrying.shift(x / cy.zoom(), y / cy.zoom())
  }
  const end = (finish: () => void) => {
    press?.release()
    press = undefined
    if (dragging) finish()
    dragging = false
  }
  const onUp = () => end(carrying.drop)
  const onCancel = () => end(carrying.cancel)
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !dragging) return
    event.preventDefault()
    event.stopPropagation()
    onCancel()
  }
  cy.on('tapstart', onDown)
  addEventListener('pointermove', onMove)
  addEventListener('pointerup', onUp)
  addEventListener('pointercancel', onCancel)
  document.addEventListener('keydown', onKey, true)
  return {
    destroy() {
      onCancel()
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', onCancel)
      document.removeEventListener('keydown', onKey, true)
    },
  }
}

/** A press on a node takes it along instead of the picture, until it is released. */
function unpanify(node: NodeSingular): () => void {
  node.unpanify()
  return () => node.panify()
}

/** The same where Cytoscape knows no node: nothing is panned, nor boxed instead. */
function holdStill(cy: Core): () => void {
  cy.userPanningEnabled(false).boxSelectionEnabled(false)
  return () => cy.userPanningEnabled(true).boxSelectionEnabled(true)
}
