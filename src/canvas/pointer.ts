import type { Core, EventObject } from 'cytoscape'
import type { Ref } from '../model/project'
import { typeOf } from '../model/refs'
import type { Session } from '../view/session'
import type { Point } from '../layout/positions'
import type { Carrying } from './carrying'
import type { Target } from './targets'
import type { Tooltip } from './tooltip'

/**
 * What the pointer does in the picture: click selects, with Ctrl, Cmd or Shift adds or removes, on nothing clears;
 * Shift-drag boxes; the right button, or a long press of a finger, asks for the menu.
 */
export interface Pointer {
  /** Whether the last press was a finger's. */
  readonly touching: () => boolean
  /** What the pointer is over. */
  readonly over: () => readonly Ref[]
  readonly destroy: () => void
}

export function createPointer(options: {
  readonly cy: Core
  /** Takes the cursor. */
  readonly element: HTMLElement
  readonly host: HTMLElement
  readonly session: Session
  readonly targetAt: (event: EventObject) => Target | undefined
  /** What lies between two corners of a picture whose nodes Cytoscape does not know. */
  readonly within: (one: Point, other: Point) => readonly Target[]
  readonly describe: (target: Target) => string
  readonly tooltip: Tooltip
  readonly carrying: Carrying
  readonly onMenu: (target: readonly Ref[], at: Point) => void
  /** After a press. */
  readonly onPressed: () => void
}): Pointer {
  const { cy, element, host, session, targetAt, within, describe, tooltip, carrying, onMenu, onPressed } =
    options
  let touching = false
  let menuOpened = false
  let hovered: Target | undefined
  const boxed = new Set<Ref>()

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
    // While the picture is moved, nothing in it is pointed at.
    if (carrying.active() || (event.originalEvent as unknown as MouseEvent).buttons > 0) return
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
    if (menuOpened) return
    if (carrying.active()) {
      tooltip.dismiss()
      carrying.to(event.position)
      carrying.drop()
      return
    }
    const target = targetAt(event)
    const { ctrlKey, metaKey, shiftKey } = event.originalEvent as unknown as MouseEvent
    const adding = ctrlKey || metaKey || shiftKey
    tooltip.dismiss()
    if (target) session.dispatch({ type: 'select', refs: target.refs, mode: adding ? 'toggle' : 'replace' })
    else if (!adding) session.dispatch({ type: 'clear-selection' })
  }
  const onHold = (event: EventObject) => {
    if (!touching) return
    menuOpened = true
    const { left, top } = host.getBoundingClientRect()
    const { x, y } = event.renderedPosition
    onMenu(targetAt(event)?.refs ?? [], { x: left + x, y: top + y })
  }
  const onBoxed = (event: EventObject) => {
    for (const ref of targetAt(event)?.refs ?? []) boxed.add(ref)
  }
  let corner: Point = { x: 0, y: 0 }
  const onDown = ({ position }: EventObject) => {
    corner = { ...position }
  }
  const onBoxEnd = ({ position }: EventObject) => {
    for (const { refs } of within(corner, position)) for (const ref of refs) boxed.add(ref)
    // Elements are told that they are in the box only after its end.
    queueMicrotask(() => {
      if (boxed.size > 0) session.dispatch({ type: 'select', refs: nodesFirst(boxed) })
      boxed.clear()
    })
  }
  cy.on('mousemove', onMove)
  cy.on('dragpan scrollzoom pinchzoom', tooltip.dismiss)
  cy.on('tap', onTap)
  cy.on('tapstart', onDown)
  cy.on('taphold', onHold)
  cy.on('box', 'node, edge', onBoxed)
  cy.on('boxend', onBoxEnd)

  const onPress = (event: PointerEvent) => {
    touching = event.pointerType === 'touch'
    menuOpened = false
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
    touching: () => touching,
    over: () => hovered?.refs ?? [],
    destroy() {
      host.removeEventListener('pointerdown', onPress, true)
      host.removeEventListener('mousedown', onPressed)
      host.removeEventListener('pointerleave', onExit)
    },
  }
}

/** Of what a box holds its actors and issues, where there are any: their lines are told with them. */
function nodesFirst(boxed: Iterable<Ref>): readonly Ref[] {
  const all = [...boxed]
  const nodes = all.filter((ref) => typeOf(ref) === 'actor' || typeOf(ref) === 'issue')
  return nodes.length > 0 ? nodes : all
}

const isSame = (a: Target | undefined, b: Target | undefined): boolean =>
  a?.type === 'line' && b?.type === 'line'
    ? a.line.id === b.line.id
    : a?.type === 'node' && b?.type === 'node'
      ? a.key === b.key
      : a === b
