import type { SignedGraph } from './signedGraph'

export const TRIANGLE_TYPES = ['+++', '++-', '+--', '---'] as const
export type TriangleType = (typeof TRIANGLE_TYPES)[number]

/** Three ties that join three nodes; numbers of the nodes (ascending) and of the ties. */
export interface Triangle {
  readonly type: TriangleType
  readonly nodes: readonly [number, number, number]
  readonly ties: readonly [number, number, number]
}

export interface TriangleCensus {
  readonly counts: Readonly<Record<TriangleType, number>>
  readonly total: number
  /** Share of +++ and +-- (Cartwright & Harary 1956); null without triangles. */
  readonly balancedShare: number | null
  /** Share of all but ++-: three mutual enemies fit into three camps (Davis 1967); null without triangles. */
  readonly weaklyBalancedShare: number | null
}

/**
 * Every triangle of a signed graph, in the order of its nodes. In a directed graph a triangle is a semicycle: three
 * ties, one a pair, whatever their direction (Cartwright & Harary 1956), so mutual ties give a triangle each.
 */
export function* trianglesOf(graph: SignedGraph): Generator<Triangle> {
  const ties = graph.ids.map(() => new Map<number, number[]>())
  for (let tie = 0; tie < graph.sign.length; tie++) {
    const ends = [graph.source[tie] as number, graph.target[tie] as number]
    const [low, high] = [Math.min(...ends), Math.max(...ends)]
    const later = ties[low]
    const between = later?.get(high)
    if (between) between.push(tie)
    else later?.set(high, [tie])
  }
  const inOrder = ties.map((later) => [...later].toSorted(([a], [b]) => a - b))
  for (const [a, later] of inOrder.entries())
    for (const [place, [b, firsts]] of later.entries())
      for (const [c, thirds] of later.slice(place + 1))
        for (const first of firsts)
          for (const second of ties[b]?.get(c) ?? [])
            for (const third of thirds)
              yield {
                type: typeOf(graph, first, second, third),
                nodes: [a, b, c],
                ties: [first, second, third],
              }
}

function typeOf({ sign }: SignedGraph, first: number, second: number, third: number): TriangleType {
  const negative = (3 - ((sign[first] as number) + (sign[second] as number) + (sign[third] as number))) / 2
  return TRIANGLE_TYPES[negative] as TriangleType
}

/** Counts the triangles by their signs. */
export function triangleCensus(graph: SignedGraph): TriangleCensus {
  const counts = { '+++': 0, '++-': 0, '+--': 0, '---': 0 }
  for (const { type } of trianglesOf(graph)) counts[type]++
  const total = counts['+++'] + counts['++-'] + counts['+--'] + counts['---']
  return {
    counts,
    total,
    balancedShare: total > 0 ? (counts['+++'] + counts['+--']) / total : null,
    weaklyBalancedShare: total > 0 ? (total - counts['++-']) / total : null,
  }
}
