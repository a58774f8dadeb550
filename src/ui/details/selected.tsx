import { useComputed, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useUi } from '../context'
import { ActorDetails } from './actor'
import { IssueDetails } from './issue'
import { PairDetails } from './pair'
import { SentenceDetails } from './sentence'
import { SeveralDetails } from './several'
import { subjectOf, type Subject } from './subject'
import { EventEntry } from './tieEntry'
import { announcementOf, titleOf } from './titling'

export { Steps } from './steps'

function useSubject() {
  const { session, project } = useUi()
  const selection = useComputed(() => session.view.value.selection)
  return useComputed(() => subjectOf(project.value, selection.value))
}

/** What the selection is called. */
export function Heading() {
  const { project } = useUi()
  return <>{titleOf(project.value, useSubject().value)}</>
}

function Told(props: { readonly subject: Subject }) {
  const { subject } = props
  switch (subject.type) {
    case 'nothing':
      return null
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

/**
 * What Details shows of the selection; a screen reader hears what it is, unless this comes late and something else was
 * said since. `heard`: what was said when the selection was made.
 */
export function Body(props: { readonly heard: { readonly current: string } }) {
  const { session, project } = useUi()
  const subject = useSubject()
  // What an edit has done is told by itself.
  const before = useRef(session.opened.peek())
  const isLate = useRef(session.announcement.peek() !== props.heard.current)
  useSignalEffect(() => {
    const told = announcementOf(project.peek(), subject.value)
    const opened = session.opened.value
    if (opened === before.current && !isLate.current) session.announcement.value = told
    before.current = opened
    isLate.current = false
  })
  return <Told subject={subject.value} />
}
