import type { Ref } from '../model/project'
import { actedOn, menuKind } from '../view/menus'
import type { Session } from '../view/session'
import type { Box, Scene, SceneLine } from '../scene/scene'
import { linesAt, startOf } from './neighbours'
import { targetsOf, type Target } from './targets'
import type { RingBox } from './focusRing'
import { boxOf, isStep, step, type Place } from './walk'

/**
 * Keys while the graph has the focus: arrows walk, with Shift they add to the selection, Alt with arrows (or n and p) goes
 * through a node's lines, Enter selects; keys of commands act on where the keyboard is.
 */
export interface Keyboard {
  /** After a new scene: the place is kept where it is still there. */
  readonly renew: () => void
  /** Where the keyboard is, while that is shown. */
  readonly at: () => { readonly refs: readonly Ref[]; readonly box: Box } | undefined
  /** Takes the focus without showing where the keyboard is. */
  readonly focusByPointer: () => void
  readonly destroy: () => void
}

export function createKeyboard(options: {
  readonly element: HTMLElement
  readonly session: Session
  readonly scene: () => Scene | undefined
  readonly describe: (target: Target) => string
  /** Shows the ring around a box, or nowhere. */
  readonly showRing: (box: RingBox | undefined) => void
  /** After a step: brings the box into view and, for a line, shows its sentence. */
  readonly onStep: (box: Box, sentence: string | undefined) => void
}): Keyboard {
  const { element, session, describe, showRing, onStep } = options
  let place: Place | undefined
  let lines: readonly SceneLine[] = []
  let shown = false
  let pressed = false

  const targetAt = (scene: Scene): Target | undefined =>
    place && targetsOf(scene).get(place.line ?? place.node)
  const show = (scene: Scene) => {
    const target = targetAt(scene)
    if (!place || !target) return
    shown = true
    const box = boxOf(scene, place)
    showRing(box)
    onStep(box, place.line === undefined ? undefined : describe(target))
    session.hover.value = target.refs
    session.announcement.value = describe(target)
  }
  const hide = () => {
    if (!shown) return
    shown = false
    session.hover.value = []
    showRing(undefined)
  }
  const enter = (scene: Scene) => {
    const { selection } = session.view.peek()
    const refs = targetAt(scene)?.refs
    if (!refs || (selection.length > 0 && !refs.some((ref) => selection.includes(ref)))) {
      const start = startOf(scene)
      place = start === undefined ? undefined : { node: start, line: undefined }
    }
    show(scene)
  }
  const onKey = (event: KeyboardEvent) => {
    const scene = options.scene()
    if (!scene || event.defaultPrevented || event.ctrlKey || event.metaKey) return
    if (!act(scene, event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const act = (scene: Scene, { key, altKey, shiftKey }: KeyboardEvent): boolean => {
    if (key === 'Escape') {
      const view = session.view.peek()
      // What the view itself can back out of comes first.
      if (session.commands.some(({ keys, when }) => keys.includes('Escape') && when(view))) return false
      if (!shown || place?.line === undefined) return false
      place = { node: place.node, line: undefined }
      show(scene)
      return true
    }
    if (key === 'Enter' || key === ' ') {
      const target = shown ? targetAt(scene) : undefined
      if (!target) return false
      session.dispatch({ type: 'select', refs: target.refs, mode: shiftKey ? 'toggle' : 'replace' })
      return true
    }
    if (!isStep(key)) {
      const target = shown ? targetAt(scene) : undefined
      const view = session.view.peek()
      const refs = target && actedOn(target.refs, view.selection)
      const command =
        refs &&
        session.commands.find(
          ({ menus, keys, when }) =>
            keys.includes(key) && menus?.includes(menuKind(refs)) && when(view, refs),
        )
      command?.run(refs)
      return command !== undefined
    }
    if (!shown || !place) {
      enter(scene)
      return true
    }
    if (place.line === undefined) lines = linesAt(scene, place.node)
    const next = step(scene, place, key, altKey, lines)
    if (next) {
      const from = targetAt(scene)?.refs ?? []
      place = next
      // Draws a line that is shown only while it is pointed at.
      const through = lines.find(({ id }) => id === next.line)
      if (through) session.hover.value = through.refs
      show(options.scene() ?? scene)
      if (shiftKey && next.line === undefined) {
        const { selection } = session.view.peek()
        const to = targetAt(scene)?.refs ?? []
        const chosen = [...(selection.length > 0 ? selection : from), ...to]
        session.dispatch({ type: 'select', refs: chosen })
      }
    }
    return true
  }
  const onPress = () => {
    pressed = true
    hide()
  }
  const onRelease = () => {
    pressed = false
  }
  const onFocus = () => {
    const scene = options.scene()
    if (!pressed && scene) enter(scene)
  }
  element.addEventListener('keydown', onKey)
  element.addEventListener('pointerdown', onPress, true)
  element.addEventListener('focus', onFocus)
  element.addEventListener('blur', hide)
  addEventListener('pointerup', onRelease, true)
  addEventListener('pointercancel', onRelease, true)
  return {
    renew() {
      const scene = options.scene()
      if (!shown || !scene || !place) return
      if (!targetAt(scene)) place = { node: place.node, line: undefined }
      if (targetAt(scene)) showRing(boxOf(scene, place))
      else enter(scene)
    },
    at() {
      const scene = options.scene()
      const target = shown && scene ? targetAt(scene) : undefined
      return target && place && scene ? { refs: target.refs, box: boxOf(scene, place) } : undefined
    },
    focusByPointer() {
      pressed = true
      element.focus({ preventScroll: true })
      pressed = false
    },
    destroy() {
      hide()
      element.removeEventListener('keydown', onKey)
      element.removeEventListener('pointerdown', onPress, true)
      element.removeEventListener('focus', onFocus)
      element.removeEventListener('blur', hide)
      removeEventListener('pointerup', onRelease, true)
      removeEventListener('pointercancel', onRelease, true)
    },
  }
}
