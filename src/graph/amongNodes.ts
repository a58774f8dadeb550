import type { Stance } from '../model/coding'
import type { Project } from '../model/project'
import { targetKey, type NodeKey } from './keys'

/** Stances of which holder and target are both among some nodes, in the order of the coding. */
export function stancesAmongNodes(project: Project, nodes: readonly NodeKey[]): readonly Stance[] {
  const within = new Set(nodes)
  return [...project.stances.values()].filter(
    (stance) => within.has(`actor:${stance.holder}`) && within.has(targetKey(project, stance.target)),
  )
}

/** An issue on which several of some actors have stances. */
export interface SharedIssue {
  readonly issue: NodeKey
  readonly stances: readonly Stance[]
  /** Whether all of these have one polarity. */
  readonly agreed: boolean
}

/** Issues on which two or more of some nodes hold something: those where they do not agree first, then in the order of the coding. */
export function sharedIssues(project: Project, nodes: readonly NodeKey[]): readonly SharedIssue[] {
  const holders = new Set(nodes)
  const byIssue = new Map<NodeKey, Stance[]>()
  for (const stance of project.stances.values()) {
    if ('actor' in stance.target || !holders.has(`actor:${stance.holder}`)) continue
    const key = targetKey(project, stance.target)
    byIssue.set(key, [...(byIssue.get(key) ?? []), stance])
  }
  return [...byIssue]
    .filter(([, stances]) => new Set(stances.map(({ holder }) => holder)).size > 1)
    .map(([issue, stances]) => ({
      issue,
      stances,
      agreed: new Set(stances.map(({ polarity }) => polarity)).size === 1,
    }))
    .toSorted((a, b) => Number(a.agreed) - Number(b.agreed))
}
