import type { Body } from './apart'
import type { Point } from './positions'
import type { Link } from './shortestPaths'

/** Nodes that links join, by index, with their centres. */
export interface Component {
  readonly members: readonly number[]
  readonly places: readonly Point[]
}

/** Free space between two parts that nothing joins, px. */
const BETWEEN = 60

/** The nodes of each connected part, the largest part first. */
export function inComponents(count: number, links: readonly Link[]): readonly (readonly number[])[] {
  const root = Int32Array.from({ length: count }, (_, at) => at)
  const rootOf = (node: number): number => {
    let at = node
    while (root[at] !== at) {
      root[at] = root[root[at] as number] as number
      at = root[at] as number
    }
    return at
  }
  for (const { a, b } of links) {
    const [one, other] = [rootOf(a), rootOf(b)]
    root[Math.max(one, other)] = Math.min(one, other)
  }
  const parts = new Map<number, number[]>()
  for (let node = 0; node < count; node++) {
    const part = parts.get(rootOf(node))
    if (part) part.push(node)
    else parts.set(rootOf(node), [node])
  }
  return [...parts.values()].toSorted((a, b) => b.length - a.length)
}

/** Puts parts side by side in lines, so that the whole comes near a width by height; the origin is top left. */
export function packed(
  parts: readonly Component[],
  proportion: number,
  bodies: readonly Body[],
): { readonly places: readonly Point[]; readonly width: number; readonly height: number } {
  const framed = parts.map((part) => ({ ...part, ...frameOf(part, bodies) }))
  const area = framed.reduce((sum, { width, height }) => sum + (width + BETWEEN) * (height + BETWEEN), 0)
  const widest = Math.max(Math.sqrt(area * proportion), ...framed.map(({ width }) => width), 0)
  const places: Point[] = []
  let [x, y, line, width] = [0, 0, 0, 0]
  for (const part of framed) {
    if (x > 0 && x + part.width > widest) [x, y, line] = [0, y + line + BETWEEN, 0]
    for (const [at, member] of part.members.entries()) {
      const place = part.places[at] as Point
      places[member] = { x: place.x - part.left + x, y: place.y - part.top + y }
    }
    width = Math.max(width, x + part.width)
    line = Math.max(line, part.height)
    x += part.width + BETWEEN
  }
  return { places, width, height: y + line }
}

function frameOf({ members, places }: Component, bodies: readonly Body[]) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [at, member] of members.entries()) {
    const { x, y } = places[at] as Point
    const { width, height } = bodies[member] as Body
    left = Math.min(left, x - width / 2)
    right = Math.max(right, x + width / 2)
    top = Math.min(top, y - height / 2)
    bottom = Math.max(bottom, y + height / 2)
  }
  return { left, top, width: right - left, height: bottom - top }
}
