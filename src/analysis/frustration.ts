import { couplingsOfGraph, type Couplings } from './couplings'
import { frustratedTies, weightOf } from './frustratedTies'
import { branchAndBound, type BranchAndBoundResult } from './frustrationBranchAndBound'
import { localSearch } from './frustrationLocalSearch'
import { packCycles } from './frustrationPacking'
import { partsOf } from './frustrationParts'
import { solveProgram, type ProgramSolver } from './frustrationProgram'
import { seededRandom } from './seededRandom'
import type { SignedGraph } from './signedGraph'

export interface FrustrationOptions {
  /** Seed of the local search; default 1. */
  readonly seed?: number
  /** Milliseconds since some fixed moment. Without a clock branch and bound runs to its end. */
  readonly now?: () => number
  /** Time for branch and bound; default 2,000. */
  readonly searchMilliseconds?: number
  /** Time for the solver after that; default 8,000. */
  readonly solverMilliseconds?: number
  /** Loads the solver (`highs`), only when branch and bound has not come to its end; without it nothing more is proved. */
  readonly loadSolver?: (() => Promise<ProgramSolver>) | undefined
}

/** The frustration index of a signed graph: the least weight of ties that any split into two camps contradicts. */
export interface Frustration {
  /** The best value found; the index itself where `proved`. */
  readonly index: number
  /** No split contradicts less. */
  readonly lower: number
  readonly upper: number
  readonly proved: boolean
  /** 1 − 2·index / weight of all ties (Aref & Wilson 2019): 1 where balanced; null without ties. */
  readonly normalized: number | null
  /** Node numbers of the two camps, each ascending; the larger first, then the one with the first node. */
  readonly camps: readonly [readonly number[], readonly number[]]
  /** +1 for nodes of the first camp, -1 for those of the second. */
  readonly side: Int8Array
  /** Numbers of the ties that contradict the split: positive between the camps, negative within one. */
  readonly frustrated: readonly number[]
  readonly method: 'branch and bound' | 'integer programming' | 'local search'
}

const STARTS = 100
/** A larger part is more than branch and bound can do. */
const MOST_NODES_SEARCHED = 500
/** Of the time for the search, at most so much goes into packing cycles; it pays soon or not at all. */
const PACKING_SHARE = 0.3
const ROUNDING = 1e-6

/**
 * The frustration index (Abelson & Rosenberg 1958; Harary 1959) by a good split from local search, proved best by a
 * packing of contradictory cycles or by branch and bound, part by part; where that isn't done in time, by an integer
 * program. What remains open is told as an interval.
 */
export async function frustration(
  graph: SignedGraph,
  options: FrustrationOptions = {},
): Promise<Frustration> {
  const search = openFrustration(graph, options)
  const { loadSolver, now } = options
  if (search.results.every(({ proved }) => proved) || !loadSolver || !now)
    return closeFrustration(graph, search)
  const solver = await loadSolver().catch(() => null)
  if (!solver) return closeFrustration(graph, search)
  const end = now() + (options.solverMilliseconds ?? 8000)
  const results = search.results.map((result) =>
    result.proved
      ? result
      : {
          ...result,
          ...sharpen(
            result,
            solveProgram(result.part, result, solver, {
              grid: search.grid,
              cycles: result.cycles,
              remaining: () => end - now(),
            }),
          ),
        },
  )
  return closeFrustration(graph, { ...search, results, usedSolver: true })
}

/** As `frustration`, by own methods alone and at once. */
export function frustrationWithoutSolver(
  graph: SignedGraph,
  options: Omit<FrustrationOptions, 'loadSolver' | 'solverMilliseconds'> = {},
): Frustration {
  return closeFrustration(graph, openFrustration(graph, options))
}

interface PartResult extends BranchAndBoundResult {
  readonly part: Couplings
  /** Packed cycles, where they were not enough. */
  readonly cycles: readonly (readonly number[])[]
}

interface Search {
  readonly unavoidable: number
  readonly grid: number
  readonly results: readonly PartResult[]
  readonly assemble: (sides: readonly Int8Array[]) => Int8Array
  readonly usedSolver: boolean
}

function openFrustration(graph: SignedGraph, options: FrustrationOptions): Search {
  const { seed = 1, now, searchMilliseconds = 2000 } = options
  const start = now?.() ?? 0
  const after = (milliseconds: number) => () => now !== undefined && now() > start + milliseconds
  const stop = after(searchMilliseconds)
  const stopPacking = after(searchMilliseconds * PACKING_SHARE)
  const { couplings, unavoidable } = couplingsOfGraph(graph)
  const grid = gridOf(graph.weight)
  const { parts, assemble, unavoidable: more } = partsOf(couplings)
  const results = parts.map((part): PartResult => {
    const random = seededRandom(seed)
    const split = localSearch(part, { starts: STARTS, random, stop })
    const { bound, cycles } = packCycles(part, split.side, { random, stop: stopPacking })
    const packed = {
      ...split,
      lower: split.cost - gapOnGrid(split.cost - bound, grid),
      proved: false,
      part,
      cycles,
    }
    if (packed.lower >= split.cost - ROUNDING) return { ...packed, lower: split.cost, proved: true }
    if (part.size > MOST_NODES_SEARCHED) return packed
    return { ...packed, ...sharpen(packed, branchAndBound(part, split, { grid, stop })) }
  })
  return { unavoidable: unavoidable + more, grid, results, assemble, usedSolver: false }
}

/** The better of two answers to one part, with the better of both bounds. */
function sharpen(one: BranchAndBoundResult, other: BranchAndBoundResult): BranchAndBoundResult {
  const better = other.cost < one.cost ? other : one
  if (other.proved) return other
  const lower = Math.min(better.cost, Math.max(one.lower, other.lower))
  return { ...better, lower, proved: lower >= better.cost - ROUNDING }
}

function closeFrustration(graph: SignedGraph, search: Search): Frustration {
  const { results, grid, usedSolver } = search
  const side = search.assemble(results.map((result) => result.side))
  const lowest = results.reduce((sum, { lower }) => sum + lower, search.unavoidable)
  const frustrated = frustratedTies(graph, side)
  const upper = weightOf(graph, frustrated)
  const total = graph.weight.reduce((sum, weight) => sum + weight, 0)
  const gap = gapOnGrid(Math.max(0, upper - lowest), grid)
  const proved = gap <= ROUNDING || results.every((result) => result.proved)
  const camps = campsOf(side)
  camps[1].forEach((node) => (side[node] = -1))
  camps[0].forEach((node) => (side[node] = 1))
  return {
    index: upper,
    lower: proved ? upper : upper - gap,
    upper,
    proved,
    normalized: total > 0 ? 1 - (2 * upper) / total : null,
    camps,
    side,
    frustrated,
    method: !proved ? 'local search' : usedSolver ? 'integer programming' : 'branch and bound',
  }
}

function campsOf(side: Int8Array): readonly [readonly number[], readonly number[]] {
  const nodes = [...side.keys()]
  const plus = nodes.filter((node) => (side[node] as number) > 0)
  const minus = nodes.filter((node) => (side[node] as number) <= 0)
  const swapped = minus.length > plus.length || (minus.length === plus.length && (minus[0] ?? Infinity) === 0)
  return swapped ? [minus, plus] : [plus, minus]
}

/** Whole weights have a greatest common divisor, which all costs of splits differ by multiples of; else 0. */
function gridOf(weights: Float64Array): number {
  let divisor = 0
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight)) return 0
    for (let rest = weight; rest > 0;) [divisor, rest] = [rest, divisor % rest]
  }
  return divisor
}

function gapOnGrid(gap: number, grid: number): number {
  return grid > 0 ? Math.floor(gap / grid + ROUNDING) * grid : gap
}
