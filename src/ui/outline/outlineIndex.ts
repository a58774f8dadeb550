import { targetKey, type NodeKey } from '../../graph/keys'
import type { EventRecord, Polarity, Stance, Tie } from '../../model/coding'
import type { Project } from '../../model/project'

/** What each node of the outline has under it, in the order of the coding. */
export interface OutlineIndex {
  readonly holds: ReadonlyMap<NodeKey, readonly Stance[]>
  readonly about: ReadonlyMap<NodeKey, readonly Stance[]>
  readonly ties: ReadonlyMap<NodeKey, readonly Tie[]>
  readonly events: ReadonlyMap<NodeKey, readonly EventRecord[]>
  /** Issues on which there are opposite positions, filtered or not. */
  readonly contested: ReadonlySet<NodeKey>
}

function put<T>(map: Map<NodeKey, T[]>, key: NodeKey, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Goes once over all records; of the stances those in `lit` alone are listed. */
export function outlineIndex(project: Project, lit: ReadonlySet<string>): OutlineIndex {
  const holds = new Map<NodeKey, Stance[]>()
  const about = new Map<NodeKey, Stance[]>()
  const ties = new Map<NodeKey, Tie[]>()
  const events = new Map<NodeKey, EventRecord[]>()
  const polarities = new Map<NodeKey, Set<Polarity>>()
  for (const stance of project.stances.values()) {
    const target = targetKey(project, stance.target)
    polarities.set(target, (polarities.get(target) ?? new Set()).add(stance.polarity))
    if (!lit.has(stance.id)) continue
    put(holds, `actor:${stance.holder}`, stance)
    put(about, target, stance)
  }
  for (const tie of project.ties.values())
    for (const end of new Set([tie.source, tie.target])) put(ties, `actor:${end}`, tie)
  for (const event of project.events.values())
    for (const actor of new Set(event.participants)) put(events, `actor:${actor}`, event)
  const contested = [...polarities].filter(([, found]) => found.has('supports') && found.has('opposes'))
  return { holds, about, ties, events, contested: new Set(contested.map(([key]) => key)) }
}
