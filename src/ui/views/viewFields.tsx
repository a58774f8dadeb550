import type { Signal } from '@preact/signals'
import type { Ref } from 'preact'

/** What a view is called, and what is noted with it. `isTaken`: another view has the name. */
export function ViewFields(props: {
  readonly name: Signal<string>
  readonly note: Signal<string>
  readonly field: Ref<HTMLInputElement>
  readonly isTaken?: boolean
}) {
  const { name, note, field, isTaken } = props
  return (
    <>
      <label>
        Name
        <input
          ref={field}
          type="text"
          required
          maxLength={200}
          autocomplete="off"
          aria-describedby={isTaken ? 'views-taken' : undefined}
          aria-invalid={isTaken}
          value={name.value}
          onInput={({ currentTarget }) => {
            name.value = currentTarget.value
          }}
        />
      </label>
      {isTaken && (
        <p id="views-taken" role="alert">
          Another view has this name.
        </p>
      )}
      <label>
        Note
        <textarea
          rows={2}
          maxLength={5000}
          value={note.value}
          onInput={({ currentTarget }) => {
            note.value = currentTarget.value
          }}
        />
      </label>
    </>
  )
}
