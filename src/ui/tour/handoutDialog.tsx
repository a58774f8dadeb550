import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { buildGraph } from '../../graph/graph'
import { svgAddress } from '../../io/svgImage'
import { plainText, type Tour, type TourStep } from '../../model/tour'
import { buildScene } from '../../scene/build'
import { sceneToSvg } from '../../scene/svg'
import { LIGHT } from '../../scene/theme'
import { stepView } from '../../view/checkTour'
import { useUi } from '../context'
import { marksAround, projectSource, readingWords } from '../sourcing'
import { quotesOf, recordWords } from './evidence'
import { answerOf, pointedWords, quotedSentences } from './pointing'
import { readTour, touringOf } from './touring'
import './handout.css'

/** Room to write, as lines that a printer prints. */
function Room(props: { readonly lines: number }) {
  return (
    <div class="room" aria-hidden="true">
      {Array.from({ length: props.lines }, (_, at) => (
        <span key={at} />
      ))}
    </div>
  )
}

/** The picture of a step, whole, in light colours whatever the page has. */
function StepPicture(props: { readonly step: TourStep }) {
  const { session, project } = useUi()
  const address = useSignal('')
  useSignalEffect(() => {
    const opened = session.opened.value
    const { view } = stepView(props.step, opened)
    const picture = opened.pictureFor(view, 'columns')
    if (!picture) return undefined
    const graph = opened.graph.value ?? buildGraph(opened.project)
    const svg = sceneToSvg(buildScene({ project: opened.project, graph }, picture, view), LIGHT)
    const made = svgAddress(svg)
    address.value = made
    return () => URL.revokeObjectURL(made)
  })
  const lit = (props.step.records ?? []).map((ref) => recordWords(project.value, ref)).filter(Boolean)
  return address.value === '' ? (
    <p class="handout-drawing">The picture is being drawn…</p>
  ) : (
    <img class="handout-picture" src={address.value} alt={`The graph; lit in it: ${lit.join('; ')}`} />
  )
}

function HandoutStep(props: {
  readonly step: TourStep
  readonly number: number
  readonly isAnswered: boolean
}) {
  const { project } = useUi()
  const { step } = props
  const quotes = [
    ...(step.records ?? []).flatMap((ref) =>
      quotesOf(project.value, ref)
        .slice(0, 1)
        .map((words) => ({ words, place: pointedWords(project.value, ref).split(':')[0] ?? '' })),
    ),
    ...(step.quotations ?? []).map((anchor) => ({
      words: anchor.quote,
      place: `Sentence ${quotedSentences(project.value, { quotations: [anchor] })
        .map((ref) => ref.slice(ref.lastIndexOf('/') + 1))
        .join(', ')}`,
    })),
  ]
  const distinct = quotes.filter(({ words }, at) => quotes.findIndex((other) => other.words === words) === at)
  const answers = step.point ? answerOf(project.value, step.point) : []
  return (
    <section class="handout-step">
      <h2>
        <span class="number">{props.number}</span> {step.title}
      </h2>
      <p class="handout-text">{plainText(step.text)}</p>
      <StepPicture step={step} />
      <ul class="handout-quotes">
        {distinct.map(({ words, place }) => {
          const [opening, closing] = marksAround(words)
          return (
            <li key={words}>
              <q>
                {opening}
                {words}
                {closing}
              </q>{' '}
              <span class="number">{place}</span>
            </li>
          )
        })}
      </ul>
      {step.point && (
        <>
          <p class="handout-question">{step.point.ask}</p>
          {props.isAnswered && answers[0] ? (
            <p class="handout-answer">
              <b>Answer:</b> {pointedWords(project.value, answers[0])} {step.point.right}
            </p>
          ) : (
            <Room lines={2} />
          )}
        </>
      )}
      <p class="handout-question">{step.discuss}</p>
      <Room lines={step.point ? 5 : 7} />
    </section>
  )
}

function Sheets(props: { readonly tour: Tour; readonly isAnswered: boolean }) {
  const { project } = useUi()
  return (
    <div class="handout-sheets">
      <h1>{props.tour.title}</h1>
      <p>{projectSource(project.value)}. The quotations are the article’s own words.</p>
      <p>{readingWords(project.value)}</p>
      <dl class="handout-terms">
        {props.tour.terms.map(({ id, meaning }) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="handout-name">Name</p>
      {props.tour.steps.map((step, at) => (
        <HandoutStep key={step.id} step={step} number={at + 1} isAnswered={props.isAnswered} />
      ))}
    </div>
  )
}

/** All steps on paper, over the page: pictures, quotations and room to write. The browser prints what is seen here. */
export function HandoutDialog() {
  const ui = useUi()
  const { dialog } = ui
  const { checked } = touringOf(ui)
  const heading = useRef<HTMLHeadingElement>(null)
  const isAnswered = useSignal(false)
  const tour = useComputed(() => checked.value?.tour ?? null)
  // Before the page is hidden, and with it what has the focus.
  useLayoutEffect(() => {
    void readTour(ui)
    const before = document.activeElement
    heading.current?.focus()
    // The page is hidden until this is gone.
    return () => {
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus())
    }
  }, [])
  const close = () => {
    dialog.value = null
  }
  return (
    <section
      class="handout"
      role="dialog"
      aria-modal="true"
      aria-labelledby="handout-heading"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <header class="handout-bar">
        <h2 id="handout-heading" tabIndex={-1} ref={heading}>
          Handout
        </h2>
        <label class="switch">
          <input
            type="checkbox"
            checked={isAnswered.value}
            onChange={(event) => {
              isAnswered.value = event.currentTarget.checked
            }}
          />{' '}
          With answers, for the teacher
        </label>
        <button type="button" class="control" onClick={() => print()}>
          Print
        </button>
        <button type="button" class="icon" aria-label="Close the handout" title="Close (Esc)" onClick={close}>
          ×
        </button>
      </header>
      {tour.value && <Sheets tour={tour.value} isAnswered={isAnswered.value} />}
      {checked.value && !tour.value && <p class="handout-sheets">The tour cannot be read.</p>}
    </section>
  )
}
