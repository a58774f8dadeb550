import { cameraFor } from '../canvas/camera'
import { svgImage } from '../io/svgImage'
import type { Scene } from '../scene/scene'
import type { ViewState } from '../view/state'

/** A picture of the graph that stands in its place until it can be worked with. */
export interface Still {
  readonly remove: () => void
}

/**
 * Shows a scene as an image exactly where the canvas will draw it, and resolves when it is painted: the same geometry
 * needs no drawing library. Null where the place has no size, or where the canvas would look at a selection from close.
 */
export async function showStill(element: HTMLElement, scene: Scene, view: ViewState): Promise<Still | null> {
  const made = element.querySelector('picture')
  if (made?.checkVisibility()) return { remove: () => made.remove() }
  made?.remove()
  const isClose = scene.flow === 'rows' && view.selection.length > 0 && view.viewport === 'fit'
  const camera = cameraFor(view.viewport, scene, { width: element.clientWidth, height: element.clientHeight })
  if (!camera || isClose) return null
  const dark =
    view.theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : view.theme === 'dark'
  const [{ sceneToSvg }, { DARK, LIGHT }] = await Promise.all([
    import('../scene/svg'),
    import('../scene/theme'),
  ])
  const image = await svgImage(sceneToSvg(scene, dark ? DARK : LIGHT)).catch(() => null)
  if (!image) return null
  image.alt = ''
  Object.assign(image.style, {
    position: 'absolute',
    maxWidth: 'none',
    left: `${camera.pan.x}px`,
    top: `${camera.pan.y}px`,
    width: `${scene.width * camera.zoom}px`,
    height: `${scene.height * camera.zoom}px`,
  })
  element.prepend(image)
  await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)))
  return { remove: () => image.remove() }
}
