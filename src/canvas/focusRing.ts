import type { Box } from '../scene/scene'
import type { Theme } from '../scene/theme'
import type { Camera } from './camera'

const GAP = 2
const WIDTH = 3

/** A box in logical px; `round` for a circle. */
export type RingBox = Box & { readonly round: boolean }

/** The keyboard's place in the picture: an element over the canvas, 3 px in ink with 2 px of ground inside. */
export interface FocusRing {
  /** Without a box it is hidden. */
  readonly show: (box: RingBox | undefined) => void
  readonly follow: (camera: Camera) => void
  readonly paint: (theme: Theme) => void
  readonly destroy: () => void
}

export function createFocusRing(parent: HTMLElement, first: Camera): FocusRing {
  const element = document.createElement('div')
  element.hidden = true
  element.dataset['part'] = 'focus'
  Object.assign(element.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    zIndex: '2',
    boxSizing: 'border-box',
    pointerEvents: 'none',
    border: `${WIDTH}px solid`,
  } satisfies Partial<CSSStyleDeclaration>)
  parent.append(element)
  let box: RingBox | undefined
  let camera = first

  const place = () => {
    element.hidden = box === undefined
    if (!box) return
    const around = 2 * (GAP + WIDTH)
    const [width, height] = [box.width * camera.zoom + around, box.height * camera.zoom + around]
    Object.assign(element.style, {
      width: `${width}px`,
      height: `${height}px`,
      borderRadius: box.round ? '50%' : '9px',
      transform: `translate(${box.x * camera.zoom + camera.pan.x - width / 2}px, ${box.y * camera.zoom + camera.pan.y - height / 2}px)`,
    })
  }
  return {
    show(next) {
      box = next
      place()
    },
    follow(next) {
      camera = next
      if (box) place()
    },
    paint(theme) {
      element.style.borderColor = theme.selection
      element.style.boxShadow = `inset 0 0 0 ${GAP}px ${theme.bg}`
    },
    destroy: () => element.remove(),
  }
}
