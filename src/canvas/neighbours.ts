import type { Point } from '../layout/positions'
import type { Scene, SceneLine } from '../scene/scene'

export type Direction = 'up' | 'right' | 'down' | 'left'

/** Degrees clockwise from up. */
const BEARING: Readonly<Record<Direction, number>> = { up: 0, right: 90, down: 180, left: 270 }

/** Linked nodes count as lying in a direction up to here, degrees; every bearing is within it for some arrow key. */
const LINKED_WITHIN = 45
/** Of two linked nodes in one direction the nearer comes first: so much farther is as bad as a degree, logical px. */
const AS_FAR_AS_A_DEGREE = 500
/** And others, where no linked node does. */
const OTHERS_WITHIN = 60

/** Degrees clockwise from up, in [0, 360). */
export function bearing(from: Point, to: Point): number {
  return ((Math.atan2(to.x - from.x, from.y - to.y) * 180) / Math.PI + 360) % 360
}

const deviation = (from: Point, to: Point, direction: Direction): number => {
  const apart = Math.abs(bearing(from, to) - BEARING[direction])
  return Math.min(apart, 360 - apart)
}

/** Everything that the keyboard can be on: actors, cards and stand-ins, by key. */
export function placesOf(scene: Scene): ReadonlyMap<string, Point> {
  return new Map(
    [...scene.actors, ...scene.cards, ...scene.standIns].map((item) => [item.key as string, item]),
  )
}

const isShown = (line: SceneLine): boolean => line.emphasis !== 'filtered'

const otherEnd = (line: SceneLine, key: string): string => (line.from === key ? line.to : line.from)

/**
 * The node that an arrow key leads to: of the nodes linked by a line that is shown, the one whose angle is nearest to the
 * direction; where none lies there, the nearest of all nodes in that direction. Undefined at the rim.
 */
export function neighbourToward(scene: Scene, key: string, direction: Direction): string | undefined {
  const places = placesOf(scene)
  const from = places.get(key)
  if (!from) return undefined
  const linked = new Set(linesAt(scene, key).map((line) => otherEnd(line, key)))
  let best: { readonly key: string; readonly cost: number } | undefined
  for (const other of linked) {
    const to = places.get(other)
    if (!to) continue
    const off = deviation(from, to, direction)
    if (off > LINKED_WITHIN) continue
    const cost = off + Math.hypot(to.x - from.x, to.y - from.y) / AS_FAR_AS_A_DEGREE
    if (!best || cost < best.cost) best = { key: other, cost }
  }
  if (best) return best.key
  for (const [other, to] of places) {
    if (other === key) continue
    const off = deviation(from, to, direction)
    if (off > OTHERS_WITHIN) continue
    const cost = Math.hypot(to.x - from.x, to.y - from.y) / Math.cos((off * Math.PI) / 180) ** 2
    if (!best || cost < best.cost) best = { key: other, cost }
  }
  return best?.key
}

/** Shown lines of a node, clockwise from up by the bearing of their other end; parallel ones in the scene's order. */
export function linesAt(scene: Scene, key: string): readonly SceneLine[] {
  const places = placesOf(scene)
  const from = places.get(key)
  if (!from) return []
  const at = (line: SceneLine) => bearing(from, places.get(otherEnd(line, key)) ?? from)
  return scene.lines
    .filter((line) => isShown(line) && (line.from === key || line.to === key) && line.from !== line.to)
    .map((line) => ({ line, at: at(line) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ line }) => line)
}

/** The line before or after one among a node's lines, going round; the first or last where none is given. */
export function stepLine(
  lines: readonly SceneLine[],
  current: string | undefined,
  step: 1 | -1,
): SceneLine | undefined {
  const at = lines.findIndex(({ id }) => id === current)
  if (at < 0) return step > 0 ? lines[0] : lines.at(-1)
  return lines[(at + step + lines.length) % lines.length]
}

/** The end of a line that lies in a direction, seen from a point on it. */
export function endToward(scene: Scene, line: SceneLine, from: Point, direction: Direction): string {
  const places = placesOf(scene)
  const off = (key: string) => {
    const to = places.get(key)
    return to ? deviation(from, to, direction) : Infinity
  }
  return off(line.from) < off(line.to) ? line.from : line.to
}

/** Where the keyboard starts: at what is selected, else at the first pole, else at the first node. */
export function startOf(scene: Scene): string | undefined {
  const nodes = [...scene.actors, ...scene.cards]
  return (
    nodes.find(({ emphasis }) => emphasis === 'selected')?.key ??
    scene.actors.find(({ pole }) => pole)?.key ??
    nodes[0]?.key
  )
}
