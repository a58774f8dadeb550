import type { Ref } from '../../model/project'
import { useUi } from '../context'

/** What a reader noted on a record: the one who reads it, or one whose file this is. */
export function ReaderNote(props: { readonly of: Ref; readonly note: string | undefined }) {
  const { session } = useUi()
  if (!props.note) return null
  const isOwn = session.opened.value.edits?.some((edit) => edit.type === 'note' && edit.what === props.of)
  return (
    <p class="note reader">
      <b>{isOwn ? 'Your note' : 'A reader’s note'}:</b> {props.note}
    </p>
  )
}
