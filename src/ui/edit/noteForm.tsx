import { useSignal } from '@preact/signals'
import { LONGEST_NOTE } from '../../model/editFaults'
import type { Ref } from '../../model/project'
import { recordOf } from '../../model/refs'
import { useUi } from '../context'
import { menuTitle } from '../hands/menuTitle'
import { EditFields } from './editDialog'

const TYPES = ['actor', 'issue', 'stance', 'tie', 'event'] as const

/** What a reader notes on a record. */
export function NoteForm(props: { readonly what: Ref }) {
  const { project } = useUi()
  const { what } = props
  const [record] = TYPES.flatMap((type) => recordOf(project.value, type, what) ?? [])
  const before = record?.readerNote ?? ''
  const note = useSignal(before)
  if (!record) return null
  return (
    <EditFields
      word="Save"
      edit={{ type: 'note', what, note: note.value }}
      other={before === '' ? undefined : { word: 'Delete the note', edit: { type: 'note', what, note: '' } }}
    >
      <label class="edit-field">
        <span>On: {menuTitle(project.value, [what])}</span>
        <textarea
          rows={5}
          autofocus
          maxLength={LONGEST_NOTE}
          value={note.value}
          onInput={({ currentTarget }) => {
            note.value = currentTarget.value
          }}
        />
      </label>
      <p class="edit-hint">Shown here, marked as yours, and in what is exported.</p>
    </EditFields>
  )
}
