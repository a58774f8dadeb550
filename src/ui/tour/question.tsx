import { useComputed, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Pointing, TourStep } from '../../model/tour'
import { stepView } from '../../view/checkTour'
import { same } from '../../view/update'
import { useUi } from '../context'
import { answerOf, judge } from './pointing'
import { isOfStep, touringOf } from './touring'

/** A question that is answered by pointing at a line or a sentence; what is said to the answer quotes it. */
export function PointQuestion(props: { readonly step: TourStep; readonly point: Pointing }) {
  const ui = useUi()
  const { session, project, narrow } = ui
  const { step, point } = props
  const { judged } = touringOf(ui)
  const feedback = useRef<HTMLDivElement>(null)
  const own = useRef(stepView(step, session.opened.peek()).view.selection)
  const selection = useComputed(() => session.view.value.selection)
  useSignalEffect(() => {
    const chosen = selection.value
    const last = judged.peek()[step.id]
    if (last?.right || chosen.length === 0 || same(chosen, own.current) || same(chosen, last?.refs)) return
    const given = judge(project.peek(), point, chosen)
    // What the step speaks of may be looked at without being an answer.
    if (!given || (!given.right && isOfStep(ui, step, chosen))) return
    judged.value = { ...judged.peek(), [step.id]: given }
  })
  const answer = judged.value[step.id]
  useEffect(() => {
    if (answer) feedback.current?.scrollIntoView({ block: 'nearest' })
  }, [answer])
  const { pane } = session.view.value
  return (
    <>
      <h3>Point at it</h3>
      <p>{point.ask}</p>
      {narrow.value && !answer?.right && (
        <p>
          <button
            type="button"
            class="link"
            onClick={() => session.dispatch({ type: 'pane', pane: pane === 'article' ? 'graph' : 'article' })}
          >
            {pane === 'article' ? 'Show the graph' : 'Show the article'}
          </button>
        </p>
      )}
      <div role="status" class="tour-feedback" ref={feedback}>
        {answer && (
          <p class={answer.right ? 'right' : 'wrong'}>
            <b>{answer.right ? '✓ Yes.' : '✗ Not that.'}</b> <span class="tour-pointed">{answer.quoted}</span>{' '}
            {answer.right ? point.right : point.hint}
          </p>
        )}
      </div>
      {answer && !answer.right && (
        <p>
          <button
            type="button"
            class="link"
            onClick={() => session.dispatch({ type: 'select', refs: answerOf(project.value, point) })}
          >
            Show me
          </button>
        </p>
      )}
    </>
  )
}
