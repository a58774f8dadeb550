import type { Point, Positions } from '../layout/positions'
import {
  along,
  crossings,
  distance,
  distanceToSegment,
  extent,
  grown,
  lengthOf,
  overlaps,
  passesThrough,
  sample,
  segmentsCross,
  type Curve,
} from './curve'
import type { Link } from './links'
import type { Obstacle } from './nodes'
import type { Pair } from './pairs'
import type { Box } from './scene'

/** Free space that lines keep from what they pass, px. */
export const CLEARANCE = 4
/** Lines closer than this run along one another, px. */
const CLOSE = 8
/** Distance of the lines of a pair in their middle, px. */
const APART = 14
/** Points to the quadratic in which curves are looked at. */
const STEPS = 10
/** What the eye minds, in pixels of detour. */
export const COST = {
  behind: 3000,
  near: 150,
  throughLabel: 2400,
  /** From here on something is in the way. */
  blocked: 1200,
  throughOwnLabel: 260,
  throughOwnNode: 2400,
  acrossSpine: 4000,
  outside: 5000,
  crossing: 45,
  /** Each tenth of a line that runs along another one. */
  close: 10,
  /** A line that lies on another one of the same pair. */
  together: 600,
  detour: 0.7,
  bend: 0.22,
  /** By how much a route may cost more at the second look without another being sought. */
  again: 12,
} as const

export interface Route {
  /** Key of its pair. */
  readonly pair: string
  readonly link: Link
  readonly curve: Curve
  readonly points: readonly Point[]
  readonly extent: Box
}

export interface Surroundings {
  readonly positions: Positions
  readonly obstacles: readonly Obstacle[]
  readonly spine: readonly [Point, Point] | undefined
  readonly others: readonly Route[]
}

export function routeOf(link: Link, pair: string, curve: Curve): Route {
  const points = curve.controls.length === 0 ? [curve.source, curve.target] : sample(curve, STEPS)
  return { link, pair, curve, points, extent: extent(points) }
}

/** Cost of a route among all else; at least `limit` where it is not less than that. */
export function costOf(
  { link, curve, points, extent: own }: Route,
  pair: Pair,
  { positions, obstacles, others, spine }: Surroundings,
  limit: number,
): number {
  let cost = (lengthOf(points) - distance(curve.source, curve.target)) * COST.detour
  cost += bowOfCurve(curve) * COST.bend
  if (
    own.x - own.width / 2 < 3 ||
    own.y - own.height / 2 < 3 ||
    own.x + own.width / 2 > positions.width - 3 ||
    own.y + own.height / 2 > positions.height - 3
  )
    cost += COST.outside
  for (const obstacle of obstacles) {
    if (cost >= limit) return cost
    const ends = obstacle.owner === link.from || obstacle.owner === link.to
    const label = obstacle.kind === 'label'
    // Of an actor where lines end, the square inside its outline.
    const inner = obstacle.owner.startsWith('actor:') ? -obstacle.width * 0.15 : -3
    const room = ends ? (label ? 0 : inner) : CLEARANCE
    if (!overlaps(obstacle, own, room)) continue
    if (!passesThrough(points, grown(obstacle, room))) continue
    if (ends) cost += label ? COST.throughOwnLabel : COST.throughOwnNode
    else if (!passesThrough(points, grown(obstacle, 1))) cost += COST.near
    else cost += label ? COST.throughLabel : COST.behind
  }
  if (spine && pair.kind !== 'spine' && acrossSpine(points, spine)) cost += COST.acrossSpine
  // Ties are seldom drawn: stances do not mind them, and they mind little.
  const share = link.type === 'tie' ? 0.25 : 1
  for (const other of others) {
    if (cost >= limit) return cost
    if (link.type === 'stance' && other.link.type === 'tie') continue
    if (pair.key === other.pair && tooClose({ points }, other)) cost += COST.together
    if (!overlaps(own, other.extent, CLOSE)) continue
    cost += crossings(points, other.points) * COST.crossing * share
    cost += runningClose(points, other.points) * COST.close * share
  }
  return cost
}

/** Whether a line passes from one side of the spine to the other between the poles. */
export function acrossSpine(points: readonly Point[], [a, b]: readonly [Point, Point]): boolean {
  for (let i = 1; i < points.length; i++)
    if (segmentsCross(points[i - 1] as Point, points[i] as Point, a, b)) return true
  return false
}

/** Whether two lines of a pair are too close in the middle of either to be told apart. */
export const tooClose = (one: Pick<Route, 'points'>, other: Pick<Route, 'points'>): boolean =>
  nearMiddle(one.points, other.points) || nearMiddle(other.points, one.points)

function nearMiddle(points: readonly Point[], others: readonly Point[]): boolean {
  const middle = along(points, 0.5)
  return others.some((point, i) => i > 0 && distanceToSegment(middle, others[i - 1] as Point, point) < APART)
}

/** In how many of ten places, ends left out, a line runs so close to another that the eye slips from one to the other. */
function runningClose(points: readonly Point[], others: readonly Point[]): number {
  let count = 0
  for (let place = 1; place < 10; place++) {
    const at = along(points, place / 10)
    if (others.some((other, i) => i > 0 && distanceToSegment(at, others[i - 1] as Point, other) < CLOSE))
      count++
  }
  // One place may be a crossing.
  return Math.max(0, count - 1)
}

/** Distances of a curve's control points from the straight line, together. */
function bowOfCurve({ source, controls, target }: Curve): number {
  const [dx, dy] = [target.x - source.x, target.y - source.y]
  const length = Math.hypot(dx, dy) || 1
  return controls.reduce(
    (sum, { x, y }) => sum + Math.abs((x - source.x) * dy - (y - source.y) * dx) / length,
    0,
  )
}
