import { voiceOf } from '../../graph/voice'
import { evidencePlaces, targetKey, type NodeKey } from '../../graph/keys'
import { isChallenged } from '../../graph/standing'
import { actorLabel, targetWords, tellStance } from '../../graph/wording'
import type { Stance } from '../../model/coding'
import type { Project, Ref } from '../../model/project'

/** Something worth a look, and what to select for it. */
export interface Suggestion {
  readonly question: string
  readonly answer: string
  readonly refs: readonly Ref[]
}

const MOST = 3

const refsOf = (stances: readonly Stance[]): readonly Ref[] => stances.map(({ id }): Ref => `stance:${id}`)

/** The first issue on which there are opposite positions. */
function contestedIssue(stances: readonly Stance[], project: Project): NodeKey | undefined {
  const polarities = new Map<NodeKey, Set<string>>()
  for (const { target, polarity } of stances) {
    if ('actor' in target) continue
    const key = targetKey(project, target)
    polarities.set(key, (polarities.get(key) ?? new Set()).add(polarity))
  }
  return [...polarities].find(([, found]) => found.has('supports') && found.has('opposes'))?.[0]
}

/** Stances alike but for their place: those on the actor that the picture is about first, then by number of sentences. */
function weightiest(stances: readonly Stance[], project: Project, about: NodeKey | undefined) {
  const groups = new Map<string, Stance[]>()
  for (const stance of stances) {
    const { holder, target, polarity, certainty, saidBy } = stance
    const key = [holder, targetKey(project, target), polarity, certainty, ...saidBy].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), stance])
  }
  const weighed = [...groups.values()].map((group) => ({
    group,
    isAbout: group.some(({ target }) => targetKey(project, target) === about),
    sentences: new Set(refsOf(group).flatMap((ref) => evidencePlaces(project, ref))).size,
  }))
  return weighed.toSorted((a, b) => Number(b.isAbout) - Number(a.isAbout) || b.sentences - a.sentences)
}

/**
 * Up to three things to try, made of the data alone: a matter on which positions are opposite, what a publisher
 * does not confirm, what somebody says that another holds, and else the lines of most sentences.
 */
export function suggestions(project: Project, about: NodeKey | undefined): readonly Suggestion[] {
  const stances = [...project.stances.values()]
  const found: Suggestion[] = []
  const contested = contestedIssue(stances, project)
  if (contested)
    found.push({
      question: 'Where do they disagree?',
      answer: targetWords(project, { issue: contested.slice('issue:'.length) as never }),
      refs: [contested],
    })
  const publishers = new Set([...project.documents.values()].map(({ publisher }) => publisher))
  const withheld = stances.find(
    ({ polarity, holder, target }) => polarity === 'neutral' && publishers.has(holder) && 'issue' in target,
  )
  if (withheld)
    found.push({
      question: `What does ${actorLabel(project, withheld.holder)} not confirm?`,
      answer: targetWords(project, withheld.target),
      refs: [targetKey(project, withheld.target)],
    })
  const reported = stances.find(
    (stance) => voiceOf(stance) === 'other' && isChallenged(project, stance, 'notConfirmedBy'),
  )
  if (reported)
    found.push({
      question: 'Who says so?',
      answer: tellStance(project, reported),
      refs: refsOf([reported]),
    })
  for (const { group } of weightiest(stances, project, about).slice(0, MOST))
    if (group[0])
      found.push({
        question: 'On what words?',
        answer: tellStance(project, group[0]),
        refs: refsOf(group),
      })
  return found.slice(0, MOST)
}
