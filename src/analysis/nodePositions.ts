import { brokerage, type Brokerage } from './brokerage'
import { divisions } from './camps'
import { CENTRALITIES, centrality, type Centrality, type CentralityScores } from './centrality'
import { communities, type Communities } from './communities'
import { components } from './components'
import { frustration, type FrustrationOptions } from './frustration'
import { pnIndex, type PnIndex } from './pnIndex'
import { signedDegrees, type SignedDegree } from './signedDegree'
import type { SignedGraph } from './signedGraph'
import type { TieChoice } from './unsignedGraph'

export interface PositionsOptions extends FrustrationOptions {
  /** Which ties the centralities and components see; default all. */
  readonly ties?: TieChoice
  /** Camps between which brokers stand; default 2. */
  readonly camps?: number
}

/** Where every node stands in a signed graph, by node number. */
export interface NodePositions {
  readonly graph: SignedGraph
  readonly ties: TieChoice
  readonly degree: readonly SignedDegree[]
  /** Null where the graph is not directed. */
  readonly inDegree: readonly SignedDegree[] | null
  readonly outDegree: readonly SignedDegree[] | null
  readonly centrality: Readonly<Record<Centrality, CentralityScores>>
  readonly pn: PnIndex
  readonly components: readonly (readonly number[])[]
  readonly communities: Communities
  /** Number of the camp of each node; the largest camp is 0. */
  readonly camp: ArrayLike<number>
  /** No division into so many camps has fewer misfits. */
  readonly campsProved: boolean
  /** Between the camps, over positive ties. */
  readonly brokerage: readonly Brokerage[]
}

/** Measures the positions of all nodes. */
export async function nodePositions(
  graph: SignedGraph,
  options: PositionsOptions = {},
): Promise<NodePositions> {
  const { ties = 'all', camps = 2, seed = 1 } = options
  const two = await frustration(graph, options)
  const division = divisions(graph, two, camps, { seed }).at(-1)
  const camp = division?.camp ?? new Int32Array(graph.ids.length)
  const scores = CENTRALITIES.map((measure) => [measure, centrality(graph, measure, ties)] as const)
  return {
    graph,
    ties,
    degree: signedDegrees(graph),
    inDegree: graph.directed ? signedDegrees(graph, 'in') : null,
    outDegree: graph.directed ? signedDegrees(graph, 'out') : null,
    centrality: Object.fromEntries(scores) as Record<Centrality, CentralityScores>,
    pn: pnIndex(graph),
    components: components(graph, ties),
    communities: communities(graph, seed),
    camp,
    campsProved: division?.proved ?? false,
    brokerage: brokerage(graph, camp),
  }
}
