import type { ActorId } from '../../model/coding'
import type { Project, Ref } from '../../model/project'
import { idOf, recordOf } from '../../model/refs'
import { timeAxis } from '../../scene/timeAxis'
import { chronicleOf, type Chronicle, type Dated } from '../../view/dated'

/** The chronicle without what a view hides, and how much that is. */
export function chronicleLeft(
  project: Project,
  stances: ReadonlySet<string>,
  events: ReadonlySet<string>,
): Chronicle & { readonly hidden: number } {
  const all = chronicleOf(project)
  const isLeft = (ref: Ref) => (ref.startsWith('event:') ? events : stances).has(idOf(ref))
  const of = (records: readonly Dated[]) => records.filter(({ ref }) => isLeft(ref))
  return {
    events: of(all.events),
    stances: of(all.stances),
    undatedEvents: all.undatedEvents.filter(isLeft),
    undatedStances: all.undatedStances.filter(isLeft),
    hidden: project.events.size + project.stances.size - events.size - stances.size,
  }
}

/** All that begins at one date, as the text tells it: a day, a month or a year. */
export interface Day {
  /** As the coding writes it, without the end of an interval. */
  readonly date: string
  readonly entries: readonly Dated[]
  /** Where the axis of time is broken before it, how many days lie between it and the middle of the one before; else null. */
  readonly gapDays: number | null
}

/** The beginning of a date. */
export const startOfDate = (date: string): string => date.split('/')[0]?.slice(0, 10) ?? date

/** Dated records by the date that they begin at, in the order of time; events before stances. */
export function daysIn({ events, stances }: Pick<Chronicle, 'events' | 'stances'>): readonly Day[] {
  const all = [...events, ...stances]
  const { stretches } = timeAxis(all, 1000)
  const groups = new Map<string, Dated[]>()
  for (const record of all) {
    const start = startOfDate(record.date)
    const group = groups.get(start)
    if (group) group.push(record)
    else groups.set(start, [record])
  }
  // Of dates that begin together the widest comes first: a year before its first day.
  const sorted = [...groups].toSorted(
    ([a, [one]], [b, [other]]) => (one?.firstDay ?? 0) - (other?.firstDay ?? 0) || a.length - b.length,
  )
  return sorted.map(([date, entries], at) => {
    const first = entries[0]?.firstDay ?? 0
    const [before] = sorted[at - 1]?.[1] ?? []
    const isBroken = at > 0 && stretches.some(({ firstDay }) => firstDay === first)
    const isNew = isBroken && before !== undefined && before.firstDay < first
    const gapDays = isNew ? first - Math.round((before.firstDay + before.lastDay) / 2) : null
    return { date, entries, gapDays }
  })
}

const plural = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

const about = (number: number, noun: string) => `about ${plural(number, noun)}`

/** "about 21 years", "about 3 months", "9 days". */
export function gapWords(days: number): string {
  if (days >= 730) return about(Math.round(days / 365.25), 'year')
  return days >= 61 ? about(Math.round(days / 30.44), 'month') : plural(days, 'day')
}

/** Who has a part in a record: those who took part, or the holder and the actor that the stance is about. */
export function partsIn(project: Project, ref: Ref): readonly ActorId[] {
  const event = recordOf(project, 'event', ref)
  if (event) return [...new Set(event.participants)]
  const stance = recordOf(project, 'stance', ref)
  if (!stance) return []
  return [...new Set('actor' in stance.target ? [stance.holder, stance.target.actor] : [stance.holder])]
}

/** Width of a lane, px. */
export const LANE_PX = 28

/** The actors with most parts, at most so many, in the order in which they come up. */
export function lanesOf(project: Project, days: readonly Day[], most: number): readonly ActorId[] {
  const parts = new Map<ActorId, number>()
  for (const { entries } of days)
    for (const { ref } of entries)
      for (const actor of partsIn(project, ref)) parts.set(actor, (parts.get(actor) ?? 0) + 1)
  const chosen = new Set(
    [...parts]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([actor]) => actor),
  )
  return [...parts.keys()].filter((actor) => chosen.has(actor))
}
