import { extent, sample } from '../scene/curve'
import type { Box, Emphasis, Scene, SceneActor } from '../scene/scene'

/** What a close-up of the selection must show, and what else it should if there is room. Both empty: nothing is selected. */
export interface SelectedBoxes {
  readonly least: readonly Box[]
  readonly more: readonly Box[]
}

/**
 * Boxes of what is selected among actors: both ends of a line with their labels, and its badge; of an actor alone, that
 * actor. More: the line's whole way, the speaker, neighbours.
 */
export function selectedBoxes(scene: Scene): SelectedBoxes {
  const linesThat = (emphasis: Emphasis) => scene.lines.filter((line) => line.emphasis === emphasis)
  const actorsThat = (emphasis: Emphasis) => scene.actors.filter((actor) => actor.emphasis === emphasis)
  const main: Emphasis = actorsThat('selected').length > 0 ? 'selected' : 'lit'
  const ids = new Set(linesThat(main).map(({ id }) => id))
  const badges = scene.badges.filter(({ line, visible }) => visible && ids.has(line))
  const least = [...actorsThat(main).flatMap(boxesOfActor), ...badges]
  if (least.length === 0) return { least, more: [] }
  const others =
    main === 'selected' ? [...actorsThat('lit'), ...actorsThat('speaker')] : actorsThat('speaker')
  const ways = linesThat(main).map((line) => extent(sample(line, 16)))
  return { least, more: [...least, ...ways, ...others.flatMap(boxesOfActor)] }
}

const boxesOfActor = ({ x, y, diameter, label }: SceneActor): readonly Box[] => [
  { x, y, width: diameter, height: diameter },
  label,
]
