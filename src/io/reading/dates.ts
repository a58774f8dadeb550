import { EDTF, isRealDate } from '../../model/dates'
import type { Mapping } from './mapping'

const SPACED = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/
const PARTED = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ ,T]+\d{1,2}:\d{2}.*)?$/
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/

/**
 * A date as a coding has it (EDTF), of EDTF, ISO 8601 with a blank for the T, or days such as 16.08.2020 and
 * 8/16/2020; midnight is no time of day. Null for anything else and for days that don't exist.
 */
export function dateOf(value: string, order: Mapping['dateOrder']): string | null {
  const real = (date: string) => (EDTF.test(date) && isRealDate(date) ? date : null)
  const spaced = SPACED.exec(value)
  if (spaced) {
    const [, day = '', minute = '', second, zone = ''] = spaced
    if (minute === '00:00' && (second === undefined || second === '00')) return real(day)
    return real(`${day}T${minute}${second === undefined ? '' : `:${second}`}${zone}`)
  }
  const padded = (number: string) => number.padStart(2, '0')
  const parted = PARTED.exec(value)
  if (parted) {
    const [, one = '', separator, two = '', year = ''] = parted
    const isDayFirst = separator === '.' || order === 'day-month'
    const [day, month] = isDayFirst ? [one, two] : [two, one]
    return real(`${year}-${padded(month)}-${padded(day)}`)
  }
  const yearFirst = YEAR_FIRST.exec(value)
  if (yearFirst) return real(`${yearFirst[1]}-${padded(yearFirst[2] ?? '')}-${padded(yearFirst[3] ?? '')}`)
  return real(value)
}
