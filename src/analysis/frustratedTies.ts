import type { SignedGraph } from './signedGraph'

/** Numbers of the ties that contradict a division (a label a node): positive between parts, negative within one. */
export function frustratedTies(
  { source, target, sign }: SignedGraph,
  part: ArrayLike<number>,
): readonly number[] {
  return [...sign.keys()].filter((tie) => {
    const together = part[source[tie] as number] === part[target[tie] as number]
    return together !== (sign[tie] as number) > 0
  })
}

/** Weight of some ties together. */
export const weightOf = ({ weight }: SignedGraph, ties: readonly number[]): number =>
  ties.reduce((sum, tie) => sum + (weight[tie] as number), 0)

export interface NodeMisfits {
  readonly node: number
  /** How many of its ties contradict the division, and how many it has. */
  readonly frustrated: number
  readonly ties: number
}

/** Nodes by how many of their ties contradict a division, most first, then by number; those without any are left out. */
export function misfitRanking(graph: SignedGraph, frustrated: readonly number[]): readonly NodeMisfits[] {
  const contradicting = new Set(frustrated)
  const counts = graph.ids.map((_, node) => ({ node, frustrated: 0, ties: 0 }))
  for (const tie of graph.sign.keys())
    for (const end of [graph.source[tie] as number, graph.target[tie] as number]) {
      const count = counts[end]
      if (!count) continue
      count.ties++
      if (contradicting.has(tie)) count.frustrated++
    }
  return counts
    .filter((count) => count.frustrated > 0)
    .toSorted((a, b) => b.frustrated - a.frustrated || a.node - b.node)
}
