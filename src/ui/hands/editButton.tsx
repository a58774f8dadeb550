import type { Ref } from '../../model/project'
import { menuKind } from '../../view/menus'
import { useUi } from '../context'

/** Begins the ids of the commands that change what was read. */
const EDITING = 'edit-'

/** Opens the menu of what can be changed of a record, where anything can; of several, asks at once what they are merged into. */
export function EditButton(props: { readonly target: readonly Ref[] }) {
  const { session, dialog } = useUi()
  const { target } = props
  const view = session.view.value
  const kind = menuKind(target)
  const isOffered = session.commands.some(
    ({ id, menus, when }) => id.startsWith(EDITING) && menus?.includes(kind) && when(view, target),
  )
  if (!isOffered) return null
  return (
    <button
      type="button"
      class="link"
      aria-haspopup={target.length > 1 ? 'dialog' : 'menu'}
      onClick={({ currentTarget }) => {
        if (target.length > 1) {
          dialog.value = { form: 'merge', target }
          return
        }
        const { left, bottom } = currentTarget.getBoundingClientRect()
        session.menu.value = { target, at: { x: left, y: bottom + 4 }, only: EDITING }
      }}
    >
      {target.length > 1 ? 'Merge…' : 'Edit…'}
    </button>
  )
}
