import type { Camera, Size } from '../camera'
import type { Brush } from './brush'

/** Share of the window by which a sheet reaches beyond each of its edges. */
const BEYOND = 0.3
/** A sheet has at most so many pixels, and so fewer to each CSS px where it is large. */
const MOST_PIXELS = 4_000_000

/** A canvas somewhat larger than the window, painted for one camera and moved along with others. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D
  /** Makes it empty, for a camera in a window; the context's origin is where the logical origin is drawn. */
  readonly begin: (camera: Camera, window: Size) => Pick<Brush, 'left' | 'top' | 'right' | 'bottom'>
  /** Shows what was painted as another camera sees it. */
  readonly follow: (camera: Camera) => void
  /** Whether what was painted fills the window as a camera sees it. */
  readonly fills: (camera: Camera) => boolean
  /** Whether it is shown at another zoom than it was painted for. */
  readonly isScaled: () => boolean
  readonly canvas: HTMLCanvasElement
}

export function createSheet(): Sheet {
  const canvas = document.createElement('canvas')
  const found = canvas.getContext('2d')
  if (!found) throw new Error('this browser gives no canvas to draw on')
  const context = found
  Object.assign(canvas.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    transformOrigin: '0 0',
    pointerEvents: 'none',
    // Moved by itself, without what is around it being painted again.
    willChange: 'transform',
  } satisfies Partial<CSSStyleDeclaration>)
  let painted: Camera = { zoom: 1, pan: { x: 0, y: 0 } }
  let shown = painted.zoom
  let window: Size = { width: 0, height: 0 }
  let margin = { x: 0, y: 0 }
  const placeFor = ({ zoom, pan }: Camera) => {
    const scale = zoom / painted.zoom
    return {
      scale,
      x: pan.x - (painted.pan.x + margin.x) * scale,
      y: pan.y - (painted.pan.y + margin.y) * scale,
    }
  }

  const sheet: Sheet = {
    canvas,
    context,
    begin(camera, next) {
      margin = { x: Math.ceil(next.width * BEYOND), y: Math.ceil(next.height * BEYOND) }
      const [width, height] = [next.width + 2 * margin.x, next.height + 2 * margin.y]
      const ratio = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)))
      const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
      if (canvas.width !== across || canvas.height !== down) {
        canvas.width = across
        canvas.height = down
        Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` })
      }
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.clearRect(0, 0, across, down)
      context.setTransform(
        ratio,
        0,
        0,
        ratio,
        (margin.x + camera.pan.x) * ratio,
        (margin.y + camera.pan.y) * ratio,
      )
      painted = camera
      window = next
      sheet.follow(camera)
      return {
        left: -margin.x - camera.pan.x,
        top: -margin.y - camera.pan.y,
        right: next.width + margin.x - camera.pan.x,
        bottom: next.height + margin.y - camera.pan.y,
      }
    },
    isScaled: () => shown !== painted.zoom,
    follow(camera) {
      shown = camera.zoom
      const { x, y, scale } = placeFor(camera)
      canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
    },
    fills(camera) {
      const { x, y, scale } = placeFor(camera)
      const [width, height] = [window.width + 2 * margin.x, window.height + 2 * margin.y]
      return x <= 0 && y <= 0 && x + width * scale >= window.width && y + height * scale >= window.height
    },
  }
  return sheet
}
