import type { Tie } from '../model/coding'
import type { Project } from '../model/project'
import { bundlesOf, type Bundle } from '../graph/bundles'
import type { StanceGraph } from '../graph/graph'
import type { Positions } from '../layout/positions'

/** A line to be drawn: a bundle of stances, or a tie. `from` and `to` are keys of nodes or stand-ins in the picture. */
export type Link = StanceLink | TieLink

interface Ends {
  readonly id: string
  readonly from: string
  readonly to: string
}
export interface StanceLink extends Ends {
  readonly type: 'stance'
  readonly bundle: Bundle
}
export interface TieLink extends Ends {
  readonly type: 'tie'
  readonly tie: Tie
}

/**
 * The lines of the picture: the graph's edges whose ends are in it, stances first and bundled, in the order of the
 * coding. A publisher that does not confirm a card is linked from its stand-in. A stance of an actor toward itself is
 * no line. In One actor only what that actor is an end of, and stand-ins, are linked.
 */
export function linksOf(project: Project, graph: StanceGraph, positions: Positions): readonly Link[] {
  const drawn = (key: string) => Object.hasOwn(positions.nodes, key)
  const inGraph = new Set<string>(graph.edges())
  const links: Link[] = []
  const centre = positions.lens === 'actor' ? `actor:${positions.about}` : undefined
  for (const bundle of bundlesOf(project)) {
    if (!bundle.stances.some(({ id }) => inGraph.has(`stance:${id}`))) continue
    const standIn = `${bundle.holder}>${bundle.target}`
    const withholds = bundle.polarity === 'neutral' && bundle.target.startsWith('issue:')
    const from = withholds && Object.hasOwn(positions.standIns, standIn) ? standIn : bundle.holder
    const again = `${bundle.target}>${bundle.holder}`
    const to = Object.hasOwn(positions.standIns, again) ? again : bundle.target
    if (centre !== undefined && from !== standIn && from !== centre && to !== centre) continue
    if ((from === standIn || drawn(from)) && (to === again || drawn(to)) && from !== to)
      links.push({ id: bundle.key, from, to, type: 'stance', bundle })
  }
  graph.forEachEdge((id, attributes, from, to) => {
    if (centre !== undefined && from !== centre && to !== centre) return
    if (attributes.type === 'tie' && from !== to && drawn(from) && drawn(to))
      links.push({ id, from, to, type: 'tie', tie: attributes.record })
  })
  return links
}
