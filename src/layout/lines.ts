import type { ActorId } from '../model/coding'
import type { NodeKey } from '../graph/keys'
import type { Project } from '../model/project'
import { actorLabel } from '../graph/wording'
import type { BoardLine } from './boardSpec'
import type { Contents, Pair } from './contents'
import { textWidth } from './metrics'
import type { Point } from './positions'

const BADGE_FONT = { family: 'sans', weight: 700, size: 12 } as const
/** A badge with a sign alone, and what should be seen of its line on both sides together. */
const BADGE_WIDTH = 19
const LINE_BESIDE_BADGE = 26
/** A named badge longer than this may stand beside its line. */
const LONGEST_ROOM = 120

/** Length of line that should be seen so that its badge fits. */
export function roomFor(project: Project, { speaker }: Pair): number {
  const named =
    speaker === undefined ? '' : `+? says ${actorLabel(project, speaker.slice('actor:'.length) as ActorId)}`
  const badge = named === '' ? BADGE_WIDTH : textWidth(named, BADGE_FONT) + 8
  return Math.min(LONGEST_ROOM, badge + LINE_BESIDE_BADGE)
}

/**
 * Points along the arcs between two actors of one side, on the inner side, one arc for each line; empty for any
 * other pair, whose lines are straight.
 */
export function arcsOf(
  sides: Contents['sides'],
  { from, to, count }: Pair,
  places: ReadonlyMap<NodeKey, Point>,
): readonly NonNullable<BoardLine['via']>[] {
  const a = places.get(from)
  const b = places.get(to)
  const side = sides.get(from)
  if (!a || !b || side === undefined || side === 'third' || side !== sides.get(to)) return []
  const inwards = side === 'for' ? 1 : -1
  return Array.from({ length: count }, (_, index) => {
    const bulge = arcControl(Math.abs(b.y - a.y), index)
    return [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875].map((t) => [
      a.x + (b.x - a.x) * t + inwards * bulge * 2 * t * (1 - t),
      a.y + (b.y - a.y) * t,
    ])
  })
}

/** Distance of an arc's control point from the chord of the given length; parallels lie 44 apart. */
export const arcControl = (length: number, parallel: number): number =>
  Math.min(96, 30 + 0.3 * length) - 44 * parallel
