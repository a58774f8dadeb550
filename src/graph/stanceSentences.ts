import type { Project } from '../model/project'
import { evidencePlaces, targetKey, type NodeKey } from './keys'

interface Places {
  readonly held: Set<string>
  readonly any: Set<string>
}

const known = new WeakMap<Project, ReadonlyMap<NodeKey, Places>>()

function placesIn(project: Project): ReadonlyMap<NodeKey, Places> {
  const last = known.get(project)
  if (last) return last
  const all = new Map<NodeKey, Places>()
  const of = (key: NodeKey): Places => {
    const found = all.get(key) ?? { held: new Set(), any: new Set() }
    all.set(key, found)
    return found
  }
  for (const stance of project.stances.values()) {
    const holder = of(`actor:${stance.holder}`)
    const target = of(targetKey(project, stance.target))
    for (const place of evidencePlaces(project, `stance:${stance.id}`)) {
      holder.held.add(place)
      holder.any.add(place)
      target.any.add(place)
    }
  }
  known.set(project, all)
  return all
}

/** Number of distinct sentences with a stance by or about an actor; by it alone with `holder`. A stance without quotation counts as one. */
export function stanceSentences(project: Project, actor: NodeKey, as: 'holder' | 'any' = 'any'): number {
  const places = placesIn(project).get(actor)
  return (as === 'holder' ? places?.held : places?.any)?.size ?? 0
}
