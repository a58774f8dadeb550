import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useRef } from 'preact/hooks'
import { useUi } from '../context'
import { Details } from '../details/details'
import type { Answer, answerOf } from './panel'

interface Loaded {
  readonly answerOf: typeof answerOf
  readonly panels: Readonly<Record<Answer['type'], ComponentType>>
}

const LABEL: Readonly<Record<Answer['type'], string>> = {
  contradictions: 'Contradictions',
  path: 'Back to the path',
}

/** Details, or over it the answer to a question: a path, the contradictions. Loaded when first asked for. */
export function Answers() {
  const { session, panel } = useUi()
  const loaded = useSignal<Loaded | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const isAsked = useComputed(() => panel.value !== null || session.view.value.path !== null)
  const answer = useComputed(() =>
    isAsked.value && loaded.value
      ? loaded.value.answerOf(session.opened.value, session.view.value, panel.value)
      : null,
  )
  const front = useComputed(() => (answer.value && !answer.value.behind ? answer.value.type : null))
  useSignalEffect(() => {
    if (!isAsked.value || loaded.peek()) return
    void Promise.all([import('./panel'), import('./contradictionsPanel'), import('./pathPanel')]).then(
      ([{ answerOf: find }, { ContradictionsPanel }, { PathPanel }]) => {
        loaded.value = { answerOf: find, panels: { contradictions: ContradictionsPanel, path: PathPanel } }
      },
    )
  })
  const before = useRef<{ front: Answer['type'] | null; panel: unknown }>({ front: null, panel: null })
  const started = useRef(false)
  useSignalEffect(() => {
    const now = { front: front.value, panel: panel.value }
    const { front: was, panel: wasPanel } = before.current
    before.current = now
    const isOpened = now.panel !== null && now.panel !== wasPanel
    if (now.front === was && !isOpened) return
    const within = place.current?.contains(document.activeElement) ?? false
    if (!started.current && !isOpened && !within) {
      started.current = true
      return
    }
    requestAnimationFrame(() => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isOpened || within || isLost)
        place.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true })
    })
  })
  const Panel = front.value && loaded.value?.panels[front.value]
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
