import type { NodeKey } from '../graph/keys'
import type { Perspective } from '../graph/perspective'
import type { ActorId } from '../model/coding'
import type { Edit } from '../model/edit'
import type { Ref } from '../model/project'
import { idOf } from '../model/refs'
import type { Side, ViewState } from './state'

/** What actors and issues that were merged into others are now, by the keys of their nodes. */
export type MergedKeys = ReadonlyMap<string, NodeKey>

export function mergedKeys(edits: readonly Edit[]): MergedKeys {
  const now = new Map<string, NodeKey>()
  for (const edit of edits) {
    if (edit.type !== 'merge') continue
    const into = edit.into as NodeKey
    const from = new Set<string>(edit.from)
    for (const [key, other] of now) if (from.has(other)) now.set(key, into)
    for (const key of from) now.set(key, into)
  }
  return now
}

/** A view with what is merged in the place of what it was merged of. */
export function mergedView(view: ViewState, merged: MergedKeys): ViewState {
  const node = <Key extends string>(key: Key): Key => (merged.get(key) ?? key) as Key
  const nodes = <Key extends string>(keys: readonly Key[]) => [...new Set(keys.map(node))]
  const actor = (id: ActorId) => idOf(node(`actor:${id}`)) as ActorId
  const heard = (perspective: Perspective | null): Perspective | null =>
    perspective?.voice === 'speaker' ? { ...perspective, speaker: actor(perspective.speaker) } : perspective
  const side = (one: Side): Side => ({ ...one, perspective: heard(one.perspective) })
  const { about, evidence, neighbourhood, path, compare } = view
  const [from, to] = [path && node(path.from), path && node(path.to)]
  return {
    ...view,
    about: about && actor(about),
    selection: nodes<Ref>(view.selection),
    evidence: evidence && { ...evidence, ref: node(evidence.ref) },
    perspective: heard(view.perspective),
    compare: compare && { a: side(compare.a), b: side(compare.b) },
    neighbourhood: neighbourhood && { ...neighbourhood, ids: nodes(neighbourhood.ids) },
    path: path && from && to && from !== to ? { ...path, from, to } : null,
    // Of what was hidden or put elsewhere, only what stays is so still.
    hidden: view.hidden.filter((key) => !merged.has(key)),
    pins: view.pins.filter(({ node: key, about: whom }) => !merged.has(key) && !merged.has(`actor:${whom}`)),
  }
}
