import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import type { NodeKey } from '../graph/keys'
import { anneal, polish, snapshot, type Arrangement } from './anneal'
import { createBoard, type Board } from './board'
import type { BoardLine, BoardSpec } from './boardSpec'
import { contentsIn, type Contents } from './contents'
import { cardFrame, centreFrame, rowFrame } from './frames'
import { startOf } from './grid'
import { boxesIn, type Box } from './groupBoxes'
import { roomFor } from './lines'
import { placedParts, rounded, type Frames } from './placedParts'
import type { Positions } from './positions'
import { unclash } from './unclash'

/** Nodes that an analysis puts together, and what they are called. */
export interface NodeGroup {
  readonly name: string
  readonly members: readonly NodeKey[]
}

const SEEDS = [1, 2]
const ROUNDS = 2
/** More room is tried where things would lie on one another. */
const SPREADS = [1, 1.2, 1.45]
const MOVES_EACH = 300
const MOST_MOVES = 6000
/** A line of boxes has no more. */
const MOST_IN_LINE = 5

/**
 * Arranges what an analysis found: each group in a box of its own, side by side (on narrow screens one below the
 * other, without cards but where they are members). A card that is in no group stands with the group whose members
 * alone have stances on it; all else that is in none in a place apart: between two groups, below more. Within a box,
 * who has lines to one another comes close (annealed, seeded). The same arguments give the same positions everywhere.
 */
export function layoutGroups(
  project: Project,
  about: ActorId,
  asked: readonly NodeGroup[],
  flow: Positions['flow'],
): Positions {
  const contents = contentsIn(project, about)
  const membersAreCards = asked.some(({ members }) => members.some((key) => key.startsWith('issue:')))
  const cards = flow === 'columns' || membersAreCards ? contents.cards : []
  const { groups, rest } = parts(asked, contents, [...contents.actors, ...cards], flow)
  const lines = inLines(groups, rest, flow)
  const keys = lines.flat().flatMap(({ items }) => items)
  const standIns = flow === 'columns' ? contents.standIns : []
  const frames: Frames = {
    actors: new Map(
      keys
        .filter((key) => key.startsWith('actor:'))
        .map((key) => [key, flow === 'rows' ? rowFrame(project, key, 'below') : centreFrame(project, key)]),
    ),
    cards: new Map(
      keys
        .filter((key) => key.startsWith('issue:'))
        .map((key) => [key, cardFrame(project, key, 'centre', standIns)]),
    ),
  }
  const tried = SPREADS.map((spread) => () => {
    const laid = boxesIn(
      lines.map((line) => line.map(({ items }) => ({ items: items.length }))),
      flow,
      cards.length > 0,
      spread,
    )
    const parted = lines.flatMap((line, at) =>
      line.map((part, place): Boxed => ({ ...part, box: laid.boxes[at]?.[place] as Box })),
    )
    const found = SEEDS.map((seed) => arranged(project, contents, parted, keys, frames, laid, seed))
    const best = found.reduce((a, b) =>
      b.clashes < a.clashes || (b.clashes === a.clashes && b.cost < a.cost - 1e-6) ? b : a,
    )
    return { laid, parted, best, clashes: best.clashes }
  })
  const { laid, parted, best } = fewest(tried)
  const apart = parted.find(({ name }) => name === undefined)
  return {
    lens: 'groups',
    about,
    flow,
    width: laid.width,
    height: laid.height,
    ...placedParts(keys, frames, best),
    sides: Object.fromEntries(keys.map((key) => [key, 'third'])),
    bands: {},
    groups: parted.flatMap(({ name, items, box }) =>
      name === undefined
        ? []
        : [
            {
              name,
              members: items.filter((key) =>
                asked.some((group) => group.name === name && group.members.includes(key)),
              ),
              area: box.area,
            },
          ],
    ),
    ...(apart && { rest: apart.box.area }),
    poles: [],
    owners: {},
    shelf: contents.shelf,
    alignment: Object.fromEntries([...contents.alignment].map(([key, value]) => [key, rounded(value, 1e4)])),
    cost: rounded(best.cost),
    seed: best.seed,
  }
}

/** The first that has no clashes, or of all the one with the fewest. */
function fewest<Tried extends { readonly clashes: number }>(tries: readonly (() => Tried)[]): Tried {
  let best: Tried | undefined
  for (const make of tries) {
    const made = make()
    if (!best || made.clashes < best.clashes) best = made
    if (best.clashes === 0) break
  }
  return best as Tried
}

/** A group with what stands in its box; without a name, what is in none. */
interface Part {
  readonly name: string | undefined
  readonly items: readonly NodeKey[]
}
interface Boxed extends Part {
  readonly box: Box
}

function parts(
  asked: readonly NodeGroup[],
  contents: Contents,
  all: readonly NodeKey[],
  flow: Positions['flow'],
): { readonly groups: readonly Part[]; readonly rest: readonly NodeKey[] } {
  const groupOf = new Map<NodeKey, number>()
  for (const [at, { members }] of asked.entries()) for (const key of members) groupOf.set(key, at)
  if (flow === 'columns') {
    const holders = new Map<NodeKey, Set<number | undefined>>()
    for (const { from, to } of contents.pairs)
      if (to.startsWith('issue:'))
        holders.set(to, (holders.get(to) ?? new Set<number | undefined>()).add(groupOf.get(from)))
    for (const [card, groups] of holders) {
      const [only] = groups
      if (!groupOf.has(card) && groups.size === 1 && only !== undefined) groupOf.set(card, only)
    }
  }
  return {
    groups: asked.flatMap(({ name }, at) => {
      const items = all.filter((key) => groupOf.get(key) === at)
      return items.length > 0 ? [{ name, items }] : []
    }),
    rest: all.filter((key) => !groupOf.has(key)),
  }
}

/** Two groups stand left and right of what is in none; of more, so many in a line, and the rest below. */
function inLines(
  groups: readonly Part[],
  rest: readonly NodeKey[],
  flow: Positions['flow'],
): readonly (readonly Part[])[] {
  const apart: readonly Part[] = rest.length > 0 ? [{ name: undefined, items: rest }] : []
  if (flow === 'rows') return [...groups, ...apart].map((part) => [part])
  if (groups.length <= 2) return [[...groups.slice(0, 1), ...apart, ...groups.slice(1)]]
  const count = Math.ceil(groups.length / MOST_IN_LINE)
  const each = Math.ceil(groups.length / count)
  return [
    ...Array.from({ length: count }, (_, line) => groups.slice(line * each, (line + 1) * each)),
    ...(apart.length > 0 ? [apart] : []),
  ]
}

function arranged(
  project: Project,
  contents: Contents,
  parted: readonly Boxed[],
  keys: readonly NodeKey[],
  frames: Frames,
  whole: { readonly width: number; readonly height: number },
  seed: number,
): Arrangement & { readonly seed: number; readonly clashes: number } {
  const index = new Map(keys.map((key, at) => [key, at]))
  const lines = contents.pairs.flatMap((pair): readonly BoardLine[] => {
    const [from, to] = [index.get(pair.from), index.get(pair.to)]
    return from === undefined || to === undefined
      ? []
      : [{ from, to, count: pair.count, room: roomFor(project, pair) }]
  })
  const start = parted.flatMap(({ items, box }) => items.map(() => box.area))
  let now: Arrangement = {
    x: Float64Array.from(start, ({ x }) => x),
    y: Float64Array.from(start, ({ y }) => y),
    way: new Uint8Array(keys.length),
    cost: Infinity,
  }
  const turn = (
    free: ReadonlySet<NodeKey>,
    bounds: BoardSpec['bounds'],
    work: (board: Board, spec: BoardSpec) => void,
  ) => {
    const spec: BoardSpec = {
      nodes: keys.map((key, at) => ({
        x: now.x[at] as number,
        y: now.y[at] as number,
        free: free.has(key),
        solid: key.startsWith('issue:'),
        ways: frames.actors.get(key)?.ways ?? frames.cards.get(key)?.ways ?? [],
      })),
      lines,
      spine: undefined,
      bounds,
    }
    const board = createBoard(spec)
    board.change([...keys.keys()], () => board.way.set(now.way))
    work(board, spec)
    now = snapshot(board)
  }
  for (let round = 0; round < ROUNDS; round++)
    for (const { items, box } of parted)
      turn(new Set(items), box.bounds, (board, spec) => {
        anneal(board, spec, box.slots, startOf(spec, box.slots), {
          seed: seed + round,
          moves: Math.min(MOST_MOVES, MOVES_EACH * items.length),
        })
        polish(board, spec)
      })
  const boundsOf = parted.flatMap(({ items, box }) => items.map(() => box.bounds))
  let clashes = 0
  turn(new Set(keys), { left: 0, right: whole.width, top: 0, bottom: whole.height }, (board, spec) => {
    clashes = unclash(board, spec, (node) => boundsOf[node] ?? spec.bounds)
  })
  return { ...now, seed, clashes }
}
