import { signal } from '@preact/signals-core'
import type { Core } from 'cytoscape'
import type { Point } from '../layout/positions'
import type { Scene } from '../scene/scene'
import type { Theme } from '../scene/theme'
import type { Pin } from '../view/pins'
import type { Camera } from './camera'
import type { Crowd } from './crowd/crowd'
import type { Echo } from './echo'
import { cameraOf } from './surface'

/** Crowded pictures: what paints them is loaded when the first is asked for. Cytoscape has none of their nodes and lines. */
export interface Crowds {
  /** Paints a scene if it is crowded. Tells whether that is done, to be done or not its own. */
  readonly draw: (scene: Scene | undefined, echo: Echo, theme: Theme) => 'painted' | 'later' | 'none'
  /** A scene with what is carried where it is now. */
  readonly carried: (scene: Scene, pins: readonly Pin[]) => Scene
  readonly follow: (camera: Camera) => void
  /** Id of what is at a logical point. */
  readonly at: (point: Point) => string | undefined
  readonly within: (one: Point, other: Point) => readonly string[]
  readonly destroy: () => void
}

export function createCrowds(host: HTMLElement, cy: Core, onFailed: (error: unknown) => void): Crowds {
  const crowd = signal<Crowd | undefined>(undefined)
  let loading = false
  let ended = false
  const load = () => {
    if (loading) return
    loading = true
    import('./crowd/crowd').then(({ createCrowd }) => {
      if (ended) return
      crowd.value = createCrowd(
        host,
        () => cameraOf(cy),
        () => ({ width: host.clientWidth, height: host.clientHeight }),
      )
    }, onFailed)
  }
  return {
    draw(scene, echo, theme) {
      if (!scene?.crowd) {
        crowd.peek()?.draw(undefined, echo, theme)
        return 'none'
      }
      load()
      crowd.value?.draw(scene, echo, theme)
      return crowd.value ? 'painted' : 'later'
    },
    carried: (scene, pins) => crowd.value?.carried(scene, pins) ?? scene,
    follow: (camera) => crowd.peek()?.follow(camera),
    at: (point) => crowd.peek()?.picking()?.at(point, cy.zoom()),
    within: (one, other) => crowd.peek()?.picking()?.within(one, other) ?? [],
    destroy() {
      ended = true
      crowd.peek()?.destroy()
    },
  }
}
