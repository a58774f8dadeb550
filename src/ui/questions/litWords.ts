import { actorInSentence, targetWords } from '../../graph/wording'
import type { NodeKey } from '../../graph/keys'
import type { Project } from '../../model/project'
import { insideOf, litAtAllTimes, litIn, outsideOf, type Lighting } from '../../view/lit'
import type { Opened } from '../../view/session'
import type { ViewState } from '../../view/state'
import { count, listed } from '../counting'

/** An actor or issue inside a sentence. */
export function nodeWords(project: Project, key: NodeKey): string {
  const id = key.slice(key.indexOf(':') + 1)
  return key.startsWith('actor:')
    ? actorInSentence(project, id as never)
    : targetWords(project, { issue: id as never })
}

/** "within 2 steps of the clerk and the mayor"; of many only how many they are. */
export function aroundWords(
  project: Project,
  { ids, depth }: NonNullable<ViewState['neighbourhood']>,
): string {
  const centres =
    ids.length > 2 ? `${ids.length} actors and issues` : listed(ids.map((id) => nodeWords(project, id)))
  return `within ${count(depth, 'step')} of ${centres}`
}

/**
 * What is left of all stances and why, after "According to …": "9 of 43 stances", "within 1 step of the clerk: 5 of 43
 * stances, 14 more actors and issues outside", "12 of 43 stances hidden". Empty where everything is lit.
 */
export function leftWords(opened: Pick<Opened, 'project'>, view: Lighting): string {
  const { project } = opened
  const all = project.stances.size
  const lit = litIn(opened, view).size
  const hidden = litAtAllTimes(opened, view).size - lit
  if (view.compare !== null) return `${lit} of ${all} stances in A or B`
  const inside = insideOf(opened, view)
  if (view.perspective === null && inside === null)
    return hidden === 0 ? '' : `${hidden} of ${all} stances hidden`
  const filtered = hidden === 0 ? '' : `, ${hidden} hidden by filters`
  if (inside === null || view.neighbourhood === null) return `${lit} of ${all} stances${filtered}`
  const around = aroundWords(project, view.neighbourhood)
  return `${around}: ${lit} of ${all} stances${filtered}, ${outsideOf(opened, inside)} more outside`
}
