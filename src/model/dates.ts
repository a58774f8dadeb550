const DATE = String.raw`\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?[~?]?`

/** How a date is written: EDTF level 0 (Library of Congress 2019) with `~`, `?`, times to the minute and intervals. */
export const EDTF = new RegExp(`^${DATE}(?:/${DATE})?$`)
/** How a day is written (ISO 8601). */
export const DAY = /^\d{4}-\d{2}-\d{2}$/

const PARTS =
  /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|[+-](\d{2}):(\d{2}))?)?[~?]?$/

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function isInCalendar(date: string): boolean {
  const match = PARTS.exec(date)
  if (!match) return false
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)))
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59 &&
    zoneHour <= 14 &&
    zoneMinute <= 59
  )
}

/** Whether a date that is written as EDTF exists in the calendar, and its interval does not end before it begins. */
export function isRealDate(date: string): boolean {
  const [start = '', end] = date.split('/')
  if (!isInCalendar(start)) return false
  if (end === undefined) return true
  const shared = Math.min(start.replace(/[~?]$/, '').length, end.replace(/[~?]$/, '').length, 10)
  return isInCalendar(end) && start.slice(0, shared) <= end.slice(0, shared)
}
