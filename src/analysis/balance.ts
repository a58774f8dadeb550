import { bestSplits, type BestSplits } from './bestSplits'
import { divisions, smallestSufficient, type Camps } from './camps'
import { components } from './components'
import { frustration, type Frustration, type FrustrationOptions } from './frustration'
import { nullModel, type NullModel } from './nullModel'
import { pnIndex, type PnIndex } from './pnIndex'
import type { SignedGraph } from './signedGraph'
import { signedLaplacian, type SignedLaplacian } from './signedLaplacian'
import { signedModularity } from './signedModularity'
import { triangleCensus, type TriangleCensus } from './triangles'
import { walkBalance } from './walkBalance'

export interface BalanceOptions extends FrustrationOptions {
  /** Divisions into at most so many camps (2 to 6) are sought too. */
  readonly camps?: number | null
  /** Shuffles of the null model; default 1,000, with 0 there is none. */
  readonly samples?: number
  /** Told how many shuffles are done, now and then. */
  readonly onProgress?: (done: number) => void
}

/** All that is measured of a signed graph's balance. */
export interface Balance {
  readonly graph: SignedGraph
  readonly edges: { readonly positive: number; readonly negative: number }
  readonly triangles: TriangleCensus
  readonly frustration: Frustration
  /** Null where the index is not proved, or above 20 nodes. */
  readonly bestSplits: BestSplits | null
  /** Parts joined by ties; how the camps of one go with those of another is arbitrary. */
  readonly components: readonly (readonly number[])[]
  readonly laplacian: SignedLaplacian | null
  readonly pn: PnIndex
  /** Of the split into two camps. */
  readonly modularity: number | null
  readonly walkBalance: number | null
  readonly nullModel: NullModel | null
  /** The division asked for, those into 2, 3 … 6 camps, and the number after which misfits stop falling. */
  readonly camps: {
    readonly chosen: Camps
    readonly divisions: readonly Camps[]
    readonly sufficient: number | null
  } | null
}

/** Measures the balance of a signed graph. */
export async function balance(graph: SignedGraph, options: BalanceOptions = {}): Promise<Balance> {
  const { seed = 1, samples = 1000, camps = null, onProgress } = options
  const found = await frustration(graph, options)
  const divided = camps === null ? [] : divisions(graph, found, undefined, { seed })
  const chosen = divided.find(({ atMost }) => atMost === camps)
  const positive = graph.sign.filter((sign) => sign > 0).length
  return {
    graph,
    edges: { positive, negative: graph.sign.length - positive },
    triangles: triangleCensus(graph),
    frustration: found,
    bestSplits: found.proved ? bestSplits(graph, found.index) : null,
    components: components(graph),
    laplacian: signedLaplacian(graph),
    pn: pnIndex(graph),
    modularity: signedModularity(graph, found.side),
    walkBalance: walkBalance(graph),
    nullModel: samples > 0 ? nullModel(graph, { samples, seed, ...(onProgress && { onProgress }) }) : null,
    camps: chosen ? { chosen, divisions: divided, sufficient: smallestSufficient(divided) } : null,
  }
}
