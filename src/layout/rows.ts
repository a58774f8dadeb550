import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import type { NodeKey } from '../graph/keys'
import { anneal, type Slots } from './anneal'
import { createBoard } from './board'
import type { BoardSpec } from './boardSpec'
import { drawnIn, type Drawn } from './drawn'
import { rowFrame, rowPoleFrame, type ActorFrame } from './frames'
import { roomFor } from './lines'
import type { Area, Point, Positions } from './positions'

const WIDTH = 390
const FOOT = 40
const MARGIN = 6
/** Three actors a row; the right column, where no heading is, stays free between the poles for the line between them. */
const COLUMNS = [68, 195, 322]
const POLE_COLUMN = [322]
const HEADING = 34
const CAPTION = 24
const ROW_GAP = 30
const SEED = 1
/** Few actors in few slots: this many moves for each actor of a group. */
const MOVES_EACH = 250

/** Actors that share rows: only they change places with one another. */
interface Group {
  readonly name: 'for' | 'third' | 'against'
  readonly members: readonly NodeKey[]
  readonly columns: readonly number[]
}

/**
 * Arranges the actors alone for narrow screens: For above, third parties in the middle, Against below, three in a
 * row at most; each leading actor heads a row of its own toward the middle. Within a group, whoever has lines to
 * one another comes close (annealed, seeded). The same project and actor give the same positions everywhere.
 */
export function layoutRows(project: Project, about: ActorId): Positions {
  const drawn = drawnIn(project, about)
  const frames = new Map<NodeKey, ActorFrame>(
    drawn.actors.map((key) => [
      key,
      key === drawn.about || key === drawn.opponent ? rowPoleFrame(project, key) : rowFrame(project, key),
    ]),
  )
  const groups = groupsOf(drawn)
  const { places, bands, height } = stackRows(groups, frames, drawn)
  const arranged = arrange(project, drawn, groups, frames, places)
  const nodes: Record<NodeKey, Point> = {}
  const labels: Record<NodeKey, Point> = {}
  for (const [key, { x, y }] of arranged) {
    nodes[key] = { x: rounded(x), y: rounded(y) }
    const label = frames.get(key)?.ways[0]?.[1]
    if (label) labels[key] = { x: rounded(x + label.dx), y: rounded(y + label.dy) }
  }
  return {
    lens: 'sides',
    about,
    flow: 'rows',
    width: WIDTH,
    height,
    nodes,
    labels,
    sides: Object.fromEntries(drawn.sides),
    bands,
    poles: [drawn.about, drawn.opponent].flatMap((key) => (key !== undefined && nodes[key] ? [key] : [])),
    owners: {},
    standIns: {},
    shelf: drawn.shelf,
    alignment: Object.fromEntries([...drawn.alignment].map(([key, value]) => [key, rounded(value, 1e4)])),
    cost: 0,
    seed: SEED,
  }
}

function groupsOf({ actors, sides, about, opponent }: Drawn): readonly Group[] {
  const members = (side: string) =>
    actors.filter((key) => sides.get(key) === side && key !== about && key !== opponent)
  return [
    { name: 'for', members: members('for'), columns: COLUMNS },
    {
      name: 'third',
      members: members('third'),
      columns: opponent === undefined ? COLUMNS : COLUMNS.slice(1),
    },
    { name: 'against', members: members('against'), columns: COLUMNS },
  ]
}

/** Rows from the top, each as high as its labels ask, in order of first mention. */
function stackRows(
  groups: readonly Group[],
  frames: ReadonlyMap<NodeKey, ActorFrame>,
  { about, opponent }: Drawn,
): {
  readonly places: ReadonlyMap<NodeKey, Point>
  readonly bands: Positions['bands']
  readonly height: number
} {
  const places = new Map<NodeKey, Point>()
  const bands: Partial<Record<'for' | 'against', Area>> = {}
  let y = MARGIN
  const row = (keys: readonly NodeKey[], columns: readonly number[]) => {
    const parts = keys.flatMap((key) => frames.get(key)?.ways[0] ?? [])
    const above = Math.max(0, ...parts.map(({ dy, halfHeight }) => halfHeight - dy))
    const below = Math.max(0, ...parts.map(({ dy, halfHeight }) => halfHeight + dy))
    for (const [index, key] of keys.entries()) places.set(key, { x: columns[index] ?? 0, y: y + above })
    y += above + below + ROW_GAP
  }
  const rows = ({ members, columns }: Group) => {
    for (let first = 0; first < members.length; first += columns.length) {
      const keys = members.slice(first, first + columns.length)
      row(keys, spaced(columns, keys.length))
    }
  }
  const band = (side: 'for' | 'against', fill: () => void) => {
    const top = y
    y += HEADING
    fill()
    const height = y - top - ROW_GAP / 2
    bands[side] = { x: WIDTH / 2, y: top + height / 2, width: WIDTH - 2 * MARGIN, height }
    y += ROW_GAP / 2
  }
  for (const group of groups)
    if (group.name === 'third') {
      if (group.members.length > 0) y += CAPTION
      rows(group)
    } else
      band(group.name, () => {
        const pole = group.name === 'for' ? about : opponent
        const head = pole !== undefined && frames.has(pole) ? [pole] : []
        if (group.name === 'for') rows(group)
        row(head, POLE_COLUMN)
        if (group.name === 'against') rows(group)
      })
  return { places, bands, height: Math.ceil(y - ROW_GAP + MARGIN + FOOT) }
}

/** The columns that a row of so many actors takes: the outer two for two of three. */
function spaced(columns: readonly number[], count: number): readonly number[] {
  if (columns.length !== 3 || count !== 2) return columns.slice(0, count)
  return [columns[0] ?? 0, columns[2] ?? 0]
}

/** Lets the members of each group change places, all others staying where they are. */
function arrange(
  project: Project,
  drawn: Drawn,
  groups: readonly Group[],
  frames: ReadonlyMap<NodeKey, ActorFrame>,
  places: ReadonlyMap<NodeKey, Point>,
): ReadonlyMap<NodeKey, Point> {
  const arranged = new Map(places)
  const keys = [...places.keys()]
  const index = new Map(keys.map((key, at) => [key, at]))
  const lines = drawn.pairs.flatMap((pair) => {
    const from = index.get(pair.from)
    const to = index.get(pair.to)
    return from === undefined || to === undefined
      ? []
      : [{ from, to, count: pair.count, room: roomFor(project, pair) }]
  })
  const [left, right] = [drawn.about, drawn.opponent].map((key) => key && index.get(key))
  for (const { members } of groups) {
    if (members.length < 2) continue
    const own = new Set(members)
    const spec: BoardSpec = {
      nodes: keys.map((key) => ({
        ...(arranged.get(key) ?? { x: 0, y: 0 }),
        free: own.has(key),
        ways: frames.get(key)?.ways ?? [],
      })),
      lines,
      spine: left === undefined || right === undefined ? undefined : [left, right],
      bounds: { left: 0, right: WIDTH, top: 0, bottom: Infinity },
    }
    const slots: Slots = { places: members.map((key) => arranged.get(key) ?? { x: 0, y: 0 }), columns: 1 }
    const start = new Map(members.map((key, slot) => [index.get(key) ?? 0, slot]))
    const board = createBoard(spec)
    anneal(board, spec, slots, start, { seed: SEED, moves: MOVES_EACH * members.length, shifts: false })
    for (const node of start.keys())
      arranged.set(keys[node] as NodeKey, { x: board.x[node] ?? 0, y: board.y[node] ?? 0 })
  }
  return arranged
}

const rounded = (value: number, precision = 100): number => Math.round(value * precision) / precision
