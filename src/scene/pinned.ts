import type { Point } from '../layout/positions'
import type { Pin } from '../view/pins'
import type { Curve } from './curve'
import type { Geometry } from './geometry'

const cache = new WeakMap<Geometry, { readonly asked: string; readonly pinned: Geometry }>()
const STILL: Point = { x: 0, y: 0 }

/**
 * A geometry with pinned nodes where they were put: labels and stand-ins go along, and lines and badges are drawn along
 * with their ends. What the picture has at its pin already stays. Remembered for the last pins.
 */
export function pinnedGeometry(geometry: Geometry, pins: readonly Pin[]): Geometry {
  if (pins.length === 0) return geometry
  const asked = pins.map(({ node, x, y }) => `${node} ${x} ${y}`).join()
  const known = cache.get(geometry)
  if (known?.asked === asked) return known.pinned
  const pinned = moved(geometry, pins)
  cache.set(geometry, { asked, pinned })
  return pinned
}

function moved(geometry: Geometry, pins: readonly Pin[]): Geometry {
  const { nodes, links, routing } = geometry
  const by = new Map<string, Point>()
  for (const { key, x, y } of [...nodes.actors, ...nodes.cards]) {
    const pin = pins.find(({ node }) => node === key)
    if (pin && (pin.x !== x || pin.y !== y)) by.set(key, { x: pin.x - x, y: pin.y - y })
  }
  if (by.size === 0) return geometry
  for (const { key, card } of nodes.standIns) {
    const off = by.get(card)
    if (off) by.set(key, off)
  }
  const shifted = <At extends Point>(at: At, off: Point): At => ({ ...at, x: at.x + off.x, y: at.y + off.y })
  const withShift = <Node extends Point & { readonly key: string }>(node: Node): Node => {
    const off = by.get(node.key)
    return off ? shifted(node, off) : node
  }
  const withLabel = <Node extends Point & { readonly key: string; readonly label: Point }>(
    node: Node,
  ): Node => {
    const off = by.get(node.key)
    return off ? { ...shifted(node, off), label: shifted(node.label, off) } : node
  }
  const lines = { ...routing.lines }
  const badges = { ...routing.badges }
  for (const { id, from, to } of links) {
    const [source, target] = [by.get(from) ?? STILL, by.get(to) ?? STILL]
    const line = lines[id]
    if (!line || (source === STILL && target === STILL)) continue
    const place = along(line, source, target)
    lines[id] = {
      source: shifted(line.source, source),
      controls: line.controls.map(place),
      target: shifted(line.target, target),
    }
    const badge = badges[id]
    if (badge) badges[id] = { ...badge, ...place(badge) }
  }
  return {
    ...geometry,
    nodes: {
      ...nodes,
      actors: nodes.actors.map(withLabel),
      cards: nodes.cards.map(withLabel),
      standIns: nodes.standIns.map(withShift),
    },
    routing: { lines, badges },
  }
}

/** Moves a point beside a line with the line's ends: by the shift of the nearer one, or of both where it is between them. */
function along({ source, target }: Curve, from: Point, to: Point): (point: Point) => Point {
  const [dx, dy] = [target.x - source.x, target.y - source.y]
  return ({ x, y }) => {
    const share = ((x - source.x) * dx + (y - source.y) * dy) / (dx * dx + dy * dy || 1)
    const toward = Math.min(1, Math.max(0, share))
    return {
      x: x + from.x * (1 - toward) + to.x * toward,
      y: y + from.y * (1 - toward) + to.y * toward,
    }
  }
}
