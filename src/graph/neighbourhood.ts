import type { NodeKey, StanceGraph } from './graph'

export const DEEPEST = 5

/**
 * What lies within so many steps (1 to 5) of some nodes, along stances and ties in either direction; events do not
 * connect. Keys that the graph does not have are passed over.
 */
export function neighbourhoodOf(
  graph: StanceGraph,
  centres: readonly NodeKey[],
  depth: number,
): ReadonlyMap<NodeKey, number> {
  const steps = new Map<NodeKey, number>()
  let frontier = centres.filter((key) => graph.hasNode(key))
  for (const key of frontier) steps.set(key, 0)
  for (let step = 1; step <= Math.min(depth, DEEPEST) && frontier.length > 0; step++) {
    const next: NodeKey[] = []
    for (const key of frontier)
      graph.forEachNeighbor(key, (neighbour, { type }) => {
        if (type === 'event' || steps.has(neighbour as NodeKey)) return
        steps.set(neighbour as NodeKey, step)
        next.push(neighbour as NodeKey)
      })
    frontier = next
  }
  return steps
}
