import type { Point } from '../layout/positions'
import type { Box } from './scene'

/** Quadratics joined at the midpoints of their control points; straight without any. Logical pixels. */
export interface Curve {
  readonly source: Point
  readonly controls: readonly Point[]
  readonly target: Point
}

export const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y)

/** The point at a share of the way from one point to another, moved `aside` px to the left of that direction as seen on screen (y down). */
export function beside(from: Point, to: Point, share: number, aside: number): Point {
  const length = distance(from, to) || 1
  const dx = (to.x - from.x) / length
  const dy = (to.y - from.y) / length
  return {
    x: from.x + (to.x - from.x) * share + dy * aside,
    y: from.y + (to.y - from.y) * share - dx * aside,
  }
}

/** Points on a curve, both ends included; `steps` for each quadratic. A straight line has its ends and as many between. */
export function sample(curve: Curve, steps: number): readonly Point[] {
  const { source, controls, target } = curve
  const points: Point[] = [source]
  const all = controls.length === 0 ? [middle(source, target)] : controls
  let from = source
  all.forEach((control, index) => {
    const next = all[index + 1]
    const to = next ? middle(control, next) : target
    for (let step = 1; step <= steps; step++) {
      const t = step / steps
      const [start, bow, end] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
      points.push({
        x: start * from.x + bow * control.x + end * to.x,
        y: start * from.y + bow * control.y + end * to.y,
      })
    }
    from = to
  })
  return points
}

const between = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
})

export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const share = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)
  return distance(point, between(a, b, Math.max(0, Math.min(1, share))))
}

export function lengthOf(points: readonly Point[]): number {
  let length = 0
  for (let i = 1; i < points.length; i++) length += distance(points[i - 1] as Point, points[i] as Point)
  return length
}

/** The point at a share of a polyline's length, and the unit direction there. */
export function along(points: readonly Point[], share: number): Point & { dx: number; dy: number } {
  let left = lengthOf(points) * share
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point]
    const step = distance(a, b)
    if (left <= step || i === points.length - 1) {
      const t = step === 0 ? 0 : left / step
      return { ...between(a, b, t), dx: (b.x - a.x) / (step || 1), dy: (b.y - a.y) / (step || 1) }
    }
    left -= step
  }
  return { ...(points[0] ?? { x: 0, y: 0 }), dx: 1, dy: 0 }
}

/** Twice the signed area of a triangle. */
const turn = (p: Point, q: Point, r: Point): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)

/** Whether two segments cross in their inner parts. */
export const segmentsCross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0

/** How often two polylines cross. */
export function crossings(one: readonly Point[], two: readonly Point[]): number {
  if (!overlaps(extent(one), extent(two))) return 0
  let count = 0
  for (let i = 1; i < one.length; i++)
    for (let j = 1; j < two.length; j++)
      if (segmentsCross(one[i - 1] as Point, one[i] as Point, two[j - 1] as Point, two[j] as Point)) count++
  return count
}

/** The smallest box around points. */
export function extent(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}

/** Whether two boxes come closer than `gap` px; touching counts as apart. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap
  )
}

/** A box with some px more on every side. */
export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x,
  y,
  width: width + 2 * by,
  height: height + 2 * by,
})

export const cornersOf = ({ x, y, width, height }: Box): readonly Point[] =>
  [-1, 1].flatMap((across) =>
    [-1, 1].map((down) => ({ x: x + (across * width) / 2, y: y + (down * height) / 2 })),
  )

/** Area that two boxes share, px². */
export function sharedArea(a: Box, b: Box): number {
  const width =
    Math.min(a.x + a.width / 2, b.x + b.width / 2) - Math.max(a.x - a.width / 2, b.x - b.width / 2)
  const height =
    Math.min(a.y + a.height / 2, b.y + b.height / 2) - Math.max(a.y - a.height / 2, b.y - b.height / 2)
  return width > 0 && height > 0 ? width * height : 0
}

/** Whether a segment passes through a box (Liang and Barsky 1984). */
export function segmentInBox(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const [left, right] = [x - width / 2 - a.x, x + width / 2 - a.x]
  const [top, bottom] = [y - height / 2 - a.y, y + height / 2 - a.y]
  let enter = 0
  let leave = 1
  if (dx === 0) {
    if (left >= 0 || right <= 0) return false
  } else {
    enter = Math.max(enter, Math.min(left / dx, right / dx))
    leave = Math.min(leave, Math.max(left / dx, right / dx))
  }
  if (dy === 0) {
    if (top >= 0 || bottom <= 0) return false
  } else {
    enter = Math.max(enter, Math.min(top / dy, bottom / dy))
    leave = Math.min(leave, Math.max(top / dy, bottom / dy))
  }
  return enter < leave
}

/** Whether a polyline passes through a box. */
export function passesThrough(points: readonly Point[], box: Box): boolean {
  for (let i = 1; i < points.length; i++)
    if (segmentInBox(points[i - 1] as Point, points[i] as Point, box)) return true
  return false
}

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`

/** SVG path data of a curve. Numbers have at most two decimals. */
export function pathData({ source, controls, target }: Curve): string {
  if (controls.length === 0) return `M${at(source)}L${at(target)}`
  const pieces = controls.map((control, index) => {
    const next = controls[index + 1]
    return `Q${at(control)} ${at(next ? middle(control, next) : target)}`
  })
  return `M${at(source)}${pieces.join('')}`
}

/** At most two decimals. */
export const round = (value: number): number => Math.round(value * 100) / 100 || 0
