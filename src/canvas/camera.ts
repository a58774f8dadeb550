import type { Point } from '../layout/positions'
import type { Box, Scene } from '../scene/scene'
import type { Viewport } from '../view/state'

export interface Size {
  readonly width: number
  readonly height: number
}

/** What Cytoscape is set to: `pan` is where the logical origin is drawn, CSS px. */
export interface Camera {
  readonly zoom: number
  readonly pan: Point
}

/** How large a picture is shown at most where it fits. */
export const MAX_FIT = 1.3
const MIN_ZOOM = 0.2
export const MAX_ZOOM = 4

/** Closest look at what is selected, and the space around it, CSS px. */
const CLOSEST = 1.4
const MARGIN = 14

/**
 * The camera for a viewport in a window of the given size; undefined while the window has no area.
 * `fit`: as large as the window allows, at most 1.3, centred horizontally, at the top. Rows fit by their width and go
 * on below the window's edge.
 */
export function cameraFor(
  viewport: Viewport,
  scene: Size & { readonly flow?: Scene['flow'] },
  window: Size,
): Camera | undefined {
  if (window.width <= 0 || window.height <= 0) return undefined
  if (viewport === 'fit') {
    const high = scene.flow === 'rows' ? Infinity : window.height / scene.height
    const zoom = Math.min(MAX_FIT, window.width / scene.width, high)
    return { zoom, pan: { x: (window.width - scene.width * zoom) / 2, y: 0 } }
  }
  const zoom = Math.min(MAX_ZOOM, Math.max(leastZoom(scene, window), viewport.zoom))
  return {
    zoom,
    pan: { x: window.width / 2 - viewport.x * zoom, y: window.height / 2 - viewport.y * zoom },
  }
}

/** The smallest zoom of a picture: one at which all of it is seen. */
export const leastZoom = (scene: Size, window: Size): number =>
  window.width <= 0 || window.height <= 0
    ? MIN_ZOOM
    : Math.min(MIN_ZOOM, window.width / scene.width, window.height / scene.height)

/** The camera that shows all of some boxes as large as it may, in the middle of a window; undefined where there are none. */
export function closeUp(boxes: readonly Box[], window: Size): Camera | undefined {
  if (boxes.length === 0 || window.width <= 0 || window.height <= 0) return undefined
  const { x, y, width, height } = around(boxes)
  const zoom = Math.max(
    MIN_ZOOM,
    Math.min(CLOSEST, (window.width - 2 * MARGIN) / width, (window.height - 2 * MARGIN) / height),
  )
  return { zoom, pan: { x: window.width / 2 - x * zoom, y: window.height / 2 - y * zoom } }
}

/** The box around boxes. */
export function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2))
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2))
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2))
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}

/** The viewport that a camera shows, rounded to tenths of a pixel and thousandths of a zoom, as it stands in addresses. */
export function viewportOf({ zoom, pan }: Camera, window: Size): Exclude<Viewport, 'fit'> {
  return {
    x: round((window.width / 2 - pan.x) / zoom, 10),
    y: round((window.height / 2 - pan.y) / zoom, 10),
    zoom: round(zoom, 1000),
  }
}

const round = (value: number, parts: number) => Math.round(value * parts) / parts
