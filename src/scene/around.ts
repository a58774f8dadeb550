import type { Point } from '../layout/positions'
import { cornersOf, distance, grown, segmentInBox, segmentsCross } from './curve'
import type { Box } from './scene'

/** The corners of a way stand this much farther off than the space it keeps, px. */
const CORNER = 3
/** How far from a corner its two control points may stand, px: wide ones make softer curves, the last stays close to it. */
export const ROUNDINGS = [110, 70, 40, 14] as const

interface Blocked {
  readonly boxes: readonly Box[]
  /** Free space that a way keeps from the boxes, px; less from those beside which it begins. */
  readonly clearance: number
  /** A stretch that may not be crossed. */
  readonly barrier: readonly [Point, Point] | undefined
  readonly within: { readonly width: number; readonly height: number }
}

/** A way from a point to the nearest of some goals, over corners. */
export interface Way {
  readonly corners: readonly Point[]
  readonly to: Point
}

/**
 * The shortest way from a point to any of some goals around boxes, over the corners that can see one another
 * (visibility graph, Lozano-Pérez & Wesley 1979; searched by A*). Undefined where there is none.
 */
export function wayAround(from: Point, goals: readonly Point[], blocked: Blocked): Way | undefined {
  const clearances = blocked.boxes.map((box) =>
    Math.max(0.5, Math.min(blocked.clearance, distanceToBox(from, box) - 1)),
  )
  const walls = blocked.boxes.map((box, i) => grown(box, clearances[i] ?? 0))
  const free = (a: Point, b: Point) =>
    !walls.some((wall) => segmentInBox(a, b, wall)) &&
    !(blocked.barrier && segmentsCross(a, b, ...blocked.barrier))
  const { width, height } = blocked.within
  const stands = (point: Point) =>
    point.x > 4 &&
    point.y > 4 &&
    point.x < width - 4 &&
    point.y < height - 4 &&
    !walls.some((wall) => distanceToBox(point, wall) < 0)
  const corners = blocked.boxes.flatMap((box, i) => cornersOf(grown(box, (clearances[i] ?? 0) + CORNER)))
  const ends = goals.filter(stands)
  const places = [from, ...ends, ...corners.filter(stands)]
  const left = places.map((place) => Math.min(...ends.map((end) => distance(place, end))))
  const reached = places.map(() => Infinity)
  const before = places.map(() => -1)
  const open = new Set([0])
  reached[0] = 0
  while (open.size > 0) {
    let current = -1
    let least = Infinity
    for (const place of open) {
      const guess = (reached[place] ?? Infinity) + (left[place] ?? 0)
      if (guess < least) [least, current] = [guess, place]
    }
    const here = places[current]
    if (!here) return undefined
    if (current > 0 && current <= ends.length)
      return { corners: cornersTo(current, before, places), to: here }
    open.delete(current)
    places.forEach((place, next) => {
      const length = (reached[current] ?? Infinity) + distance(here, place)
      if (length < (reached[next] ?? Infinity) - 1e-6 && free(here, place)) {
        reached[next] = length
        before[next] = current
        open.add(next)
      }
    })
  }
  return undefined
}

function cornersTo(place: number, before: readonly number[], places: readonly Point[]): readonly Point[] {
  const corners: Point[] = []
  for (let at = before[place] ?? -1; at > 0; at = before[at] ?? -1) corners.unshift(places[at] as Point)
  return corners
}

/** Control points of a curve that follows a way of corners: one before and one after each, `rounding` px from it. */
export function rounded(
  from: Point,
  corners: readonly Point[],
  to: Point,
  rounding: number,
): readonly Point[] {
  const all = [from, ...corners, to]
  return corners.flatMap((corner, i) =>
    [all[i] as Point, all[i + 2] as Point].map((other) => {
      const share = Math.min(0.45, rounding / (distance(corner, other) || 1))
      return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share }
    }),
  )
}

const distanceToBox = ({ x, y }: Point, box: Box): number =>
  Math.max(Math.abs(x - box.x) - box.width / 2, Math.abs(y - box.y) - box.height / 2)
