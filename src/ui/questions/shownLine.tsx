import { useComputed } from '@preact/signals'
import { useUi } from '../context'
import { AccordingTo } from './accordingTo'
import { ContradictionsButton } from './contradictionsButton'
import { leftWords } from './litWords'

/** Below the title: according to whom, how much is left of it and why, with the way back to everything. */
export function ShownLine(props: { readonly size: string }) {
  const { session } = useUi()
  const left = useComputed(() => leftWords(session.opened.value, session.view.value))
  return (
    <div class="shown">
      <AccordingTo />
      <p class="size">
        {left.value === '' ? (
          props.size
        ) : (
          <span class="hidden-count">
            <b>{left.value}</b> ·{' '}
            <button type="button" class="link" onClick={() => session.dispatch({ type: 'show-all' })}>
              show all
            </button>
          </span>
        )}
      </p>
      <ContradictionsButton />
    </div>
  )
}
