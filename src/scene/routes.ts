import type { Point, Positions } from '../layout/positions'
import {
  beside,
  crossings,
  distance,
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
import { spread } from './ports'
import type { Box } from './scene'
import { borderOf, borderPoint, placeToward, type Border } from './shapes'

/** Free space between a border and the end of a line, px. */
const GAP = 3
/** Distance of ports along a border, px: at a pole, at any other actor, at a card or stand-in. */
const APART = { pole: 11, actor: 9, card: 13 } as const
/** Distance of the control points of parallel lines, px; the lines are half as far apart in their middle. */
const PARALLEL = 44
/** Free space that lines keep from what they pass, px. */
const CLEARANCE = 4
const STEPS = 10
const PASSES = 3

/** Costs of a route, compared with a pixel of detour. */
const COST = {
  node: 3000,
  text: 3000,
  label: 1200,
  ownLabel: 260,
  ownNode: 2400,
  spine: 4000,
  outside: 5000,
  crossing: 45,
  detour: 0.7,
  bend: 0.22,
  touch: 500,
} as const

interface Routed {
  readonly link: Link
  readonly curve: Curve
  readonly points: readonly Point[]
  readonly extent: Box
}

type Bend = 'arc' | 'early' | 'late' | 'flat' | 'wave'
interface Candidate {
  readonly bend: Bend
  /** Distance of the control point from the straight line, px, in the direction of the pair. */
  readonly aside: number
}

const CANDIDATES: readonly Candidate[] = [
  { bend: 'arc', aside: 0 },
  ...[26, 48, 72, 100, 132, 170, 215, 265].flatMap((size) =>
    [size, -size].flatMap((aside): Candidate[] => [
      { bend: 'arc', aside },
      { bend: 'early', aside },
      { bend: 'late', aside },
      ...(size <= 170 ? [{ bend: 'flat', aside } as const, { bend: 'wave', aside } as const] : []),
    ]),
  ),
]

/** Lines of one pair of ends, with the distance of each from their common middle, in units of `PARALLEL`. */
interface Pair {
  readonly a: string
  readonly b: string
  readonly links: readonly { readonly link: Link; readonly offset: number }[]
  readonly kind: 'own' | 'side' | 'spine' | 'other'
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
  const obstacles: readonly Obstacle[] = [
    ...nodes.obstacles,
    ...texts.map((box): Obstacle => ({ ...box, owner: '', kind: 'text' })),
  ]
  const spine = spineOf(nodes, positions)
  const borders = new Map([...nodes.shapes].map(([key, shape]) => [key, borderOf(shape, GAP)]))
  let aims = firstAims(pairs, nodes, positions)
  let routed = new Map<string, Routed>()
  for (let pass = 0; pass < PASSES; pass++) {
    const ports = portsFor(links, pairs, aims, borders, nodes, positions)
    const next = new Map<string, Routed>()
    for (const pair of pairs) {
      const others = [...links]
        .filter((link) => !pair.links.some((member) => member.link.id === link.id))
        .flatMap((link) => next.get(link.id) ?? routed.get(link.id) ?? [])
      for (const route of bestRoutes(pair, ports, nodes, obstacles, others, spine, positions))
        next.set(route.link.id, route)
    }
    routed = next
    aims = aimsOf(routed, aims, pairs)
  }
  return new Map([...routed].map(([id, { curve }]) => [id, curve]))
}

function pairsOf(links: readonly Link[], positions: Positions): readonly Pair[] {
  const groups = new Map<string, Link[]>()
  for (const link of links) {
    const key = [link.from, link.to].toSorted().join(' ')
    const group = groups.get(key)
    if (group) group.push(link)
    else groups.set(key, [link])
  }
  const rank = { spine: 0, own: 1, side: 2, other: 3 }
  return [...groups.values()]
    .map((members): Pair => {
      const first = members[0] as Link
      const [a, b] = [first.from, first.to].toSorted() as [string, string]
      const stances = members.filter(({ type }) => type === 'stance')
      const ties = members.filter(({ type }) => type === 'tie')
      const links = [
        ...stances.map((link, i) => ({ link, offset: i - (stances.length - 1) / 2 })),
        ...ties.map((link, i) => ({ link, offset: outer(i, stances.length) })),
      ]
      return { a, b, links, kind: kindOf(a, b, positions) }
    })
    .toSorted((one, two) => rank[one.kind] - rank[two.kind])
}

/** Ties stand outside the stances of their pair, on alternate sides; among themselves where there are none. */
function outer(index: number, stances: number): number {
  const step = (Math.floor(index / 2) + (stances + 1) / 2) * (index % 2 === 0 ? -1 : 1)
  return stances === 0 ? (index % 2 === 0 ? index / 2 : -(index + 1) / 2) : step
}

function kindOf(a: string, b: string, { poles, owners, sides }: Positions): Pair['kind'] {
  const side = (key: string) => (sides as Readonly<Record<string, string>>)[key]
  const owner = (key: string) => (owners as Readonly<Record<string, string>>)[key]
  if (poles.length > 1 && [...poles].toSorted().join(' ') === `${a} ${b}`) return 'spine'
  if (owner(a) === b || owner(b) === a) return 'own'
  const together = side(a) !== undefined && side(a) === side(b) && side(a) !== 'third'
  return together && a.startsWith('actor:') && b.startsWith('actor:') && !b.includes('>') ? 'side' : 'other'
}

/** The straight stretch between the two poles. */
export function spineOf(nodes: Nodes, { poles }: Positions): readonly [Point, Point] | undefined {
  const [a, b] = poles.map((key) => nodes.shapes.get(key))
  return a && b ? [a, b] : undefined
}

/** Toward what each end of a line looks, by `line id` + `>from` or `>to`. */
type Aims = ReadonlyMap<string, Point>

function firstAims(pairs: readonly Pair[], nodes: Nodes, positions: Positions): Aims {
  const aims = new Map<string, Point>()
  for (const pair of pairs)
    for (const { link, offset } of pair.links) {
      const [from, to] = [nodes.shapes.get(link.from), nodes.shapes.get(link.to)]
      if (!from || !to) continue
      if (pair.kind === 'own' && positions.flow === 'columns') {
        const side = Math.sign(to.x - from.x) || 1
        aims.set(`${link.id}>from`, { x: from.x + side * 40, y: from.y + clamp((to.y - from.y) * 0.3, 26) })
        aims.set(`${link.id}>to`, { x: to.x - side * to.width * 4, y: to.y })
        continue
      }
      const aside = offset * PARALLEL * (link.from === pair.a ? 1 : -1)
      const control = beside(from, to, 0.5, aside)
      aims.set(`${link.id}>from`, offset === 0 ? to : control)
      aims.set(`${link.id}>to`, offset === 0 ? from : control)
    }
  return aims
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value))

/** Looks along the routes that were found; own claims keep leaving sideways. */
function aimsOf(routed: ReadonlyMap<string, Routed>, before: Aims, pairs: readonly Pair[]): Aims {
  const own = new Set(
    pairs.filter(({ kind }) => kind === 'own').flatMap(({ links }) => links.map(({ link }) => link.id)),
  )
  const aims = new Map(before)
  for (const { link, curve } of routed.values()) {
    if (own.has(link.id)) continue
    const [first, last] = [curve.controls[0], curve.controls.at(-1)]
    if (first) aims.set(`${link.id}>from`, first)
    if (last) aims.set(`${link.id}>to`, last)
  }
  return aims
}

/** The point on the border for each end of each line. */
function portsFor(
  links: readonly Link[],
  pairs: readonly Pair[],
  aims: Aims,
  borders: ReadonlyMap<string, Border>,
  nodes: Nodes,
  positions: Positions,
): ReadonlyMap<string, Point> {
  const kinds = new Map(pairs.flatMap(({ kind, links }) => links.map(({ link }) => [link.id, kind] as const)))
  const ends = new Map<string, { end: string; link: Link }[]>()
  for (const link of links)
    for (const [key, end] of [
      [link.from, `${link.id}>from`],
      [link.to, `${link.id}>to`],
    ] as const) {
      const list = ends.get(key)
      if (list) list.push({ end, link })
      else ends.set(key, [{ end, link }])
    }
  const ports = new Map<string, Point>()
  for (const [key, list] of ends) {
    const border = borders.get(key)
    const shape = nodes.shapes.get(key)
    if (!border || !shape) continue
    const apart = !key.startsWith('actor:')
      ? APART.card
      : (positions.poles as readonly string[]).includes(key)
        ? APART.pole
        : APART.actor
    const wanted = list.map(({ end }) => placeToward(border, aims.get(end) ?? shape))
    const weights = list.map(({ link }) =>
      kinds.get(link.id) === 'spine' ? 1000 : link.type === 'tie' ? 0.2 : 1,
    )
    spread(wanted, apart, border.total, weights).forEach((length, i) => {
      ports.set(list[i]?.end ?? '', borderPoint(border, length))
    })
  }
  return ports
}

function bestRoutes(
  pair: Pair,
  ports: ReadonlyMap<string, Point>,
  nodes: Nodes,
  obstacles: readonly Obstacle[],
  others: readonly Routed[],
  spine: readonly [Point, Point] | undefined,
  positions: Positions,
): readonly Routed[] {
  const near = obstacles
  let best: readonly Routed[] = []
  let bestCost = Infinity
  for (const candidate of candidatesFor(pair, nodes, positions)) {
    const routes: Routed[] = []
    let cost = 0
    for (const { link, offset } of pair.links) {
      const [source, target] = [ports.get(`${link.id}>from`), ports.get(`${link.id}>to`)]
      if (!source || !target) continue
      const turn = link.from === pair.a ? 1 : -1
      const curve =
        pair.kind === 'own' && positions.flow === 'columns'
          ? sideways(source, target)
          : bent(source, target, candidate.bend, turn * (candidate.aside + offset * PARALLEL), turn)
      const points = curve.controls.length === 0 ? [source, target] : sample(curve, STEPS)
      const route = { link, curve, points, extent: extent(points) }
      cost += costOf(route, pair, near, others, spine, positions, bestCost - cost)
      routes.push(route)
      if (cost >= bestCost) break
    }
    if (cost < bestCost) {
      best = routes
      bestCost = cost
    }
    if (pair.kind === 'own') break
    if (candidate.aside === 0 && cost < COST.crossing) break
  }
  return best
}

function candidatesFor(pair: Pair, nodes: Nodes, positions: Positions): readonly Candidate[] {
  if (pair.kind !== 'side' || positions.flow === 'rows') return CANDIDATES
  const [a, b] = [nodes.shapes.get(pair.a), nodes.shapes.get(pair.b)]
  if (!a || !b) return CANDIDATES
  // On the inner side, rising with length.
  const inner = a.x < positions.width / 2 ? 1 : -1
  const left = beside(a, b, 0.5, 1).x > (a.x + b.x) / 2 ? 1 : -1
  const usual = Math.min(96, 30 + 0.3 * distance(a, b))
  return [0, 14, -14, 28, -28, 44, 64, 90, 120].flatMap((more) =>
    (['arc', 'flat'] as const).map((bend) => ({ bend, aside: inner * left * Math.max(16, usual + more) })),
  )
}

/** An S-curve that leaves and arrives horizontally. */
function sideways(source: Point, target: Point): Curve {
  const dx = target.x - source.x
  if (Math.abs(target.y - source.y) < 3) return { source, controls: [], target: { ...target, y: source.y } }
  return {
    source,
    controls: [
      { x: source.x + dx * 0.25, y: source.y },
      { x: source.x + dx * 0.42, y: target.y },
    ],
    target,
  }
}

function bent(source: Point, target: Point, bend: Bend, aside: number, turn: number): Curve {
  if (aside === 0) return { source, controls: [], target }
  const at = (share: number, by: number) => beside(source, target, share, by)
  switch (bend) {
    case 'arc':
      return { source, controls: [at(0.5, aside)], target }
    case 'early':
      return { source, controls: [at(turn > 0 ? 0.28 : 0.72, aside)], target }
    case 'late':
      return { source, controls: [at(turn > 0 ? 0.72 : 0.28, aside)], target }
    case 'flat':
      return { source, controls: [at(0.2, aside), at(0.8, aside)], target }
    case 'wave':
      return { source, controls: [at(0.25, aside), at(0.75, -aside)], target }
    default:
      return bend satisfies never
  }
}

function costOf(
  { link, curve, points, extent: own }: Routed,
  pair: Pair,
  obstacles: readonly Obstacle[],
  others: readonly Routed[],
  spine: readonly [Point, Point] | undefined,
  positions: Positions,
  limit: number,
): number {
  const straight = distance(curve.source, curve.target)
  let cost = (lengthOf(points) - straight) * COST.detour
  for (const control of curve.controls) cost += bendOf(curve, control) * COST.bend
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
    const box = grown(obstacle, ends ? (obstacle.kind === 'label' ? 0 : -3) : CLEARANCE)
    if (!overlaps(box, own) || !passesThrough(points, box)) continue
    if (ends) cost += obstacle.kind === 'label' ? COST.ownLabel : COST.ownNode
    else cost += COST[obstacle.kind]
  }
  if (spine && pair.kind !== 'spine' && acrossSpine(points, spine)) cost += COST.spine
  const share = link.type === 'tie' ? 0.25 : 1
  for (const other of others) {
    if (cost >= limit) return cost
    if (other.link.type === 'tie' && link.type === 'stance') continue
    if (!overlaps(own, other.extent, 1)) continue
    cost += crossings(points, other.points) * COST.crossing * share
  }
  return cost
}

export function acrossSpine(points: readonly Point[], [a, b]: readonly [Point, Point]): boolean {
  for (let i = 1; i < points.length; i++)
    if (segmentsCross(points[i - 1] as Point, points[i] as Point, a, b)) return true
  return false
}

function bendOf({ source, target }: Curve, control: Point): number {
  const length = distance(source, target) || 1
  return (
    Math.abs(
      (control.x - source.x) * (target.y - source.y) - (control.y - source.y) * (target.x - source.x),
    ) / length
  )
}

const grown = (box: Box, by: number): Box => ({
  x: box.x,
  y: box.y,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
})
