import { buildGraph } from '../graph/graph'
import type { Picture, Point } from '../layout/positions'
import type { Project } from '../model/project'
import type { Pin } from '../view/pins'
import { placeBadges } from './badges'
import { linksOf, type Link } from './links'
import { placeNodes } from './nodes'
import { routeLines } from './routes'
import { isStraight, roundedRouting, routed, textBoxes } from './routing'

/**
 * A picture with pinned nodes where they were put, and the lines at them routed anew among all others, which stay as
 * they are. A function of the picture and its pins, in whatever order they are given.
 */
export function pinnedPicture(project: Project, picture: Picture, pins: readonly Pin[]): Picture {
  const at = new Map<string, Pin>(
    pins.filter(({ node }) => Object.hasOwn(picture.nodes, node)).map((pin) => [pin.node, pin]),
  )
  const moved = (key: string): boolean => at.has(key) || at.has(key.slice(key.indexOf('>') + 1))
  const shift = (key: string, owner: string, point: Point): Point => {
    const [pin, from] = [at.get(owner), (picture.nodes as Readonly<Record<string, Point>>)[owner]]
    return pin && from ? { x: point.x + pin.x - from.x, y: point.y + pin.y - from.y } : point
  }
  const each = (points: Readonly<Record<string, Point>>): Readonly<Record<string, Point>> =>
    Object.fromEntries(
      Object.entries(points).map(([key, point]) => [key, shift(key, key.slice(key.indexOf('>') + 1), point)]),
    )
  const placed: Picture = {
    ...picture,
    nodes: each(picture.nodes),
    labels: each(picture.labels),
    standIns: each(picture.standIns),
  }
  // Lines at a node that was moved run like any others, not as those of its old place do.
  const stays = <Value>(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(values).filter(([key]) => !at.has(key)))
  const positions: Picture = {
    ...placed,
    sides: stays(placed.sides),
    owners: Object.fromEntries(Object.entries(stays(placed.owners)).filter(([, owner]) => !at.has(owner))),
  }
  if (isStraight(placed)) return routed(project, buildGraph(project), placed)
  const among = { nodes: placeNodes(project, placed), positions, texts: textBoxes(project, placed) }
  const links = linksOf(project, buildGraph(project), placed)
  const isMoved = ({ from, to }: Link) => moved(from) || moved(to)
  const kept = links.filter((link) => !isMoved(link))
  const lines: Record<string, Picture['routing']['lines'][string]> = { ...picture.routing.lines }
  const badges: Record<string, Picture['routing']['badges'][string]> = { ...picture.routing.badges }
  const settled: Link[] = [...kept]
  for (const { id } of links.filter(isMoved)) {
    delete lines[id]
    delete badges[id]
  }
  for (const type of ['stance', 'tie'] as const) {
    const anew = links.filter((link) => link.type === type && isMoved(link))
    const before = {
      links: settled.filter((link) => link.type === 'stance' || type === 'tie'),
      curves: new Map(Object.entries(lines)),
      badges: new Map(Object.entries(badges)),
    }
    const curves = routeLines(anew, among, before)
    const routing = roundedRouting(curves, placeBadges(project, anew, curves, among, before))
    Object.assign(lines, routing.lines)
    Object.assign(badges, routing.badges)
    settled.push(...anew)
  }
  return { ...placed, routing: { lines, badges } }
}
