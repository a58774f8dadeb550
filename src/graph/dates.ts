/** A stretch of days, both ends belonging to it, as ISO days; null is open. */
export interface DateRange {
  readonly from: string | null
  readonly to: string | null
  /** Whether what has no date is kept besides. */
  readonly undated: boolean
}

/**
 * Whether a date (EDTF level 0, with `~`, `?` and intervals) may lie in a range: whether any day that it stands for
 * does. `2024` stands for all of its days, an interval for all between its ends.
 */
export function isWithin({ from, to, undated }: DateRange, date: string | undefined): boolean {
  if (date === undefined) return undated
  const slash = date.indexOf('/')
  const start = dayOf(slash < 0 ? date : date.slice(0, slash))
  const end = slash < 0 ? start : dayOf(date.slice(slash + 1))
  // A year or month is before all of its days as text; with a tilde it is after them.
  return (to === null || start <= to) && (from === null || `${end}~` >= from)
}

const dayOf = (date: string): string => date.slice(0, 10).replace(/[~?%]$/, '')
