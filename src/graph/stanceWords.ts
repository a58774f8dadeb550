import type { Stance, StanceId } from '../model/coding'
import type { Project } from '../model/project'
import { hasWords, plainWords } from '../text/words'
import { canonicalIssue } from './keys'
import { actorLabel, FORM_WORD, issueLabel, verbFor } from './wording'

const known = new WeakMap<Project, Map<StanceId, string>>()

/** All that a stance can be found by: names, target, verb, how sure, in what form, who says so, and its quotations. */
function wordsOf(project: Project, stance: Stance): string {
  const words = known.get(project) ?? new Map<StanceId, string>()
  known.set(project, words)
  const kept = words.get(stance.id)
  if (kept !== undefined) return kept
  const { holder, target, polarity, certainty, form, saidBy, evidence, date } = stance
  const issue = 'issue' in target ? project.issues.get(canonicalIssue(project, target.issue)) : undefined
  const plain = plainWords(
    [
      ...[holder, ...('actor' in target ? [target.actor] : []), ...saidBy].flatMap((actor) => [
        actorLabel(project, actor),
        project.actors.get(actor)?.name ?? '',
      ]),
      ...('issue' in target ? [issueLabel(project, target.issue)] : []),
      issue?.label ?? '',
      issue?.proposition ?? '',
      verbFor(project, target, polarity, holder),
      polarity,
      certainty,
      FORM_WORD[form],
      date ?? '',
      ...evidence.map(({ quote }) => quote),
    ].join(' '),
  )
  words.set(stance.id, plain)
  return plain
}

/** Whether a stance has the words that were typed. */
export function hasTyped(project: Project, typed: string): (stance: Stance) => boolean {
  const has = hasWords(typed)
  return (stance) => has(wordsOf(project, stance))
}
