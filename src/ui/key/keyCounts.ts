import { litStances } from '../../graph/slices'
import type { Stance } from '../../model/coding'
import type { Project } from '../../model/project'
import type { FilterField, Filters } from '../../view/state'

/** The values of a stance in one filter field; two where holder and target are actors of different kinds. */
function valuesOf(project: Project, stance: Stance, field: FilterField): readonly string[] {
  switch (field) {
    case 'polarity':
      return [stance.polarity]
    case 'certainty':
      return [stance.certainty]
    case 'form':
      return [stance.form]
    case 'actorKind': {
      const actors = 'actor' in stance.target ? [stance.holder, stance.target.actor] : [stance.holder]
      return [...new Set(actors.flatMap((actor) => project.actors.get(actor)?.kind ?? []))]
    }
    case 'issueKind': {
      const issue = 'issue' in stance.target ? project.issues.get(stance.target.issue) : undefined
      return issue ? [issue.kind] : []
    }
    default:
      return field satisfies never
  }
}

/**
 * For each value of a filter field the number of stances that have it, of those that the other fields leave: what
 * switching the value on or off is about. `among`: those that anything else leaves, all where it is left out. Values that
 * the coding does not have at all are left out.
 */
export function keyCounts(
  project: Project,
  filters: Filters,
  field: FilterField,
  among?: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const left = litStances(project, { ...filters, [field]: [] })
  for (const stance of project.stances.values())
    for (const value of valuesOf(project, stance, field))
      counts.set(
        value,
        (counts.get(value) ?? 0) + (left.has(stance.id) && (among?.has(stance.id) ?? true) ? 1 : 0),
      )
  return counts
}

/** "12 of 40 stances hidden", or empty where nothing is. */
export function hiddenWords(project: Project, lit: ReadonlySet<string>): string {
  const all = project.stances.size
  const hidden = all - lit.size
  return hidden === 0 ? '' : `${hidden} of ${all} stances hidden`
}
