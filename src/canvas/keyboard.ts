import type { Ref } from '../model/project'
import { actedOn, menuKind } from '../view/menus'
import type { Session } from '../view/session'
import type { Point } from '../layout/positions'
import type { Box, Scene, SceneLine } from '../scene/scene'
import type { Carrying } from './carrying'
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
  /** Takes the focus to a node, to move it with others: arrows move, Enter puts down, Escape puts back. */
  readonly move: (keys: readonly string[]) => void
  /** Takes the focus without showing where the keyboard is. */
  readonly focusByPointer: () => void
  readonly destroy: () => void
}

/** An arrow moves what is carried by this, logical px; with Shift five times as far. */
const STEP_PX = 8
const WAY: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowRight: { x: 1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
}
const MOVE_WORDS =
  'Move it with the arrow keys, with Shift further, or press where it should go. Enter puts it down, Escape puts it back.'

export function createKeyboard(options: {
  readonly element: HTMLElement
  readonly session: Session
  readonly scene: () => Scene | undefined
  readonly describe: (target: Target) => string
  readonly carrying: Carrying
  /** Shows the ring around a box, or nowhere. */
  readonly showRing: (box: RingBox | undefined) => void
  /** After a step: brings the box into view and, for a line, shows its sentence. */
  readonly onStep: (box: Box | undefined, sentence: string | undefined) => void
}): Keyboard {
  const { element, session, describe, carrying, showRing, onStep } = options
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
  const putDown = () => {
    if (!shown || !carrying.active()) return
    carrying.drop()
    onStep(undefined, undefined)
    session.announcement.value = 'Put down.'
  }
  const carry = (key: string, far: boolean): boolean => {
    const way = WAY[key]
    if (way) {
      const px = far ? 5 * STEP_PX : STEP_PX
      carrying.by(way.x * px, way.y * px)
      onStep(undefined, undefined)
      const scene = options.scene()
      const box = place && scene && boxOf(scene, place)
      if (box) session.announcement.value = `${Math.round(box.x)} across, ${Math.round(box.y)} down`
    } else if (key === 'Escape') {
      carrying.cancel()
      onStep(undefined, undefined)
      session.announcement.value = 'Back in its place.'
    } else if (key === 'Enter' || key === ' ') putDown()
    else return false
    return true
  }
  const act = (scene: Scene, { key, altKey, shiftKey }: KeyboardEvent): boolean => {
    if (shown && carrying.active()) return carry(key, shiftKey)
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
  const onBlur = () => {
    putDown()
    hide()
  }
  element.addEventListener('blur', onBlur)
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
    move(keys) {
      const [node] = keys
      element.focus({ preventScroll: true })
      const scene = options.scene()
      if (node === undefined || !scene || !carrying.take(keys)) return
      place = { node, line: undefined }
      show(scene)
      onStep(boxOf(scene, place), MOVE_WORDS)
      session.announcement.value = MOVE_WORDS
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
      element.removeEventListener('blur', onBlur)
      removeEventListener('pointerup', onRelease, true)
      removeEventListener('pointercancel', onRelease, true)
    },
  }
}
