import type { NodeKey } from '../../graph/keys'
import { actorLabel, issueLabel } from '../../graph/wording'
import type { Project } from '../../model/project'
import { count, listed } from '../counting'
import { sourceWords } from '../sourcing'
import { carriedWords } from '../article/marks'
import { disagree, type Subject } from './subject'

const nameOf = (project: Project, key: NodeKey): string =>
  key.startsWith('actor:')
    ? actorLabel(project, key.slice(6) as never)
    : issueLabel(project, key.slice(6) as never)

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
      return listed([...new Set(subject.pair.ends)].map((key) => nameOf(project, key)))
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

/** What a screen reader hears when something was selected: "Clerk and council: 4 stances, they do not agree". */
export function announcementOf(project: Project, subject: Subject): string {
  const title = titleOf(project, subject)
  if (subject.type === 'nothing') return 'Nothing selected'
  if (subject.type === 'sentence') return `${title}: ${carriedWords(subject.records)}`
  if (subject.type === 'pair')
    return `${title}: ${count(subject.pair.stances.length, 'stance')}${disagree(project, subject.pair.stances) ? ', they do not agree' : ''}`
  return `Selected: ${title}`
}
