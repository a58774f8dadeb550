import type { Project } from '../model/project'
import { targetKey, type NodeKey } from './keys'

export const DEEPEST = 5

const adjacencies = new WeakMap<Project, ReadonlyMap<NodeKey, ReadonlySet<NodeKey>>>()

/** Neighbours of every actor and issue along stances and ties, in either direction. */
function adjacencyOf(project: Project): ReadonlyMap<NodeKey, ReadonlySet<NodeKey>> {
  const known = adjacencies.get(project)
  if (known) return known
  const adjacency = new Map<NodeKey, Set<NodeKey>>()
  const row = (key: NodeKey) => {
    const neighbours = adjacency.get(key) ?? new Set<NodeKey>()
    adjacency.set(key, neighbours)
    return neighbours
  }
  const join = (a: NodeKey, b: NodeKey) => {
    row(a).add(b)
    row(b).add(a)
  }
  for (const id of project.actors.keys()) row(`actor:${id}`)
  for (const id of project.issues.keys()) row(targetKey(project, { issue: id }))
  for (const { holder, target } of project.stances.values())
    join(`actor:${holder}`, targetKey(project, target))
  for (const { source, target } of project.ties.values()) join(`actor:${source}`, `actor:${target}`)
  adjacencies.set(project, adjacency)
  return adjacency
}

/**
 * What lies within so many steps (1 to 5) of some actors or issues, with its distance, along stances and ties in
 * either direction; events do not connect. Keys that the project does not have are passed over.
 */
export function neighbourhoodOf(
  project: Project,
  centres: readonly NodeKey[],
  depth: number,
): ReadonlyMap<NodeKey, number> {
  const adjacency = adjacencyOf(project)
  const steps = new Map<NodeKey, number>()
  let frontier = centres.filter((key) => adjacency.has(key))
  for (const key of frontier) steps.set(key, 0)
  for (let step = 1; step <= Math.min(depth, DEEPEST) && frontier.length > 0; step++) {
    const next: NodeKey[] = []
    for (const key of frontier)
      for (const neighbour of adjacency.get(key) ?? []) {
        if (steps.has(neighbour)) continue
        steps.set(neighbour, step)
        next.push(neighbour)
      }
    frontier = next
  }
  return steps
}
