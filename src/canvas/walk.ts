import type { Ref } from '../model/project'
import type { Box, Scene, SceneLine } from '../scene/scene'
import { along, sample } from '../scene/curve'
import { ACTOR_OUTLINE } from '../scene/shapes'
import type { RingBox } from './focusRing'
import { endToward, linesAt, neighbourToward, stepLine, type Direction } from './neighbours'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
}

export const isStep = (key: string): boolean => key in ARROWS || key === 'n' || key === 'p'

/** Where the keyboard is: on a node or stand-in, or on one of its lines. */
export interface Place {
  readonly node: string
  readonly line: string | undefined
}

/**
 * A step of the keyboard from a place in a scene: where it leads, or undefined where it leads nowhere. `lines`: those
 * that are gone through; some are drawn only while the node is pointed at.
 */
export function step(
  scene: Scene,
  place: Place,
  key: string,
  alt: boolean,
  lines: readonly SceneLine[] = linesAt(scene, place.node),
): Place | undefined {
  const line = scene.lines.find(({ id }) => id === place.line)
  const through = key === 'n' || key === 'p' ? key : alt ? ALONG[key] : undefined
  if (through !== undefined) {
    const next = stepLine(lines, place.line, through === 'n' ? 1 : -1)
    return next && { node: place.node, line: next.id }
  }
  const direction = ARROWS[key]
  if (direction === undefined) return undefined
  if (line) return { node: endToward(scene, line, boxOf(scene, place), direction), line: undefined }
  const next = neighbourToward(scene, place.node, direction)
  return next === undefined ? undefined : { node: next, line: undefined }
}

const ALONG: Readonly<Record<string, 'n' | 'p'>> = {
  ArrowRight: 'n',
  ArrowDown: 'n',
  ArrowLeft: 'p',
  ArrowUp: 'p',
}

/** What a place is, drawn: the node's own box, or the line's badge, or its middle. */
export function boxOf(scene: Scene, place: Place): RingBox {
  const line = scene.lines.find(({ id }) => id === place.line)
  if (line) return { ...lineBox(scene, line), round: false }
  const actor = scene.actors.find(({ key }) => key === place.node)
  if (actor) {
    const { x, y, diameter, kind } = actor
    return { x, y, width: diameter, height: diameter, round: ACTOR_OUTLINE[kind] === 'circle' }
  }
  const box = [...scene.cards, ...scene.standIns].find(({ key }) => key === place.node)
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 }
  return { x, y, width, height, round: false }
}

const MIDDLE_SIZE = 17

function lineBox(scene: Scene, line: SceneLine): Box {
  const badge = scene.badges.find((other) => other.line === line.id)
  if (badge) return badge
  const { x, y } = along(sample(line, 16), 0.5)
  return { x, y, width: MIDDLE_SIZE, height: MIDDLE_SIZE }
}

/** Boxes of the nodes, and badges of the lines, that refs name. */
export function boxesOf(scene: Scene, refs: readonly Ref[]): readonly Box[] {
  const named = new Set<string>(refs)
  return [
    ...[...scene.actors, ...scene.cards]
      .filter(({ key }) => named.has(key))
      .map(({ key }) => boxOf(scene, { node: key, line: undefined })),
    ...scene.lines
      .filter((line) => line.refs.some((ref) => named.has(ref)))
      .map((line) => lineBox(scene, line)),
  ]
}
