import type { Point } from '../layout/positions'
import type { Curve } from '../scene/curve'

/** A curve in Cytoscape's terms; end points are px relative to the centres of the nodes that the edge joins. */
export interface EdgeGeometry {
  readonly curve: 'straight' | 'unbundled-bezier'
  readonly sourceEnd: readonly [number, number]
  readonly targetEnd: readonly [number, number]
  /** Shares of the way from source to target point, one for each control point. */
  readonly weights: readonly number[]
  /** Px at right angles to that way, one for each control point. */
  readonly distances: readonly number[]
}

/**
 * Puts a curve's explicit points into Cytoscape's terms for `edge-distances: endpoints`. With d = T − S and
 * n = (−d.y, d.x)/|d|, a control point C has weight (C−S)·d/|d|² and distance (C−S)·n. Where both ends coincide there
 * is no such direction and the line is straight; Cytoscape takes no empty list, so a straight line has dummies.
 */
export function edgeGeometry({ source, controls, target }: Curve, from: Point, to: Point): EdgeGeometry {
  const [dx, dy] = [target.x - source.x, target.y - source.y]
  const length = Math.hypot(dx, dy)
  const curved = controls.length > 0 && length > 0
  return {
    curve: curved ? 'unbundled-bezier' : 'straight',
    sourceEnd: [source.x - from.x, source.y - from.y],
    targetEnd: [target.x - to.x, target.y - to.y],
    weights: curved
      ? controls.map(({ x, y }) => ((x - source.x) * dx + (y - source.y) * dy) / length ** 2)
      : [0.5],
    distances: curved
      ? controls.map(({ x, y }) => ((x - source.x) * -dy + (y - source.y) * dx) / length)
      : [0],
  }
}
