import type { SignedGraph } from './signedGraph'

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
