import { targetKey } from '../../graph/keys'
import type { Passage, Project, Ref } from '../../model/project'
import type { ViewState } from '../../view/state'

const sentenceOf = (passage: Passage | undefined): Ref | null =>
  passage?.sentences[0] === undefined ? null : `sentence:${passage.document}/${passage.sentences[0]}`

/** The stances on an issue; none for any other ref. */
export function stancesOn(project: Project, ref: Ref): readonly Ref[] {
  if (!ref.startsWith('issue:')) return []
  return [...project.stances.values()].flatMap(({ id, target }) =>
    targetKey(project, target) === ref ? [`stance:${id}` as const] : [],
  )
}

/**
 * The sentence that a view reads: that of the quotation that was opened, else the one selected, else of the first
 * quotation of what is selected, of the first stance on an issue or of the first mention of an actor.
 */
export function sentenceRead(
  project: Project,
  selection: readonly Ref[],
  chosen: ViewState['evidence'],
  open: ViewState['evidence'],
): Ref | null {
  const quoted = sentenceOf(open ? project.evidence.get(open.ref)?.[open.index] : undefined)
  if (chosen) return quoted
  const selected = selection.find((ref) => ref.startsWith('sentence:')) ?? quoted
  const [first] = selection
  if (selected !== null || first === undefined) return selected
  const [stance] = stancesOn(project, first)
  if (stance) return sentenceOf(project.evidence.get(stance)?.[0])
  return first.startsWith('actor:') ? sentenceOf(project.mentions.get(first.slice(6) as never)?.[0]) : null
}
