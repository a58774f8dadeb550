import { useSignal, useSignalEffect } from '@preact/signals'
import { useUi } from './context'

/** What this page is, in one line, until it was read; from the next visit on not if something was selected. */
export function Welcome() {
  const { session, preferences } = useUi()
  const known = useSignal(preferences.read('welcomed') === 'yes')
  useSignalEffect(() => {
    if (session.view.value.selection.length > 0) preferences.write('welcomed', 'yes')
  })
  if (known.value) return null
  return (
    <p class="welcome">
      A news article as a graph of who stands where: choose a line to read its exact words.{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          preferences.write('welcomed', 'yes')
          known.value = true
        }}
      >
        Got it
      </button>
    </p>
  )
}
