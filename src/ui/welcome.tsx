import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { actorLabel } from '../graph/wording'
import { useUi } from './context'
import { useSyncEffect } from './syncEffect'
import { TourButton } from './tour/tourButton'

/** What this page is, in one line, until it was read; from the next visit on not if something was selected. */
export function Welcome() {
  const { session, project, preferences, settled } = useUi()
  const known = useSignal(settled.peek() && preferences.read('welcomed') === 'yes')
  useSyncEffect(() => {
    if (settled.value && preferences.read('welcomed') === 'yes') known.value = true
  })
  useSignalEffect(() => {
    if (session.view.value.selection.length > 0) preferences.write('welcomed', 'yes')
  })
  const initials = useComputed(() =>
    [...new Set([...project.value.documents.values()].map(({ publisher }) => publisher))].map((publisher) => {
      const name = actorLabel(project.value, publisher)
      return (
        <span key={publisher}>
          <b>{name.replace(/^(The|A|An) /, '')[0]}</b>, {name} says so ·{' '}
        </span>
      )
    }),
  )
  if (known.value || project.value.stances.size === 0 || session.view.value.tourStep !== null) return null
  return (
    <p class="welcome">
      {session.opened.value.tour && (
        <>
          <b>New here?</b> <TourButton class="link" words="Take the tour" />
          {' · '}
        </>
      )}
      <span class="welcome-words">
        Choose a line to read its exact words. On it: {initials.value}
        <b>says …</b>, somebody else does · <b>?</b>, alleged or not confirmed.{' '}
      </span>
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
