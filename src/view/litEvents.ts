import { isWithin } from '../graph/dates'
import { tells } from '../graph/perspective'
import type { EventId } from '../model/coding'
import type { Project } from '../model/project'
import { insideOf, type Lighting } from './lit'

/**
 * Ids of the events that a view leaves: of its certainties and dates, told by whom it listens to, and with somebody in
 * its neighbourhood who is not hidden, where anybody took part.
 */
export function litEvents(project: Project, view: Lighting): ReadonlySet<EventId> {
  const { filters, perspective, dates, hidden } = view
  const inside = insideOf({ project }, view)
  const lit = new Set<EventId>()
  for (const event of project.events.values()) {
    const { id, date, certainty, participants } = event
    const actors = participants.map((actor) => `actor:${actor}` as const)
    const isThere =
      (inside === null || actors.some((key) => inside.has(key))) &&
      (hidden.length === 0 || actors.length === 0 || actors.some((key) => !hidden.includes(key)))
    if (
      isThere &&
      !filters.certainty.includes(certainty) &&
      (dates === null || isWithin(dates, date)) &&
      (perspective === null || tells(project, perspective, event))
    )
      lit.add(id)
  }
  return lit
}
