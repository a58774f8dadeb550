import type { Link } from './links'
import type { Nodes } from './nodes'

/** Beyond so many nodes, or lines, not everything can be drawn at once in a frame, nor read. */
const MOST_NODES = 300
const MOST_LINES = 1000

/** Number of lines at each node or stand-in of the whole coding, where there are so many that the picture is a crowd; else null. */
export function crowdOf(nodes: Nodes, links: readonly Link[]): ReadonlyMap<string, number> | null {
  if (nodes.shapes.size <= MOST_NODES && links.length <= MOST_LINES) return null
  const counts = new Map<string, number>()
  for (const { from, to } of links) for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1)
  return counts
}
