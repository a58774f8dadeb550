import type { Ref } from '../../model/project'
import type { Item } from './items'

/** An item that is visible, with its place in the tree (levels and positions from 1). */
export interface VisibleItem {
  readonly item: Item
  readonly level: number
  readonly position: number
  readonly setSize: number
  readonly parent: string | null
}

/** The visible items of a tree in reading order: branches are followed where they are open. */
export function visibleItems(roots: readonly Item[], open: ReadonlySet<string>): readonly VisibleItem[] {
  const visible: VisibleItem[] = []
  const walk = (items: readonly Item[], level: number, parent: string | null) => {
    for (const [at, item] of items.entries()) {
      visible.push({ item, level, position: at + 1, setSize: items.length, parent })
      if (item.size > 0 && open.has(item.id)) walk(item.children(), level + 1, item.id)
    }
  }
  walk(roots, 1, null)
  return visible
}

/** What a key does in a tree (ARIA Authoring Practices, tree view pattern). */
export type Step =
  | { readonly type: 'go'; readonly id: string }
  | { readonly type: 'open' | 'close' | 'select'; readonly id: string }

/** The step for a key pressed on an item, or null. Characters go to the next item whose words begin with what was typed. */
export function stepFor(
  visible: readonly VisibleItem[],
  open: ReadonlySet<string>,
  current: string,
  key: string,
  typed: string,
): Step | null {
  const at = visible.findIndex(({ item }) => item.id === current)
  const here = visible[at]
  if (!here) return null
  const go = (to: VisibleItem | undefined): Step | null => (to ? { type: 'go', id: to.item.id } : null)
  const isOpen = open.has(current)
  switch (key) {
    case 'ArrowDown':
      return go(visible[at + 1])
    case 'ArrowUp':
      return go(visible[at - 1])
    case 'Home':
      return go(visible[0])
    case 'End':
      return go(visible.at(-1))
    case 'ArrowRight':
      if (here.item.size === 0) return null
      return isOpen ? go(visible[at + 1]) : { type: 'open', id: current }
    case 'ArrowLeft':
      if (isOpen && here.item.size > 0) return { type: 'close', id: current }
      return here.parent === null ? null : { type: 'go', id: here.parent }
    case 'Enter':
    case ' ':
      if (here.item.refs.length > 0) return { type: 'select', id: current }
      return { type: isOpen ? 'close' : 'open', id: current }
    default: {
      if (typed === '') return null
      const from = typed.length === 1 ? at + 1 : at
      const wanted = typed.toLowerCase()
      const around = [...visible.slice(from), ...visible.slice(0, from)]
      return go(around.find(({ item }) => item.words.toLowerCase().startsWith(wanted)))
    }
  }
}

/**
 * Ids of the branches that lead to the first item that selects `ref`, and the item's own id; null where none does.
 * Stances and ties are looked for under `owner`, their holder or source.
 */
export function pathTo(
  roots: readonly Item[],
  ref: Ref,
  owner?: Ref,
): { readonly open: readonly string[]; readonly id: string } | null {
  for (const root of roots)
    for (const item of root.children()) {
      if (item.refs[0] === ref) return { open: [root.id], id: item.id }
      if (owner === undefined || item.refs[0] !== owner) continue
      const child = item.children().find(({ refs }) => refs[0] === ref)
      if (child) return { open: [root.id, item.id], id: child.id }
    }
  return null
}
