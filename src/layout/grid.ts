import type { Slots } from './anneal'
import type { BoardSpec } from './boardSpec'
import type { Point } from './positions'
import { BAND_EDGE, FOOT, HEIGHT, WIDTH, shortHeightOf, type Stack } from './stacks'

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
/** From the end of a side to the first row below it. */
const BELOW_SIDE = 48
export const MARGIN = 6

/** How high the picture is, and where the centre's cards and actors may stand in it. */
export interface Grid {
  readonly height: number
  readonly slots: Slots
  readonly bounds: BoardSpec['bounds']
  /** Height of the picture that each side, For first, has to itself: less than the whole where the centre goes on below it. */
  readonly sideHeights: readonly [number, number]
}

interface Columns {
  readonly x: readonly number[]
  readonly edges: readonly [number, number]
  readonly firstRowY: number
}

/**
 * The grid for a number of items: between the sides, with the room of a side without anyone; where that would ask for
 * a taller picture than the sides do, also below them.
 */
export function gridOf(stacks: readonly [Stack, Stack], items: number): Grid {
  const [left, right] = stacks
  const between = columnsBetween(left, right)
  const sides = Math.ceil(Math.max(HEIGHT, left.leastHeight, right.leastHeight))
  const whole = slotsIn(between, sides, [Infinity, Infinity])
  if (roomIn(whole) >= items) return gridFrom(between, whole, sides, [sides, sides])
  const sideHeights = [shortHeightOf(left), shortHeightOf(right)] as const
  const wide = widened(between)
  for (let height = sides; ; height += 6) {
    const slots = slotsIn(wide, height, sideHeights)
    if (roomIn(slots) >= items) return gridFrom(wide, slots, height, sideHeights)
  }
}

const roomIn = ({ places }: Slots): number => places.filter((place) => place !== undefined).length * FULLEST

function gridFrom(
  { edges, firstRowY }: Columns,
  slots: Slots,
  height: number,
  sideHeights: Grid['sideHeights'],
): Grid {
  const [left, right] = edges
  const bounds = { left, right: WIDTH - right, top: firstRowY - 38, bottom: height - FOOT + 4 }
  return { height, slots, bounds, sideHeights }
}

function columnsBetween(left: Stack, right: Stack): Columns {
  const edges = [left.pole ? left.edge : MARGIN, right.pole ? right.edge : MARGIN] as const
  const width = WIDTH - edges[0] - edges[1]
  const count = Math.max(1, Math.floor(width / COLUMN_PITCH))
  const pitch = (width - 2 * COLUMN_MARGIN) / Math.max(1, count - 1)
  const x = Array.from({ length: count }, (_, column) =>
    Math.round(edges[0] + COLUMN_MARGIN + column * pitch),
  )
  const firstRowY = left.spineY + (left.pole && right.pole ? FIRST_ROW : FIRST_ROW_WITHOUT_SPINE)
  return { x, edges, firstRowY }
}

/** As many more columns on both sides as there is room for, at the same distance. */
function widened({ x, firstRowY }: Columns): Columns {
  const all = [...x]
  const pitch = (x[1] ?? Infinity) - (x[0] ?? 0)
  while ((all[0] ?? 0) - pitch >= COLUMN_MARGIN) all.unshift((all[0] ?? 0) - pitch)
  while ((all.at(-1) ?? 0) + pitch <= WIDTH - COLUMN_MARGIN) all.push((all.at(-1) ?? 0) + pitch)
  return { x: all, edges: [MARGIN, MARGIN], firstRowY }
}

/** Slots in rows from the first to the foot; none on a side within its height. */
function slotsIn({ x, firstRowY }: Columns, height: number, [left, right]: Grid['sideHeights']): Slots {
  const last = height - FOOT - LAST_ROW
  const rows = Math.floor((last - firstRowY) / ROW_PITCH + 1e-9) + 1
  const places = Array.from({ length: rows }, (_, row) => {
    const y = Math.round(firstRowY + (row * (last - firstRowY)) / (rows - 1))
    const free = (side: number) => y - BELOW_SIDE >= side - FOOT
    return x.map((columnX) => {
      const beside = columnX < BAND_EDGE ? !free(left) : columnX > WIDTH - BAND_EDGE && !free(right)
      return beside ? undefined : { x: columnX, y }
    })
  })
  return { places: places.flat(), columns: x.length }
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
  const left = new Set([...slots.keys()].filter((slot) => slots[slot] !== undefined))
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
