import { NO_MARKS } from '../report'
import { asNode } from './asked'
import type { AskedGraph } from './askedGraph'

/** Scores by node number as marks for the graph. */
export const scored = (found: AskedGraph, name: string, scores: ArrayLike<number>) => ({
  ...NO_MARKS,
  scoresName: name,
  scores: found.graph.ids.map((id, node) => [asNode(id), scores[node] ?? 0] as const),
})
