import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import type { NodeKey } from '../graph/graph'
import { anneal, polish, snapshot, type Arrangement, type Slot } from './anneal'
import { createBoard, type BoardLine, type BoardNode, type BoardSpec } from './board'
import { drawnIn, type Drawn } from './drawn'
import { cardFrame, centreFrame, type ActorFrame, type CardFrame } from './frames'
import { arcsOf, roomFor } from './lines'
import type { Point, Positions } from './positions'
import {
  FOOT,
  HEIGHT,
  SIDE_ACTOR_X,
  SPINE_Y,
  WIDTH,
  framesOf,
  placeStack,
  stackOf,
  type Stack,
} from './stacks'

const SIDES = ['for', 'against'] as const

/** Centre cards are 146 wide; columns keep this distance at least, and this margin. */
const COLUMN_PITCH = 165
const COLUMN_MARGIN = 79
const ROW_PITCH = 78
const LAST_ROW_FROM_FOOT = 34
const FULLEST = 0.8
const SEEDS = [1, 2, 3, 4, 5, 6]
const MOVES = 9000
/** A side without anyone is but a heading. */
const EMPTY_BAND_HEIGHT = 34
const MARGIN = 6

/**
 * Arranges who is for and who against an actor (lens Sides, in columns): For left, Against right, each with its own
 * cards outside and its leading actor on the spine at the top; third parties and shared issues in between, by seeded
 * annealing, the best of several seeds. The same project and actor give the same positions everywhere.
 */
export function layoutSides(project: Project, about: ActorId): Positions {
  const drawn = drawnIn(project, about)
  const alone = drawn.actors.length === 1
  const stacks = SIDES.map((side) => stackOf(project, drawn, side, alone))
  const centreCards = drawn.cards.filter((card) => !drawn.owners.has(card))
  const centreActors = drawn.actors.filter((actor) => drawn.sides.get(actor) === 'third')
  const items = [...centreCards, ...centreActors]
  const grid = gridOf(drawn, stacks, items.length)
  const height = Math.ceil(
    Math.max(HEIGHT, ...stacks.map(({ leastHeight }) => leastHeight), grid.leastHeight),
  )
  const actorX = alone && items.length === 0 ? WIDTH / 2 : SIDE_ACTOR_X
  const places = new Map<NodeKey, Point>(stacks.flatMap((stack) => [...placeStack(stack, height, actorX)]))
  const frames: Frames = {
    actors: new Map([
      ...stacks.flatMap((stack) => [...framesOf(stack).actors]),
      ...centreActors.map((key) => [key, centreFrame(project, key)] as const),
    ]),
    cards: new Map([
      ...stacks.flatMap((stack) => [...framesOf(stack).cards]),
      ...centreCards.map((key) => [key, cardFrame(project, key, 'centre', drawn.standIns)] as const),
    ]),
  }
  // Own cards hang outside, where nothing that is annealed comes.
  const keys = [...drawn.actors.filter((actor) => places.has(actor)), ...items]
  const spec = specOf(project, drawn, keys, places, frames, { ...grid, bottom: height - FOOT + 4 })
  const slots = slotsOf(grid, height)
  const best = bestArrangement(spec, slots, startOf(spec, slots))
  const bands = bandsOf(stacks, height, actorX)
  return positionsOf(about, drawn, keys, places, frames, bands, height, best)
}

interface Frames {
  readonly actors: ReadonlyMap<NodeKey, ActorFrame>
  readonly cards: ReadonlyMap<NodeKey, CardFrame>
}

/** The space between the sides, and its columns. */
interface Grid {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly columns: readonly number[]
  readonly leastHeight: number
}

function gridOf(drawn: Drawn, stacks: readonly Stack[], items: number): Grid {
  const [left = 0, rightEdge = 0] = stacks.map(({ edge, pole }) => (pole ? edge : MARGIN))
  const right = WIDTH - rightEdge
  const count = Math.max(1, Math.floor((right - left) / COLUMN_PITCH))
  const pitch = (right - left - 2 * COLUMN_MARGIN) / Math.max(1, count - 1)
  const columns = Array.from({ length: count }, (_, column) =>
    Math.round(left + COLUMN_MARGIN + column * pitch),
  )
  const top = SPINE_Y + (drawn.opponent === undefined ? -44 : 14)
  const rows = Math.ceil(items / FULLEST / count)
  return {
    left,
    right,
    top,
    columns,
    leastHeight: top + 38 + (rows - 1) * ROW_PITCH + LAST_ROW_FROM_FOOT + FOOT,
  }
}

function slotsOf({ columns, top }: Grid, height: number): readonly Slot[] {
  const first = top + 38
  const last = height - FOOT - LAST_ROW_FROM_FOOT
  const rows = Math.floor((last - first) / ROW_PITCH + 1e-9) + 1
  return Array.from({ length: rows }, (_, row) =>
    columns.map((x) => ({ x, y: Math.round(first + (row * (last - first)) / (rows - 1)) })),
  ).flat()
}

function specOf(
  project: Project,
  drawn: Drawn,
  keys: readonly NodeKey[],
  places: ReadonlyMap<NodeKey, Point>,
  frames: Frames,
  bounds: BoardSpec['bounds'],
): BoardSpec {
  const index = new Map(keys.map((key, at) => [key, at]))
  const nodes = keys.map((key): BoardNode => {
    const place = places.get(key)
    const ways = frames.actors.get(key)?.ways ?? [frames.cards.get(key)?.parts ?? []]
    return { x: place?.x ?? 0, y: place?.y ?? 0, free: place === undefined, ways }
  })
  const lines = drawn.pairs.flatMap((pair): readonly BoardLine[] => {
    const from = index.get(pair.from)
    const to = index.get(pair.to)
    if (from === undefined || to === undefined) return []
    const room = roomFor(project, pair)
    const curves = arcsOf(drawn.sides, pair, places)
    if (curves.length === 0) return [{ from, to, count: pair.count, room }]
    return curves.map((via) => ({ from, to, count: 1, room, via }))
  })
  const opponent = drawn.opponent === undefined ? undefined : index.get(drawn.opponent)
  const centre = index.get(drawn.about)
  return {
    nodes,
    lines,
    spine: opponent === undefined || centre === undefined ? undefined : [centre, opponent],
    bounds,
  }
}

/** Each free node in the free slot nearest to the mean of its neighbours that have a place, best connected first. */
function startOf(spec: BoardSpec, slots: readonly Slot[]): ReadonlyMap<number, number> {
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
    const x = mean('x', WIDTH / 2)
    const y = mean('y', spec.bounds.bottom * 0.8)
    const distance = (slot: number) => Math.hypot((slots[slot]?.x ?? 0) - x, (slots[slot]?.y ?? 0) - y)
    const nearest = [...left].reduce((a, b) => (distance(b) < distance(a) ? b : a))
    left.delete(nearest)
    start.set(node, nearest)
    places[node] = slots[nearest]
  }
  return start
}

function bestArrangement(
  spec: BoardSpec,
  slots: readonly Slot[],
  start: ReadonlyMap<number, number>,
): Arrangement & { readonly seed: number } {
  const board = createBoard(spec)
  const found = (start.size === 0 ? SEEDS.slice(0, 1) : SEEDS).map((seed) => {
    anneal(board, spec, slots, start, { seed, moves: MOVES })
    polish(board, spec)
    return { ...snapshot(board), seed }
  })
  return found.reduce((a, b) => (b.cost < a.cost - 1e-6 ? b : a))
}

function bandsOf(stacks: readonly Stack[], height: number, actorX: number): Positions['bands'] {
  const whole = height - FOOT
  const bands = stacks.map(({ side, edge, pole }) => {
    const width = actorX === SIDE_ACTOR_X ? edge - MARGIN : 2 * (edge - SIDE_ACTOR_X)
    const x = actorX === SIDE_ACTOR_X ? MARGIN + width / 2 : actorX
    const tall = pole ? whole : EMPTY_BAND_HEIGHT
    return [side, { x: side === 'for' ? x : WIDTH - x, y: MARGIN + tall / 2, width, height: tall }] as const
  })
  return Object.fromEntries(bands.filter(([side]) => side === 'for' || actorX === SIDE_ACTOR_X))
}

function positionsOf(
  about: ActorId,
  drawn: Drawn,
  keys: readonly NodeKey[],
  places: ReadonlyMap<NodeKey, Point>,
  frames: Frames,
  bands: Positions['bands'],
  height: number,
  { x, y, way, cost, seed }: Arrangement & { readonly seed: number },
): Positions {
  const nodes: Record<NodeKey, Point> = {}
  const labels: Record<NodeKey, Point> = {}
  const standIns: Record<string, Point> = {}
  const all = new Map(places)
  for (const [index, key] of keys.entries()) all.set(key, { x: x[index] ?? 0, y: y[index] ?? 0 })
  const wayOf = new Map(keys.map((key, index) => [key, way[index] ?? 0]))
  for (const [key, point] of all) {
    const at = (dx: number, dy: number): Point => ({ x: rounded(point.x + dx), y: rounded(point.y + dy) })
    nodes[key] = at(0, 0)
    const label = frames.actors.get(key)?.ways[wayOf.get(key) ?? 0]?.[1]
    if (label) labels[key] = at(label.dx, label.dy)
    for (const [standIn, part] of frames.cards.get(key)?.standIns ?? [])
      standIns[standIn] = at(part.dx, part.dy)
  }
  return {
    lens: 'sides',
    about,
    flow: 'columns',
    width: WIDTH,
    height,
    nodes,
    labels,
    sides: {
      ...Object.fromEntries(drawn.sides),
      ...Object.fromEntries(
        drawn.cards.map((card) => [card, drawn.sides.get(drawn.owners.get(card) ?? card) ?? 'third']),
      ),
    },
    bands,
    poles: drawn.opponent === undefined ? [drawn.about] : [drawn.about, drawn.opponent],
    owners: Object.fromEntries(drawn.owners),
    standIns,
    shelf: drawn.shelf,
    alignment: Object.fromEntries([...drawn.alignment].map(([key, value]) => [key, rounded(value, 1e4)])),
    cost: rounded(cost),
    seed,
  }
}

const rounded = (value: number, precision = 100): number => Math.round(value * precision) / precision
