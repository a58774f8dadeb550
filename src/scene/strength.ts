import type { Certainty, IssueId } from '../model/coding'
import type { Project } from '../model/project'
import { idOf } from '../model/refs'
import type { Bundle } from '../graph/bundles'
import type { Positions } from '../layout/positions'
import type { Link } from './links'

const SURE: Readonly<Record<Certainty, number>> = { stated: 3, alleged: 2, planned: 1, implied: 0 }

/**
 * The lines that are at full strength at rest: those between the two poles; those of two or more sentences; what a
 * publisher does not confirm, and who says it; denials of a claim that hangs beside the actor (without its sign the
 * card would read as the actor's own); and each actor's strongest line toward the one it is about, or, where it has
 * none, toward an issue that bears on that one, or else toward an actor of a side. Strongest: most sentences, then
 * the surest, then the first. Among groups of an analysis also what contradicts them: support between two, opposition
 * within one. In One actor all of them.
 */
export function strongLines(
  project: Project,
  links: readonly Link[],
  positions: Positions,
): ReadonlySet<string> {
  if (positions.lens === 'actor') return new Set(links.map(({ id }) => id))
  const strong = new Set<string>()
  const about = `actor:${positions.about}`
  const owner: Readonly<Record<string, string>> = positions.owners
  const side: Readonly<Record<string, string>> = positions.sides
  const unconfirmed = new Set(links.filter(({ from }) => from.includes('>')).map(({ to }) => to))
  const nearness = ({ from, to }: Link): number => {
    if (from === about || from.includes('>')) return 0
    if (to === about) return 3
    if (bearsOn(project, to, positions)) return 2
    return to.startsWith('actor:') && side[from] !== 'third' && side[to] !== 'third' ? 1 : 0
  }
  const toward = new Map<string, Rival>()
  for (const link of links) {
    if (link.type === 'tie') continue
    const { bundle, id } = link
    const poles = [link.from, link.to].every((key) => (positions.poles as readonly string[]).includes(key))
    const denied = owner[link.to] === link.from && bundle.polarity === 'opposes'
    if (poles || bundle.sentences > 1 || unconfirmed.has(link.to) || denied) strong.add(id)
    const rival = { id, bundle, nearness: nearness(link) }
    const before = toward.get(link.from)
    if (rival.nearness > 0 && (!before || stronger(rival, before))) toward.set(link.from, rival)
  }
  for (const { id } of toward.values()) strong.add(id)
  const group = new Map<string, number>(
    positions.groups?.flatMap(({ members }, at) => members.map((key) => [key, at] as const)),
  )
  for (const link of links) {
    const [one, other] = [group.get(link.from), group.get(link.to)]
    if (link.type === 'tie' || one === undefined || other === undefined) continue
    const { polarity } = link.bundle
    if ((one === other && polarity === 'opposes') || (one !== other && polarity === 'supports'))
      strong.add(link.id)
  }
  return strong
}

function bearsOn(project: Project, target: string, { about }: Positions): boolean {
  if (!target.startsWith('issue:')) return false
  const bearings = project.issues.get(idOf(target) as IssueId)?.bearsOn ?? []
  return bearings.some(({ actor }) => actor === about)
}

interface Rival {
  readonly id: string
  readonly bundle: Bundle
  /** 3: toward the one it is about; 2: toward an issue that bears on it; 1: toward an actor of a side. */
  readonly nearness: number
}

function stronger(one: Rival, other: Rival): boolean {
  if (one.nearness !== other.nearness) return one.nearness > other.nearness
  if (one.bundle.sentences !== other.bundle.sentences) return one.bundle.sentences > other.bundle.sentences
  return SURE[one.bundle.certainty] > SURE[other.bundle.certainty]
}
