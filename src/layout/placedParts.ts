import type { NodeKey } from '../graph/keys'
import type { Arrangement } from './anneal'
import type { ActorFrame, CardFrame } from './frames'
import type { Point, Positions } from './positions'

export interface Frames {
  readonly actors: ReadonlyMap<NodeKey, ActorFrame>
  readonly cards: ReadonlyMap<NodeKey, CardFrame>
}

/** Where nodes, their labels and stand-ins stand in an arrangement of a board whose first nodes are `keys`. */
export function placedParts(
  keys: readonly NodeKey[],
  frames: Frames,
  { x, y, way }: Arrangement,
): Pick<Positions, 'nodes' | 'labels' | 'standIns'> {
  const nodes: Record<NodeKey, Point> = {}
  const labels: Record<NodeKey, Point> = {}
  const standIns: Record<string, Point> = {}
  for (const [index, key] of keys.entries()) {
    const at = (dx: number, dy: number): Point => ({
      x: rounded((x[index] ?? 0) + dx),
      y: rounded((y[index] ?? 0) + dy),
    })
    nodes[key] = at(0, 0)
    const label = frames.actors.get(key)?.ways[way[index] ?? 0]?.[1]
    if (label) labels[key] = at(label.dx, label.dy)
    const card = frames.cards.get(key)
    for (const [order, standIn] of (card?.standIns ?? []).entries()) {
      const part = card?.ways[way[index] ?? 0]?.[order + 1]
      if (part) standIns[standIn] = at(part.dx, part.dy)
    }
  }
  return { nodes, labels, standIns }
}

export const rounded = (value: number, precision = 100): number => Math.round(value * precision) / precision
