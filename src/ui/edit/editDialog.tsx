import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Edit } from '../../model/edit'
import { useUi, type EditForm } from '../context'
import { Modal } from '../modal'
import { KindForm } from './kindForm'
import { MergeForm } from './mergeForm'
import { NoteForm } from './noteForm'
import { RenameForm } from './renameForm'
import './edit.css'

const HEADING: Readonly<Record<EditForm['form'], string>> = {
  rename: 'Rename',
  merge: 'Merge',
  kind: 'Change kind',
  note: 'Note',
}

/** Asks what to change a record to. */
export function EditDialog() {
  const { dialog } = useUi()
  const asked = useRef(dialog.peek()).current
  if (asked === null || typeof asked === 'string') return null
  const [first] = asked.target
  if (first === undefined) return null
  return (
    <Modal heading={HEADING[asked.form]}>
      {asked.form === 'rename' ? (
        <RenameForm what={first} />
      ) : asked.form === 'merge' ? (
        <MergeForm target={asked.target} />
      ) : asked.form === 'kind' ? (
        <KindForm what={first} />
      ) : (
        <NoteForm what={first} />
      )}
    </Modal>
  )
}

/** A form that makes an edit: what it asks, why it cannot be where it cannot, and the way back. */
export function EditFields(props: {
  /** Null: nothing can be made yet. */
  readonly edit: Edit | null
  readonly word: string
  readonly children: ComponentChildren
  /** Another edit that the form offers. */
  readonly other?: { readonly word: string; readonly edit: Edit } | undefined
}) {
  const { session } = useUi()
  const form = useRef<HTMLFormElement>(null)
  const fault = useSignal('')
  const close = () => form.current?.closest('dialog')?.close()
  const make = async (edit: Edit | null) => {
    if (!edit) return
    const why = await session.edit?.(edit)
    if (why) fault.value = `${why.charAt(0).toUpperCase()}${why.slice(1)}.`
    else close()
  }
  const { edit, other } = props
  return (
    <form
      class="edit-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        void make(edit)
      }}
    >
      {props.children}
      <p class="edit-fault" role="alert">
        {fault.value}
      </p>
      <p class="edit-buttons">
        <button type="submit" class="control primary" disabled={edit === null}>
          {props.word}
        </button>
        {other && (
          <button type="button" class="control" onClick={() => void make(other.edit)}>
            {other.word}
          </button>
        )}
        <button type="button" class="control" onClick={close}>
          Cancel
        </button>
      </p>
    </form>
  )
}
