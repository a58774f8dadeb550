import type { Point } from '../../layout/positions'
import type { Box, Scene } from '../../scene/scene'
import { actorReach, cardReach } from './marks'
import { polyline, waysOf } from './ways'

/** Finds what is at a place of a crowded picture. */
export interface Picking {
  /** Id of the node or line at a logical point, as seen at a zoom. */
  readonly at: (point: Point, zoom: number) => string | undefined
  /** Ids of the nodes whose centre lies between two corners, logical px. */
  readonly within: (one: Point, other: Point) => readonly string[]
}

/** How near the pointer must come, CSS px. */
const NEAR_NODE = 5
const NEAR_LINE = 3
/** Columns, and rows, of the index. */
const CELLS = 96

/**
 * An index of a scene's nodes and lines: a grid over the picture, each cell with the pieces of lines that pass it
 * (Amanatides, Woo 1987, in steps of half a cell). Built at once; a question looks at a few cells.
 */
export function createPicking(scene: Scene): Picking {
  const size = { x: Math.max(1, scene.width) / CELLS, y: Math.max(1, scene.height) / CELLS }
  const column = (x: number) => Math.min(CELLS - 1, Math.max(0, Math.floor(x / size.x)))
  const row = (y: number) => Math.min(CELLS - 1, Math.max(0, Math.floor(y / size.y)))
  const pieces: Piece[] = []
  const lineCells: number[][] = []
  const nodeCells: number[][] = []
  const put = (cells: number[][], x: number, y: number, index: number) => {
    const cell = row(y) * CELLS + column(x)
    const list = (cells[cell] ??= [])
    if (list.at(-1) !== index) list.push(index)
  }
  for (const way of waysOf(scene)) {
    const points = polyline(way)
    for (let at = 1; at < points.length; at++) {
      const [a, b] = [points[at - 1] as Point, points[at] as Point]
      const steps = Math.ceil(2 * Math.max(Math.abs(b.x - a.x) / size.x, Math.abs(b.y - a.y) / size.y)) || 1
      pieces.push({ id: way.line.id, a, b })
      for (let step = 0; step <= steps; step++)
        put(
          lineCells,
          a.x + ((b.x - a.x) * step) / steps,
          a.y + ((b.y - a.y) * step) / steps,
          pieces.length - 1,
        )
    }
  }
  const nodes = [...scene.actors, ...scene.cards, ...scene.standIns]
  for (const [index, node] of nodes.entries()) put(nodeCells, node.x, node.y, index)

  const reachOf = (node: (typeof nodes)[number], zoom: number) =>
    'diameter' in node
      ? actorReach(node, zoom)
      : cardReach(node, scene.crowd?.get(node.key) ?? 0, 'actor' in node ? 1 : zoom)
  /** Indices in the cells about a point. */
  function* around(cells: readonly (readonly number[] | undefined)[], { x, y }: Point, by: Point) {
    for (let r = row(y - by.y); r <= row(y + by.y); r++)
      for (let c = column(x - by.x); c <= column(x + by.x); c++) yield* cells[r * CELLS + c] ?? []
  }
  const widest = nodes.reduce((most, node) => Math.max(most, 'width' in node ? node.width : node.diameter), 0)

  return {
    at(point, zoom) {
      let best: { readonly id: string; readonly far: number } | undefined
      const reach = widest / 2 + NEAR_NODE / zoom
      for (const index of around(nodeCells, point, { x: reach, y: reach })) {
        const node = nodes[index]
        if (!node) continue
        const { across, down } = reachOf(node, zoom)
        const [dx, dy] = [
          Math.abs(node.x - point.x) * zoom - across,
          Math.abs(node.y - point.y) * zoom - down,
        ]
        const far = Math.max(dx, dy)
        if (far < NEAR_NODE && far < (best?.far ?? Infinity)) best = { id: node.key, far }
      }
      if (best) return best.id
      const near = NEAR_LINE / zoom
      for (const index of around(lineCells, point, { x: near + size.x / 2, y: near + size.y / 2 })) {
        const piece = pieces[index]
        if (!piece) continue
        const far = distanceTo(piece, point)
        if (far < near && far < (best?.far ?? Infinity)) best = { id: piece.id, far }
      }
      return best?.id
    },
    within(one, other) {
      const box = boxBetween(one, other)
      return nodes
        .filter(({ x, y }) => Math.abs(x - box.x) <= box.width / 2 && Math.abs(y - box.y) <= box.height / 2)
        .map(({ key }) => key)
    },
  }
}

interface Piece {
  readonly id: string
  readonly a: Point
  readonly b: Point
}

function distanceTo({ a, b }: Piece, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const share = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(a.x + dx * share - x, a.y + dy * share - y)
}

const boxBetween = (one: Point, other: Point): Box => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
  width: Math.abs(one.x - other.x),
  height: Math.abs(one.y - other.y),
})
