import { useComputed, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { quotations } from '../../view/commands'
import { useUi } from '../context'
import { readingWords } from '../sourcing'
import { ActorDetails } from './actor'
import { IssueDetails } from './issue'
import { Nothing } from './nothing'
import { PairDetails } from './pair'
import { SentenceDetails } from './sentence'
import { SeveralDetails } from './several'
import { subjectOf, type Subject } from './subject'
import { EventEntry } from './tieEntry'
import { announcementOf, titleOf } from './titling'

function Body(props: { readonly subject: Subject }) {
  const { subject } = props
  switch (subject.type) {
    case 'nothing':
      return <Nothing />
    case 'sentence':
      return <SentenceDetails {...subject} />
    case 'pair':
      return <PairDetails {...subject} />
    case 'actor':
      return <ActorDetails {...subject} />
    case 'issue':
      return <IssueDetails {...subject} />
    case 'event':
      return (
        <ul class="entries">
          <EventEntry event={subject.event} open />
        </ul>
      )
    case 'several':
      return <SeveralDetails {...subject} />
    default:
      return subject satisfies never
  }
}

/** "Quotation 2 of 3" with the way to the one before and after; nothing for a single one. */
function Steps() {
  const { session, project, openQuotation } = useUi()
  const all = quotations(session.view.value, project.value)
  if (all.length < 2) return null
  const open = openQuotation.value
  const at = Math.max(
    0,
    all.findIndex(({ ref, index }) => ref === open?.ref && index === open.index),
  )
  const step = (by: number, label: string, sign: string) => {
    const next = all[(at + by + all.length) % all.length]
    return (
      <button
        type="button"
        class="icon"
        aria-label={label}
        title={label}
        onClick={() => next && session.dispatch({ type: 'open-evidence', ...next })}
      >
        {sign}
      </button>
    )
  }
  return (
    <p class="steps">
      {step(-1, 'Previous quotation ([)', '‹')}
      <span>
        {at + 1} of {all.length}
      </span>
      {step(1, 'Next quotation (])', '›')}
    </p>
  )
}

/** What is known of the selection, in words, each with its quotation; what to try while nothing is selected. */
export function Details() {
  const { session, project } = useUi()
  const region = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const selection = useComputed(() => session.view.value.selection)
  const subject = useComputed(() => subjectOf(project.value, selection.value))
  const before = useRef(subject.peek())
  useSignalEffect(() => {
    const now = subject.value
    if (now === before.current) return
    before.current = now
    session.announcement.value = announcementOf(project.peek(), now)
    if (region.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true })
    region.current?.querySelector('.details-body')?.scrollTo(0, 0)
  })
  const isEmpty = subject.value.type === 'nothing'
  return (
    <section
      class={isEmpty ? 'details empty' : 'details'}
      id="details"
      aria-labelledby="details-region"
      ref={region}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isEmpty) return
        event.stopPropagation()
        session.dispatch({ type: 'clear-selection' })
      }}
    >
      <span id="details-region" hidden>
        Details
      </span>
      <header class="details-head">
        <h2 ref={heading} tabIndex={-1}>
          {titleOf(project.value, subject.value)}
        </h2>
        {!isEmpty && <Steps />}
        {!isEmpty && (
          <button
            type="button"
            class="icon"
            aria-label="Close details"
            title="Close details"
            onClick={() => session.dispatch({ type: 'clear-selection' })}
          >
            ×
          </button>
        )}
      </header>
      <div class="details-body">
        <Body subject={subject.value} />
        <p class="reading">{readingWords(project.value)}</p>
      </div>
    </section>
  )
}
