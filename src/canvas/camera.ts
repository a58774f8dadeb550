import type { Point } from '../layout/positions'
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

const MAX_FIT = 1.3
export const MIN_ZOOM = 0.2
export const MAX_ZOOM = 4

/**
 * The camera for a viewport in a window of the given size; undefined while the window has no area.
 * `fit`: as large as the window allows, at most 1.3, centred horizontally, at the top.
 */
export function cameraFor(viewport: Viewport, scene: Size, window: Size): Camera | undefined {
  if (window.width <= 0 || window.height <= 0) return undefined
  if (viewport === 'fit') {
    const zoom = Math.min(MAX_FIT, window.width / scene.width, window.height / scene.height)
    return { zoom, pan: { x: (window.width - scene.width * zoom) / 2, y: 0 } }
  }
  const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, viewport.zoom))
  return {
    zoom,
    pan: { x: window.width / 2 - viewport.x * zoom, y: window.height / 2 - viewport.y * zoom },
  }
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
