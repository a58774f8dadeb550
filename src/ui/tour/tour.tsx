import { useComputed, useSignalEffect } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Tour, TourStep } from '../../model/tour'
import type { CheckedTour } from '../../view/checkTour'
import { useUi } from '../context'
import { Evidence } from './evidence'
import { pointedAt } from './pointing'
import { PointQuestion } from './question'
import { StepText } from './stepText'
import { goTo, isOfStep, leave, readTour, stepAt, touringOf } from './touring'
import './tour.css'

/** Every step as a stop that one can go to. */
function Progress(props: { readonly tour: Tour; readonly index: number }) {
  const ui = useUi()
  return (
    <ol class="tour-steps" aria-label="Steps of the tour">
      {props.tour.steps.map(({ id, title }, at) => (
        <li key={id}>
          <button
            type="button"
            aria-label={`Step ${at + 1}: ${title}`}
            title={title}
            aria-current={at === props.index ? 'step' : undefined}
            data-passed={at < props.index ? '' : undefined}
            onClick={() => goTo(ui, props.tour, at)}
          />
        </li>
      ))}
    </ol>
  )
}

/** What of a step the coding no longer has, as sentences. */
function Gone(props: { readonly checked: CheckedTour; readonly index: number; readonly asked: number }) {
  const steps = props.checked.tour?.steps.length ?? 0
  const problems = props.checked.problems.filter(
    ({ path, severity }) => severity === 'error' && path[0] === 'steps' && path[1] === props.index,
  )
  return (
    <>
      {props.asked >= steps && (
        <p class="tour-gone">
          The link names step {props.asked + 1} of a tour of {steps}; this is the last.
        </p>
      )}
      {problems.length > 0 && (
        <div class="tour-gone">
          <p>A part of this step is no longer in the coding; the rest is shown.</p>
          <ul>
            {problems.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Step(props: {
  readonly checked: CheckedTour
  readonly tour: Tour
  readonly step: TourStep
  readonly index: number
}) {
  const ui = useUi()
  const { session, dialog } = ui
  const { tour, step, index } = props
  const touring = touringOf(ui)
  const section = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const isLast = index === tour.steps.length - 1
  const words = `Step ${index + 1} of ${tour.steps.length}`
  useEffect(() => {
    body.current?.scrollTo(0, 0)
    const isInside = section.current?.contains(document.activeElement) ?? false
    if (touring.isAwaited || isInside || document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true })
    else session.announcement.value = `${words}: ${step.title}`
    touring.isAwaited = false
  }, [step.id])
  const end = (isFinished: boolean) => {
    leave(ui, isFinished)
    document.querySelector<HTMLElement>('.tour-button, .header > .control')?.focus()
  }
  const forth = () => (isLast ? end(true) : goTo(ui, tour, index + 1))
  return (
    <section
      class="details tour"
      id="details"
      aria-label="Tour"
      ref={section}
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
        if (event.key === 'ArrowRight' && !isLast) goTo(ui, tour, index + 1)
        else if (event.key === 'ArrowLeft' && index > 0) goTo(ui, tour, index - 1)
        else if (event.key === 'Escape') end(false)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <header class="details-head">
        <h2 tabIndex={-1} ref={heading}>
          <span class="number">{words}</span> {step.title}
        </h2>
        <button
          type="button"
          class="icon"
          aria-label="Leave the tour"
          title="Leave the tour (Esc)"
          onClick={() => end(false)}
        >
          ×
        </button>
      </header>
      <Progress tour={tour} index={index} />
      <div class="details-body" ref={body}>
        <Gone checked={props.checked} index={index} asked={session.view.value.tourStep ?? 0} />
        <StepText text={step.text} terms={tour.terms} />
        {step.point && <PointQuestion key={step.id} step={step} point={step.point} />}
        <h3>Say why</h3>
        <p>{step.discuss}</p>
        <Evidence of={step} />
      </div>
      <footer class="tour-foot">
        <button
          type="button"
          class="control"
          disabled={index === 0}
          onClick={() => goTo(ui, tour, index - 1)}
        >
          ‹ Previous
        </button>
        <button
          type="button"
          class="link"
          onClick={() => {
            dialog.value = 'handout'
          }}
        >
          Handout
        </button>
        <button type="button" class="control next" onClick={forth}>
          {isLast ? 'Finish' : 'Next ›'}
        </button>
      </footer>
    </section>
  )
}

/** The tour in the place of Details; whatever else one selects comes before it, with the way back. */
export function TourPanel(props: { readonly children: ComponentChildren }) {
  const ui = useUi()
  const { session, panel } = ui
  const { checked, judged } = touringOf(ui)
  useSignalEffect(() => {
    if (session.opened.value.tour) void readTour(ui)
  })
  const at = useComputed(() => session.view.value.tourStep ?? 0)
  const behind = useComputed(() => {
    const { selection, path } = session.view.value
    const tour = checked.value?.tour
    if (!tour) return false
    if (panel.value !== null || path !== null) return true
    const { step } = stepAt(tour, at.value)
    const isAsking = step.point !== undefined && !judged.value[step.id]?.right
    return !(isAsking && pointedAt(selection).length > 0) && !isOfStep(ui, step, selection)
  })
  useSignalEffect(() => {
    if (checked.value?.tour)
      ui.preferences.write('tour-step', String(stepAt(checked.value.tour, at.value).index))
  })
  if (!checked.value) return <>{props.children}</>
  const { tour, problems } = checked.value
  if (!tour)
    return (
      <section class="details tour" id="details" aria-label="Tour">
        <header class="details-head">
          <h2 tabIndex={-1}>The tour cannot be read</h2>
          <button type="button" class="icon" aria-label="Leave the tour" onClick={() => leave(ui)}>
            ×
          </button>
        </header>
        <ul class="details-body">
          {problems.slice(0, 5).map(({ line, column, message }) => (
            <li key={message}>
              tour.json:{line}:{column} {message}
            </li>
          ))}
        </ul>
      </section>
    )
  const { step, index } = stepAt(tour, at.value)
  if (behind.value)
    return (
      <>
        <p class="answer-behind">
          <button
            type="button"
            class="link"
            onClick={() => {
              touringOf(ui).isAwaited = true
              goTo(ui, tour, index)
            }}
          >
            ‹ Tour, step {index + 1} of {tour.steps.length}
          </button>
        </p>
        {props.children}
      </>
    )
  return <Step checked={checked.value} tour={tour} step={step} index={index} />
}
