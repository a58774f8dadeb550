import { pxOf, pxPerDay, type Stretch, type TimeAxis } from './timeAxis'

export type Unit = 'days' | 'weeks' | 'months' | 'years' | 'decades'

const DAYS_IN: Readonly<Record<Unit, number>> = {
  days: 1,
  weeks: 7,
  months: 30.44,
  years: 365.25,
  decades: 3652.5,
}
const UNITS = Object.keys(DAYS_IN) as Unit[]

/** The finest unit that has at least so many px in a stretch. */
export const unitOf = (stretch: Stretch, leastPx: number): Unit =>
  UNITS.find((unit) => DAYS_IN[unit] * pxPerDay(stretch) >= leastPx) ?? 'decades'

/** A unit of time with its place: what begins in it is drawn together. */
export interface Bin {
  readonly firstDay: number
  readonly lastDay: number
  readonly startPx: number
  readonly endPx: number
}

/** The first day of the unit that a day lies in. */
export function startOf(day: number, unit: Unit): number {
  const date = new Date(day * 86_400_000)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  const number = (ofYear: number, ofMonth: number) => Math.floor(Date.UTC(ofYear, ofMonth, 1) / 86_400_000)
  switch (unit) {
    case 'days':
      return day
    case 'weeks':
      return day - ((((day + 3) % 7) + 7) % 7)
    case 'months':
      return number(year, month)
    case 'years':
      return number(year, 0)
    case 'decades':
      return number(Math.floor(year / 10) * 10, 0)
    default:
      return unit satisfies never
  }
}

/** The first day of the next unit. */
export const nextStart = (day: number, unit: Unit): number =>
  unit === 'days' ? day + 1 : startOf(startOf(day, unit) + Math.ceil(DAYS_IN[unit] * 1.2), unit)

/** The bin that a day lies in, at least so many px wide where its stretch is. */
export function binOf(axis: TimeAxis, day: number, leastPx: number): Bin | null {
  const stretch = axis.stretches.find(({ firstDay, lastDay }) => day >= firstDay && day <= lastDay)
  if (!stretch) return null
  if (stretch.single) return stretch
  const unit = unitOf(stretch, leastPx)
  const firstDay = Math.max(stretch.firstDay, startOf(day, unit))
  const lastDay = Math.min(stretch.lastDay, nextStart(day, unit) - 1)
  return { firstDay, lastDay, startPx: pxOf(axis, firstDay), endPx: pxOf(axis, lastDay, true) }
}
