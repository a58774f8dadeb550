import type { Stance } from '../model/coding'
import type { Project, Ref } from '../model/project'
import type { NodeKey } from './keys'
import type { Path, Step } from './paths'
import { voiceOf } from './voice'
import { actorInSentence, targetWords, tell, tellStance, tellTie, verbForSeveral } from './wording'

/** A part of a path that one sentence tells: one step, or the two steps to and from an issue that two actors share. */
export interface Leg {
  readonly from: NodeKey
  readonly to: NodeKey
  /** Without its end. */
  readonly sentence: string
  /** The records that the sentence tells, each with a quotation to show: one, or one of each actor. */
  readonly told: readonly Ref[]
  /** All other records that link the same nodes. */
  readonly more: readonly Ref[]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const refOf = ({ id }: Stance): Ref => `stance:${id}`
const recordsOf = ({ stances, ties }: Step): readonly Ref[] => [
  ...stances.map(refOf),
  ...ties.map(({ id }): Ref => `tie:${id}`),
]

/** How sure a stance is and whose word it is, where that is not the document's or the holder's own. */
function reserves(project: Project, stance: Stance): readonly string[] {
  const told = tell(project, stance)
  return [...(voiceOf(stance) === 'other' ? [`as ${told.speaker}`] : []), ...told.qualifiers]
}

/** Agreement or disagreement of two actors on one issue: "The clerk and the mayor both reject a toll", "Clerk calls for a toll, which the mayor rejects". */
function tellShared(project: Project, one: Stance, other: Stance): string {
  const [a, b] = [actorInSentence(project, one.holder), actorInSentence(project, other.holder)]
  const target = targetWords(project, one.target)
  const isClaim = 'issue' in one.target && project.issues.get(one.target.issue)?.kind === 'claim'
  const [told, also] = [tell(project, one), tell(project, other)]
  const clause =
    one.polarity !== other.polarity
      ? `${told.holder} ${told.verb} ${target}, which ${b} ${also.verb}`
      : one.polarity === 'neutral'
        ? `Neither ${a} nor ${b} ${isClaim ? 'confirms' : 'takes a side on'} ${target}`
        : `${capital(a)} and ${b} both ${verbForSeveral(project, one.target, one.polarity)} ${target}`
  const marked = [one, other].flatMap((stance) => {
    const words = reserves(project, stance).filter(
      (reserve) => one.polarity === other.polarity || !reserve.startsWith('denied by '),
    )
    return words.length > 0 ? [`${actorInSentence(project, stance.holder)}: ${words.join(', ')}`] : []
  })
  return marked.length > 0 ? `${clause} (${marked.join('; ')})` : clause
}

/** A path as sentences in the order in which it goes. Two actors who share an issue are told in one, as agreement or disagreement. */
export function tellPath(project: Project, path: Path): readonly Leg[] {
  const legs: Leg[] = []
  for (let at = 0; at < path.length; at++) {
    const step = path[at] as Step
    const next = path[at + 1]
    const [one, other] = [step.stances[0], next?.stances[0]]
    const isShared = step.from.startsWith('actor:') && step.to.startsWith('issue:')
    if (isShared && next && one && other) {
      const told = [refOf(one), refOf(other)]
      const all = [...recordsOf(step), ...recordsOf(next)]
      legs.push({
        from: step.from,
        to: next.to,
        sentence: tellShared(project, one, other),
        told,
        more: all.filter((ref) => !told.includes(ref)),
      })
      at++
      continue
    }
    const tie = step.ties[0]
    const told = recordsOf(step).slice(0, 1)
    legs.push({
      from: step.from,
      to: step.to,
      sentence: one ? tellStance(project, one) : tie ? tellTie(project, tie) : '',
      told,
      more: recordsOf(step).slice(1),
    })
  }
  return legs
}
