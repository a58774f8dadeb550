import type { Slots } from './anneal'
import type { BoardSpec } from './boardSpec'
import type { Point } from './positions'
import { FOOT, WIDTH, type Stack } from './stacks'

/** Centre cards are 146 wide; columns keep this distance at least, and this margin. */
const COLUMN_PITCH = 165
const COLUMN_MARGIN = 79
const ROW_PITCH = 78
/** From the spine to the first row, and from the last row to the foot. */
const FIRST_ROW = 52
const LAST_ROW = 34
/** Where nobody is against, there is no spine to keep clear of. */
const FIRST_ROW_WITHOUT_SPINE = -6
/** No more than this share of the slots is taken. */
const FULLEST = 0.8
export const MARGIN = 6

/** The space between the sides, and its columns. */
export interface Grid {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly columns: readonly number[]
  readonly firstRowY: number
  /** Height of the picture in which the given items have room. */
  readonly leastHeight: number
}

/** The grid between two sides for a number of items; the room of a side without anyone is the centre's. */
export function gridOf(left: Stack, right: Stack, items: number): Grid {
  const edges = [left, right].map(({ edge, pole }) => (pole ? edge : MARGIN)) as [number, number]
  const width = WIDTH - edges[0] - edges[1]
  const count = Math.max(1, Math.floor(width / COLUMN_PITCH))
  const pitch = (width - 2 * COLUMN_MARGIN) / Math.max(1, count - 1)
  const firstRowY = left.spineY + (left.pole && right.pole ? FIRST_ROW : FIRST_ROW_WITHOUT_SPINE)
  const rows = Math.ceil(items / FULLEST / count)
  return {
    left: edges[0],
    right: WIDTH - edges[1],
    top: firstRowY - 38,
    columns: Array.from({ length: count }, (_, column) =>
      Math.round(edges[0] + COLUMN_MARGIN + column * pitch),
    ),
    firstRowY,
    leastHeight: firstRowY + (rows - 1) * ROW_PITCH + LAST_ROW + FOOT,
  }
}

export function slotsOf({ columns, firstRowY }: Grid, height: number): Slots {
  const last = height - FOOT - LAST_ROW
  const rows = Math.floor((last - firstRowY) / ROW_PITCH + 1e-9) + 1
  const places = Array.from({ length: rows }, (_, row) =>
    columns.map((x) => ({ x, y: Math.round(firstRowY + (row * (last - firstRowY)) / (rows - 1)) })),
  ).flat()
  return { places, columns: columns.length }
}

/** Each free node in the free slot nearest to the mean of its neighbours that have a place, best connected first. */
export function startOf(spec: BoardSpec, { places: slots }: Slots): ReadonlyMap<number, number> {
  const neighbours = spec.nodes.map((_, node) =>
    spec.lines.flatMap(({ from, to }) => (from === node ? [to] : to === node ? [from] : [])),
  )
  const places = spec.nodes.map(({ x, y, free }): Point | undefined => (free ? undefined : { x, y }))
  const free = spec.nodes
    .flatMap((node, index) => (node.free ? [index] : []))
    .toSorted((a, b) => (neighbours[b]?.length ?? 0) - (neighbours[a]?.length ?? 0) || a - b)
  const start = new Map<number, number>()
  const left = new Set(slots.keys())
  for (const node of free) {
    const near = (neighbours[node] ?? []).flatMap((other) => places[other] ?? [])
    const mean = (axis: 'x' | 'y', otherwise: number) =>
      near.length === 0 ? otherwise : near.reduce((sum, point) => sum + point[axis], 0) / near.length
    const x = mean('x', (spec.bounds.left + spec.bounds.right) / 2)
    const y = mean('y', spec.bounds.bottom * 0.8)
    const distance = (slot: number) => Math.hypot((slots[slot]?.x ?? 0) - x, (slots[slot]?.y ?? 0) - y)
    const nearest = [...left].reduce((a, b) => (distance(b) < distance(a) ? b : a))
    left.delete(nearest)
    start.set(node, nearest)
    places[node] = slots[nearest]
  }
  return start
}
