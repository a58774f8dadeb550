import louvain from 'graphology-communities-louvain'
import { UndirectedGraph } from 'graphology'
import { incidenceOf, type DiscourseNetwork, type DiscourseNetworks } from './discourseNetwork'
import type { Incidence } from './incidence'
import { seededRandom } from './seededRandom'
import { byCodeUnit, type Statements } from './statements'

/** An issue that a coalition's members speak about. */
export interface CoalitionIssue {
  readonly issue: string
  /** Congruence and conflict (see `oneMode.ts`) that it makes within the coalition, each pair once. */
  readonly congruence: number
  readonly conflict: number
  /** Members with more statements for it than against it, and the other way round; even ones are in neither. */
  readonly supporters: readonly string[]
  readonly opponents: readonly string[]
}

export interface Coalition {
  readonly members: readonly string[]
  /** Sum of its members' ties with one another. */
  readonly weight: number
  /** Issues that hold it together: by congruence − conflict, most first, where that is above 0. */
  readonly issues: readonly CoalitionIssue[]
}

export interface Coalitions {
  /** Largest first; actors without a positive tie are alone. */
  readonly coalitions: readonly Coalition[]
  /** Modularity of the partition (Newman 2004); null where there is no positive tie. */
  readonly modularity: number | null
  /** Ties below 0, which say who is no coalition and which the method doesn't see. */
  readonly negativeTies: number
}

/**
 * Discourse coalitions: communities of a one-mode congruence or subtract network (Leifeld 2017) by Louvain's method
 * (Blondel et al. 2008) on its positive ties, with the issues that hold each together. Same seed, same coalitions.
 */
export function coalitions(
  statements: Statements,
  made: DiscourseNetworks,
  network: DiscourseNetwork,
  seed: number,
): Coalitions {
  const { rows, weights } = network
  const count = rows.length
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>()
  for (let i = 0; i < count; i++) graph.addNode(i)
  let negativeTies = 0
  for (let i = 0; i < count; i++)
    for (let h = i + 1; h < count; h++) {
      const weight = weights[i * count + h] as number
      if (weight > 0) graph.addEdge(i, h, { weight })
      else if (weight < 0) negativeTies++
    }
  const found = graph.size === 0 ? null : louvain.detailed(graph, { rng: seededRandom(seed) })
  const groups = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    const group = found ? (found.communities[i] as number) : i
    groups.set(group, [...(groups.get(group) ?? []), i])
  }
  const x = incidenceOf(statements, made.settings, made.selection, network.statements)
  return {
    coalitions: [...groups.values()]
      .map((members): Coalition => ({
        members: members.map((i) => rows[i] as string),
        weight: weightWithin(network, members),
        issues: issuesOf(x, members),
      }))
      .toSorted(
        (a, b) => b.members.length - a.members.length || byCodeUnit(a.members[0] ?? '', b.members[0] ?? ''),
      ),
    modularity: found?.modularity ?? null,
    negativeTies,
  }
}

/**
 * With s_i for and o_i against: Σ_{i<h} (s_i s_h + o_i o_h) = ((Σs)² − Σs² + (Σo)² − Σo²) / 2 is the congruence and
 * Σ_{i<h} (s_i o_h + o_i s_h) = Σs · Σo − Σ s_i o_i the conflict of all pairs.
 */
function issuesOf({ rows, columns, supports, opposes }: Incidence, members: readonly number[]) {
  return columns
    .map((issue, j): CoalitionIssue => {
      let [allFor, allAgainst, squares, products] = [0, 0, 0, 0]
      const supporters: string[] = []
      const opponents: string[] = []
      for (const i of members) {
        const cell = i * columns.length + j
        const [for_, against] = [supports[cell] as number, opposes[cell] as number]
        allFor += for_
        allAgainst += against
        squares += for_ ** 2 + against ** 2
        products += for_ * against
        if (for_ > against) supporters.push(rows[i] as string)
        if (for_ < against) opponents.push(rows[i] as string)
      }
      const congruence = (allFor ** 2 + allAgainst ** 2 - squares) / 2
      return { issue, congruence, conflict: allFor * allAgainst - products, supporters, opponents }
    })
    .filter(({ congruence, conflict }) => congruence > conflict)
    .toSorted(
      (a, b) => b.congruence - b.conflict - (a.congruence - a.conflict) || byCodeUnit(a.issue, b.issue),
    )
}

/** Sum of the members' ties, each pair once. */
function weightWithin({ rows, weights }: DiscourseNetwork, members: readonly number[]): number {
  let sum = 0
  for (const [at, i] of members.entries())
    for (const h of members.slice(at + 1)) sum += weights[i * rows.length + h] as number
  return sum
}
