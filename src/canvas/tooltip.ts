import type { Point } from '../layout/positions'
import { SANS, type Theme } from '../scene/theme'

/** Time before it shows, and, once the pointer left what it is about, before it goes: enough to reach and read it. */
const SHOW_MS = 250
const HIDE_MS = 350
const GAP = 14

/**
 * A sentence beside what is pointed at. It stays while the pointer is on it or on what it is about, can be
 * pointed at itself, and goes with Escape (WCAG 1.4.13).
 */
export interface Tooltip {
  /** `at`: CSS px in the element that holds it. With `onHold` it waits a moment, and is told whether it is pointed at. */
  readonly show: (text: string, at: Point, onHold?: (held: boolean) => void) => void
  readonly leave: () => void
  /** At once. Tells whether there was one. */
  readonly dismiss: () => boolean
  readonly paint: (theme: Theme) => void
  readonly destroy: () => void
}

/** `keepsEscape`: whether Escape is something else's now. */
export function createTooltip(parent: HTMLElement, keepsEscape: () => boolean): Tooltip {
  const element = document.createElement('div')
  element.role = 'tooltip'
  element.hidden = true
  Object.assign(element.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    zIndex: '3',
    boxSizing: 'border-box',
    maxWidth: 'min(340px, calc(100% - 16px))',
    padding: '6px 9px',
    border: '1px solid',
    borderRadius: '6px',
    font: `13px/1.4 ${SANS}`,
    boxShadow: '0 2px 8px rgb(0 0 0 / .18)',
    cursor: 'default',
  } satisfies Partial<CSSStyleDeclaration>)
  parent.append(element)
  let timer: ReturnType<typeof setTimeout> | undefined
  let held = false
  let onHold: ((held: boolean) => void) | undefined

  const place = (at: Point) => {
    const { clientWidth, clientHeight } = parent
    const { offsetWidth: width, offsetHeight: height } = element
    const left = Math.min(Math.max(8, at.x + GAP), Math.max(8, clientWidth - width - 8))
    const below = at.y + GAP + height <= clientHeight - 8
    const top = below ? at.y + GAP : Math.max(8, at.y - GAP - height)
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
  }
  const hold = (next: boolean) => {
    if (held === next) return
    held = next
    onHold?.(held)
  }
  const dismiss = () => {
    clearTimeout(timer)
    timer = undefined
    const shown = !element.hidden
    element.hidden = true
    hold(false)
    return shown
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || element.hidden || keepsEscape()) return
    dismiss()
    event.preventDefault()
    event.stopPropagation()
  }
  const onEnter = () => {
    clearTimeout(timer)
    hold(true)
  }
  const leave = () => {
    clearTimeout(timer)
    timer = setTimeout(dismiss, HIDE_MS)
  }
  const onLeave = () => {
    hold(false)
    leave()
  }
  element.addEventListener('pointerenter', onEnter)
  element.addEventListener('pointerleave', onLeave)
  document.addEventListener('keydown', onKey, true)

  return {
    show(text, at, onNextHold) {
      clearTimeout(timer)
      const open = () => {
        onHold = onNextHold
        element.textContent = text
        element.hidden = false
        place(at)
      }
      if (onNextHold) timer = setTimeout(open, SHOW_MS)
      else open()
    },
    leave,
    dismiss,
    paint(theme) {
      Object.assign(element.style, {
        background: theme.panel,
        color: theme.ink,
        borderColor: theme.controlBorder,
      })
    },
    destroy() {
      clearTimeout(timer)
      document.removeEventListener('keydown', onKey, true)
      element.remove()
    },
  }
}
