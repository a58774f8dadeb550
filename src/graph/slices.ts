import type { ActorKind, Certainty, Form, IssueKind, Polarity, Stance, StanceId } from '../model/coding'
import type { Project } from '../model/project'

/** Values that are switched off; empty lists hide nothing. An actor kind hides stances by or about such actors, an issue kind stances on such issues. */
export interface StanceFilters {
  readonly polarity: readonly Polarity[]
  readonly certainty: readonly Certainty[]
  readonly form: readonly Form[]
  readonly actorKind: readonly ActorKind[]
  readonly issueKind: readonly IssueKind[]
}

/** Whether a stance is left by the filters. */
export function passes(project: Project, filters: StanceFilters, stance: Stance): boolean {
  const holder = project.actors.get(stance.holder)?.kind
  const actor = 'actor' in stance.target ? project.actors.get(stance.target.actor)?.kind : undefined
  const issue = 'issue' in stance.target ? project.issues.get(stance.target.issue)?.kind : undefined
  return !(
    filters.polarity.includes(stance.polarity) ||
    filters.certainty.includes(stance.certainty) ||
    filters.form.includes(stance.form) ||
    (holder !== undefined && filters.actorKind.includes(holder)) ||
    (actor !== undefined && filters.actorKind.includes(actor)) ||
    (issue !== undefined && filters.issueKind.includes(issue))
  )
}

/** Ids of the stances that the filters leave. */
export function litStances(project: Project, filters: StanceFilters): ReadonlySet<StanceId> {
  const lit = new Set<StanceId>()
  for (const stance of project.stances.values()) if (passes(project, filters, stance)) lit.add(stance.id)
  return lit
}
