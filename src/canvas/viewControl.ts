import { effect, type ReadonlySignal } from '@preact/signals-core'
import type { Core } from 'cytoscape'
import type { Session } from '../view/session'
import type { Viewport } from '../view/state'
import { same } from '../view/update'
import type { Box, Scene } from '../scene/scene'
import { cameraFor, viewportOf, type Camera, type Size } from './camera'
import { MOVE_MS, movesSmoothly } from './motion'
import { cameraOf } from './surface'

/** Gestures are told to the session this long after their last move. */
const GESTURE_MS = 200

/** Keeps Cytoscape's pan and zoom and the view's `viewport` in step, in both directions. */
export interface ViewControl {
  readonly zoomBy: (factor: number) => void
  /** Moves to the middle of the boxes if any of them is out of sight. */
  readonly reveal: (boxes: readonly Box[]) => void
  readonly destroy: () => void
}

export function createViewControl(
  cy: Core,
  host: HTMLElement,
  session: Session,
  scene: ReadonlySignal<Scene | undefined>,
  onCamera: (camera: Camera) => void,
): ViewControl {
  let area: Size = { width: host.clientWidth, height: host.clientHeight }
  /** What the session was last told, or last asked for. */
  let known: Viewport | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const moveTo = (viewport: Viewport, size: Size, smoothly: boolean) => {
    const camera = cameraFor(viewport, size, area)
    if (!camera) return
    cy.stop()
    if (smoothly && movesSmoothly())
      cy.animate({ zoom: camera.zoom, pan: { ...camera.pan } }, { duration: MOVE_MS, easing: 'ease-out' })
    else cy.viewport({ zoom: camera.zoom, pan: { ...camera.pan } })
  }

  let drawnSize: Size | undefined
  const stopFollowing = effect(() => {
    const size = scene.value
    const { viewport } = session.view.value
    if (!size) return
    const resized = drawnSize?.width !== size.width || drawnSize.height !== size.height
    if (!resized && known !== undefined && same(known, viewport)) return
    const smoothly = known !== undefined && !resized
    drawnSize = { width: size.width, height: size.height }
    known = viewport
    moveTo(viewport, drawnSize, smoothly)
  })

  const tell = () => {
    clearTimeout(timer)
    timer = undefined
    known = viewportOf(cameraOf(cy), area)
    session.dispatch({ type: 'viewport', viewport: known })
  }
  const onGesture = () => {
    cy.stop()
    clearTimeout(timer)
    timer = setTimeout(tell, GESTURE_MS)
  }
  const onMove = () => onCamera(cameraOf(cy))
  cy.on('dragpan scrollzoom pinchzoom', onGesture)
  cy.on('viewport', onMove)

  const observer = new ResizeObserver(() => {
    const next = { width: host.clientWidth, height: host.clientHeight }
    if (same(next, area)) return
    area = next
    cy.resize()
    if (drawnSize) moveTo(session.view.peek().viewport, drawnSize, false)
  })
  observer.observe(host)

  /** Where the camera is going: moves that follow one another add up. */
  const destination = (): Camera | undefined => {
    const { viewport } = session.view.peek()
    return drawnSize && (timer === undefined ? cameraFor(viewport, drawnSize, area) : cameraOf(cy))
  }
  const go = (viewport: Viewport) => {
    clearTimeout(timer)
    timer = undefined
    session.dispatch({ type: 'viewport', viewport })
  }
  return {
    zoomBy(factor) {
      const camera = destination()
      if (!camera) return
      const { x, y, zoom } = viewportOf(camera, area)
      go({ x, y, zoom: Math.round(clampZoom(cy, zoom * factor) * 1000) / 1000 })
    },
    reveal(boxes) {
      const camera = destination()
      if (!camera || boxes.length === 0 || session.view.peek().viewport === 'fit') return
      const shown = boxes.every((box) => isInside(box, camera, area))
      if (shown) return
      const middle = middleOf(boxes)
      go(viewportOf({ zoom: camera.zoom, pan: panTo(middle, camera.zoom, area) }, area))
    },
    destroy() {
      clearTimeout(timer)
      stopFollowing()
      observer.disconnect()
      cy.stop()
    },
  }
}

const clampZoom = (cy: Core, zoom: number) => Math.min(cy.maxZoom(), Math.max(cy.minZoom(), zoom))

const panTo = ({ x, y }: { x: number; y: number }, zoom: number, { width, height }: Size) => ({
  x: width / 2 - x * zoom,
  y: height / 2 - y * zoom,
})

function isInside(box: Box, { zoom, pan }: Camera, { width, height }: Size): boolean {
  const [x, y] = [box.x * zoom + pan.x, box.y * zoom + pan.y]
  const [halfWidth, halfHeight] = [(box.width * zoom) / 2, (box.height * zoom) / 2]
  return x >= halfWidth && y >= halfHeight && x <= width - halfWidth && y <= height - halfHeight
}

function middleOf(boxes: readonly Box[]): { readonly x: number; readonly y: number } {
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2))
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2))
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2))
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}
