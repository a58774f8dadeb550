import { couplingsOf, type Couplings } from './couplings'
import { sweepSearch } from './frustrationSweeps'
import { histogram, type Histogram } from './histogram'
import { seededRandom, shuffle } from './seededRandom'
import type { SignedGraph } from './signedGraph'
import { trianglesOf } from './triangles'

export interface NullModelOptions {
  readonly samples?: number
  readonly seed?: number
  /** Told how many samples are done, now and then. */
  readonly onProgress?: (done: number) => void
}

/** How an observed number stands among those of shuffled graphs. */
export interface Comparison {
  readonly observed: number | null
  readonly mean: number | null
  /** Standard deviation of the samples (divided by n − 1). */
  readonly sd: number | null
  /** (observed − mean) / sd; null where that says nothing, with the reason. */
  readonly z: number | null
  readonly reason: string | null
  readonly histogram: Histogram
}

export interface NullModel {
  readonly samples: number
  readonly seed: number
  readonly balancedShare: Comparison
  /** Of local-search frustration: the same short search on the real and on the shuffled signs. */
  readonly frustration: Comparison
}

const BINS = 20
const STARTS = 10
const SAMPLES_BETWEEN_REPORTS = 50

/**
 * The balanced share of triangles and the frustration found by local search, against graphs with the same ties and
 * the same signs shuffled among them (as in Leskovec, Huttenlocher & Kleinberg 2010). Weights stay with their ties.
 */
export function nullModel(graph: SignedGraph, options: NullModelOptions = {}): NullModel {
  const { samples = 1000, seed = 1, onProgress } = options
  const random = seededRandom(seed)
  const sides: number[] = []
  for (const { ties } of trianglesOf(graph)) sides.push(...ties)
  const triangles = Int32Array.from(sides)
  const searchSeed = Math.floor(random() * 2 ** 32)
  const couplingsWith = resignableCouplings(graph)
  const frustrationOf = (sign: Int8Array) => {
    const { couplings, unavoidable } = couplingsWith(sign)
    return unavoidable + sweepSearch(couplings, { starts: STARTS, random: seededRandom(searchSeed) })
  }

  const shares = new Float64Array(samples)
  const frustrations = new Float64Array(samples)
  const shuffled = graph.sign.slice()
  for (let sample = 0; sample < samples; sample++) {
    shuffle(shuffled, random)
    shares[sample] = balancedShare(shuffled, triangles) ?? 0
    frustrations[sample] = frustrationOf(shuffled)
    if ((sample + 1) % SAMPLES_BETWEEN_REPORTS === 0) onProgress?.(sample + 1)
  }
  const share = balancedShare(graph.sign, triangles)
  return {
    samples,
    seed,
    balancedShare: share === null ? unknown('there are no triangles') : compare(share, shares),
    frustration:
      graph.sign.length === 0
        ? unknown('there are no ties')
        : compare(frustrationOf(graph.sign), frustrations),
  }
}

function balancedShare(sign: Int8Array, triangles: Int32Array): number | null {
  if (triangles.length === 0) return null
  let balanced = 0
  for (let at = 0; at < triangles.length; at += 3) {
    let parity = 1
    for (let side = at; side < at + 3; side++) parity *= sign[triangles[side] as number] as number
    if (parity > 0) balanced++
  }
  return balanced / (triangles.length / 3)
}

/** The couplings of a graph for any signs of its ties; the ties of a pair are found but once. */
function resignableCouplings(graph: SignedGraph) {
  const { source, target, weight } = graph
  const rows = graph.ids.map(() => new Map<number, number>())
  for (const tie of source.keys()) {
    const [from, to] = [source[tie] as number, target[tie] as number]
    rows[from]?.set(to, 1)
    rows[to]?.set(from, 1)
  }
  const frame = couplingsOf(rows)
  const placeOf = (node: number, other: number) => {
    let place = frame.start[node] as number
    while (frame.neighbour[place] !== other) place++
    return place
  }
  const there = Int32Array.from(source, (from, tie) => placeOf(from, target[tie] as number))
  const back = Int32Array.from(source, (from, tie) => placeOf(target[tie] as number, from))
  const total = weight.reduce((sum, one) => sum + one, 0)
  return (sign: Int8Array): { readonly couplings: Couplings; readonly unavoidable: number } => {
    const coupling = new Float64Array(frame.coupling.length)
    for (let tie = 0; tie < sign.length; tie++) {
      const signed = (sign[tie] as number) * (weight[tie] as number)
      for (const place of [there[tie] as number, back[tie] as number])
        coupling[place] = (coupling[place] as number) + signed
    }
    // What is missing of the weight has cancelled, once from either sign.
    const left = coupling.reduce((sum, signed) => sum + Math.abs(signed), 0) / 2
    return { couplings: { ...frame, coupling }, unavoidable: (total - left) / 2 }
  }
}

function unknown(reason: string): Comparison {
  return { observed: null, mean: null, sd: null, z: null, reason, histogram: { edges: [], counts: [] } }
}

function compare(observed: number, values: Float64Array): Comparison {
  if (values.length < 2) return { ...unknown('fewer than two samples were drawn'), observed }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
  const flat = sd <= 1e-12 * Math.max(1, Math.abs(mean))
  return {
    observed,
    mean,
    sd: flat ? 0 : sd,
    z: flat ? null : (observed - mean) / sd,
    reason: flat ? 'every shuffle of the signs gives the same number' : null,
    histogram: histogram(values, BINS),
  }
}
