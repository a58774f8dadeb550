import type { Drawn, Look } from './drawn'

/** What must be done to turn one drawing into another. Ids of what is removed come first in Cytoscape's order of work. */
export interface Differences {
  readonly removed: readonly string[]
  readonly added: readonly Drawn[]
  readonly moved: readonly Extract<Drawn, { group: 'nodes' }>[]
  /** Only the values that changed. */
  readonly changed: readonly { readonly id: string; readonly look: Look }[]
}

/**
 * Compares two drawings by id. An edge whose ends are others, or whose end is drawn anew, is drawn anew itself;
 * a node that only moves is moved. Equal drawings give four empty lists.
 */
export function differences(before: ReadonlyMap<string, Drawn>, after: readonly Drawn[]): Differences {
  const kept = new Set<string>()
  const added: Drawn[] = []
  const moved: Extract<Drawn, { group: 'nodes' }>[] = []
  const changed: { id: string; look: Look }[] = []
  const anew = new Set<string>()
  for (const element of after) {
    const old = before.get(element.id)
    if (!old || !isSame(old, element, anew)) {
      added.push(element)
      if (element.group === 'nodes') anew.add(element.id)
      continue
    }
    kept.add(element.id)
    if (element.group === 'nodes' && old.group === 'nodes')
      if (element.at.x !== old.at.x || element.at.y !== old.at.y) moved.push(element)
    const look = changedValues(old.look, element.look)
    if (look) changed.push({ id: element.id, look })
  }
  return { removed: [...before.keys()].filter((id) => !kept.has(id)), added, moved, changed }
}

export const isEmpty = ({ removed, added, moved, changed }: Differences): boolean =>
  removed.length + added.length + moved.length + changed.length === 0

function isSame(old: Drawn, element: Drawn, anew: ReadonlySet<string>): boolean {
  if (old.type !== element.type) return false
  if (old.group === 'nodes' || element.group === 'nodes') return old.group === element.group
  return (
    old.from === element.from && old.to === element.to && !anew.has(element.from) && !anew.has(element.to)
  )
}

function changedValues(before: Look, after: Look): Look | undefined {
  let values: Record<string, Look[string]> | undefined
  for (const name in after) {
    const value = after[name] as Look[string]
    if (sameValue(before[name], value)) continue
    values ??= {}
    values[name] = value
  }
  return values
}

function sameValue(a: Look[string] | undefined, b: Look[string]): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a.length !== b.length) return false
  return a.every((value, index) => value === b[index])
}
