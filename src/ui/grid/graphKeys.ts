import type { Session } from '../../view/session'

const SHARED = /^(back-out|previous-quotation|next-quotation|within-\d)$/

/** Runs what a key of the graph does to the view, where that makes sense in a grid too. Whether it did. */
export function ranGraphKey(session: Session, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const command = session.commands.find(
    ({ id, keys, scope, when }) =>
      scope === 'graph' && SHARED.test(id) && keys.includes(event.key) && when(session.view.peek()),
  )
  command?.run()
  return command !== undefined
}
