import type { Tie } from '../model/coding'
import type { Project } from '../model/project'
import { bundlesOf, type Bundle } from '../graph/bundles'
import type { NodeKey } from '../graph/keys'
import type { Positions } from '../layout/positions'

/** A line to be drawn: a bundle of stances, or a tie. `from` and `to` are keys of nodes or stand-ins in the picture. */
export type Link = { readonly id: string; readonly from: string; readonly to: string } & (
  { readonly type: 'stance'; readonly bundle: Bundle } | { readonly type: 'tie'; readonly tie: Tie }
)

/**
 * All lines whose ends are in the picture, stances first, in the order of the coding. A publisher that does not
 * confirm a card is linked from its stand-in. A stance of an actor toward itself is no line.
 */
export function linksOf(project: Project, positions: Positions): readonly Link[] {
  const drawn = (key: string) => Object.hasOwn(positions.nodes, key)
  const links: Link[] = []
  for (const bundle of bundlesOf(project)) {
    const standIn = `${bundle.holder}>${bundle.target}`
    const from =
      bundle.polarity === 'neutral' && Object.hasOwn(positions.standIns, standIn) ? standIn : bundle.holder
    if ((from === standIn || drawn(from)) && drawn(bundle.target) && from !== bundle.target)
      links.push({ id: bundle.key, from, to: bundle.target, type: 'stance', bundle })
  }
  for (const tie of project.ties.values()) {
    const [from, to]: readonly NodeKey[] = [`actor:${tie.source}`, `actor:${tie.target}`]
    if (from && to && from !== to && drawn(from) && drawn(to))
      links.push({ id: `tie:${tie.id}`, from, to, type: 'tie', tie })
  }
  return links
}
