import type { Certainty, IssueId } from '../model/coding'
import type { Project } from '../model/project'
import type { Bundle } from '../graph/bundles'
import type { Positions } from '../layout/positions'
import type { Link } from './links'
import { idOf } from './nodes'

const SURE: Readonly<Record<Certainty, number>> = { stated: 3, alleged: 2, planned: 1, implied: 0 }

/**
 * The lines that are at full strength at rest: those between the two poles, those of two or more sentences, what a
 * publisher does not confirm, denials of a claim that hangs beside the actor (without its sign the card would read as
 * the actor's own), and each actor's strongest line toward the one it is about, or, where it has none, toward an
 * issue that bears on that one. Strongest: most sentences, then the surest, then the first.
 */
export function strongLines(
  project: Project,
  links: readonly Link[],
  positions: Positions,
): ReadonlySet<string> {
  const strong = new Set<string>()
  const about = `actor:${positions.about}`
  const toward = new Map<string, { id: string; bundle: Bundle; direct: boolean }>()
  for (const link of links) {
    if (link.type === 'tie') continue
    const { bundle, id } = link
    const poles = [link.from, link.to].every((key) => (positions.poles as readonly string[]).includes(key))
    const own = (positions.owners as Readonly<Record<string, string>>)[link.to] === link.from
    if (poles || bundle.sentences > 1 || link.from.includes('>') || (own && bundle.polarity === 'opposes'))
      strong.add(id)
    const direct = link.to === about
    if (link.from === about || (!direct && !bearsOn(project, link.to, positions))) continue
    const rival = toward.get(link.from)
    if (!rival || stronger({ bundle, direct }, rival)) toward.set(link.from, { id, bundle, direct })
  }
  for (const { id } of toward.values()) strong.add(id)
  return strong
}

function bearsOn(project: Project, target: string, { about }: Positions): boolean {
  const bearings = project.issues.get(idOf(target) as IssueId)?.bearsOn ?? []
  return target.startsWith('issue:') && bearings.some(({ actor }) => actor === about)
}

interface Rival {
  readonly bundle: Bundle
  readonly direct: boolean
}

function stronger(one: Rival, other: Rival): boolean {
  if (one.direct !== other.direct) return one.direct
  if (one.bundle.sentences !== other.bundle.sentences) return one.bundle.sentences > other.bundle.sentences
  return SURE[one.bundle.certainty] > SURE[other.bundle.certainty]
}
