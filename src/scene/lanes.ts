import type { Project } from '../model/project'
import { LANE } from '../layout/ego'
import type { Point, Positions } from '../layout/positions'
import { BADGE_HEIGHT, badgeWidth, wordsOn, type PlacedBadge } from './badges'
import { distance, type Curve } from './curve'
import type { Link, StanceLink } from './links'
import type { Nodes } from './nodes'
import { borderOf, borderPoint, placeToward, type Border, type Shape } from './shapes'

/** Free space between a border and the end of a line, px. */
const GAP = 3
/** From the outer end of a line to the words on it: at the arrow, and where there is none. */
const BEFORE_ARROW = 14
const AFTER_START = 16
/** From the words to where a lane ends. */
const AFTER_WORDS = 12
/** Distance of neighbouring ends at the actor in the middle, and how much of its height or width they take at most. */
const APART = 9
const SPAN = 0.84
/** How far from its middle lines turn toward the actor, at least. */
const APPROACH = 88
/** Radius of the turn between across and down, in rows. */
const TURN = 26

interface Lane {
  readonly link: StanceLink
  /** The node at its outer end. */
  readonly outer: Shape
  readonly incoming: boolean
  readonly y: number
  readonly text: string
  readonly width: number
}

/**
 * Lines of the lens One actor, with their badges: from whom or what stands in a column each line runs on a lane of its
 * own, its words beside that end, and then turns to the actor in the middle, where all end side by side in the order of
 * their lanes. Stand-ins beside cards have a straight line. A function of its arguments alone.
 */
export function laneLines(
  project: Project,
  links: readonly Link[],
  nodes: Nodes,
  positions: Positions,
): { readonly curves: ReadonlyMap<string, Curve>; readonly badges: ReadonlyMap<string, PlacedBadge> } {
  const curves = new Map<string, Curve>()
  const badges = new Map<string, PlacedBadge>()
  const centre = nodes.shapes.get(`actor:${positions.about}`)
  if (!centre) return { curves, badges }
  for (const { id, from, to } of links) {
    const [pill, card] = [nodes.shapes.get(from), nodes.shapes.get(to)]
    if (pill && card && from !== centre.key && to !== centre.key) curves.set(id, upright(pill, card))
  }
  const lanes = lanesOf(project, links, nodes, centre.key)
  for (const incoming of [true, false]) {
    const own = lanes.filter((lane) => lane.incoming === incoming).toSorted((a, b) => a.y - b.y)
    const way = positions.flow === 'rows' ? downWays(own, centre) : acrossWays(own, centre, nodes)
    own.forEach((lane, at) => {
      const { curve, badge } = way(lane, at)
      const { source, controls, target } = curve
      curves.set(
        lane.link.id,
        incoming ? curve : { source: target, controls: controls.toReversed(), target: source },
      )
      badges.set(lane.link.id, { ...badge, width: lane.width, height: BADGE_HEIGHT, text: lane.text })
    })
  }
  return { curves, badges }
}

function lanesOf(project: Project, links: readonly Link[], nodes: Nodes, centre: string): readonly Lane[] {
  const rows = new Map<string, StanceLink[]>()
  for (const link of links) {
    if (link.type !== 'stance' || (link.from !== centre && link.to !== centre)) continue
    const outer = link.to === centre ? link.from : link.to
    rows.set(outer, [...(rows.get(outer) ?? []), link])
  }
  return [...rows].flatMap(([key, own]) =>
    own.flatMap((link, at): readonly Lane[] => {
      const outer = nodes.shapes.get(key)
      const text = wordsOn(project, nodes, link)
      const y = (outer?.y ?? 0) + (at - (own.length - 1) / 2) * LANE
      return outer ? [{ link, outer, incoming: link.to === centre, y, text, width: badgeWidth(text) }] : []
    }),
  )
}

interface Way {
  readonly curve: Curve
  readonly badge: Point
}

/** Ways from columns at both sides to the actor in the middle. The curves run from the outer end. */
function acrossWays(lanes: readonly Lane[], centre: Shape, nodes: Nodes): (lane: Lane, at: number) => Way {
  const border = borderOf(centre, GAP)
  const side = Math.sign((lanes[0]?.outer.x ?? 0) - centre.x) || 1
  const edgeOf = ({ outer }: Lane) => outer.x - (side * outer.width) / 2
  const widest = Math.max(0, ...lanes.map(({ width }) => width))
  const edges = lanes.map((lane) => edgeOf(lane) * side)
  const laneEnd = (Math.min(...edges) - AFTER_START - widest - AFTER_WORDS) * side
  const label = nodes.actors.find(({ key }) => key === centre.key)?.label
  const approach = centre.x + side * Math.max(APPROACH, (label?.width ?? 0) / 2 + 24)
  const bend = laneEnd + (approach - laneEnd) * 0.45
  return (lane, at) => {
    const port = atHeight(border, centre.y + offset(at, lanes.length, centre.height * SPAN), side)
    const end = outerEnd(lane, edgeOf(lane), -side)
    const words = lane.incoming ? AFTER_START : BEFORE_ARROW
    const badge = { x: edgeOf(lane) - side * (words + lane.width / 2), y: lane.y }
    const isStraight = [end.y, port.y].every((y) => Math.abs(y - lane.y) < 0.5)
    const controls = isStraight
      ? []
      : [
          { x: end.x - side * 8, y: lane.y },
          { x: laneEnd, y: lane.y },
          { x: bend, y: lane.y },
          { x: approach, y: port.y },
        ]
    return { curve: { source: end, controls, target: port }, badge }
  }
}

/** Ways from rows above or below along the left edge to the actor there. The curves run from the outer end. */
function downWays(lanes: readonly Lane[], centre: Shape): (lane: Lane, at: number) => Way {
  const border = borderOf(centre, GAP)
  return (lane, at) => {
    const down = Math.sign(centre.y - lane.y) || 1
    // The farthest lane runs outermost.
    const order = down > 0 ? at : lanes.length - 1 - at
    const port = atBreadth(border, centre.x + offset(order, lanes.length, centre.width * SPAN), -down)
    const edge = lane.outer.x - lane.outer.width / 2
    const end = outerEnd(lane, edge, -1)
    const words = lane.incoming ? AFTER_START : BEFORE_ARROW
    const badge = { x: edge - words - lane.width / 2, y: lane.y }
    const turn = Math.min(TURN, Math.abs(port.y - lane.y) / 2)
    const controls = [
      { x: end.x - 8, y: lane.y },
      { x: port.x + 2 * TURN, y: lane.y },
      { x: port.x + turn * 0.3, y: lane.y },
      { x: port.x, y: lane.y + down * turn },
    ]
    return { curve: { source: end, controls, target: port }, badge }
  }
}

/** From the middle of `count` ends to the one at a place, as far apart as `most` px let them be. */
const offset = (at: number, count: number, most: number): number =>
  count < 2 ? 0 : (at / (count - 1) - 0.5) * Math.min(most, APART * (count - 1))

/** Where a lane meets its node, whose edge on that side is at `edge`; `toward`: the way to the middle, −1 or 1. */
function outerEnd({ outer, y }: Lane, edge: number, toward: number): Point {
  if (outer.outline === 'circle' || outer.outline === 'hexagon') {
    const border = borderOf(outer, GAP)
    return borderPoint(border, placeToward(border, { x: edge + toward * 26, y }))
  }
  const reach = outer.height / 2 - 6
  return { x: edge + toward * GAP, y: outer.y + Math.max(-reach, Math.min(reach, y - outer.y)) }
}

/** The straight line between a stand-in and its card, above or below it. */
function upright(pill: Shape, card: Shape): Curve {
  const down = Math.sign(card.y - pill.y)
  const source = { x: pill.x, y: pill.y + down * (pill.height / 2 + GAP) }
  return { source, controls: [], target: { x: pill.x, y: card.y - down * (card.height / 2 + GAP) } }
}

/** The point of a border at a height, on its right (1) or left (−1). */
const atHeight = (border: Border, y: number, side: number): Point =>
  nearest(
    border,
    (point) => point.y - y,
    (point) => (point.x - border.centre.x) * side,
  )

/** The point of a border at a breadth, below (1) or above (−1). */
const atBreadth = (border: Border, x: number, side: number): Point =>
  nearest(
    border,
    (point) => point.x - x,
    (point) => (point.y - border.centre.y) * side,
  )

/** The outermost point of a border where `off` is 0. */
function nearest(
  { points, centre }: Border,
  off: (point: Point) => number,
  out: (point: Point) => number,
): Point {
  let best: Point = centre
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point]
    const [from, to] = [off(a), off(b)]
    if (from * to > 0 || distance(a, b) === 0) continue
    const share = from === to ? 0 : from / (from - to)
    const point = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
    if (best === centre || out(point) > out(best)) best = point
  }
  return best
}
