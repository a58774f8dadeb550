import { bundlesOf } from '../../graph/bundles'
import { targetKey, type NodeKey } from '../../graph/graph'
import { standingOf } from '../../graph/standing'
import { actorLabel, targetWords, tellStance } from '../../graph/wording'
import type { Project, Ref } from '../../model/project'

/** Something worth a look, and what to select for it. */
export interface Suggestion {
  readonly question: string
  readonly answer: string
  readonly refs: readonly Ref[]
}

const MOST = 3

/**
 * Up to three things to try, made of the data alone: a matter on which positions are opposite, what a publisher
 * does not confirm, what somebody says that another holds, and else the lines of most sentences.
 */
export function suggestions(project: Project, about: NodeKey | undefined): readonly Suggestion[] {
  const found: Suggestion[] = []
  const issues = [...project.issues.values()]
  const contested = issues.find(({ id }) => standingOf(project, id).contested)
  if (contested)
    found.push({
      question: 'Where do they disagree?',
      answer: targetWords(project, { issue: contested.id }),
      refs: [targetKey(project, { issue: contested.id })],
    })
  const publishers = new Set([...project.documents.values()].map(({ publisher }) => publisher))
  const withheld = [...project.stances.values()].find(
    (stance) => stance.polarity === 'neutral' && publishers.has(stance.holder) && 'issue' in stance.target,
  )
  if (withheld)
    found.push({
      question: `What does ${actorLabel(project, withheld.holder)} not confirm?`,
      answer: targetWords(project, withheld.target),
      refs: ['issue' in withheld.target ? targetKey(project, withheld.target) : `stance:${withheld.id}`],
    })
  const bundles = bundlesOf(project)
  const reported = bundles.find(({ saidBy, holder, unconfirmed }) => {
    return unconfirmed && saidBy[0] !== undefined && `actor:${saidBy[0]}` !== holder
  })
  if (reported?.stances[0])
    found.push({
      question: 'Who says so?',
      answer: tellStance(project, reported.stances[0]),
      refs: reported.stances.map(({ id }): Ref => `stance:${id}`),
    })
  const weighty = bundles.toSorted(
    (a, b) => Number(b.target === about) - Number(a.target === about) || b.sentences - a.sentences,
  )
  for (const { stances } of weighty)
    if (stances[0])
      found.push({
        question: 'On what words?',
        answer: tellStance(project, stances[0]),
        refs: stances.map(({ id }): Ref => `stance:${id}`),
      })
  return found.slice(0, MOST)
}
