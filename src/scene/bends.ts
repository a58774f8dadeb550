import type { Point, Positions } from '../layout/positions'
import { beside, distance, type Curve } from './curve'
import type { Nodes } from './nodes'
import type { Pair } from './pairs'

/** Ways to bend a line: one bow, a bow near either end, around something long, or an S. */
export type Shape = 'arc' | 'early' | 'late' | 'flat' | 'wave'

export interface Bend {
  readonly shape: Shape
  /** Distance of the control points from the straight line, px, to the left as seen from the pair's first end. */
  readonly aside: number
}

const SIZES = [26, 48, 72, 100, 132, 170, 215, 265]
const SHAPES: readonly Shape[] = ['arc', 'early', 'late', 'flat', 'wave']
/** Larger bends than this are single bows. */
const LARGEST = 170

/** Straight first, then with rising bends. */
const BENDS: readonly Bend[] = [
  { shape: 'arc', aside: 0 },
  ...SIZES.flatMap((size) =>
    [size, -size].flatMap((aside) =>
      SHAPES.filter((shape) => size <= LARGEST || (shape !== 'flat' && shape !== 'wave')).map((shape) => ({
        shape,
        aside,
      })),
    ),
  ),
]

/** The bends to try for the lines of a pair; those between actors of a side stay on the inner side. */
export function bendsFor(pair: Pair, nodes: Nodes, positions: Positions): readonly Bend[] {
  const [a, b] = [nodes.shapes.get(pair.a), nodes.shapes.get(pair.b)]
  if (pair.kind !== 'side' || positions.flow === 'rows' || !a || !b) return BENDS
  const inner = a.x < positions.width / 2 ? 1 : -1
  const left = beside(a, b, 0.5, 1).x > (a.x + b.x) / 2 ? 1 : -1
  const usual = Math.min(96, 30 + 0.3 * distance(a, b))
  return [0, 14, -14, 28, -28, 44, 64, 90, 120].flatMap((more) =>
    (['arc', 'flat'] as const).map((shape) => ({ shape, aside: inner * left * Math.max(16, usual + more) })),
  )
}

/** An S-curve that leaves and arrives horizontally. */
export function sideways(source: Point, target: Point): Curve {
  const dx = target.x - source.x
  if (Math.abs(target.y - source.y) < 3) return { source, controls: [], target: { x: target.x, y: source.y } }
  const controls = [
    { x: source.x + dx * 0.25, y: source.y },
    { x: source.x + dx * 0.42, y: target.y },
  ]
  return { source, controls, target }
}

/** A curve with a bend; `forwards`: it runs from the pair's first end to the second. */
export function bent(source: Point, target: Point, { shape, aside }: Bend, forwards: boolean): Curve {
  if (aside === 0) return { source, controls: [], target }
  const at = (share: number, by: number) =>
    forwards ? beside(source, target, share, by) : beside(source, target, 1 - share, -by)
  const controls = (): readonly Point[] => {
    switch (shape) {
      case 'arc':
        return [at(0.5, aside)]
      case 'early':
        return [at(0.28, aside)]
      case 'late':
        return [at(0.72, aside)]
      case 'flat':
        return [at(0.2, aside), at(0.8, aside)]
      case 'wave':
        return [at(0.25, aside), at(0.75, -aside)]
      default:
        return shape satisfies never
    }
  }
  return { source, controls: forwards ? controls() : controls().toReversed(), target }
}
