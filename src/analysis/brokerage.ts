import type { SignedGraph } from './signedGraph'
import type { TieChoice } from './unsignedGraph'

export const BROKERAGE_ROLES = [
  'coordinator',
  'itinerant',
  'gatekeeper',
  'representative',
  'liaison',
] as const
export type BrokerageRole = (typeof BROKERAGE_ROLES)[number]
/** How often a node plays each role. */
export type Brokerage = Readonly<Record<BrokerageRole, number>>

/**
 * Brokerage roles (Gould & Fernandez 1989) of every node b, by node number: each path a → b → c without a tie a → c
 * counts once, by the groups of the three: all in one, coordinator; a and c in one, itinerant; b and c in one,
 * gatekeeper; a and b in one, representative; each in another, liaison. An undirected tie goes both ways, so there
 * every open pair counts twice, once from each end.
 *
 * @param group number of the group of each node
 */
export function brokerage(
  graph: SignedGraph,
  group: ArrayLike<number>,
  ties: TieChoice = 'positive',
): readonly Brokerage[] {
  const out = graph.ids.map(() => new Set<number>())
  const into = graph.ids.map(() => new Set<number>())
  const add = (from: number, to: number) => {
    out[from]?.add(to)
    into[to]?.add(from)
  }
  for (const tie of graph.sign.keys()) {
    if (ties !== 'all' && (graph.sign[tie] as number) > 0 !== (ties === 'positive')) continue
    const [from, to] = [graph.source[tie] as number, graph.target[tie] as number]
    add(from, to)
    if (!graph.directed) add(to, from)
  }
  return graph.ids.map((_, broker) => {
    const roles = { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 }
    for (const from of into[broker] ?? [])
      for (const to of out[broker] ?? [])
        if (from !== to && !out[from]?.has(to))
          roles[roleOf(group[from] as number, group[broker] as number, group[to] as number)]++
    return roles
  })
}

function roleOf(from: number, broker: number, to: number): BrokerageRole {
  if (from === to) return from === broker ? 'coordinator' : 'itinerant'
  if (broker === to) return 'gatekeeper'
  return from === broker ? 'representative' : 'liaison'
}
