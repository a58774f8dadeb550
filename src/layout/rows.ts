import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import type { NodeKey } from '../graph/keys'
import { actorLabel } from '../graph/wording'
import { anneal, type Slots } from './anneal'
import { createBoard, type Board } from './board'
import type { BoardLine, BoardSpec } from './boardSpec'
import { contentsIn, type Contents } from './contents'
import { rowFrame, rowPoleFrame, type ActorFrame } from './frames'
import { roomFor } from './lines'
import { textWidth } from './metrics'
import type { Point, Positions } from './positions'
import { segmentEntersBox } from './segments'
import {
  groupsOf,
  isClear,
  stackRows,
  WIDTH,
  type Group,
  type Placed,
  type Rows,
  type Stacked,
} from './rowStack'

const SEEDS = [1, 2, 3, 4, 5, 6]
/** Moves for each actor of a group, and how often the groups take turns, each among the others. */
const MOVES_EACH = 250
const ROUNDS = 2
/** Columns tried for the leading actors: where there are two, third parties stand on both sides of the line between them. */
const COLUMNS_OF_ONE = [WIDTH / 2, 292]
const COLUMNS_OF_TWO = [WIDTH / 2, 255, 292, 335]
/** What a pixel of height is worth against what the eye minds of lines. */
const COST_OF_HEIGHT = 1.5
/** No cost of lines makes up for names on one another. */
const COST_OF_OVERLAP = 1e6
/** What it costs that a line cannot run straight, besides what it costs on the board. */
const COST_OF_BLOCKED = 1000
const EDGE = 4
const HEADING_FONT = { family: 'sans', weight: 700, size: 15 } as const

/**
 * Arranges the actors alone for narrow screens: For above, third parties in the middle, Against below, four in a row at
 * most; each leading actor has a row of its own toward the middle. Within a group, whoever has lines to one another
 * comes close (annealed, seeded); of some columns for the leading actors the one that costs least is taken. The same
 * project and actor give the same positions everywhere.
 */
export function layoutRows(project: Project, about: ActorId): Positions {
  const contents = contentsIn(project, about)
  const poles = [contents.about, contents.opponent].filter(
    (key): key is NodeKey => key !== undefined && contents.actors.includes(key),
  )
  const frames = new Map<NodeKey, ActorFrame>(
    contents.actors.map((key) => [
      key,
      poles.includes(key)
        ? rowPoleFrame(project, key)
        : rowFrame(project, key, contents.sides.get(key) === 'for' ? 'above' : 'below'),
    ]),
  )
  const lines = contents.pairs.flatMap((pair): readonly Line[] =>
    frames.has(pair.from) && frames.has(pair.to) ? [{ ...pair, room: roomFor(project, pair) }] : [],
  )
  const wide = groupsOf(contents, frames, poles, false)
  const dense = groupsOf(contents, frames, poles, true)
  const grids = dense.every(({ columns }, group) => columns === wide[group]?.columns) ? [wide] : [dense, wide]
  const headingWidth = textWidth(headingOf(project, contents), HEADING_FONT)
  const columns = poles.length > 1 ? COLUMNS_OF_TWO : COLUMNS_OF_ONE
  const candidates = grids.flatMap((groups) =>
    columns.flatMap((poleX) => {
      const grid = { groups, poles, headingWidth, frames: within(frames, poles, poleX) }
      return SEEDS.map((from) => arranged(grid, lines, poleX, from))
    }),
  )
  const { rows, placed, stacked, cost, seed } = candidates.reduce((best, other) =>
    other.cost < best.cost ? other : best,
  )
  const nodes: Record<NodeKey, Point> = {}
  const labels: Record<NodeKey, Point> = {}
  for (const [key, { x, y }] of stacked.places) {
    nodes[key] = { x: rounded(x), y: rounded(y) }
    const label = rows.frames.get(key)?.ways[placed.get(key)?.way ?? 0]?.[1]
    if (label) labels[key] = { x: rounded(x + label.dx), y: rounded(y + label.dy) }
  }
  return {
    lens: 'sides',
    about,
    flow: 'rows',
    width: WIDTH,
    height: stacked.height,
    nodes,
    labels,
    sides: Object.fromEntries(contents.sides),
    bands: stacked.bands,
    poles,
    owners: {},
    standIns: {},
    shelf: contents.shelf,
    alignment: Object.fromEntries([...contents.alignment].map(([key, value]) => [key, rounded(value, 1e4)])),
    cost: rounded(cost),
    seed,
  }
}

/** The longest words that head a side. */
function headingOf(project: Project, { about, actors, sides }: Contents): string {
  const label = actorLabel(project, about.slice('actor:'.length) as ActorId)
  const against = actors.filter((key) => sides.get(key) === 'against').length
  return `Against ${label} ${against} of ${against}`
}

interface Line {
  readonly from: NodeKey
  readonly to: NodeKey
  readonly count: number
  readonly room: number
}

interface Arranged {
  readonly rows: Rows
  readonly placed: ReadonlyMap<NodeKey, Placed>
  readonly stacked: Stacked
  readonly cost: number
  readonly seed: number
}

/** Lets the members of each group in turn take other slots, and the leading actors' labels other sides. */
function arranged(rows: Rows, lines: readonly Line[], poleX: number, seed: number): Arranged {
  const { groups, frames, poles } = rows
  const placed = new Map<NodeKey, Placed>(poles.map((key) => [key, { x: poleX, row: 0, way: 0 }]))
  for (const group of groups)
    for (const [slot, key] of group.members.entries()) placed.set(key, { ...slotAt(group, slot), way: 0 })
  const keys = [...placed.keys()]
  const index = new Map(keys.map((key, at) => [key, at]))
  const boardFor = (stacked: Stacked, free: readonly NodeKey[]): { spec: BoardSpec; board: Board } => {
    const spec: BoardSpec = {
      nodes: [
        ...keys.map((key) => ({
          ...(stacked.places.get(key) ?? { x: 0, y: 0 }),
          free: free.includes(key),
          ways: frames.get(key)?.ways ?? [],
        })),
        ...stacked.headings.map(({ x, y, width, height }) => ({
          x,
          y,
          free: false,
          ways: [[{ dx: 0, dy: 0, halfWidth: width / 2, halfHeight: height / 2 }]],
        })),
      ],
      lines: lines.map(({ from, to, count, room }): BoardLine => ({
        from: index.get(from) ?? 0,
        to: index.get(to) ?? 0,
        count,
        room,
      })),
      spine: undefined,
      bounds: { left: 0, right: WIDTH, top: 0, bottom: Infinity },
    }
    const board = createBoard(spec)
    board.change([...index.values()], () => {
      for (const [key, node] of index) board.way[node] = placed.get(key)?.way ?? 0
    })
    return { spec, board }
  }
  for (let round = 0; round < ROUNDS; round++)
    for (const group of groups) {
      const { members, columns, name } = group
      if (members.length === 0) continue
      const stacked = stackRows(rows, placed, false)
      const { spec, board } = boardFor(stacked, members)
      const ys = stacked.rowsOf.get(name) ?? []
      const slots: Slots = {
        places: ys.flatMap((y) => columns.map((x) => ({ x, y }))),
        columns: columns.length,
      }
      const start = new Map(
        members.map((key) => {
          const { x, row } = placed.get(key) ?? { x: 0, row: 0 }
          return [index.get(key) ?? 0, row * columns.length + columns.indexOf(x)]
        }),
      )
      anneal(board, spec, slots, start, {
        seed: seed + round,
        moves: MOVES_EACH * members.length,
        shifts: false,
      })
      for (const [key, node] of index) {
        const before = placed.get(key) ?? { x: 0, row: 0 }
        const at = start.has(node) ? { x: board.x[node] ?? 0, row: ys.indexOf(board.y[node] ?? 0) } : before
        placed.set(key, { ...at, way: board.way[node] ?? 0 })
      }
    }
  const stacked = stackRows(rows, placed, true)
  const { spec, board } = boardFor(stacked, keys)
  const cost =
    board.cost() +
    COST_OF_HEIGHT * stacked.height +
    COST_OF_BLOCKED * blockedIn(spec, board) +
    (isClear(rows, placed, stacked) ? 0 : COST_OF_OVERLAP)
  return { rows, placed, stacked, cost, seed }
}

/** How many lines have somebody else's disc or name, or a heading, in their straight way. */
function blockedIn({ nodes, lines }: BoardSpec, { x, y, way }: Board): number {
  const at = (node: number) => [x[node] ?? 0, y[node] ?? 0] as const
  return lines.filter(({ from, to }) =>
    nodes.some(
      ({ ways }, node) =>
        node !== from &&
        node !== to &&
        ways[way[node] ?? 0]?.some(({ dx, dy, halfWidth, halfHeight }) =>
          segmentEntersBox(...at(from), ...at(to), at(node)[0] + dx, at(node)[1] + dy, halfWidth, halfHeight),
        ),
    ),
  ).length
}

const slotAt = ({ columns }: Group, slot: number): { readonly x: number; readonly row: number } => ({
  x: columns[slot % columns.length] ?? 0,
  row: Math.floor(slot / columns.length),
})

/** Frames in which the leading actors' labels stay within the picture. */
function within(
  frames: ReadonlyMap<NodeKey, ActorFrame>,
  poles: readonly NodeKey[],
  x: number,
): ReadonlyMap<NodeKey, ActorFrame> {
  const fits = ([, { dx, halfWidth }]: ActorFrame['ways'][number]) =>
    x + dx - halfWidth >= EDGE && x + dx + halfWidth <= WIDTH - EDGE
  return new Map(
    [...frames].map(([key, frame]) => {
      const ways = poles.includes(key) ? frame.ways.filter(fits) : []
      return [key, ways.length === 0 ? frame : { ...frame, ways }]
    }),
  )
}

const rounded = (value: number, precision = 100): number => Math.round(value * precision) / precision
