import { useEffect, useRef } from 'preact/hooks'
import { DEFAULT_QUESTION } from '../../analysis/question'
import { useUi } from '../context'
import { Answer } from './answer'
import { Method } from './method'
import { QuestionForm } from './questionForm'
import './analysis.css'

/** A question to the coding, its answer in a sentence and in numbers, and how those are made. */
export function Analysis() {
  const { session } = useUi()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement?.closest('.pane-analysis')) heading.current?.focus({ preventScroll: true })
  }, [])
  const question = session.view.value.analysis ?? DEFAULT_QUESTION
  return (
    <>
      <header class="pane-head">
        <h2 tabIndex={-1} ref={heading}>
          Analysis
        </h2>
        <button
          type="button"
          class="icon"
          aria-label="Close the analysis"
          title="Close the analysis"
          onClick={() => session.dispatch({ type: 'pane', pane: 'graph' })}
        >
          ×
        </button>
      </header>
      <div class="analysis-body">
        <QuestionForm question={question} />
        <Answer question={question} />
        <Method question={question} />
      </div>
    </>
  )
}
