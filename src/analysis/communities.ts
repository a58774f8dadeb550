import louvain from 'graphology-communities-louvain'
import { groupsOf } from './groups'
import { seededRandom } from './seededRandom'
import type { SignedGraph } from './signedGraph'
import { unsignedGraph } from './unsignedGraph'

export interface Communities {
  /** Node numbers of each, ascending; the largest first, then by first node. */
  readonly communities: readonly (readonly number[])[]
  /** Number of the community of each node. */
  readonly community: Int32Array
  /** Modularity of the positive ties (Newman 2004); null where there are none, and everyone is alone. */
  readonly modularity: number | null
}

/** Communities of the positive ties by Louvain's method (Blondel et al. 2008), by weight. Same seed, same communities. */
export function communities(graph: SignedGraph, seed = 1): Communities {
  const positive = unsignedGraph(graph, 'positive')
  const found = positive.size > 0 ? louvain.detailed(positive, { rng: seededRandom(seed) }) : null
  const { groups, group } = groupsOf(graph.ids.map((_, node) => found?.communities[node] ?? node))
  return { communities: groups, community: group, modularity: found?.modularity ?? null }
}
