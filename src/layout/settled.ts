import type { Part } from './boardSpec'
import type { Point } from './positions'

/** What is left free between two that had to be pushed apart, and to the picture's edge, px. */
const FREE = 4
const ROUNDS = 80
/** Farther than this nothing may be pushed: then it is no longer the same picture. */
const FARTHEST = 60

/** A node with all that goes along with it, as boxes about its centre. */
export interface Standing extends Point {
  readonly parts: readonly Part[]
}

/**
 * Places at which no node's parts lie on another's, each as near as can be to where it stands; those that lie on
 * nothing stay. Null where there is no room for all within the picture, or where one would have to go far.
 *
 * @param fixed whether each is not to be moved
 */
export function settled(
  nodes: readonly Standing[],
  fixed: readonly boolean[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Point[] | null {
  const places = nodes.map(({ x, y }) => ({ x, y }))
  const touched = new Set<number>()
  const partsOf = (at: number): readonly Part[] => nodes[at]?.parts ?? []
  const move = (at: number, dx: number, dy: number) => {
    const place = places[at] as { x: number; y: number }
    place.x += dx
    place.y += dy
    touched.add(at)
    const parts = partsOf(at)
    const left = Math.min(...parts.map((part) => place.x + part.dx - part.halfWidth)) - FREE
    const right = Math.max(...parts.map((part) => place.x + part.dx + part.halfWidth)) + FREE - width
    const top = Math.min(...parts.map((part) => place.y + part.dy - part.halfHeight)) - FREE
    const bottom = Math.max(...parts.map((part) => place.y + part.dy + part.halfHeight)) + FREE - height
    place.x -= Math.min(0, left) + Math.max(0, right)
    place.y -= Math.min(0, top) + Math.max(0, bottom)
  }
  /** By how much the second must go, at least, not to lie on the first; null where it does not. */
  const way = (one: number, other: number): Point | null => {
    const [a, b] = [places[one] as Point, places[other] as Point]
    const free = touched.has(one) || touched.has(other) ? FREE : 0
    let most: Point | null = null
    for (const part of partsOf(one))
      for (const second of partsOf(other)) {
        const dx = b.x + second.dx - a.x - part.dx
        const dy = b.y + second.dy - a.y - part.dy
        const across = part.halfWidth + second.halfWidth + free - Math.abs(dx)
        const down = part.halfHeight + second.halfHeight + free - Math.abs(dy)
        if (across <= 0.01 || down <= 0.01) continue
        const step = across < down ? { x: across * sign(dx), y: 0 } : { x: 0, y: down * sign(dy) }
        if (!most || Math.hypot(step.x, step.y) > Math.hypot(most.x, most.y)) most = step
      }
    return most
  }
  for (const at of nodes.keys()) if (beyond(partsOf(at), places[at] as Point, width, height)) move(at, 0, 0)
  for (let round = 0; round < ROUNDS; round++) {
    let clear = true
    for (const one of nodes.keys())
      for (let other = one + 1; other < nodes.length; other++) {
        const step = way(one, other)
        if (!step) continue
        if (fixed[one] && fixed[other]) return null
        clear = false
        const share = fixed[one] ? 0 : fixed[other] ? 1 : 0.5
        if (share > 0) move(one, -step.x * share, -step.y * share)
        if (share < 1) move(other, step.x * (1 - share), step.y * (1 - share))
      }
    const farthest = Math.max(
      0,
      ...places.map(({ x, y }, at) => Math.hypot(x - (nodes[at]?.x ?? 0), y - (nodes[at]?.y ?? 0))),
    )
    if (farthest > FARTHEST) return null
    if (clear) return places
  }
  return null
}

const sign = (value: number): 1 | -1 => (value < 0 ? -1 : 1)

const beyond = (parts: readonly Part[], { x, y }: Point, width: number, height: number): boolean =>
  parts.some(
    ({ dx, dy, halfWidth, halfHeight }) =>
      x + dx - halfWidth < 0 ||
      x + dx + halfWidth > width ||
      y + dy - halfHeight < 0 ||
      y + dy + halfHeight > height,
  )
