import { ActorDetails } from './actor'
import { IssueDetails } from './issue'
import { PairDetails } from './pair'
import { SentenceDetails } from './sentence'
import { SeveralDetails } from './several'
import type { Subject } from './subject'
import { EventEntry } from './tieEntry'

/** What Details shows of a selection. */
export function Body(props: { readonly subject: Subject }) {
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
