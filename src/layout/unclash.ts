import type { Board } from './board'
import type { BoardSpec, Part } from './boardSpec'

/** Distance of the places that are tried, and what is left free between two boxes at least, px. */
const STEP = 12
const APART = 3

interface Place {
  readonly x: number
  readonly y: number
  readonly way: number
}

/**
 * Moves every node whose parts lie on another's, or reach beyond its bounds, to the place within them where they do
 * not and where the picture costs least, as far as there is one. Returns how many such nodes are left.
 *
 * @param boundsOf where a node may stand
 */
export function unclash(
  board: Board,
  spec: BoardSpec,
  boundsOf: (node: number) => BoardSpec['bounds'],
): number {
  const placeOf = (node: number): Place => ({
    x: board.x[node] as number,
    y: board.y[node] as number,
    way: board.way[node] as number,
  })
  const put =
    (node: number, { x, y, way }: Place) =>
    () => {
      board.x[node] = x
      board.y[node] = y
      board.way[node] = way
    }
  const partsAt = (node: number, { x, y, way }: Place): readonly Part[] =>
    (spec.nodes[node]?.ways[way] ?? []).map((part) => ({ ...part, dx: part.dx + x, dy: part.dy + y }))
  const clashes = (node: number, place: Place): boolean => {
    const { left, right, top, bottom } = boundsOf(node)
    const parts = partsAt(node, place)
    return (
      parts.some(
        ({ dx, dy, halfWidth, halfHeight }) =>
          dx - halfWidth < left ||
          dx + halfWidth > right ||
          dy - halfHeight < top ||
          dy + halfHeight > bottom,
      ) ||
      spec.nodes.some(
        (_, other) =>
          other !== node &&
          partsAt(other, placeOf(other)).some((part) => parts.some((one) => meet(one, part))),
      )
    )
  }

  const nodes = [...spec.nodes.keys()]
  for (const node of nodes) {
    if (!clashes(node, placeOf(node))) continue
    const { left, right, top, bottom } = boundsOf(node)
    let best: (Place & { readonly cost: number }) | undefined
    for (const way of spec.nodes[node]?.ways.keys() ?? [])
      for (let y = top; y <= bottom; y += STEP)
        for (let x = left + (((right - left) / 2) % STEP); x <= right; x += STEP) {
          const place = { x, y, way }
          if (clashes(node, place)) continue
          const cost = board.change([node], put(node, place))
          board.undo()
          if (!best || cost < best.cost) best = { ...place, cost }
        }
    if (best) board.change([node], put(node, best))
  }
  return nodes.filter((node) => clashes(node, placeOf(node))).length
}

const meet = (a: Part, b: Part): boolean =>
  Math.abs(a.dx - b.dx) < a.halfWidth + b.halfWidth + APART &&
  Math.abs(a.dy - b.dy) < a.halfHeight + b.halfHeight + APART
