import type { Point } from './positions'

/** The size of a box, px. */
export interface Body {
  readonly width: number
  readonly height: number
}

/** What stays free between two boxes, px: room for a line to pass and for a badge. */
export const FREE = { x: 30, y: 26 }
const ROUNDS = 60
/** Where pushing alone does not help, all is spread by this and pushed again. */
const SPREAD = 1.08
const MOST_SPREADS = 40

/**
 * Moves boxes, as little as it needs, until none is nearer to another than the free space: each two that are too near
 * are pushed apart along the way that is shorter, half each; where that goes round in circles, all are spread a little
 * first. Same boxes, same places.
 */
export function apart(points: readonly Point[], bodies: readonly Body[]): readonly Point[] {
  const x = Float64Array.from(points, (point) => point.x)
  const y = Float64Array.from(points, (point) => point.y)
  for (let spread = 0; spread < MOST_SPREADS; spread++) {
    for (let round = 0; round < ROUNDS; round++)
      if (push(x, y, bodies) === 0) return points.map((_, at) => pointAt(x, y, at))
    for (let at = 0; at < x.length; at++) {
      x[at] = (x[at] as number) * SPREAD
      y[at] = (y[at] as number) * SPREAD
    }
  }
  return points.map((_, at) => pointAt(x, y, at))
}

const pointAt = (x: Float64Array, y: Float64Array, at: number): Point => ({
  x: x[at] as number,
  y: y[at] as number,
})

/** Pushes each two boxes that are too near apart once; how many there were. */
function push(x: Float64Array, y: Float64Array, bodies: readonly Body[]): number {
  const halfWidth = (at: number) => ((bodies[at]?.width ?? 0) + FREE.x) / 2
  const halfHeight = (at: number) => ((bodies[at]?.height ?? 0) + FREE.y) / 2
  const order = [...x.keys()].toSorted(
    (a, b) => (x[a] as number) - halfWidth(a) - ((x[b] as number) - halfWidth(b)) || a - b,
  )
  let near = 0
  for (const [place, one] of order.entries())
    for (let next = place + 1; next < order.length; next++) {
      const other = order[next] as number
      const [dx, dy] = [(x[other] as number) - (x[one] as number), (y[other] as number) - (y[one] as number)]
      const across = halfWidth(one) + halfWidth(other) - Math.abs(dx)
      if (across <= 0.01 && dx > 0) {
        if ((x[other] as number) - halfWidth(other) > (x[one] as number) + halfWidth(one)) break
        continue
      }
      const down = halfHeight(one) + halfHeight(other) - Math.abs(dy)
      if (across <= 0.01 || down <= 0.01) continue
      near++
      if (across < down) {
        const move = (across / 2 + 0.01) * (dx < 0 ? -1 : 1)
        x[one] = (x[one] as number) - move
        x[other] = (x[other] as number) + move
      } else {
        const move = (down / 2 + 0.01) * (dy < 0 ? -1 : 1)
        y[one] = (y[one] as number) - move
        y[other] = (y[other] as number) + move
      }
    }
  return near
}
