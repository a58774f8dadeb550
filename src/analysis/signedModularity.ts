import type { SignedGraph } from './signedGraph'

/**
 * Signed modularity of a division of the nodes (Gómez, Jensen & Arenas 2009, Phys. Rev. E 80, 016114, eq. 9; directed
 * eq. 11): positive weight inside the groups beyond what the nodes' positive strengths would bring about by chance,
 * less the same for negative weight, as a share of all weight. Null without ties.
 *
 * @param group number of the group of each node
 */
export function signedModularity(graph: SignedGraph, group: ArrayLike<number>): number | null {
  const total = graph.weight.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return null
  return (excessInside(graph, group, 1) - excessInside(graph, group, -1)) / total
}

/** Weight of one sign inside groups, less what is expected there. */
function excessInside(graph: SignedGraph, group: ArrayLike<number>, sign: 1 | -1): number {
  const out = new Map<number, number>()
  const into = new Map<number, number>()
  const add = (sums: Map<number, number>, key: number, value: number) =>
    sums.set(key, (sums.get(key) ?? 0) + value)
  let inside = 0
  let total = 0
  for (let tie = 0; tie < graph.sign.length; tie++) {
    if (graph.sign[tie] !== sign) continue
    const weight = graph.weight[tie] as number
    const from = group[graph.source[tie] as number] as number
    const to = group[graph.target[tie] as number] as number
    total += weight
    if (from === to) inside += weight
    add(out, from, weight)
    add(into, to, weight)
    if (!graph.directed) {
      add(out, to, weight)
      add(into, from, weight)
    }
  }
  if (total === 0) return 0
  let expected = 0
  for (const [key, strength] of out) expected += strength * (into.get(key) ?? 0)
  return inside - expected / total / (graph.directed ? 1 : 4)
}
