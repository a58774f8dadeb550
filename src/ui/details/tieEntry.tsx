import { actorInSentence, actorLabel, saysWords, placeWords, tellTie } from '../../graph/wording'
import type { ActorId, Certainty, EventRecord, Tie } from '../../model/coding'
import { documentsOf } from '../../model/origin'
import type { Project, Ref } from '../../model/project'
import { useUi } from '../context'
import { EditButton } from '../hands/editButton'
import { dateWords } from '../../text/dating'
import { RefLink } from '../refLink'
import { Chip } from './chip'
import { Quotations } from './quotation'
import { ReaderNote } from './readerNote'

/** "Clerk says", "Herald reports": whose voice a tie or an event comes in. */
export function speakerOf(project: Project, ref: Ref, record: Tie | EventRecord): string {
  const [speaker] = record.saidBy
  if (speaker !== undefined) return saysWords(project, speaker)
  const [id] = documentsOf(project, ref, record)
  const document = id && project.documents.get(id)
  return document ? `${actorLabel(project, document.publisher)} reports` : ''
}

function Facts(props: {
  readonly record: Ref
  readonly certainty: Certainty
  readonly facts: readonly string[]
  readonly open: boolean
}) {
  const { project } = useUi()
  return (
    <ul class="qualifiers">
      <li class="chips">
        <Chip of={props.certainty} />
      </li>
      {props.facts.filter(Boolean).map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
      {!props.open && (
        <li>
          <RefLink refs={[props.record]}>{placeWords(project.value, props.record)}</RefLink>
        </li>
      )}
    </ul>
  )
}

/** A tie in words, marked as what it is: no stance. */
export function TieEntry(props: { readonly tie: Tie; readonly open: boolean }) {
  const { project } = useUi()
  const { tie } = props
  const ref: Ref = `tie:${tie.id}`
  const end = (actor: ActorId, name: typeof actorLabel) => (
    <RefLink refs={[`actor:${actor}`]}>{name(project.value, actor)}</RefLink>
  )
  return (
    <li class="entry">
      <span class="sign tie" aria-hidden="true">
        {tie.directed ? '→' : '–'}
      </span>
      <div class="entry-body">
        <p class="told">
          <b class="speaker">{speakerOf(project.value, ref, tie)}</b>
          {tie.directed ? (
            <>
              {end(tie.source, actorLabel)}: <b>{tie.relation.replaceAll('-', ' ')}</b>{' '}
              {end(tie.target, actorInSentence)}
            </>
          ) : (
            <>
              {end(tie.source, actorLabel)} and {end(tie.target, actorInSentence)}:{' '}
              <b>{tie.relation.replaceAll('-', ' ')}</b>
            </>
          )}
        </p>
        <Facts
          record={ref}
          certainty={tie.certainty}
          open={props.open}
          facts={[
            tie.valence === 'none' ? 'a tie, not a stance' : `a tie, ${tie.valence}; not a stance`,
            tie.affiliation ? 'one speaks or acts in the other’s name' : '',
            tie.date ? dateWords(tie.date) : '',
          ]}
        />
        {props.open && <Quotations record={ref} />}
        {props.open && tie.note && <p class="note">Coder’s note: {tie.note}</p>}
        <ReaderNote of={ref} note={tie.readerNote} />
        {props.open && (
          <p class="actions">
            <EditButton target={[ref]} />
          </p>
        )}
      </div>
    </li>
  )
}

/** An event in words: what, when, where, who took part. */
export function EventEntry(props: { readonly event: EventRecord; readonly open: boolean }) {
  const { project } = useUi()
  const { event } = props
  const ref: Ref = `event:${event.id}`
  return (
    <li class="entry">
      <span class="sign event" aria-hidden="true">
        •
      </span>
      <div class="entry-body">
        <p class="told">
          <b class="speaker">{speakerOf(project.value, ref, event)}</b>
          <RefLink refs={[ref]}>{event.label}</RefLink>
        </p>
        <Facts
          record={ref}
          certainty={event.certainty}
          open={props.open}
          facts={['event', event.date ? dateWords(event.date) : 'no date', event.place ?? '']}
        />
        {event.participants.length > 0 && (
          <p class="participants">
            Took part:{' '}
            {event.participants.map((actor, at) => (
              <>
                {at > 0 && ', '}
                <RefLink refs={[`actor:${actor}`]}>{actorLabel(project.value, actor)}</RefLink>
              </>
            ))}
          </p>
        )}
        {props.open && <Quotations record={ref} />}
        {props.open && event.note && <p class="note">Coder’s note: {event.note}</p>}
        <ReaderNote of={ref} note={event.readerNote} />
        {props.open && (
          <p class="actions">
            <EditButton target={[ref]} />
          </p>
        )}
      </div>
    </li>
  )
}

/** One line for a tie or an event, which it selects. */
export function RecordRow(props: { readonly record: Ref }) {
  const { project } = useUi()
  const id = props.record.slice(props.record.indexOf(':') + 1)
  const tie = props.record.startsWith('tie:') ? project.value.ties.get(id as never) : undefined
  const event = props.record.startsWith('event:') ? project.value.events.get(id as never) : undefined
  const words = tie ? tellTie(project.value, tie) : event?.label
  if (words === undefined) return null
  const facts = [event?.date ? dateWords(event.date) : '', placeWords(project.value, props.record)]
  return (
    <li>
      <RefLink refs={[props.record]} class="row">
        <span class={`sign ${tie ? 'tie' : 'event'}`} aria-hidden="true">
          {tie ? (tie.directed ? '→' : '–') : '•'}
        </span>
        <span class="row-words">
          {words} <span class="row-place">{facts.filter(Boolean).join(' · ')}</span>
        </span>
      </RefLink>
    </li>
  )
}
