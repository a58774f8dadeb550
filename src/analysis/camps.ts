import { campsBranchAndBound } from './campsBranchAndBound'
import { campsLocalSearch, type Division } from './campsLocalSearch'
import { couplingsOfGraph } from './couplings'
import { frustratedTies, weightOf } from './frustratedTies'
import type { Frustration } from './frustration'
import { groupsOf } from './groups'
import { seededRandom } from './seededRandom'
import type { SignedGraph } from './signedGraph'

/** A division into at most so many camps with the least weight of misfits that was found. */
export interface Camps {
  /** How many camps were allowed; there may be fewer. */
  readonly atMost: number
  /** Node numbers of each camp, ascending; the largest camp first, then by first node. */
  readonly camps: readonly (readonly number[])[]
  /** Number of the camp of each node. */
  readonly camp: Int32Array
  /** Weight of the positive ties between camps and the negative ones within. */
  readonly misfits: number
  /** No division into so many camps has fewer. */
  readonly proved: boolean
  /** Numbers of the ties that contradict the division. */
  readonly frustrated: readonly number[]
}

export interface CampsOptions {
  /** Seed of the local search; default 1. */
  readonly seed?: number
}

export const MOST_CAMPS = 6
/** Up to so many nodes the division is proved best. */
export const MOST_NODES_PROVED = 20
const STARTS = 60

/**
 * Divisions into at most 2, 3 … `most` camps (generalised balance, Davis 1967; partitioning, Doreian & Mrvar 1996).
 * For two camps that is the split of the frustration index. More are exact up to 20 nodes, beyond that the best found
 * by local search, proved only where nothing is left over.
 */
export function divisions(
  graph: SignedGraph,
  two: Frustration,
  most: number = MOST_CAMPS,
  { seed = 1 }: CampsOptions = {},
): readonly Camps[] {
  const { couplings, unavoidable } = couplingsOfGraph(graph)
  const random = seededRandom(seed)
  const camp = Int32Array.from(two.side, (side) => (side > 0 ? 0 : 1))
  let known: Division = { camp, cost: two.index - unavoidable }
  const found = [campsOf(graph, 2, camp, two.proved)]
  for (let camps = 3; camps <= most; camps++) {
    known = campsLocalSearch(couplings, { camps, starts: STARTS, random, known })
    const exact = couplings.size <= MOST_NODES_PROVED
    if (exact) known = campsBranchAndBound(couplings, { camps, known })
    found.push(campsOf(graph, camps, known.camp, exact || known.cost <= 1e-9))
  }
  return found
}

/** The smallest number of camps after which allowing more leaves no fewer misfits. */
export function smallestSufficient(divided: readonly Camps[]): number | null {
  const least = divided.reduce((fewest, { misfits }) => Math.min(fewest, misfits), Infinity)
  return divided.find(({ misfits }) => misfits <= least + 1e-9)?.atMost ?? null
}

function campsOf(graph: SignedGraph, atMost: number, labels: Int32Array, proved: boolean): Camps {
  const { groups, group } = groupsOf(labels)
  const frustrated = frustratedTies(graph, labels)
  return { atMost, camps: groups, camp: group, misfits: weightOf(graph, frustrated), proved, frustrated }
}
