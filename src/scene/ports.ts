import type { Point, Positions } from '../layout/positions'
import { innerBow } from './bends'
import { beside, cornersOf, grown, segmentInBox, type Curve } from './curve'
import type { Link } from './links'
import type { Nodes } from './nodes'
import { spineOf, type Pair, type PairKind } from './pairs'
import type { Box } from './scene'
import { borderOf, borderPoint, placeToward, type Border, type Shape } from './shapes'
import { spread } from './spread'

/** Free space between a border and the end of a line, px. */
const GAP = 3
/** Distance of neighbouring ends along a border, px. */
const APART = { pole: 12, actor: 9, card: 13, tie: 7 } as const
/** No end is moved by more than this part of the border. */
const FARTHEST = 5.5
/** Distance of the ends of parallels at an own card, px. */
const OWN_APART = 20
/** Free space between an actor's label and a line that ends beside it, px. */
const PAST_LABEL = 4
/** Weight of an end that gives way to no other. */
const STAYS = 1000
/** Distance of the control points of parallel lines, px; in their middle the lines are half as far apart. */
export const PARALLEL = 44

/** A point for each end of each line. */
export interface Ends {
  readonly from: Point
  readonly to: Point
}

/** Toward what the ends of each line look, by line id: the other end, the parallel's bow, or sideways to an own claim. */
export function firstAims(
  pairs: readonly Pair[],
  nodes: Nodes,
  positions: Positions,
): ReadonlyMap<string, Ends> {
  const aims = new Map<string, Ends>()
  for (const pair of pairs) {
    const { a, kind, members } = pair
    const inner = innerBow(pair, nodes, positions) ?? 0
    for (const { link, place } of members) {
      const [from, to] = [nodes.shapes.get(link.from), nodes.shapes.get(link.to)]
      if (!from || !to) continue
      if (kind === 'own') {
        const side = Math.sign(to.x - from.x) || 1
        // Cards far up or down leave steeper, in their order.
        const dy = to.y - from.y
        aims.set(link.id, {
          from: { x: from.x + side * 40, y: from.y + (dy * 60) / (60 + Math.abs(dy)) + place * 8 },
          to: { x: to.x - side * to.width * 4, y: to.y + place * OWN_APART * 8 },
        })
        continue
      }
      const aside = inner + place * PARALLEL * (Math.sign(inner) || 1)
      const bow = beside(from, to, 0.5, aside * (link.from === a ? 1 : -1))
      aims.set(link.id, aside === 0 ? { from: to, to: from } : { from: bow, to: bow })
    }
  }
  return offSpine(aims, pairs, nodes, positions)
}

/** Ends at a pole leave it on the side of the spine where they lead. */
function offSpine(
  aims: Map<string, Ends>,
  pairs: readonly Pair[],
  nodes: Nodes,
  positions: Positions,
): ReadonlyMap<string, Ends> {
  const spine = spineOf(nodes, positions)
  if (!spine) return aims
  const side = ({ x, y }: Point) =>
    Math.sign((spine[1].x - spine[0].x) * (y - spine[0].y) - (spine[1].y - spine[0].y) * (x - spine[0].x))
  const poles = new Set<string>(positions.poles)
  for (const { kind, members } of pairs)
    for (const { link } of members) {
      const aim = aims.get(link.id)
      const [from, to] = [nodes.shapes.get(link.from), nodes.shapes.get(link.to)]
      if (!aim || !from || !to || kind === 'spine' || kind === 'own') continue
      if (poles.has(link.from) && side(aim.from) !== side(to)) aims.set(link.id, { ...aim, from: to })
      if (poles.has(link.to) && side(aim.to) !== side(from)) aims.set(link.id, { ...aim, to: from })
    }
  return aims
}

/** Looks along the curves that were found; own claims keep leaving sideways. */
export function aimsAlong(
  curves: ReadonlyMap<string, Curve>,
  pairs: readonly Pair[],
  before: ReadonlyMap<string, Ends>,
  nodes: Nodes,
  positions: Positions,
): ReadonlyMap<string, Ends> {
  const aims = new Map(before)
  for (const { kind, members } of pairs)
    for (const { link } of members) {
      const controls = curves.get(link.id)?.controls ?? []
      const [first, last] = [controls[0], controls.at(-1)]
      if (kind !== 'own' && first && last) aims.set(link.id, { from: first, to: last })
    }
  return offSpine(aims, pairs, nodes, positions)
}

/** An end that a line has already, and keeps. */
export interface FixedEnd {
  readonly type: Link['type']
  /** Node that it is at. */
  readonly key: string
  readonly point: Point
}

/** Finds the ends of lines on the borders of what they join, fanned out in the order of their angles, beside those that are fixed. */
export function createPorts(
  nodes: Nodes,
  pairs: readonly Pair[],
  positions: Positions,
  fixed: readonly FixedEnd[] = [],
) {
  const borders = new Map<string, Border>()
  for (const [key, shape] of nodes.shapes) borders.set(key, borderOf(shape, GAP))
  const labels = new Map(nodes.actors.map(({ key, label }) => [key as string, label]))
  const poles = new Set<string>(positions.poles)
  const ends = new Map<string, { link: Link; end: 'from' | 'to'; kind: PairKind; weight: number }[]>()
  for (const { kind, members } of pairs)
    for (const { link } of members)
      for (const end of ['from', 'to'] as const) {
        // Ties are seldom drawn and take no room from stances: they are fanned out by themselves.
        const key = `${link.type} ${link[end]}`
        const list = ends.get(key)
        const entry = { link, end, kind, weight: kind === 'spine' ? STAYS : 1 }
        if (list) list.push(entry)
        else ends.set(key, [entry])
      }
  const apartAt = (key: string, typed: string): number => {
    if (typed.startsWith('tie')) return APART.tie
    return key.startsWith('issue:') ? APART.card : poles.has(key) ? APART.pole : APART.actor
  }
  return (aims: ReadonlyMap<string, Ends>): ReadonlyMap<string, Ends> => {
    const ports = new Map<string, { from?: Point; to?: Point }>()
    for (const [typed, list] of ends) {
      const key = typed.slice(typed.indexOf(' ') + 1)
      const border = borders.get(key)
      if (!border) continue
      const apart = apartAt(key, typed)
      const label = labels.get(key)
      const stay = fixed.filter((end) => `${end.type} ${end.key}` === typed)
      // The spine stays straight, and no end is pushed across it.
      const other = poles.has(key) ? opposite(key, nodes, positions) : undefined
      // Ends are ordered from where the border has most room free of lines.
      const wanted = unrolled(
        [
          ...list.map(({ link, end, kind }) => {
            const aim = aims.get(link.id)?.[end] ?? border.centre
            return placeToward(border, label && kind !== 'own' ? pastLabel(border.centre, label, aim) : aim)
          }),
          ...(other && stay.length === 0 && list.every(({ weight }) => weight < STAYS)
            ? [placeToward(border, other)]
            : []),
          ...stay.map(({ point }) => placeToward(border, point)),
        ],
        border.total,
      )
      const weights = [...list.map(({ weight }) => weight), STAYS, ...stay.map(() => STAYS)]
      spread(wanted, apart, border.total / FARTHEST, weights).forEach((length, i) => {
        const entry = list[i]
        if (!entry) return
        const point = borderPoint(border, length)
        ports.set(entry.link.id, { ...ports.get(entry.link.id), [entry.end]: point })
      })
    }
    const whole = new Map<string, Ends>()
    for (const [id, { from, to }] of ports) if (from && to) whole.set(id, { from, to })
    return whole
  }
}

/** Where an end looks, or, where its own label is in the way, past the nearer side of that. */
export function pastLabel(centre: Point, label: Box, aim: Point): Point {
  if (!segmentInBox(centre, aim, label)) return aim
  const toward = Math.atan2(aim.y - centre.y, aim.x - centre.x)
  const turns = cornersOf(grown(label, PAST_LABEL)).map(({ x, y }) => {
    const turn = Math.atan2(y - centre.y, x - centre.x) - toward
    return Math.atan2(Math.sin(turn), Math.cos(turn))
  })
  const [least, most] = [Math.min(...turns), Math.max(...turns)]
  const angle = toward + (-least < most ? least : most)
  return { x: centre.x + 100 * Math.cos(angle), y: centre.y + 100 * Math.sin(angle) }
}

/** The other pole. */
function opposite(pole: string, nodes: Nodes, { flow, poles }: Positions): Point | undefined {
  if (flow === 'rows') return undefined
  const key = poles.find((other) => other !== pole)
  return key && nodes.shapes.get(key)
}

/** Places on a closed border as values on a line, cut where the widest stretch is free. */
function unrolled(places: readonly number[], total: number): readonly number[] {
  const sorted = places.toSorted((a, b) => a - b)
  let start = sorted[0] ?? 0
  let widest = start + total - (sorted.at(-1) ?? 0)
  for (let i = 1; i < sorted.length; i++) {
    const free = (sorted[i] ?? 0) - (sorted[i - 1] ?? 0)
    if (free > widest) [widest, start] = [free, sorted[i] ?? 0]
  }
  return places.map((place) => (place < start ? place + total : place))
}

/** Other places on a card's border where a line may end that cannot reach its port. */
export function elsewhereOn(shape: Shape): readonly Point[] {
  if (!shape.key.startsWith('issue:')) return []
  const border = borderOf(shape, GAP)
  const count = Math.floor(border.total / APART.card)
  return Array.from({ length: count }, (_, i) => borderPoint(border, (border.total * i) / count))
}
