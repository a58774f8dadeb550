import type { Stretch, TimeAxis } from '../../scene/timeAxis'
import { pxOf } from '../../scene/timeAxis'
import { nextStart, startOf, unitOf, type Unit } from '../../scene/timeBins'
import { isoOfDay } from '../../view/dated'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']
/** Room of a label, px. */
const LEAST_PX = 46

/** A label over the axis; its middle is at `px`. */
export interface Tick {
  readonly px: number
  readonly label: string
}

interface Parts {
  readonly year: string
  readonly month: string
  readonly day: string
}

function partsOf(day: number): Parts {
  const [year = '', month = '', date = ''] = isoOfDay(day).split('-')
  return { year: year.replace(/^0+/, ''), month: MONTHS[Number(month) - 1] ?? '', day: String(Number(date)) }
}

/** "14 Mar 2031", "2024": a date of a coding as short as it can be told; an interval by its beginning. */
export function shortDate(edtf: string): string {
  const [start = ''] = edtf.split('/')
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(start) ?? []
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ') || edtf
}

function labelOf(day: number, unit: Unit, before: Parts | undefined, years: boolean): string {
  const { year, month, day: date } = partsOf(day)
  const isNewYear = before === undefined ? years : before.year !== year
  const isNewMonth = before === undefined || before.month !== month || isNewYear
  if (unit === 'years' || unit === 'decades') return year
  if (unit === 'months') return isNewYear ? `${month} ${year}` : month
  return `${date}${isNewMonth ? ` ${month}` : ''}${isNewYear ? ` ${year}` : ''}`
}

/** The labels of one stretch: `single` ones say their date, others count days, weeks, months, years. */
function ticksIn(axis: TimeAxis, stretch: Stretch, label: string, years: boolean): readonly Tick[] {
  if (stretch.single) return [{ px: (stretch.startPx + stretch.endPx) / 2, label }]
  const unit = unitOf(stretch, LEAST_PX)
  const ticks: Tick[] = []
  let before: Parts | undefined
  const counted = unit === 'days' || unit === 'weeks'
  const first = counted ? stretch.firstDay : startOf(stretch.firstDay, unit)
  const next = (day: number) => (unit === 'weeks' ? day + 7 : nextStart(day, unit))
  for (let day = first; day <= stretch.lastDay; day = next(day)) {
    if (day < stretch.firstDay) continue
    const px = counted ? (pxOf(axis, day) + pxOf(axis, day, true)) / 2 : pxOf(axis, day)
    const words = labelOf(day, unit, before, years)
    const last = ticks.at(-1)
    if (last && px - last.px < LEAST_PX * (words.length > 4 ? 1.4 : 1)) continue
    ticks.push({ px, label: words })
    before = partsOf(day)
  }
  return ticks
}

/** The labels over an axis. `dates`: as written, in the order of time. */
export function ticksOf(
  axis: TimeAxis,
  dates: readonly { readonly date: string; readonly firstDay: number }[],
): readonly Tick[] {
  const scaled = axis.stretches.filter(({ single }) => !single)
  const years = new Set(scaled.flatMap((own) => [own.firstDay, own.lastDay]).map((day) => partsOf(day).year))
  return axis.stretches.flatMap((stretch) => {
    const first = dates.find(({ firstDay }) => firstDay >= stretch.firstDay && firstDay <= stretch.lastDay)
    return ticksIn(axis, stretch, first ? shortDate(first.date) : '', years.size > 1)
  })
}
