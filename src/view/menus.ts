import type { Ref } from '../model/project'
import { typeOf } from '../model/refs'

/** What a context menu can be opened on; `nothing` is the ground of the picture. */
export type MenuKind = 'node' | 'line' | 'sentence' | 'event' | 'nothing'

/** A context menu that is asked for: what it is on (empty: on nothing), and where its corner is, CSS px in the window. */
export interface Menu {
  readonly target: readonly Ref[]
  readonly at: { readonly x: number; readonly y: number }
  /** Only with commands whose ids begin so, on the target alone. */
  readonly only?: string
}

/** The kind of the first of what a menu is on. */
export function menuKind([first]: readonly Ref[]): MenuKind {
  if (first === undefined) return 'nothing'
  const type = typeOf(first)
  if (type === 'sentence' || type === 'event') return type
  return type === 'stance' || type === 'tie' ? 'line' : 'node'
}

/** What a menu or key acts on: what it is opened on, or all that is selected where that is among it. */
export const actedOn = (refs: readonly Ref[], selection: readonly Ref[]): readonly Ref[] =>
  refs.some((ref) => selection.includes(ref)) ? [...new Set([...refs, ...selection])] : refs
