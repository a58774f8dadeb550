const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const DATE = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.Z+-]+)?([~?%]?)$/

function single(edtf: string): string {
  if (edtf === '' || edtf === '..') return ''
  const [, year, month, day, mark] = DATE.exec(edtf) ?? []
  if (year === undefined) return edtf
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  if (month !== undefined && name === undefined) return edtf
  const words = [day === undefined ? '' : String(Number(day)), name ?? '', year].filter(Boolean).join(' ')
  const about = mark === '~' || mark === '%' ? 'about ' : ''
  return `${about}${words}${mark === '?' || mark === '%' ? ' (uncertain)' : ''}`
}

/** A date of EDTF level 0, with `~`, `?` and intervals, in words: "15 August 2020", "about 1999", "August to September 2020". */
export function dateWords(edtf: string): string {
  const [from = '', to] = edtf.split('/')
  if (to === undefined) return single(from)
  const [start, end] = [single(from), single(to)]
  if (start === '') return end === '' ? edtf : `until ${end}`
  if (end === '') return `since ${start}`
  const [, shared] = / (\d{4})$/.exec(end) ?? []
  const short = shared !== undefined && start.endsWith(` ${shared}`) ? start.slice(0, -5) : start
  return `${short} to ${end}`
}
