import type { Core, EventObject, SingularElementReturnValue } from 'cytoscape'
import type { Ref } from '../model/project'
import type { Session } from '../view/session'
import type { Point } from '../layout/positions'
import type { Target } from './targets'
import type { Tooltip } from './tooltip'

/** What the pointer does in the picture: click selects, with Ctrl, Cmd or Shift adds or removes, on nothing clears; Shift-drag boxes. */
export interface Pointer {
  readonly destroy: () => void
}

export function createPointer(options: {
  readonly cy: Core
  /** Takes the cursor. */
  readonly element: HTMLElement
  readonly host: HTMLElement
  readonly session: Session
  readonly targetOf: (id: string) => Target | undefined
  readonly describe: (target: Target) => string
  readonly tooltip: Tooltip
  /** After a press. */
  readonly onPressed: () => void
}): Pointer {
  const { cy, element, host, session, targetOf, describe, tooltip, onPressed } = options
  let touching = false
  let hovered: Target | undefined
  const boxed = new Set<Ref>()

  const targetAt = (event: EventObject): Target | undefined => {
    const at = event.target as Core | SingularElementReturnValue
    return at === cy ? undefined : targetOf((at as SingularElementReturnValue).id())
  }
  const enter = (target: Target) => {
    element.style.cursor = 'pointer'
    hovered = target
    session.hover.value = target.refs
  }
  const leave = () => {
    element.style.cursor = ''
    if (hovered && session.hover.peek() === hovered.refs) session.hover.value = []
    hovered = undefined
  }
  // Cytoscape tells of a move onto an element only when that is another than the last, even if the pointer was away.
  const onMove = (event: EventObject) => {
    const target = touching ? undefined : targetAt(event)
    if (isSame(target, hovered)) return
    leave()
    if (target) {
      enter(target)
      tooltip.show(describe(target), placeOf(event.originalEvent as unknown as MouseEvent), (held) => {
        if (held) enter(target)
        else leave()
      })
    } else tooltip.leave()
  }
  const placeOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = host.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
  const onTap = (event: EventObject) => {
    const target = targetAt(event)
    const { ctrlKey, metaKey, shiftKey } = event.originalEvent as unknown as MouseEvent
    const adding = ctrlKey || metaKey || shiftKey
    tooltip.dismiss()
    if (target) session.dispatch({ type: 'select', refs: target.refs, mode: adding ? 'toggle' : 'replace' })
    else if (!adding) session.dispatch({ type: 'clear-selection' })
  }
  const onBoxed = (event: EventObject) => {
    for (const ref of targetAt(event)?.refs ?? []) boxed.add(ref)
  }
  const onBoxEnd = () => {
    // Elements are told that they are in the box only after its end.
    queueMicrotask(() => {
      if (boxed.size > 0) session.dispatch({ type: 'select', refs: [...boxed] })
      boxed.clear()
    })
  }
  cy.on('mousemove', onMove)
  cy.on('dragpan scrollzoom pinchzoom', tooltip.dismiss)
  cy.on('tap', onTap)
  cy.on('box', 'node, edge', onBoxed)
  cy.on('boxend', onBoxEnd)

  const onPress = (event: PointerEvent) => {
    touching = event.pointerType === 'touch'
  }
  const onExit = () => {
    leave()
    tooltip.leave()
  }
  host.addEventListener('pointerdown', onPress, true)
  // Cytoscape takes the focus from whatever had it; the press is on the graph, and so the focus goes there.
  host.addEventListener('mousedown', onPressed)
  host.addEventListener('pointerleave', onExit)
  return {
    destroy() {
      host.removeEventListener('pointerdown', onPress, true)
      host.removeEventListener('mousedown', onPressed)
      host.removeEventListener('pointerleave', onExit)
    },
  }
}

const isSame = (a: Target | undefined, b: Target | undefined): boolean =>
  a?.type === 'line' && b?.type === 'line'
    ? a.line.id === b.line.id
    : a?.type === 'node' && b?.type === 'node'
      ? a.key === b.key
      : a === b
