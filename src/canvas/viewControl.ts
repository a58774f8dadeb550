import { effect, signal, type ReadonlySignal } from '@preact/signals-core'
import type { Core } from 'cytoscape'
import type { Session } from '../view/session'
import type { Viewport } from '../view/state'
import { same } from '../view/update'
import type { Box, Scene } from '../scene/scene'
import { around, cameraFor, closeUp, leastZoom, viewportOf, type Camera, type Size } from './camera'
import { MOVE_MS, movesSmoothly } from './motion'
import { selectedBoxes } from './selectedBoxes'
import { cameraOf } from './surface'

/** In a close-up, more than the selection is shown as long as it is no smaller than this. */
const ROOMY = 0.9

/** Gestures are told to the session this long after their last move. */
const GESTURE_MS = 200

/** Keeps Cytoscape's pan and zoom and the view's `viewport` in step, in both directions. */
export interface ViewControl {
  readonly zoomBy: (factor: number) => void
  /** Shows the whole picture, even where a selection would be seen from close. */
  readonly fit: () => void
  /** Where the user has moved away from what is selected among rows, goes back there; once the page has made room for it. */
  readonly comeBack: () => void
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
  let frame = 0

  /** The selection over which the whole picture was asked for. */
  const overview = signal<unknown>(null)
  /** The camera for a viewport: among rows, `fit` looks closely at what is selected. */
  const cameraOn = (viewport: Viewport, picture: Scene): Camera | undefined => {
    const { selection } = session.view.peek()
    if (viewport !== 'fit' || picture.flow !== 'rows' || overview.peek() === selection)
      return cameraFor(viewport, picture, area)
    const { least, more } = selectedBoxes(picture)
    const wide = closeUp(more, area)
    return wide && wide.zoom >= ROOMY ? wide : (closeUp(least, area) ?? cameraFor('fit', picture, area))
  }
  const moveTo = (camera: Camera | undefined, smoothly: boolean) => {
    if (!camera) return
    cy.stop()
    if (smoothly && movesSmoothly())
      cy.animate({ zoom: camera.zoom, pan: { ...camera.pan } }, { duration: MOVE_MS, easing: 'ease-out' })
    else cy.viewport({ zoom: camera.zoom, pan: { ...camera.pan } })
  }

  let drawn: Scene | undefined
  let fitted: Camera | undefined
  const stopFollowing = effect(() => {
    const picture = scene.value
    const { viewport } = session.view.value
    void overview.value
    if (!picture) return
    const resized = drawn?.width !== picture.width || drawn.height !== picture.height
    drawn = picture
    cy.minZoom(leastZoom(picture, area))
    const camera = cameraOn(viewport, picture)
    const isFit = viewport === 'fit' && timer === undefined
    const stays = known !== undefined && same(known, viewport) && !(isFit && !same(fitted, camera))
    if (!resized && stays) return
    const smoothly = known !== undefined && !resized
    known = viewport
    fitted = viewport === 'fit' ? camera : undefined
    moveTo(camera, smoothly)
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

  const measure = () => {
    const next = { width: host.clientWidth, height: host.clientHeight }
    if (same(next, area)) return
    const isBack = area.height === 0
    area = next
    cy.resize()
    if (!drawn) return
    cy.minZoom(leastZoom(drawn, area))
    const { viewport } = session.view.peek()
    // The sheet opens below rows: what the user looks at stays where it is.
    if (viewport !== 'fit' && drawn.flow === 'rows' && !isBack) {
      if (timer === undefined && area.height > 0) tell()
      return
    }
    const camera = cameraOn(viewport, drawn)
    fitted = viewport === 'fit' ? camera : undefined
    moveTo(camera, false)
  }
  const observer = new ResizeObserver(measure)
  observer.observe(host)

  /** Where the camera is going: moves that follow one another add up. */
  const destination = (): Camera | undefined => {
    const { viewport } = session.view.peek()
    return drawn && (timer === undefined ? cameraOn(viewport, drawn) : cameraOf(cy))
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
    fit() {
      overview.value = session.view.peek().selection
      go('fit')
    },
    reveal(boxes) {
      const camera = destination()
      if (!camera || boxes.length === 0) return
      if (session.view.peek().viewport === 'fit' && drawn?.flow === 'columns') return
      const shown = boxes.every((box) => isInside(box, camera, area))
      if (shown) return
      const middle = around(boxes)
      go(viewportOf({ zoom: camera.zoom, pan: panTo(middle, camera.zoom, area) }, area))
    },
    comeBack() {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        measure()
        const { viewport } = session.view.peek()
        const camera = destination()
        if (viewport === 'fit' || !camera || !drawn) return
        if (!selectedBoxes(drawn).least.every((box) => isInside(box, camera, area))) go('fit')
      })
    },
    destroy() {
      clearTimeout(timer)
      cancelAnimationFrame(frame)
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
