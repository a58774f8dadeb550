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

/** Distance of the places that are tried for a part, px; and beyond how many nodes none are. */
const STEP = 20
const MOST_TRIED = 150

/** The first free place for a part within what is there already, from the bottom left; beside all boxes and lines. */
function pocketFor(
  part: { readonly width: number; readonly height: number },
  { boxes, lines, width, height }: Taken,
): Point | undefined {
  const free = BETWEEN / 2
  for (let y = height - part.height; y >= 0; y -= STEP)
    for (const [from, to] of [
      [0, width / 2],
      [width / 2, width],
    ] as const)
      for (let at = from; at < to; at += STEP) {
        const x = from === 0 ? at : width - (at - from) - part.width
        if (x < 0 || x + part.width > width) continue
        const [left, right, top, bottom] = [x - free, x + part.width + free, y - free, y + part.height + free]
        const isTaken =
          boxes.some(
            (box) =>
              box.x + box.width / 2 > left &&
              box.x - box.width / 2 < right &&
              box.y + box.height / 2 > top &&
              box.y - box.height / 2 < bottom,
          ) ||
          lines.some(([a, b]) =>
            SHARES.some((share) => {
              const [px, py] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share]
              return px > left && px < right && py > top && py < bottom
            }),
          )
        if (!isTaken) return { x, y }
      }
  return undefined
}

const SHARES = Array.from({ length: 21 }, (_, at) => at / 20)

interface Taken {
  readonly boxes: readonly (Point & Body)[]
  readonly lines: readonly (readonly [Point, Point])[]
  readonly width: number
  readonly height: number
}

/** Puts parts into free places of the largest, else side by side in lines, so that the whole comes near a width by height; the origin is top left. */
export function packed(
  parts: readonly Component[],
  proportion: number,
  bodies: readonly Body[],
  links: readonly Link[] = [],
): { readonly places: readonly Point[]; readonly width: number; readonly height: number } {
  const framed = parts.map((part) => ({ ...part, ...frameOf(part, bodies) }))
  const area = framed.reduce((sum, { width, height }) => sum + (width + BETWEEN) * (height + BETWEEN), 0)
  const widest = Math.max(Math.sqrt(area * proportion), ...framed.map(({ width }) => width), 0)
  const places: Point[] = []
  let [x, y, line, width] = [0, 0, 0, 0]
  const put = (part: (typeof framed)[number], corner: Point) => {
    for (const [at, member] of part.members.entries()) {
      const place = part.places[at] as Point
      places[member] = { x: place.x - part.left + corner.x, y: place.y - part.top + corner.y }
    }
  }
  for (const part of framed) {
    if (width > 0 && bodies.length <= MOST_TRIED) {
      const taken: Taken = {
        boxes: places.flatMap((place, at) => (bodies[at] ? [{ ...place, ...bodies[at] }] : [])),
        lines: links.flatMap(({ a, b }) => {
          const [one, other] = [places[a], places[b]]
          return one && other ? [[one, other] as const] : []
        }),
        width,
        height: y + line,
      }
      const pocket = pocketFor(part, taken)
      if (pocket) {
        put(part, pocket)
        continue
      }
    }
    if (x > 0 && x + part.width > widest) [x, y, line] = [0, y + line + BETWEEN, 0]
    put(part, { x, y })
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
