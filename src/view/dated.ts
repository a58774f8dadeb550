import { span } from '../analysis/calendar'
import type { Project, Ref } from '../model/project'

const DAY_MS = 86_400_000

/** Days are counted from 1970-01-01 on a calendar without time zones. */
export const dayOf = (iso: string): number => Math.floor((span(iso.slice(0, 10))?.first ?? 0) / DAY_MS)

/** A day as `2031-03-14`. */
export const isoOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** An event or a stance with the days that its date stands for. */
export interface Dated {
  readonly ref: Ref
  readonly date: string
  readonly firstDay: number
  readonly lastDay: number
  /** From one day to another, rather than at some day of a month or year. */
  readonly interval: boolean
  readonly planned: boolean
}

/** Events and stances of a project in the order of time (of the coding within a day), and those without a date. */
export interface Chronicle {
  readonly events: readonly Dated[]
  readonly stances: readonly Dated[]
  readonly undatedEvents: readonly Ref[]
  readonly undatedStances: readonly Ref[]
}

interface Record {
  readonly id: string
  readonly date?: string | undefined
  readonly certainty: string
}

const known = new WeakMap<Project, Chronicle>()

/** The chronicle of a project; remembered. */
export function chronicleOf(project: Project): Chronicle {
  const last = known.get(project)
  if (last) return last
  const events = sorted('event', project.events.values())
  const stances = sorted('stance', project.stances.values())
  const chronicle = {
    events: events.dated,
    undatedEvents: events.undated,
    stances: stances.dated,
    undatedStances: stances.undated,
  }
  known.set(project, chronicle)
  return chronicle
}

/** The days that a date (EDTF level 0, with `~`, `?` and intervals) stands for; null where it names none. */
export function daysOf(edtf: string): Pick<Dated, 'firstDay' | 'lastDay'> | null {
  const [start, end = start] = edtf.split('/').map((part) => span(part.slice(0, 10).replace(/[~?%]$/, '')))
  return start && end
    ? { firstDay: Math.floor(start.first / DAY_MS), lastDay: Math.floor(end.last / DAY_MS) }
    : null
}

function sorted(type: 'event' | 'stance', records: Iterable<Record>) {
  const dated: Dated[] = []
  const undated: Ref[] = []
  for (const { id, date, certainty } of records) {
    const days = date === undefined ? null : daysOf(date)
    if (date === undefined || days === null) undated.push(`${type}:${id}`)
    else
      dated.push({
        ref: `${type}:${id}`,
        date,
        ...days,
        interval: date.includes('/'),
        planned: certainty === 'planned',
      })
  }
  return {
    dated: dated.toSorted((a, b) => a.firstDay - b.firstDay || a.lastDay - b.lastDay),
    undated,
  }
}
