import type { Point, Positions } from '../layout/positions'
import { beside, distance, type Curve } from './curve'
import type { Nodes } from './nodes'
import type { Pair } from './pairs'

/** Control points: each at a share of the way from the pair's first end, px to the left as seen from there. */
export interface Bend {
  readonly controls: readonly (readonly [share: number, aside: number])[]
}

const STRAIGHT: Bend = { controls: [] }
const bend = (...controls: Bend['controls']): Bend => ({ controls })

/** Distances of a bend's control points from the straight line, together, px. */
export const bowOf = ({ controls }: Bend): number =>
  controls.reduce((sum, [, aside]) => sum + Math.abs(aside), 0)

/** Straight first, then with rising bends: one bow in the middle or nearer an end, around something long, an S. */
const BENDS: readonly Bend[] = [
  STRAIGHT,
  ...[26, 48, 72, 100, 132, 170, 215, 265].flatMap((size) =>
    [size, -size].flatMap((aside) => [
      bend([0.5, aside]),
      bend([0.28, aside]),
      bend([0.72, aside]),
      ...(size > 170 ? [] : [bend([0.2, aside], [0.8, aside]), bend([0.25, aside], [0.75, -aside])]),
    ]),
  ),
].toSorted((a, b) => bowOf(a) - bowOf(b))

/** More ways around, for lines that all others lead through something. */
const DETOURS: readonly Bend[] = [
  ...[340, 430].flatMap((size) => [bend([0.5, size]), bend([0.5, -size])]),
  ...[60, 120, 190, 260].flatMap((size) =>
    [size, -size].flatMap((aside) => [
      bend([0.12, aside]),
      bend([0.4, aside]),
      bend([0.6, aside]),
      bend([0.88, aside]),
      ...[-200, -130, -70, 0, 70, 130, 200].map((other) => bend([0.25, aside], [0.75, other])),
    ]),
  ),
]

/** How far to the inside lines between actors of a side bow, as seen from the pair's first end; rising with length. */
export function innerBow(pair: Pair, nodes: Nodes, positions: Positions): number | undefined {
  const [a, b] = [nodes.shapes.get(pair.a), nodes.shapes.get(pair.b)]
  if (pair.kind !== 'side' || !a || !b) return undefined
  const inner = a.x < positions.width / 2 ? 1 : -1
  const left = beside(a, b, 0.5, 1).x > (a.x + b.x) / 2 ? 1 : -1
  return inner * left * Math.min(96, 30 + 0.3 * distance(a, b))
}

/** The bends to try for the lines of a pair; those between actors of a side stay on the inner side. */
export function bendsFor(pair: Pair, nodes: Nodes, positions: Positions): readonly Bend[] {
  const usual = innerBow(pair, nodes, positions)
  if (usual === undefined) return BENDS
  return [0, 14, -14, 28, -28, 44, 64, 90, 120].flatMap((more) => {
    const aside = Math.sign(usual) * Math.max(16, Math.abs(usual) + more)
    return [bend([0.5, aside]), bend([0.2, aside], [0.8, aside])]
  })
}

/** The bends to try where every usual one leads through something. */
export const detoursFor = (pair: Pair): readonly Bend[] =>
  pair.kind === 'side' ? [...BENDS, ...DETOURS] : DETOURS

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

/**
 * A curve with a bend, moved as a whole by `offset` px to make room for its parallels; `forwards`: it runs from the
 * pair's first end to the second.
 */
export function bent(
  source: Point,
  target: Point,
  { controls }: Bend,
  offset: number,
  forwards: boolean,
): Curve {
  const moved = controls.length === 0 && offset !== 0 ? ([[0.5, 0]] as const) : controls
  const points = moved.map(([share, aside]) =>
    forwards
      ? beside(source, target, share, aside + offset)
      : beside(source, target, 1 - share, -aside - offset),
  )
  return { source, controls: forwards ? points : points.toReversed(), target }
}
