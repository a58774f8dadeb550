import type { Point } from '../layout/positions'
import { middle, type Curve } from './curve'
import type { Arrow } from './scene'

/** An arrow head in place, and the point where the line under it ends. */
export type ArrowHead = { readonly end: Point } & (
  | { readonly shape: 'polygon'; readonly points: readonly Point[] }
  | { readonly shape: 'circle'; readonly centre: Point; readonly radius: number }
  | { readonly shape: 'none' }
)

/** Outlines in units of the arrow's size, tip at the origin, pointing down. As Cytoscape 3.34 has them. */
const OUTLINES: Readonly<Record<'triangle' | 'tee' | 'diamond', readonly (readonly [number, number])[]>> = {
  triangle: [
    [-0.15, -0.3],
    [0, 0],
    [0.15, -0.3],
  ],
  tee: [
    [-0.15, 0],
    [-0.15, -0.1],
    [0.15, -0.1],
    [0.15, 0],
  ],
  diamond: [
    [-0.15, -0.15],
    [0, -0.3],
    [0.15, -0.15],
    [0, 0],
  ],
}

const RADIUS = 0.15

/** Size of an arrow in px for a line's width and arrow scale (Cytoscape `getArrowWidth`). */
export const arrowSize = (width: number, scale: number): number =>
  Math.max((13.37 * width) ** 0.9, 29) * scale

/** How far before the end point the line stops, px (Cytoscape `gap` of each arrow shape). */
export function arrowGap(arrow: Arrow, width: number, scale: number): number {
  switch (arrow) {
    case 'none':
      return 0
    case 'triangle':
    case 'circle':
      return 2 * width * scale
    case 'tee':
      return 1
    case 'diamond':
      return width * scale
    default:
      return arrow satisfies never
  }
}

/** How far before the end point the tip sits, px (Cytoscape `spacing` of each arrow shape). */
export function arrowSpacing(arrow: Arrow, width: number, scale: number): number {
  if (arrow === 'tee') return 1
  return arrow === 'circle' ? RADIUS * arrowSize(width, scale) : 0
}

/** The arrow head at a line's target, exactly as Cytoscape draws it for the same end and control points. */
export function arrowHead(curve: Curve, arrow: Arrow, width: number, scale: number): ArrowHead {
  const { target } = curve
  const before = curve.controls.at(-1) ?? curve.source
  const length = Math.hypot(target.x - before.x, target.y - before.y) || 1
  const [dx, dy] = [(target.x - before.x) / length, (target.y - before.y) / length]
  const back = (by: number): Point => ({ x: target.x - dx * by, y: target.y - dy * by })
  const end = back(arrowGap(arrow, width, scale))
  if (arrow === 'none') return { end, shape: 'none' }
  const size = arrowSize(width, scale)
  const tip = back(arrowSpacing(arrow, width, scale))
  if (arrow === 'circle') return { end, shape: 'circle', centre: tip, radius: RADIUS * size }
  const [ux, uy] = aim(curve, end, tip)
  const points = OUTLINES[arrow].map(([x, y]) => ({
    x: tip.x + (x * uy + y * ux) * size,
    y: tip.y + (-x * ux + y * uy) * size,
  }))
  return { end, shape: 'polygon', points }
}

/** Unit vector along which a head points: on a curve from nine tenths of its last quadratic to the tip, as in Cytoscape. */
function aim({ source, controls }: Curve, end: Point, tip: Point): readonly [number, number] {
  const control = controls.at(-1)
  const before = controls.at(-2)
  const start = before && control ? middle(before, control) : source
  const from = control
    ? {
        x: 0.01 * start.x + 0.18 * control.x + 0.81 * end.x,
        y: 0.01 * start.y + 0.18 * control.y + 0.81 * end.y,
      }
    : source
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1
  return [(tip.x - from.x) / length, (tip.y - from.y) / length]
}
