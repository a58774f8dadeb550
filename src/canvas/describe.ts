import type { Project } from '../model/project'
import { targetKey } from '../graph/keys'
import { standingOf } from '../graph/standing'
import type { ActorId, IssueId } from '../model/coding'
import type { Target } from './targets'

/** "Mayor, person, holds 3 stances and is the target of none"; "A recount, policy: 2 stances for it, 1 against it, contested". */
export function describeNode(project: Project, key: string): string {
  const id = key.slice(key.indexOf(':') + 1)
  const actor = key.startsWith('actor:') ? project.actors.get(id as ActorId) : undefined
  if (actor) {
    const stances = [...project.stances.values()]
    const by = stances.filter(({ holder }) => holder === actor.id).length
    const about = stances.filter((stance) => targetKey(project, stance.target) === key).length
    const held = by === 0 ? 'no stance' : by === 1 ? '1 stance' : `${by} stances`
    return `${actor.name}, ${actor.kind.replace('-', ' ')}, holds ${held} and is the target of ${about === 0 ? 'none' : about}`
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
  const told = sides
    .filter(([n]) => n > 0)
    .map(([n, words], index) => (index === 0 ? `${n} stance${n === 1 ? '' : 's'} ${words}` : `${n} ${words}`))
  return `${issue.proposition.replace(/\.$/, '')}, ${issue.kind}: ${[...told, ...(contested ? ['contested'] : [])].join(', ')}`
}

/** One sentence about anything in the picture, for the tooltip and screen readers. */
export const describe = (project: Project, target: Target): string =>
  target.type === 'line' ? target.line.sentence : describeNode(project, target.key)
