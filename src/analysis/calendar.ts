/**
 * Moments are milliseconds since 1970-01-01T00:00:00 on a calendar without time zones (proleptic Gregorian).
 */
export const TIME_UNITS = ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const
export type TimeUnit = (typeof TIME_UNITS)[number]

const SECOND_MS = 1000
const DAY_MS = 86_400_000
const FIXED_MS = {
  seconds: SECOND_MS,
  minutes: 60 * SECOND_MS,
  hours: 3600 * SECOND_MS,
  days: DAY_MS,
  weeks: 7 * DAY_MS,
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?Z?)?)?)?$/

/** What the last part that is written of an ISO date stands for, by its group in `ISO`. */
const PRECISION = { 1: 'years', 2: 'months', 3: 'days', 4: 'minutes', 6: 'seconds' } as const

function moment(year: number, month: number, day: number, timeMs = 0): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() + timeMs
}

const daysIn = (year: number, month: number) => new Date(moment(year, month + 1, 0)).getUTCDate()

/**
 * First and last moment of an ISO 8601 year, month, day or time of day (`2005`, `2005-01`, `2005-01-10`,
 * `2005-01-10T14:30`, `2005-01-10 14:30:05`); null for anything else and for days that don't exist.
 */
export function span(text: string): { readonly first: number; readonly last: number } | null {
  const match = ISO.exec(text.trim())
  if (!match) return null
  const part = (at: number, missing: number) => (match[at] === undefined ? missing : Number(match[at]))
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((at) =>
    part(at, at < 4 ? 1 : 0),
  ) as [number, number, number, number, number, number]
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  if (hour > 23 || minute > 59 || second > 59) return null
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0'))
  const first = moment(year, month, day, ((hour * 60 + minute) * 60 + second) * SECOND_MS + milliseconds)
  const finest = [6, 4, 3, 2, 1].find((at) => match[at] !== undefined) as 6 | 4 | 3 | 2 | 1
  if (match[7] !== undefined) return { first, last: first }
  return { first, last: shift(first, PRECISION[finest], 1) - 1 }
}

/** A moment as `2005-01-10`, or `2005-01-10T14:30:05` where it isn't midnight. */
export function isoOf(momentMs: number): string {
  const text = new Date(momentMs).toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.replace(/(\.000)?Z$/, '')
}

/** A last moment as the day it ends, or as `isoOf` has it where it ends none. */
export const isoOfLast = (momentMs: number): string =>
  isoOf((momentMs + 1) % DAY_MS === 0 ? momentMs + 1 - DAY_MS : momentMs)

/** So many units later (or earlier); a day that the new month lacks becomes its last one. */
export function shift(momentMs: number, unit: TimeUnit, count: number): number {
  if (unit !== 'months' && unit !== 'years') return momentMs + count * FIXED_MS[unit]
  const date = new Date(momentMs)
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + count * (unit === 'years' ? 12 : 1)
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  const day = Math.min(date.getUTCDate(), daysIn(year, month))
  return moment(year, month, day, ((momentMs % DAY_MS) + DAY_MS) % DAY_MS)
}

/** Number of the calendar year. */
export const yearOf = (momentMs: number): number => new Date(momentMs).getUTCFullYear()

/** Number of the calendar month, counted through the years. */
export const monthOf = (momentMs: number): number => {
  const date = new Date(momentMs)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** Number of the week (Monday to Sunday, ISO 8601), counted through the years from that of 1970-01-01. */
export const weekOf = (momentMs: number): number => Math.floor((Math.floor(momentMs / DAY_MS) + 3) / 7)

/**
 * First moment of an EDTF date (level 0, with `~`, `?`, `%` and intervals): of an interval the first day,
 * of one with an open start the last. Null where there is none.
 */
export function firstMoment(edtf: string): number | null {
  for (const end of edtf.split('/')) {
    const found = span(end.replace(/[~?%]/g, ''))
    if (found) return found.first
  }
  return null
}
