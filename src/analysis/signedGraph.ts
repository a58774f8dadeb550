import { byCodeUnit } from './statements'

/** One observation of how a source stands to a target; several may fall on one pair. */
export interface SignedObservation {
  readonly source: string
  readonly target: string
  readonly sign: 1 | -1
  /** Greater than 0. */
  readonly weight: number
  /** What it was read from: refs of stances, rows of a file. */
  readonly records: readonly string[]
}

/**
 * A signed graph in typed columns, at most one tie a pair (a direction, where it is directed). Nodes are numbered
 * in the order of `ids`, which are sorted by code unit, so that nothing depends on the order of the input.
 */
export interface SignedGraph {
  readonly directed: boolean
  readonly weighted: boolean
  readonly ids: readonly string[]
  /** Node numbers; in an undirected graph the smaller one. */
  readonly source: Int32Array
  readonly target: Int32Array
  /** +1 or -1. */
  readonly sign: Int8Array
  /** Greater than 0; all 1 where the graph is not weighted. */
  readonly weight: Float64Array
  /** What each tie was made of. */
  readonly records: readonly (readonly string[])[]
  /** Pairs whose observations cancel out, with what they were made of: no tie, but still told. */
  readonly zeroSums: readonly ZeroSum[]
  /** Records of observations from a node to itself: no tie, but still told. */
  readonly loops: readonly string[]
}

export interface ZeroSum {
  readonly source: string
  readonly target: string
  readonly records: readonly string[]
}

export interface SignedGraphOptions {
  /** Whether source → target and target → source are two ties (default: one, both summed). */
  readonly directed?: boolean
  /** Whether observations and ties have weights (default: each observation counts 1, each tie counts 1). */
  readonly weighted?: boolean
  /** Nodes that are there without any observation. */
  readonly isolates?: Iterable<string>
}

/** Sums of decimal weights that differ from 0 by rounding alone are 0. */
const ROUNDING = 1e-12

/** Folds observations into a signed graph: those of one pair become one tie with the sign of their sum. */
export function signedGraph(
  observations: readonly SignedObservation[],
  options: SignedGraphOptions = {},
): SignedGraph {
  const { directed = false, weighted = false, isolates = [] } = options
  const named = new Set<string>(isolates)
  for (const { source, target } of observations) named.add(source).add(target)
  const ids = [...named].toSorted(byCodeUnit)
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const numberOf = (id: string) => numbers.get(id) as number

  const pairs = new Map<number, { sum: number; size: number; records: string[] }>()
  const loops: string[] = []
  for (const { source, target, sign, weight, records } of observations) {
    if (source === target) {
      loops.push(...records)
      continue
    }
    const from = numberOf(source)
    const to = numberOf(target)
    const key = directed || from < to ? from * ids.length + to : to * ids.length + from
    const pair = pairs.get(key) ?? { sum: 0, size: 0, records: [] }
    const size = weighted ? weight : 1
    pair.sum += sign * size
    pair.size += size
    pair.records.push(...records)
    pairs.set(key, pair)
  }

  const ties = [...pairs].toSorted(([a], [b]) => a - b)
  const cancels = ({ sum, size }: { sum: number; size: number }) => Math.abs(sum) <= ROUNDING * size
  const kept = ties.filter(([, pair]) => !cancels(pair))
  const ends = (key: number) => [Math.floor(key / ids.length), key % ids.length] as const
  const zeroSums = ties
    .filter(([, pair]) => cancels(pair))
    .map(([key, { records }]) => {
      const [source, target] = ends(key)
      return { source: ids[source] as string, target: ids[target] as string, records }
    })
  return {
    directed,
    weighted,
    ids,
    source: Int32Array.from(kept, ([key]) => ends(key)[0]),
    target: Int32Array.from(kept, ([key]) => ends(key)[1]),
    sign: Int8Array.from(kept, ([, { sum }]) => Math.sign(sum)),
    weight: Float64Array.from(kept, ([, { sum }]) => (weighted ? Math.abs(sum) : 1)),
    records: kept.map(([, { records }]) => records),
    zeroSums,
    loops,
  }
}
