import type { Point, Positions } from '../layout/positions'
import { rounded, wayAround } from './around'
import { bendsFor, bent, bowOf, detoursFor, sideways, type Bend } from './bends'
import {
  along,
  crossings,
  distance,
  distanceToSegment,
  extent,
  lengthOf,
  overlaps,
  passesThrough,
  sample,
  segmentsCross,
  type Curve,
} from './curve'
import type { Link } from './links'
import type { Nodes, Obstacle } from './nodes'
import { pairKey, pairsOf, spineOf, type Pair } from './pairs'
import { aimsAlong, createPorts, firstAims, PARALLEL, type Ends } from './ports'
import type { Box } from './scene'

/** Free space that lines keep from what they pass, px. */
const CLEARANCE = 4
/** Points to the quadratic in which curves are looked at. */
const STEPS = 10
/** Ends are placed by where lines go, and lines go by where their ends are: a second look settles both. */
const PASSES = 2

/** What the eye minds, in pixels of detour. */
const COST = {
  behind: 3000,
  near: 150,
  throughLabel: 1200,
  throughOwnLabel: 260,
  throughOwnNode: 2400,
  acrossSpine: 4000,
  outside: 5000,
  crossing: 45,
  /** A line that lies on another one of the same pair. */
  together: 600,
  detour: 0.7,
  bend: 0.22,
} as const

interface Route {
  readonly link: Link
  readonly curve: Curve
  readonly points: readonly Point[]
  readonly extent: Box
}

interface Surroundings {
  readonly positions: Positions
  readonly obstacles: readonly Obstacle[]
  readonly spine: readonly [Point, Point] | undefined
  readonly others: readonly Route[]
}

/**
 * Routes every line: own claims leave sideways as S-curves, lines between actors of a side bend to the inside, all
 * others are straight where nothing is in their way and go around it where something is. Lines of a pair stay apart.
 * Ends stand on the borders, fanned out by angle. A function of its arguments alone.
 */
export function routeLines(
  nodes: Nodes,
  links: readonly Link[],
  positions: Positions,
  texts: readonly Box[],
): ReadonlyMap<string, Curve> {
  const pairs = pairsOf(links, positions)
  const portsFor = createPorts(nodes, pairs, positions)
  const spine = spineOf(nodes, positions)
  const all: readonly Obstacle[] = [
    ...nodes.obstacles,
    ...texts.map((box): Obstacle => ({ ...box, owner: '', kind: 'text' })),
  ]
  const routes = new Map<string, Route>()
  const bends = new Map<Pair, Bend>()
  let aims = firstAims(pairs, nodes, positions)
  for (let pass = 0; pass < PASSES; pass++) {
    const ports = portsFor(aims)
    for (const pair of pairs) {
      for (const { link } of pair.members) routes.delete(link.id)
      const reach = reachOf(pair, nodes)
      const surroundings = {
        positions,
        spine,
        obstacles: all.filter((obstacle) => reach && overlaps(reach, obstacle)),
        others: [...routes.values()].filter((route) => reach && overlaps(reach, route.extent)),
      }
      const best = bestRoutes(pair, ports, nodes, surroundings, bends.get(pair))
      for (const route of best.routes) routes.set(route.link.id, route)
      if (best.bend) bends.set(pair, best.bend)
    }
    aims = aimsAlong(curvesOf(routes), pairs, aims, nodes, positions)
  }
  return curvesOf(routes)
}

const curvesOf = (routes: ReadonlyMap<string, Route>): ReadonlyMap<string, Curve> =>
  new Map([...routes].map(([id, { curve }]) => [id, curve]))

/** Where the lines of a pair may run. */
function reachOf({ a, b, members }: Pair, nodes: Nodes): Box | undefined {
  const [one, other] = [nodes.shapes.get(a), nodes.shapes.get(b)]
  return one && other && grown(extent([one, other]), 230 + 22 * members.length)
}

interface Routed {
  readonly cost: number
  readonly routes: readonly Route[]
  readonly bend?: Bend
}

/** The lines of a pair, bent alike, in the way that costs least. */
function bestRoutes(
  pair: Pair,
  ports: ReadonlyMap<string, Ends>,
  nodes: Nodes,
  surroundings: Surroundings,
  before: Bend | undefined,
): Routed {
  if (pair.kind === 'own' && surroundings.positions.flow === 'columns')
    return {
      cost: 0,
      routes: pair.members.flatMap(({ link }) => {
        const ends = ports.get(link.id)
        return ends ? [routeOf(link, sideways(ends.from, ends.to))] : []
      }),
    }
  // What was best before is likely to be best again, and lets dearer bends be passed over.
  const bends = [...(before ? [before] : []), ...bendsFor(pair, nodes, surroundings.positions)]
  const best = leastCost(bends, pair, ports, surroundings, { cost: Infinity, routes: [] })
  if (best.cost < COST.throughLabel) return best
  const detour = leastCost(detoursFor(pair), pair, ports, surroundings, best)
  return detour.cost < COST.throughLabel ? detour : aroundAll(pair, ports, nodes, surroundings, detour)
}

/** The best of some bends and of what is known already. */
function leastCost(
  bends: readonly Bend[],
  pair: Pair,
  ports: ReadonlyMap<string, Ends>,
  surroundings: Surroundings,
  known: Routed,
): Routed {
  let best = known
  for (const bend of bends) {
    // A bend costs at least this much, however well it fits.
    if (bowOf(bend) * COST.bend >= best.cost) continue
    const routes: Route[] = []
    let cost = 0
    for (const { link, place } of pair.members) {
      const ends = ports.get(link.id)
      if (!ends) continue
      const offset = place * PARALLEL * (pair.kind === 'side' ? Math.sign(bend.controls[0]?.[1] ?? 1) : 1)
      const route = routeOf(link, bent(ends.from, ends.to, bend, offset, link.from === pair.a))
      routes.push(route)
      cost += costOf(route, pair, surroundings, best.cost - cost)
      if (routes.some((other) => other !== route && together(other.points, route.points)))
        cost += COST.together
      if (cost >= best.cost) break
    }
    if (cost < best.cost) best = { cost, routes, bend }
  }
  return best
}

/** The lines of a pair, each on the shortest way around everything, where that is better than what is known. */
function aroundAll(
  pair: Pair,
  ports: ReadonlyMap<string, Ends>,
  nodes: Nodes,
  surroundings: Surroundings,
  known: Routed,
): Routed {
  const { obstacles, spine, positions } = surroundings
  const bodies = [pair.a, pair.b].flatMap((key) => nodes.shapes.get(key) ?? [])
  const boxes = [
    ...obstacles.filter(({ owner }) => owner !== pair.a && owner !== pair.b),
    ...bodies.map((body) => ({ ...body, width: body.width * 0.7 - 20, height: body.height * 0.7 - 20 })),
  ]
  const barrier = pair.kind === 'spine' ? undefined : spine
  const routes = pair.members.flatMap(({ link }, i): readonly Route[] => {
    const ends = ports.get(link.id)
    if (!ends) return []
    // Parallels keep outside one another; where that is too wide, the narrow way.
    const [corners] = [CLEARANCE + 5 + i * 10, CLEARANCE].flatMap((clearance) => {
      const way = wayAround(ends.from, ends.to, { boxes, clearance, barrier, within: positions })
      return way ? [way] : []
    })
    if (!corners) return []
    const controls = rounded(ends.from, corners, ends.to)
    return [routeOf(link, { source: ends.from, controls, target: ends.to })]
  })
  if (routes.length < pair.members.length) return known
  const cost = routes.reduce((sum, route) => sum + costOf(route, pair, surroundings, Infinity), 0)
  return cost < known.cost ? { cost, routes } : known
}

function routeOf(link: Link, curve: Curve): Route {
  const points = curve.controls.length === 0 ? [curve.source, curve.target] : sample(curve, STEPS)
  return { link, curve, points, extent: extent(points) }
}

/** Cost of a route among all else; at least `limit` where it is not less than that. */
function costOf(
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
    if (pairKey(link) === pairKey(other.link) && together(points, other.points)) cost += COST.together
    if (overlaps(own, other.extent, 1)) cost += crossings(points, other.points) * COST.crossing * share
  }
  return cost
}

/** Whether a line passes from one side of the spine to the other between the poles. */
export function acrossSpine(points: readonly Point[], [a, b]: readonly [Point, Point]): boolean {
  for (let i = 1; i < points.length; i++)
    if (segmentsCross(points[i - 1] as Point, points[i] as Point, a, b)) return true
  return false
}

/** Whether two lines of a pair are too close in the middle of one to be told apart. */
function together(one: readonly Point[], other: readonly Point[]): boolean {
  const middle = along(one, 0.5)
  return other.some((point, i) => i > 0 && distanceToSegment(middle, other[i - 1] as Point, point) < 14)
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

const grown = (box: Box, by: number): Box => ({
  x: box.x,
  y: box.y,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
})
