import type { Dated } from '../view/dated'

type Days = Pick<Dated, 'firstDay' | 'lastDay' | 'interval'>

/** A stretch of the axis that is drawn to scale; `single`: all in it begins at one day, and it is no longer than a label. */
export interface Stretch {
  readonly firstDay: number
  readonly lastDay: number
  readonly startPx: number
  readonly endPx: number
  readonly single: boolean
}

/** Stretches from left to right; between two of them the axis is broken. */
export interface TimeAxis {
  readonly stretches: readonly Stretch[]
  readonly firstDay: number
  readonly lastDay: number
  readonly widthPx: number
}

/** A gap breaks the axis where it is longer than this many times all that is left without it. */
const BREAK_RATIO = 12
/** Room of a break, px. */
const BREAK_PX = 40
/** Room of a stretch with a single date, px: on a wide axis, on a narrow one. */
const SINGLE_PX = [68, 46] as const
const NARROW_PX = 560

/** An axis for dates on so many px. The breaks follow from the gaps between the dates alone. */
export function timeAxis(dates: readonly Days[], widthPx: number): TimeAxis {
  const groups = groupsOf(dates)
  const [wide, narrow] = SINGLE_PX
  const singlePx = widthPx < NARROW_PX ? narrow : wide
  const singles = groups.filter(({ single }) => single).length
  const fixed = (groups.length - 1) * BREAK_PX + (singles < groups.length ? singles * singlePx : 0)
  const weight = (size: number) => Math.sqrt(size)
  const shared = groups
    .filter(({ single }) => !single || singles === groups.length)
    .reduce((sum, { size }) => sum + weight(size), 0)
  const stretches: Stretch[] = []
  let startPx = 0
  for (const { size, ...group } of groups) {
    const isFixed = group.single && singles < groups.length
    const own = isFixed ? singlePx : (Math.max(0, widthPx - fixed) * weight(size)) / shared
    stretches.push({ ...group, startPx, endPx: startPx + own })
    startPx += own + BREAK_PX
  }
  return {
    stretches,
    firstDay: stretches[0]?.firstDay ?? 0,
    lastDay: stretches.at(-1)?.lastDay ?? 0,
    widthPx,
  }
}

interface Group {
  readonly firstDay: number
  readonly lastDay: number
  readonly single: boolean
  /** How many dates begin in it. */
  readonly size: number
}

function groupsOf(dates: readonly Days[]): readonly Group[] {
  const starts = dates.map(({ firstDay }) => firstDay)
  const ends = dates.flatMap(({ lastDay, interval }) => (interval ? [lastDay] : []))
  const days = [...new Set([...starts, ...ends])].toSorted((a, b) => a - b)
  const [first = 0] = days
  const gaps = days.slice(1).map((day, i) => ({ from: days[i] ?? first, to: day }))
  let left = (days.at(-1) ?? first) - first
  const breaks = new Set<number>()
  for (const { from, to } of gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const rest = left - (to - from)
    if (rest <= 0 || to - from <= BREAK_RATIO * rest) break
    breaks.add(to)
    left = rest
  }
  const opening = days.filter((day) => day === first || breaks.has(day))
  return opening.map((firstDay, i) => {
    const before = opening[i + 1] ?? Number.POSITIVE_INFINITY
    const inside = dates.filter((date) => date.firstDay >= firstDay && date.firstDay < before)
    const single = days.filter((day) => day >= firstDay && day < before).length === 1
    const last = Math.max(
      ...inside.map((date) => (date.interval || single ? date.lastDay : date.firstDay)),
      firstDay,
    )
    return { firstDay, lastDay: Math.min(last, before - 1), single, size: Math.max(1, inside.length) }
  })
}

/** Px of a day in a stretch. */
export const pxPerDay = ({ firstDay, lastDay, startPx, endPx }: Stretch): number =>
  (endPx - startPx) / (lastDay - firstDay + 1)

/** Where a day begins (`end`: where it ends) on the axis, px from its left; days in a break are at its edge. */
export function pxOf({ stretches }: TimeAxis, day: number, end = false): number {
  let px = 0
  for (const stretch of stretches) {
    if (day < stretch.firstDay) return end ? px : stretch.startPx
    if (day <= stretch.lastDay)
      return stretch.single
        ? end
          ? stretch.endPx
          : stretch.startPx
        : stretch.startPx + (day - stretch.firstDay + (end ? 1 : 0)) * pxPerDay(stretch)
    px = stretch.endPx
  }
  return px
}

/** Which end of a range a day is meant as: `from` stands before it, `to` after it. */
export type Edge = 'from' | 'to'

/**
 * The day at a place: the nearest beginning of one, or the nearest end; with `touched` the day that the place lies in.
 */
export function dayAt({ stretches }: TimeAxis, px: number, edge: Edge, touched = false): number {
  const distance = ({ startPx, endPx }: Stretch) => Math.max(startPx - px, px - endPx, 0)
  const nearest = stretches.reduce<Stretch | undefined>(
    (best, next) => (!best || distance(next) < distance(best) ? next : best),
    undefined,
  )
  if (!nearest) return 0
  const { firstDay, lastDay, startPx, endPx } = nearest
  if (nearest.single) {
    const at = stretches.indexOf(nearest)
    const isLeft = px < (startPx + endPx) / 2
    if (edge === 'from') return touched || isLeft ? firstDay : (stretches[at + 1]?.firstDay ?? firstDay)
    return touched || !isLeft ? lastDay : (stretches[at - 1]?.lastDay ?? lastDay)
  }
  const days = (px - startPx) / pxPerDay(nearest)
  const day = touched ? Math.floor(days) : Math.round(days) - (edge === 'from' ? 0 : 1)
  return Math.min(lastDay, Math.max(firstDay, firstDay + day))
}

/** The day so many days further (or back), over a break to its other side; within the axis. */
export function stepFrom(axis: TimeAxis, day: number, byDays: number, edge: Edge): number {
  const { stretches } = axis
  const stand = (stretch: Stretch, wanted: number) =>
    stretch.single ? (edge === 'from' ? stretch.firstDay : stretch.lastDay) : wanted
  const wanted = Math.min(axis.lastDay, Math.max(axis.firstDay, day + byDays))
  const forward = byDays > 0
  const order = forward ? stretches : stretches.toReversed()
  for (const stretch of order) {
    const beyond = forward ? stretch.lastDay < wanted : stretch.firstDay > wanted
    if (beyond) continue
    const place = stand(stretch, Math.min(stretch.lastDay, Math.max(stretch.firstDay, wanted)))
    if (forward ? place > day : place < day) return place
  }
  return day
}
