import type { ActorKind } from '../model/coding'
import type { Point } from '../layout/positions'
import { distance } from './curve'

export type Outline = 'circle' | 'rounded' | 'hexagon' | 'rectangle'

export const ACTOR_OUTLINE: Readonly<Record<ActorKind, Outline>> = {
  person: 'circle',
  'unnamed-person': 'circle',
  group: 'circle',
  organisation: 'rounded',
  institution: 'rounded',
  media: 'rounded',
  state: 'hexagon',
  region: 'hexagon',
  intergovernmental: 'hexagon',
}

/** Corner radius, px, of rounded squares and of cards of claims. */
export const ROUNDED_CORNER = 8
export const CARD_CORNER = 7

/** What a line can end at: an outline around a centre. */
export interface Shape extends Point {
  readonly key: string
  readonly outline: Outline
  readonly width: number
  readonly height: number
}

/** Corners of a hexagon with flat top and bottom that fills a box, as Cytoscape's `hexagon`. */
export function hexagon({ x, y }: Point, width: number, height: number): readonly Point[] {
  return (
    [
      [-0.5, 0],
      [-0.25, -0.5],
      [0.25, -0.5],
      [0.5, 0],
      [0.25, 0.5],
      [-0.25, 0.5],
    ] as const
  ).map(([u, v]) => ({ x: x + u * width, y: y + v * height }))
}

/** A border as a closed polyline, clockwise from the left, moved `gap` px outwards, with the length at each point. */
export interface Border {
  readonly centre: Point
  readonly points: readonly Point[]
  /** Length up to each point; the last is the whole. */
  readonly lengths: readonly number[]
  readonly total: number
}

export function borderOf(shape: Shape, gap: number): Border {
  const points = outlinePoints(shape, gap)
  const closed = [...points, points[0] as Point]
  const lengths: number[] = [0]
  for (let i = 1; i < closed.length; i++)
    lengths.push((lengths[i - 1] ?? 0) + distance(closed[i - 1] as Point, closed[i] as Point))
  return { centre: shape, points: closed, lengths, total: lengths.at(-1) ?? 0 }
}

function outlinePoints(shape: Shape, gap: number): readonly Point[] {
  const { x, y } = shape
  const width = shape.width + 2 * gap
  const height = shape.height + 2 * gap
  switch (shape.outline) {
    case 'circle':
      return arc(shape, width / 2, -Math.PI, Math.PI, 48).slice(0, -1)
    case 'hexagon':
      return hexagon(shape, width, height)
    case 'rounded':
    case 'rectangle': {
      const corner = (shape.outline === 'rounded' ? ROUNDED_CORNER : 2) + gap
      const [dx, dy] = [width / 2 - corner, height / 2 - corner]
      const quarter = Math.PI / 2
      return [
        ...arc({ x: x - dx, y: y - dy }, corner, -Math.PI, -quarter, 4),
        ...arc({ x: x + dx, y: y - dy }, corner, -quarter, 0, 4),
        ...arc({ x: x + dx, y: y + dy }, corner, 0, quarter, 4),
        ...arc({ x: x - dx, y: y + dy }, corner, quarter, Math.PI, 4),
      ]
    }
    default:
      return shape.outline satisfies never
  }
}

function arc(centre: Point, radius: number, from: number, to: number, steps: number): readonly Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = from + ((to - from) * step) / steps
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) }
  })
}

/** Where on a border, in px along it, the ray from the centre toward a point leaves. */
export function placeToward(border: Border, toward: Point): number {
  const { centre, points, lengths } = border
  const [dx, dy] = [toward.x - centre.x, toward.y - centre.y]
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point]
    const [ex, ey] = [b.x - a.x, b.y - a.y]
    const determinant = dx * ey - dy * ex
    if (Math.abs(determinant) < 1e-9) continue
    const [ax, ay] = [a.x - centre.x, a.y - centre.y]
    const out = (ax * ey - ay * ex) / determinant
    const share = (ax * dy - ay * dx) / determinant
    if (out > 0 && share >= -1e-9 && share <= 1 + 1e-9) return (lengths[i - 1] ?? 0) + share * distance(a, b)
  }
  return 0
}

/** The point at a length along a border; lengths wrap around. */
export function borderPoint(border: Border, length: number): Point {
  const at = ((length % border.total) + border.total) % border.total
  let i = 1
  while (i < border.lengths.length - 1 && (border.lengths[i] ?? 0) < at) i++
  const [a, b] = [border.points[i - 1] as Point, border.points[i] as Point]
  const start = border.lengths[i - 1] ?? 0
  const share = (at - start) / ((border.lengths[i] ?? start) - start || 1)
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}
