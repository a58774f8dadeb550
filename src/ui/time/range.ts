import type { DateRange } from '../../graph/dates'
import { dayAt, pxOf, stepFrom, type Edge, type TimeAxis } from '../../scene/timeAxis'
import { dayOf, isoOfDay } from '../../view/dated'

/** The days from which and to which a brush reaches, both within the axis. */
export interface Days {
  readonly from: number
  readonly to: number
}

const clamp = ({ firstDay, lastDay }: TimeAxis, day: number): number =>
  Math.min(lastDay, Math.max(firstDay, day))

/** The days that a range of dates takes on an axis: all of it where there is none. */
export const daysIn = (axis: TimeAxis, dates: DateRange | null): Days => ({
  from: dates?.from ? clamp(axis, dayOf(dates.from)) : axis.firstDay,
  to: dates?.to ? clamp(axis, dayOf(dates.to)) : axis.lastDay,
})

/** The range of days on an axis; an end of the axis is open, and all of it is none. What has no date is left out unless it was kept before. */
export function rangeOf(axis: TimeAxis, { from, to }: Days, before: DateRange | null): DateRange | null {
  const range = {
    from: from <= axis.firstDay ? null : isoOfDay(from),
    to: to >= axis.lastDay ? null : isoOfDay(to),
    undated: before?.undated ?? false,
  }
  return range.from === null && range.to === null ? null : range
}

/** The same range with or without what has no date. */
export function withUndated(dates: DateRange | null, undated: boolean): DateRange | null {
  const { from = null, to = null } = dates ?? {}
  return undated && from === null && to === null ? null : { from, to, undated }
}

/** What is dragged, and where it was taken. */
export interface Hold {
  readonly part: Edge | 'middle' | 'new'
  readonly startPx: number
  readonly days: Days
}

/** The days that a drag comes to at a place. */
export function dragged(axis: TimeAxis, { part, startPx, days }: Hold, px: number): Days {
  switch (part) {
    case 'from':
      return { ...days, from: Math.min(days.to, dayAt(axis, px, 'from')) }
    case 'to':
      return { ...days, to: Math.max(days.from, dayAt(axis, px, 'to')) }
    case 'new':
      return {
        from: dayAt(axis, Math.min(startPx, px), 'from', true),
        to: dayAt(axis, Math.max(startPx, px), 'to', true),
      }
    case 'middle': {
      const [left, right] = [pxOf(axis, days.from), pxOf(axis, days.to, true)]
      const by = Math.min(axis.widthPx - right, Math.max(-left, px - startPx))
      const from = dayAt(axis, left + by, 'from')
      return { from, to: Math.max(from, dayAt(axis, right + by, 'to')) }
    }
    default:
      return part satisfies never
  }
}

const WEEK = 7
/** How far Page Up and Page Down go: a week within two months, a month within three years, else a year; days. */
const pageOf = ({ stretches }: TimeAxis): number => {
  const longest = Math.max(...stretches.map(({ firstDay, lastDay }) => lastDay - firstDay))
  return longest <= 62 ? WEEK : longest <= 3 * 366 ? 30 : 365
}

/** The day that a key takes an end of the range to; null where the key means nothing. */
export function keyed(axis: TimeAxis, days: Days, edge: Edge, key: string): Days | null {
  const page = pageOf(axis)
  const by = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: page,
    PageDown: -page,
    Home: -Infinity,
    End: Infinity,
  }[key]
  if (by === undefined) return null
  const [least, most] = edge === 'from' ? [axis.firstDay, days.to] : [days.from, axis.lastDay]
  const wanted = Number.isFinite(by) ? stepFrom(axis, days[edge], by, edge) : by
  return { ...days, [edge]: Math.min(most, Math.max(least, wanted)) }
}
