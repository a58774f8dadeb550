import { CERTAINTIES, POLARITIES, type ActorId, type Stance } from '../model/coding'
import type { Project } from '../model/project'
import { canonicalIssue, sentencesOf, targetKey } from './keys'
import { challengeTo, standingOf } from './standing'
import { actorInSentence, actorLabel, FORM_WORD, issueLabel, verbFor } from './wording'

/** What is told of a stance in a table. */
export type Fact =
  | 'holder'
  | 'verb'
  | 'target'
  | 'polarity'
  | 'certainty'
  | 'says'
  | 'form'
  | 'date'
  | 'sentence'
  | 'document'
  | 'quotation'
  | 'shared'
  | 'challenge'

const names = (project: Project, actors: readonly ActorId[]) =>
  [...new Set(actors)].map((actor) => actorLabel(project, actor)).join(', ')

const documentsOf = (project: Project, stance: Stance) => [
  ...new Set(
    (project.evidence.get(`stance:${stance.id}`) ?? []).flatMap(
      ({ document }) => project.documents.get(document) ?? [],
    ),
  ),
]

/** Others who hold the same position on the same issue. */
function sharedWith(project: Project, stance: Stance): readonly ActorId[] {
  if (!('issue' in stance.target)) return []
  const { affirmedBy, deniedBy } = standingOf(project, stance.target.issue)
  const same = stance.polarity === 'supports' ? affirmedBy : stance.polarity === 'opposes' ? deniedBy : []
  return same.map(({ holder }) => holder).filter((holder) => holder !== stance.holder)
}

/** "denied by the clerk; not confirmed by the Herald" */
function challengeWords(project: Project, stance: Stance): string {
  const { deniedBy, notConfirmedBy } = challengeTo(project, stance)
  const by = (words: string, stances: readonly Stance[]) =>
    stances.length === 0
      ? []
      : [`${words} ${[...new Set(stances.map(({ holder }) => actorInSentence(project, holder)))].join(', ')}`]
  return [...by('denied by', deniedBy), ...by('not confirmed by', notConfirmedBy)].join('; ')
}

/** A fact of a stance as text; empty where there is none. Dates are EDTF. */
export function factOf(project: Project, stance: Stance, fact: Fact): string {
  switch (fact) {
    case 'holder':
      return actorLabel(project, stance.holder)
    case 'verb':
      return verbFor(project, stance.target, stance.polarity, stance.holder)
    case 'target':
      return 'actor' in stance.target
        ? actorLabel(project, stance.target.actor)
        : issueLabel(project, canonicalIssue(project, stance.target.issue))
    case 'polarity':
    case 'certainty':
      return stance[fact]
    case 'says':
      return stance.saidBy.length > 0
        ? stance.saidBy.map((actor) => actorLabel(project, actor)).join(', carried by ')
        : names(
            project,
            documentsOf(project, stance).map(({ publisher }) => publisher),
          )
    case 'form':
      return FORM_WORD[stance.form]
    case 'date':
      return stance.date ?? ''
    case 'sentence':
      return sentencesOf(project, `stance:${stance.id}`)
        .map((sentence) => sentence.slice(sentence.lastIndexOf('/') + 1))
        .join(', ')
    case 'document':
      return documentsOf(project, stance)
        .map(({ title, publisher, published }) => title ?? `${actorLabel(project, publisher)}, ${published}`)
        .join('; ')
    case 'quotation':
      return stance.evidence.map(({ quote }) => quote).join(' … ')
    case 'shared':
      return names(project, sharedWith(project, stance))
    case 'challenge':
      return challengeWords(project, stance)
    default:
      return fact satisfies never
  }
}

/** Where a stance stands in the text, as one number: its first document, then its first sentence. */
function placeOf(project: Project, stance: Stance): number {
  const [first] = project.evidence.get(`stance:${stance.id}`) ?? []
  if (!first) return Number.MAX_SAFE_INTEGER
  return [...project.documents.keys()].indexOf(first.document) * 1e7 + first.startUtf16
}

/**
 * For each stance its place among the values of a fact, from 0; equal values share one, and stances without a value have
 * −1. Polarity, certainty and sentence go by their own order, all else by the alphabet.
 */
export function ranksOf(project: Project, stances: readonly Stance[], fact: Fact): Int32Array {
  if (fact === 'polarity' || fact === 'certainty') {
    const order: readonly string[] = fact === 'polarity' ? POLARITIES : CERTAINTIES
    return Int32Array.from(stances, (stance) => order.indexOf(stance[fact]))
  }
  if (fact === 'sentence')
    return ranked(
      stances.map((stance) => placeOf(project, stance)),
      (a, b) => a - b,
    )
  const texts = stances.map((stance) =>
    fact === 'target'
      ? `${factOf(project, stance, fact)}\n${targetKey(project, stance.target)}`
      : factOf(project, stance, fact),
  )
  const { compare } = new Intl.Collator('en', { numeric: true })
  return ranked(texts, compare, '')
}

function ranked<Value>(values: readonly Value[], compare: (a: Value, b: Value) => number, none?: Value) {
  const distinct = [...new Set(values)].filter((value) => value !== none).toSorted(compare)
  const ranks = new Map(distinct.map((value, rank) => [value, rank]))
  return Int32Array.from(values, (value) => ranks.get(value) ?? -1)
}
