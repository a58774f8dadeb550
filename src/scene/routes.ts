import type { Positions } from '../layout/positions'
import { ROUNDINGS, rounded, wayAround } from './around'
import { bendsFor, bent, bowOf, detoursFor, sideways, type Bend } from './bends'
import { extent, grown, overlaps, type Curve } from './curve'
import type { Link } from './links'
import type { Nodes, Obstacle } from './nodes'
import { pairKey, pairsOf, spineOf, type Pair } from './pairs'
import { aimsAlong, createPorts, elsewhereOn, firstAims, PARALLEL, type Ends, type FixedEnd } from './ports'
import { CLEARANCE, COST, costOf, routeOf, tooClose, type Route, type Surroundings } from './routeCost'
import type { Box } from './scene'

/** Ends are placed by where lines go, and lines go by where their ends are: a second look settles both. */
const PASSES = 2

/** What lines are drawn among. */
export interface Among {
  readonly nodes: Nodes
  readonly positions: Positions
  /** Headings and captions. */
  readonly texts: readonly Box[]
}

/** Lines that have their routes already, and keep them. */
export interface Settled {
  readonly links: readonly Link[]
  readonly curves: ReadonlyMap<string, Curve>
}

const NONE: Settled = { links: [], curves: new Map() }

/**
 * Routes lines: own claims leave sideways as S-curves, lines between actors of a side bend to the inside, all others
 * are straight where nothing is in their way and go around it where something is. Lines of a pair stay apart. Ends
 * stand on the borders, fanned out by angle. A function of its arguments alone.
 */
export function routeLines(
  links: readonly Link[],
  { nodes, positions, texts }: Among,
  settled: Settled = NONE,
): ReadonlyMap<string, Curve> {
  const pairs = pairsOf(links, positions)
  const fixed = settled.links.flatMap((link): readonly FixedEnd[] => {
    const curve = settled.curves.get(link.id)
    return curve
      ? [
          { type: link.type, key: link.from, point: curve.source },
          { type: link.type, key: link.to, point: curve.target },
        ]
      : []
  })
  const portsFor = createPorts(nodes, pairs, positions, fixed)
  const spine = spineOf(nodes, positions)
  const all: readonly Obstacle[] = [
    ...nodes.obstacles,
    ...texts.map((box): Obstacle => ({ ...box, owner: '', kind: 'text' })),
  ]
  const kept = settled.links.flatMap((link) => {
    const curve = settled.curves.get(link.id)
    return curve ? [routeOf(link, pairKey(link), curve)] : []
  })
  const routes = new Map<string, Route>()
  const found = new Map<Pair, Routed>()
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
        others: [...kept, ...routes.values()].filter((route) => reach && overlaps(reach, route.extent)),
      }
      const best = bestRoutes(pair, ports, nodes, surroundings, found.get(pair))
      for (const route of best.routes) routes.set(route.link.id, route)
      found.set(pair, best)
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

const NOTHING: Routed = { cost: Infinity, routes: [] }

/** The lines of a pair, bent alike, in the way that costs least. */
function bestRoutes(
  pair: Pair,
  ports: ReadonlyMap<string, Ends>,
  nodes: Nodes,
  surroundings: Surroundings,
  before: Routed | undefined,
): Routed {
  if (pair.kind === 'own')
    return {
      cost: 0,
      routes: pair.members.flatMap(({ link }) => {
        const ends = ports.get(link.id)
        return ends ? [routeOf(link, pair.key, sideways(ends.from, ends.to))] : []
      }),
    }
  // What was best before is likely to be best again; where it is as good as it was, nothing else is tried.
  const again = before?.bend ? leastCost([before.bend], pair, ports, surroundings, NOTHING) : NOTHING
  if (before && again.cost <= before.cost + COST.again) return again
  const alike = leastCost(bendsFor(pair, nodes, surroundings.positions), pair, ports, surroundings, again)
  if (alike.cost < COST.blocked) return alike
  const apart = oneByOne(pair, ports, nodes, surroundings)
  return apart.cost < alike.cost ? apart : alike
}

/** The lines of a pair, each in the way that costs least: bent, or on the shortest way around everything. */
function oneByOne(
  pair: Pair,
  ports: ReadonlyMap<string, Ends>,
  nodes: Nodes,
  surroundings: Surroundings,
): Routed {
  const routes: Route[] = []
  let cost = 0
  for (const { link } of pair.members) {
    const single = { ...pair, members: [{ link, place: 0 }] }
    const among = { ...surroundings, others: [...surroundings.others, ...routes] }
    const bends = [...bendsFor(pair, nodes, surroundings.positions), ...detoursFor(pair)]
    let best = leastCost(bends, single, ports, among, NOTHING)
    const ends = ports.get(link.id)
    if (best.cost >= COST.blocked && ends) {
      for (const route of around(link, ends, pair, nodes, surroundings)) {
        const dear = costOf(route, single, among, best.cost)
        if (dear < best.cost) best = { cost: dear, routes: [route] }
      }
    }
    routes.push(...best.routes)
    cost += best.cost
  }
  return { cost, routes }
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
      const route = routeOf(link, pair.key, bent(ends.from, ends.to, bend, offset, link.from === pair.a))
      routes.push(route)
      cost += costOf(route, pair, surroundings, best.cost - cost)
      if (routes.some((other) => other !== route && tooClose(other, route))) cost += COST.together
      if (cost >= best.cost) break
    }
    if (cost < best.cost) best = { cost, routes, bend }
  }
  return best
}

/** A line on the shortest way around everything, with its corners rounded more and less. */
function around(
  link: Link,
  ends: Ends,
  pair: Pair,
  nodes: Nodes,
  { obstacles, spine, positions }: Surroundings,
): readonly Route[] {
  const bodies = [pair.a, pair.b].flatMap((key) => nodes.shapes.get(key) ?? [])
  const boxes = [
    ...obstacles.filter(({ owner }) => owner !== pair.a && owner !== pair.b),
    ...bodies.map((body) => ({ ...body, width: body.width * 0.7 - 20, height: body.height * 0.7 - 20 })),
  ]
  const barrier = pair.kind === 'spine' ? undefined : spine
  const target = nodes.shapes.get(link.to)
  // Where no wide way is, a narrow one, if need be to another place on the card.
  for (const clearance of [CLEARANCE + 5, CLEARANCE, 1.5]) {
    const goals = [ends.to, ...(clearance > CLEARANCE || !target ? [] : elsewhereOn(target))]
    const way = wayAround(ends.from, goals, { boxes, clearance, barrier, within: positions })
    if (!way) continue
    const { corners, to } = way
    return ROUNDINGS.map((rounding) =>
      routeOf(link, pair.key, {
        source: ends.from,
        controls: rounded(ends.from, corners, to, rounding),
        target: to,
      }),
    )
  }
  return []
}
