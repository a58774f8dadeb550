import type { NodeKey } from '../../graph/keys'
import { actorLabel, issueLabel, placeWords, targetWords, tellStance, tellTie } from '../../graph/wording'
import type { Project, Ref } from '../../model/project'
import { count, listed } from '../counting'
import { sourceWords } from '../sourcing'
import { carriedWords } from '../article/marks'
import { severalWords } from '../hands/selectionWords'
import { disagree, type Pair, type Subject } from './subject'

const nameOf = (project: Project, key: NodeKey): string =>
  key.startsWith('actor:')
    ? actorLabel(project, key.slice(6) as never)
    : issueLabel(project, key.slice(6) as never)

/** The same as it stands in a sentence: a claim in quotation marks. */
const inSentenceOf = (project: Project, key: NodeKey): string =>
  targetWords(
    project,
    key.startsWith('actor:') ? { actor: key.slice(6) as never } : { issue: key.slice(6) as never },
  )

/** "Sentence 14", with its source where there are several documents. */
function sentenceTitle(project: Project, ref: string): string {
  const id = ref.slice('sentence:'.length)
  const slash = id.lastIndexOf('/')
  const source = project.documents.size > 1 ? `, ${sourceWords(project, id.slice(0, slash) as never)}` : ''
  return `Sentence ${id.slice(slash + 1)}${source}`
}

/** The heading of Details. */
export function titleOf(project: Project, subject: Subject): string {
  switch (subject.type) {
    case 'nothing':
      return 'Details'
    case 'sentence':
      return sentenceTitle(project, subject.sentence)
    case 'pair':
      return listed(
        [...new Set(subject.pair.ends)].map((key, at) => (at === 0 ? nameOf : inSentenceOf)(project, key)),
      )
    case 'actor':
      return subject.actor.name
    case 'issue':
      return subject.issue.label
    case 'event':
      return subject.event.label
    case 'several':
      return `${subject.refs.length} selected`
    default:
      return subject satisfies never
  }
}

/** The first stance or tie of a pair that was selected, in words, and how many more there are. */
function chosenWords(project: Project, pair: Pair, chosen: ReadonlySet<Ref>): string {
  const { stances, ties } = pair
  const stance = stances.find(({ id }) => chosen.has(`stance:${id}`))
  const tie = ties.find(({ id }) => chosen.has(`tie:${id}`))
  const told = stance ? tellStance(project, stance) : tie ? tellTie(project, tie) : ''
  const place = stance ? `stance:${stance.id}` : tie ? `tie:${tie.id}` : undefined
  const all = stances.length > 1 ? `${count(stances.length, 'stance')} on this pair` : ''
  return [
    place === undefined ? told : `${told}, ${placeWords(project, place as Ref)}`,
    disagree(project, stances) ? `${all}, they do not agree` : all,
  ]
    .filter(Boolean)
    .join('; ')
}

/** What a screen reader hears when something was selected: "Clerk denies …, sentence 4; 2 stances on this pair, they do not agree". */
export function announcementOf(project: Project, subject: Subject): string {
  const title = titleOf(project, subject)
  if (subject.type === 'nothing') return 'Nothing selected'
  if (subject.type === 'sentence') return `${title}: ${carriedWords(subject.records)}`
  if (subject.type === 'pair') return chosenWords(project, subject.pair, subject.chosen)
  if (subject.type === 'several') return `Selected: ${severalWords(project, subject.refs)}`
  return `Selected: ${title}`
}
