import type { Project } from '../model/project'
import { targetKey } from '../graph/graph'
import { standingOf } from '../graph/standing'
import type { ActorId, IssueId } from '../model/coding'
import type { Target } from './targets'

const count = (n: number, word: string): string => `${n === 0 ? 'no' : n} ${word}${n === 1 ? '' : 's'}`

/** "Mayor, person: 3 stances by it, 2 about it"; "Recount, policy: 2 for it, 1 against it, contested". */
export function describeNode(project: Project, key: string): string {
  const id = key.slice(key.indexOf(':') + 1)
  const actor = project.actors.get(id as ActorId)
  if (actor) {
    const stances = [...project.stances.values()]
    const by = stances.filter(({ holder }) => holder === actor.id).length
    const about = stances.filter((stance) => targetKey(project, stance.target) === key).length
    return `${actor.name}, ${actor.kind.replace('-', ' ')}: ${count(by, 'stance')} by it, ${count(about, 'stance')} about it`
  }
  const issue = project.issues.get(id as IssueId)
  if (!issue) return ''
  const { affirmedBy, deniedBy, ambivalent, notConfirmedBy, contested } = standingOf(project, issue.id)
  const sides = [
    [affirmedBy.length, 'for it'],
    [deniedBy.length, 'against it'],
    [ambivalent.length, 'of two minds'],
    [notConfirmedBy.length, 'taking no side'],
  ] as const
  const told = sides.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`)
  return `${issue.proposition.replace(/\.$/, '')}, ${issue.kind}: ${[...told, ...(contested ? ['contested'] : [])].join(', ')}`
}

/** One sentence about anything in the picture, for the tooltip and screen readers. */
export const describe = (project: Project, target: Target): string =>
  target.type === 'line' ? target.line.sentence : describeNode(project, target.key)
