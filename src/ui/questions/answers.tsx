import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useUi } from '../context'
import { whenLoaded } from '../loading'
import { Details } from '../details/details'
import type { Answer, answerOf } from './panel'
import type { PANELS } from './panels'

interface Loaded {
  readonly answerOf: typeof answerOf
  readonly PANELS: typeof PANELS
}

const LABEL: Readonly<Record<Answer['type'], string>> = {
  contradictions: 'Contradictions',
  path: 'Back to the path',
  compare: 'Back to the comparison',
}

/** Details, or over it the answer to a question: a path, the contradictions. Loaded when first asked for. */
export function Answers() {
  const { session, panel } = useUi()
  const loaded = useSignal<Loaded | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const isAsked = useComputed(
    () => panel.value !== null || session.view.value.path !== null || session.view.value.compare !== null,
  )
  const answer = useComputed(() =>
    isAsked.value && loaded.value
      ? loaded.value.answerOf(session.opened.value, session.view.value, panel.value)
      : null,
  )
  const front = useComputed(() => (answer.value && !answer.value.behind ? answer.value.type : null))
  useSignalEffect(() => {
    if (!isAsked.value || loaded.peek()) return
    const parts = Promise.all([import('./panel'), import('./panels')])
    void whenLoaded(session, parts, ([{ answerOf }, { PANELS }]) => {
      loaded.value = { answerOf, PANELS }
    })
  })
  const shown = front.value
  const wasInside = useRef(false)
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      wasInside.current = event.target instanceof Node && (place.current?.contains(event.target) ?? false)
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  const announced = useRef(panel.peek())
  useEffect(() => {
    const isOpened = shown === 'contradictions' && panel.value !== announced.current
    if (isOpened || panel.value === null) announced.current = panel.value
    const isLost = wasInside.current && document.activeElement === document.body
    if (isOpened || isLost)
      place.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true })
  }, [shown, panel.value])
  const Panel = shown && loaded.value?.PANELS[shown]
  return (
    <div class="answers" ref={place}>
      {answer.value?.behind && (
        <p class="answer-behind">
          <button type="button" class="link" onClick={() => session.dispatch({ type: 'clear-selection' })}>
            ‹ {LABEL[answer.value.type]}
          </button>
        </p>
      )}
      {Panel ? <Panel /> : <Details />}
    </div>
  )
}
