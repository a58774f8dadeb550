import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import type { NodeKey } from '../graph/graph'
import { anneal, polish, snapshot, type Arrangement, type Slot } from './anneal'
import { createBoard, type BoardLine, type BoardNode, type BoardSpec } from './board'
import { drawnIn, type Drawn } from './drawn'
import { cardFrame, centreFrame, type ActorFrame, type CardFrame } from './frames'
import { arcsOf, roomFor } from './lines'
import type { Point, Positions } from './positions'
import { FOOT, HEIGHT, SIDE_ACTOR_X, SPINE_Y, WIDTH, framesOf, placeStack, stackOf } from './stacks'

/** Centre columns; rows are spaced between the first and the last. */
const COLUMNS = [369, 540, 711]
const FIRST_ROW_Y = 150
const LAST_ROW_FROM_FOOT = 34
const ROW_PITCH = 78
const FULLEST = 0.8
const SEEDS = [1, 2, 3, 4, 5, 6]
const MOVES = 9000
/** Inner edge of a side's band. */
const BAND_INNER = SIDE_ACTOR_X + 42

/**
 * Arranges who is for and who against an actor (lens Sides, in columns): For left, Against right, each with its own
 * cards outside and its leading actor on the spine at the top; third parties and shared issues in between, by seeded
 * annealing, the best of several seeds. The same project and actor give the same positions everywhere.
 */
export function layoutSides(project: Project, about: ActorId): Positions {
  const drawn = drawnIn(project, about)
  const stacks = [stackOf(project, drawn, 'for'), stackOf(project, drawn, 'against')]
  const centreCards = drawn.cards.filter((card) => !drawn.owners.has(card))
  const centreActors = drawn.actors.filter((actor) => drawn.sides.get(actor) === 'third')
  const items = [...centreCards, ...centreActors]
  const rows = Math.ceil(items.length / FULLEST / COLUMNS.length)
  const height = Math.ceil(
    Math.max(
      HEIGHT,
      ...stacks.map(({ leastHeight }) => leastHeight),
      FIRST_ROW_Y + (rows - 1) * ROW_PITCH + LAST_ROW_FROM_FOOT + FOOT,
    ),
  )

  const places = new Map<NodeKey, Point>(stacks.flatMap((stack) => [...placeStack(stack, height)]))
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
  const spec = specOf(project, drawn, keys, places, frames, height)
  const slots = slotsOf(height)
  const best = bestArrangement(spec, slots, startOf(spec, slots))
  return positionsOf(about, drawn, keys, places, frames, height, best)
}

interface Frames {
  readonly actors: ReadonlyMap<NodeKey, ActorFrame>
  readonly cards: ReadonlyMap<NodeKey, CardFrame>
}

function slotsOf(height: number): readonly Slot[] {
  const last = height - FOOT - LAST_ROW_FROM_FOOT
  const rows = Math.floor((last - FIRST_ROW_Y) / ROW_PITCH + 1e-9) + 1
  return Array.from({ length: rows }, (_, row) =>
    COLUMNS.map((x) => ({ x, y: Math.round(FIRST_ROW_Y + (row * (last - FIRST_ROW_Y)) / (rows - 1)) })),
  ).flat()
}

function specOf(
  project: Project,
  drawn: Drawn,
  keys: readonly NodeKey[],
  places: ReadonlyMap<NodeKey, Point>,
  frames: Frames,
  height: number,
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
    bounds: { left: BAND_INNER, right: WIDTH - BAND_INNER, top: SPINE_Y + 14, bottom: height - FOOT + 4 },
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

function positionsOf(
  about: ActorId,
  drawn: Drawn,
  keys: readonly NodeKey[],
  places: ReadonlyMap<NodeKey, Point>,
  frames: Frames,
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
  const width = BAND_INNER - 6
  const band = { y: rounded((6 + height - FOOT + 6) / 2), width, height: height - FOOT }
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
    bands: { for: { ...band, x: 6 + width / 2 }, against: { ...band, x: WIDTH - 6 - width / 2 } },
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
