import type { NodeKey } from '../graph/keys'
import type { Contents } from './contents'
import type { ActorFrame } from './frames'
import type { Area, Point, Positions } from './positions'

/** Of the picture in rows, in logical pixels: about a phone's, so that it is seen at about its size. */
export const WIDTH = 390
/** For the line of text under the picture. */
const FOOT = 36
const MARGIN = 6
const HEADING = 30
const CAPTION = 20
const ROW_GAP = 20
/** From the last row of a band to its edge, and from there to what follows. */
const BAND_PADDING = 12
const BAND_GAP = 10
/** Free space between a heading and what stands beside it. */
const BESIDE_HEADING = 10
const BETWEEN_NAMES = 3

/** Names of this width can all stand four in a row. */
const NARROW_NAME = 90
const FOUR = [50, 147, 243, 340]
const THREE = [65, 195, 325]
const OUTER_TWO = [65, 325]

/** Actors that share rows: only they change places with one another. */
export interface Group {
  readonly name: 'for' | 'third' | 'against'
  readonly members: readonly NodeKey[]
  readonly columns: readonly number[]
  readonly rows: number
}

/** Where an actor is in its group, and which of its ways it is drawn. */
export interface Placed {
  readonly x: number
  readonly row: number
  readonly way: number
}

/** All that rows are stacked from. */
export interface Rows {
  readonly groups: readonly Group[]
  readonly frames: ReadonlyMap<NodeKey, ActorFrame>
  /** The actor that it is about, and the leading one against it. */
  readonly poles: readonly NodeKey[]
  /** Of a band's heading; where a leading actor clears it, it stands beside it. */
  readonly headingWidth: number
}

/**
 * Groups with slots enough for their members; third parties have one free, and leave the way between two poles open.
 * `dense`: four in a row even where that is too narrow for some of the names, as long as they may find room.
 */
export function groupsOf(
  { actors, sides }: Contents,
  frames: ReadonlyMap<NodeKey, ActorFrame>,
  poles: readonly NodeKey[],
  dense: boolean,
): readonly Group[] {
  return (['for', 'third', 'against'] as const).map((name) => {
    const members = actors.filter((key) => sides.get(key) === name && !poles.includes(key))
    const isWide =
      !dense && members.some((key) => (frames.get(key)?.ways[0]?.[1].halfWidth ?? 0) * 2 > NARROW_NAME)
    if (name === 'third') {
      const parted = poles.length > 1
      const columns = isWide ? (parted ? OUTER_TWO : THREE) : parted || members.length > 3 ? FOUR : THREE
      return { name, members, columns, rows: Math.ceil((members.length + 1) / columns.length) }
    }
    const rows = Math.ceil(members.length / (isWide ? 3 : 4))
    return { name, members, columns: members.length > 3 * rows ? FOUR : THREE, rows }
  })
}

export interface Stacked {
  readonly places: ReadonlyMap<NodeKey, Point>
  readonly bands: Positions['bands']
  readonly height: number
  readonly headings: readonly Area[]
  /** Of every row of a group, while all its rows are equally high. */
  readonly rowsOf: ReadonlyMap<Group['name'], readonly number[]>
}

/** Rows from the top. `tight`: each as high as its names ask, without empty ones; else all of a group alike. */
export function stackRows(
  { groups, frames, poles, headingWidth }: Rows,
  placed: ReadonlyMap<NodeKey, Placed>,
  tight: boolean,
): Stacked {
  const places = new Map<NodeKey, Point>()
  const bands: Partial<Record<'for' | 'against', Area>> = {}
  const headings: Area[] = []
  const rowsOf = new Map<Group['name'], number[]>()
  let y = MARGIN
  const partsOf = (key: NodeKey) => frames.get(key)?.ways[placed.get(key)?.way ?? 0] ?? []
  const reachOf = (keys: readonly NodeKey[]) => {
    const parts = keys.flatMap(partsOf)
    return {
      above: Math.max(0, ...parts.map(({ dy, halfHeight }) => halfHeight - dy)),
      below: Math.max(0, ...parts.map(({ dy, halfHeight }) => halfHeight + dy)),
    }
  }
  const row = (keys: readonly NodeKey[], { above, below } = reachOf(keys)): number => {
    const middle = y + above
    for (const key of keys) places.set(key, { x: placed.get(key)?.x ?? 0, y: middle })
    y += above + below + ROW_GAP
    return middle
  }
  const rows = ({ name, members, rows: count }: Group) => {
    const middles: number[] = []
    const alike = reachOf(members)
    for (let at = 0; at < count; at++) {
      const keys = members.filter((key) => placed.get(key)?.row === at)
      if (!tight) middles.push(row(keys, alike))
      else if (keys.length > 0) middles.push(row(keys))
    }
    rowsOf.set(name, middles)
  }
  const pole = (key: NodeKey | undefined, first: boolean) => {
    if (key === undefined) return
    const x = placed.get(key)?.x ?? 0
    const left = Math.min(...partsOf(key).map(({ dx, halfWidth }) => x + dx - halfWidth))
    const beside = first && left > 3 * MARGIN + headingWidth + BESIDE_HEADING
    if (beside) y -= HEADING - MARGIN
    const from = y
    row([key])
    // The heading keeps its height.
    if (beside) y = Math.max(y, from + HEADING)
  }
  for (const group of groups) {
    if (group.name === 'third') {
      if (group.members.length > 0) y += CAPTION
      rows(group)
      continue
    }
    const top = y
    y += HEADING
    headings.push({
      x: 3 * MARGIN + headingWidth / 2,
      y: top + HEADING / 2,
      width: headingWidth,
      height: HEADING / 2,
    })
    if (group.name === 'for') {
      rows(group)
      pole(poles[0], group.members.length === 0)
    } else {
      pole(poles[1], true)
      rows(group)
    }
    const filled = y > top + HEADING
    const height = y - top + (filled ? BAND_PADDING - ROW_GAP : 0)
    bands[group.name] = { x: WIDTH / 2, y: top + height / 2, width: WIDTH - 2 * MARGIN, height }
    y = top + height + BAND_GAP
  }
  return { places, bands, height: Math.ceil(y - BAND_GAP + MARGIN + FOOT), headings, rowsOf }
}

/** Whether no disc or name lies on another. */
export function isClear(
  { frames }: Rows,
  placed: ReadonlyMap<NodeKey, Placed>,
  { places }: Stacked,
): boolean {
  const boxes = [...places].flatMap(([key, { x, y }]) =>
    (frames.get(key)?.ways[placed.get(key)?.way ?? 0] ?? []).map((part) => ({
      key,
      x: x + part.dx,
      y: y + part.dy,
      ...part,
    })),
  )
  return boxes.every(
    (one, at) =>
      one.x - one.halfWidth >= 0 &&
      one.x + one.halfWidth <= WIDTH &&
      boxes
        .slice(at + 1)
        .every(
          (other) =>
            other.key === one.key ||
            Math.abs(one.x - other.x) > one.halfWidth + other.halfWidth + BETWEEN_NAMES ||
            Math.abs(one.y - other.y) > one.halfHeight + other.halfHeight,
        ),
  )
}
