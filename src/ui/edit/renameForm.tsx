import { useSignal } from '@preact/signals'
import { onOneLine } from '../../model/edit'
import { LONGEST_LABEL } from '../../model/names'
import type { Ref } from '../../model/project'
import { recordOf } from '../../model/refs'
import { useUi } from '../context'
import { EditFields } from './editDialog'

/** The name of an actor in full and on the picture, or of an issue or event. */
export function RenameForm(props: { readonly what: Ref }) {
  const { project } = useUi()
  const { what } = props
  const actor = recordOf(project.value, 'actor', what)
  const issue = recordOf(project.value, 'issue', what)
  const before = actor ?? issue ?? recordOf(project.value, 'event', what)
  const label = useSignal(before?.label ?? '')
  const name = useSignal(actor?.name ?? '')
  // Where both are the same, they stay so until one is changed for itself.
  const isAlike = useSignal(actor !== undefined && actor.name === actor.label)
  if (!before) return null
  const most = actor ? LONGEST_LABEL.actors : issue ? LONGEST_LABEL.issues : undefined
  const length = [...onOneLine(label.value)].length
  return (
    <EditFields
      word="Rename"
      edit={{
        type: 'rename',
        what,
        label: label.value,
        ...(actor && { name: name.value }),
      }}
    >
      {actor && (
        <label class="edit-field">
          <span>Full name</span>
          <input
            type="text"
            autofocus
            value={name.value}
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value
              if (isAlike.value) label.value = currentTarget.value
            }}
          />
        </label>
      )}
      <label class="edit-field">
        <span>{actor ? 'Short name, for the picture' : 'Name'}</span>
        <input
          type="text"
          autofocus={!actor}
          value={label.value}
          aria-describedby={most === undefined ? undefined : 'edit-length'}
          onInput={({ currentTarget }) => {
            label.value = currentTarget.value
            isAlike.value = false
          }}
        />
      </label>
      {most !== undefined && (
        <p id="edit-length" class={length > most ? 'edit-hint over' : 'edit-hint'}>
          {length} of at most {most} characters
        </p>
      )}
    </EditFields>
  )
}
