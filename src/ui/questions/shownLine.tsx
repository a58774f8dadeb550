import { useComputed } from '@preact/signals'
import { useUi } from '../context'
import { HiddenSlot } from '../hands/hiddenSlot'
import { useAsking } from './asking'
import { leftWords } from './litWords'

/** Below the title: according to whom, how much is left of it and why, with the way back to everything. On narrow screens the first is under More. */
export function ShownLine(props: { readonly size: string }) {
  const { session, narrow } = useUi()
  const asking = useAsking()
  const filters = useComputed(() => session.view.value.filters)
  const perspective = useComputed(() => session.view.value.perspective)
  const dates = useComputed(() => session.view.value.dates)
  const text = useComputed(() => session.view.value.text)
  const compare = useComputed(() => session.view.value.compare)
  const neighbourhood = useComputed(() => session.view.value.neighbourhood)
  const path = useComputed(() => session.view.value.path)
  const hidden = useComputed(() => session.view.value.hidden)
  const lighting = useComputed(() => ({
    filters: filters.value,
    perspective: perspective.value,
    dates: dates.value,
    text: text.value,
    compare: compare.value,
    neighbourhood: neighbourhood.value,
    path: path.value,
    hidden: hidden.value,
  }))
  const left = useComputed(() => leftWords(session.opened.value, lighting.value))
  const words =
    narrow.value && asking && lighting.value.perspective
      ? asking.leftSentence(session.opened.value, lighting.value)
      : left.value
  return (
    <div class="shown">
      {!narrow.value && asking && <asking.AccordingTo />}
      <p class="size">
        {words === '' ? (
          props.size
        ) : (
          <span class="hidden-count">
            <b>{words}</b> ·{' '}
            <button type="button" class="link" onClick={() => session.dispatch({ type: 'show-all' })}>
              show all
            </button>
          </span>
        )}
      </p>
      <HiddenSlot />
      {!narrow.value && asking && <asking.ContradictionsButton />}
      {!narrow.value && asking && <asking.CompareButton />}
    </div>
  )
}
