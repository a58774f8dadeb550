import { useSignal } from '@preact/signals'
import { useUi } from '../context'
import { copied } from './copying'

const SHOWN_MS = 3000

/** Copies what is shown as CSV. `text` is made when it is asked for. */
export function CopyButton(props: {
  readonly label: string
  readonly what: string
  readonly text: () => string
}) {
  const { session } = useUi()
  const done = useSignal<boolean | null>(null)
  return (
    <button
      type="button"
      class="control"
      onClick={() => {
        void copied(session, props.text(), props.what).then((did) => {
          done.value = did
          setTimeout(() => {
            done.value = null
          }, SHOWN_MS)
        })
      }}
    >
      {done.value === null ? props.label : done.value ? 'Copied' : 'Refused'}
    </button>
  )
}
