import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import type { NodeKey } from '../graph/keys'
import { anneal, polish, snapshot, type Arrangement, type Slots } from './anneal'
import { createBoard } from './board'
import type { BoardLine, BoardNode, BoardSpec } from './boardSpec'
import { contentsIn, type Contents } from './contents'
import { cardFrame, centreFrame } from './frames'
import { MARGIN, gridOf, startOf, type Grid } from './grid'
import { arcsOf, roomFor } from './lines'
import { placedParts, rounded, type Frames } from './placedParts'
import type { Point, Positions } from './positions'
import { EMPTY_BAND_HEIGHT, FOOT, WIDTH, framesOf, placeStack, stackOf, type Stack } from './stacks'

const SEEDS = [1, 2, 3, 4]
/** Moves for each card or actor in the centre. */
const MOVES_EACH = 1200
const MOST_MOVES = 22_000

/**
 * Arranges who is for and who against an actor (lens Sides, in columns): For left, Against right, each with its own
 * cards outside and its leading actor on the spine at the top; third parties and shared issues in between, by seeded
 * annealing, the best of several seeds. The same project and actor give the same positions everywhere.
 */
export function layoutSides(project: Project, about: ActorId): Positions {
  const contents = contentsIn(project, about)
  const centreCards = contents.cards.filter((card) => !contents.owners.has(card))
  const centreActors = contents.actors.filter((actor) => contents.sides.get(actor) === 'third')
  const items = [...centreCards, ...centreActors]
  const alone = items.length === 0 && contents.actors.length === 1
  const stacks = [
    stackOf(project, contents, 'for', alone),
    stackOf(project, contents, 'against', alone),
  ] as const
  const grid = gridOf(stacks, items.length)
  const places = new Map<NodeKey, Point>(
    stacks.flatMap((stack, side) => [...placeStack(stack, grid.sideHeights[side] ?? grid.height)]),
  )
  const frames: Frames = {
    actors: new Map([
      ...stacks.flatMap((stack) => [...framesOf(stack).actors]),
      ...centreActors.map((key) => [key, centreFrame(project, key)] as const),
    ]),
    cards: new Map([
      ...stacks.flatMap((stack) => [...framesOf(stack).cards]),
      ...centreCards.map((key) => [key, cardFrame(project, key, 'centre', contents.standIns)] as const),
    ]),
  }
  const bands = bandsOf(stacks, grid)
  const keys = [...places.keys(), ...items]
  const spec = specOf(project, contents, keys, places, frames, grid, bands)
  const best = bestArrangement(spec, grid.slots, startOf(spec, grid.slots))
  return positionsOf(about, contents, keys, frames, bands, grid.height, best)
}

function specOf(
  project: Project,
  contents: Contents,
  keys: readonly NodeKey[],
  places: ReadonlyMap<NodeKey, Point>,
  frames: Frames,
  { bounds }: Grid,
  bands: Positions['bands'],
): BoardSpec {
  const index = new Map(keys.map((key, at) => [key, at]))
  const nodes = keys.map((key): BoardNode => {
    const place = places.get(key)
    const ways = frames.actors.get(key)?.ways ?? frames.cards.get(key)?.ways ?? []
    return {
      x: place?.x ?? 0,
      y: place?.y ?? 0,
      free: place === undefined,
      solid: key.startsWith('issue:'),
      ways,
    }
  })
  const grounds = Object.values(bands).map(({ x, y, width, height }): BoardNode => {
    const part = { dx: 0, dy: 0, halfWidth: width / 2, halfHeight: height / 2 }
    return { x, y, free: false, ground: true, ways: [[part]] }
  })
  const lines = contents.pairs.flatMap((pair): readonly BoardLine[] => {
    const from = index.get(pair.from)
    const to = index.get(pair.to)
    // Lines to own cards run outside the rest.
    if (from === undefined || to === undefined || contents.owners.get(pair.to) === pair.from) return []
    const room = roomFor(project, pair)
    const curves = arcsOf(contents.sides, pair, places)
    if (curves.length === 0) return [{ from, to, count: pair.count, room }]
    return curves.map((via) => ({ from, to, count: 1, room, via }))
  })
  const opponent = contents.opponent === undefined ? undefined : index.get(contents.opponent)
  const centre = index.get(contents.about)
  return {
    nodes: [...nodes, ...grounds],
    lines,
    spine: opponent === undefined || centre === undefined ? undefined : [centre, opponent],
    bounds,
  }
}

function bestArrangement(
  spec: BoardSpec,
  slots: Slots,
  start: ReadonlyMap<number, number>,
): Arrangement & { readonly seed: number } {
  const board = createBoard(spec)
  const found = (start.size === 0 ? SEEDS.slice(0, 1) : SEEDS).map((seed) => {
    anneal(board, spec, slots, start, { seed, moves: Math.min(MOST_MOVES, MOVES_EACH * start.size) })
    polish(board, spec)
    return { ...snapshot(board), seed }
  })
  return found.reduce((a, b) => (b.cost < a.cost - 1e-6 ? b : a))
}

/** Where the sides lie; alone in the picture, the actor it is about has all of it. */
function bandsOf(stacks: readonly Stack[], { sideHeights }: Grid): Positions['bands'] {
  const bands = stacks.map(({ side, edge, pole }, index) => {
    const width = edge - MARGIN
    const height = pole ? (sideHeights[index] ?? 0) - FOOT : EMPTY_BAND_HEIGHT
    const x = MARGIN + width / 2
    return [side, { x: side === 'for' ? x : WIDTH - x, y: MARGIN + height / 2, width, height }] as const
  })
  return Object.fromEntries(bands.filter(([side]) => side === 'for' || !stacks[0]?.alone))
}

function positionsOf(
  about: ActorId,
  contents: Contents,
  keys: readonly NodeKey[],
  frames: Frames,
  bands: Positions['bands'],
  height: number,
  best: Arrangement & { readonly seed: number },
): Positions {
  const parts = placedParts(keys, frames, best)
  return {
    lens: 'sides',
    about,
    flow: 'columns',
    width: WIDTH,
    height,
    ...parts,
    sides: {
      ...Object.fromEntries(contents.sides),
      ...Object.fromEntries(
        contents.cards.map((card) => [
          card,
          contents.sides.get(contents.owners.get(card) ?? card) ?? 'third',
        ]),
      ),
    },
    bands,
    poles: [contents.about, contents.opponent].flatMap((key) =>
      key !== undefined && parts.nodes[key] ? [key] : [],
    ),
    owners: Object.fromEntries(contents.owners),
    shelf: contents.shelf,
    alignment: Object.fromEntries([...contents.alignment].map(([key, value]) => [key, rounded(value, 1e4)])),
    cost: rounded(best.cost),
    seed: best.seed,
  }
}
