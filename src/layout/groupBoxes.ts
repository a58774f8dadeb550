import type { Slots } from './anneal'
import type { Area, Positions } from './positions'

/** How much fills a box. */
export interface Filling {
  readonly items: number
}

/** A box with a grid in which its items may stand. */
export interface Box {
  readonly area: Area
  readonly slots: Slots
  /** Where its items stay. */
  readonly bounds: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
}

interface Measures {
  readonly width: number
  readonly leastHeight: number
  /** Columns in a line of boxes. */
  readonly columns: number
  readonly rowPitch: number
  readonly widestPitch: number
  /** No more than this share of the slots is taken. */
  readonly fullest: number
  /** Above the middle of its slot an actor stands whose label is always below. */
  readonly raised: number
}

const MEASURES: Readonly<Record<Positions['flow'], (cards: boolean) => Measures>> = {
  columns: () => ({
    width: 1080,
    leastHeight: 690,
    columns: 6,
    rowPitch: 86,
    widestPitch: 118,
    fullest: 0.8,
    raised: 0,
  }),
  rows: (cards) => ({
    width: 390,
    leastHeight: 0,
    columns: cards ? 2 : 3,
    rowPitch: cards ? 98 : 92,
    widestPitch: 0,
    fullest: 1,
    raised: 12,
  }),
}

const MARGIN = 6
const GAP = 14
const HEADING = 36
const PADDING = 8
const FOOT = 40
/** The widest stand-in and what is left free beside it; a narrower box lets it reach into the gap. */
const NARROW = 196

/**
 * Boxes in lines, each line of one height; a box has as many columns as its items ask for.
 *
 * @param spread how much more room than usual the items have
 */
export function boxesIn(
  lines: readonly (readonly Filling[])[],
  flow: Positions['flow'],
  cards: boolean,
  spread: number,
): { readonly width: number; readonly height: number; readonly boxes: readonly (readonly Box[])[] } {
  const { width, leastHeight, columns, rowPitch, widestPitch, fullest, raised } = MEASURES[flow](cards)
  const shared = lines.map((line) => shares(line, columns))
  const rows = lines.map((line, at) =>
    Math.max(
      1,
      ...line.map(({ items }, box) =>
        Math.ceil(items / ((shared[at]?.[box] ?? 1) * (items > 2 ? fullest / spread : 1))),
      ),
    ),
  )
  const fixed = lines.length * (HEADING + PADDING + GAP) + MARGIN + FOOT
  const allRows = rows.reduce((sum, count) => sum + count, 0)
  const pitch = Math.max(
    rowPitch * spread,
    Math.min(widestPitch, (leastHeight - fixed) / Math.max(1, allRows)),
  )
  let top = MARGIN
  const boxes = lines.map((line, at): readonly Box[] => {
    const counts = shared[at] ?? []
    const total = counts.reduce((sum, count) => sum + count, 0)
    const column = (width - 2 * MARGIN - (line.length - 1) * GAP) / Math.max(1, total)
    const height = HEADING + PADDING + (rows[at] ?? 1) * pitch
    let left = MARGIN
    const made = line.map((_, box): Box => {
      const own = counts[box] ?? 1
      const area = { x: left + (own * column) / 2, y: top + height / 2, width: own * column, height }
      const places = Array.from({ length: (rows[at] ?? 1) * own }, (__, slot) => ({
        x: Math.round(left + ((slot % own) + 0.5) * column),
        y: Math.round(top + HEADING + (Math.floor(slot / own) + 0.5) * pitch) - raised,
      }))
      const inset = own * column < NARROW ? -GAP / 2 : PADDING
      const bounds = {
        left: left + inset,
        right: left + own * column - inset,
        top: top + HEADING - 6,
        bottom: top + height - 4,
      }
      left += own * column + GAP
      return { area, slots: { places, columns: own }, bounds }
    })
    top += height + GAP
    return made
  })
  return { width, height: Math.max(leastHeight, Math.ceil(top - GAP + FOOT)), boxes }
}

/** Columns of each box: one at least, more where most items would share one. */
function shares(line: readonly Filling[], columns: number): readonly number[] {
  const counts = line.map(() => 1)
  for (let left = columns - line.length; left > 0; left--) {
    const crowded = line
      .map(({ items }, box) => ({
        box,
        each: items / (counts[box] as number),
        room: (counts[box] as number) < items,
      }))
      .filter(({ room }) => room)
      .toSorted((a, b) => b.each - a.each || a.box - b.box)[0]
    if (!crowded) break
    counts[crowded.box] = (counts[crowded.box] as number) + 1
  }
  return counts
}
