import type { Point } from '../../layout/positions'
import type { Brush } from './brush'

type Edges = Pick<Brush, 'zoom' | 'left' | 'top' | 'right' | 'bottom'>

/**
 * The part of a straight line between two logical points that is in sight, in the context's px (Liang and Barsky 1984);
 * undefined where none is. It starts a whole number of dashes (`period`, px; 0 for none) after the line itself does, so
 * that dashes stay where they are when other parts come in sight.
 */
export function inSight(
  { zoom, left, top, right, bottom }: Edges,
  source: Point,
  target: Point,
  period: number,
): readonly [Point, Point] | undefined {
  const [x, y] = [source.x * zoom, source.y * zoom]
  const [dx, dy] = [target.x * zoom - x, target.y * zoom - y]
  let [enter, leave] = [0, 1]
  for (const [way, low, high] of [
    [dx, left - x, right - x],
    [dy, top - y, bottom - y],
  ] as const) {
    if (way === 0) {
      if (low > 0 || high < 0) return undefined
      continue
    }
    enter = Math.max(enter, Math.min(low / way, high / way))
    leave = Math.min(leave, Math.max(low / way, high / way))
  }
  if (enter > leave) return undefined
  const length = Math.hypot(dx, dy)
  const start = period > 0 && length > 0 ? (Math.floor((enter * length) / period) * period) / length : enter
  return [
    { x: x + dx * start, y: y + dy * start },
    { x: x + dx * leave, y: y + dy * leave },
  ]
}
