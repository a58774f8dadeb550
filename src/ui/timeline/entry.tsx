import { voiceOf } from '../../graph/voice'
import { SIGN, actorInSentence, actorLabel, tell } from '../../graph/wording'
import { challengeTo } from '../../graph/standing'
import type { ActorId, Stance } from '../../model/coding'
import type { Project } from '../../model/project'
import { recordOf } from '../../model/refs'
import { dateWords } from '../../text/dating'
import type { Dated } from '../../view/dated'
import { listed } from '../counting'
import { useUi } from '../context'
import { Chip } from '../details/chip'
import { speakerOf } from '../details/tieEntry'
import { Sign } from '../sign'
import { LANE_PX, partsIn } from './days'

/** Where the lanes of actors are, and which of them a record has a part in. */
function Lanes(props: { readonly lanes: readonly ActorId[]; readonly record: Dated }) {
  const { project } = useUi()
  const { lanes, record } = props
  const stance = recordOf(project.value, 'stance', record.ref)
  const at = partsIn(project.value, record.ref)
    .map((actor) => lanes.indexOf(actor))
    .filter((lane) => lane >= 0)
  const width = `${lanes.length * LANE_PX}px`
  if (at.length === 0) return <span class="tl-lanes" aria-hidden="true" style={{ width }} />
  const [first, last] = [Math.min(...at), Math.max(...at)]
  return (
    <span class="tl-lanes" aria-hidden="true" style={{ width }}>
      {last > first && (
        <span
          class={`tl-join ${stance?.polarity ?? ''}`}
          style={{ left: `${(first + 0.5) * LANE_PX}px`, width: `${(last - first) * LANE_PX}px` }}
        />
      )}
      {at.map((lane) => {
        const isHolder = stance !== undefined && lanes[lane] === stance.holder
        return (
          <span
            key={lane}
            class={`tl-part ${stance ? (isHolder ? stance.polarity : 'target') : 'event'}`}
            data-planned={record.planned ? '' : undefined}
            style={{ left: `${(lane + 0.5) * LANE_PX}px` }}
          >
            {isHolder ? SIGN[stance.polarity] : ''}
          </span>
        )
      })}
    </span>
  )
}

const chain = (project: Project, saidBy: readonly ActorId[]): string =>
  saidBy.length > 1
    ? `carried by ${listed(saidBy.slice(1).map((actor) => actorInSentence(project, actor)))}`
    : ''

function StanceWords(props: { readonly stance: Stance }) {
  const { project } = useUi()
  const told = tell(project.value, props.stance)
  return (
    <>
      {told.speaker !== '' && `${told.speaker}: `}
      {told.speaker === '' ? told.holder : actorInSentence(project.value, props.stance.holder)}{' '}
      <b>{told.verb}</b> {told.target}
    </>
  )
}

/** One event or stance: what, until when, where, who took part, who says so and how sure. It selects its record. */
export function Entry(props: {
  readonly record: Dated
  readonly lanes: readonly ActorId[]
  readonly isCurrent: boolean
  readonly onCurrent: () => void
}) {
  const { session, project, selected, hovered } = useUi()
  const { record, lanes } = props
  const { ref } = record
  const event = recordOf(project.value, 'event', ref)
  const stance = recordOf(project.value, 'stance', ref)
  const [, end] = record.date.split('/')
  const until = end === undefined ? '' : `until ${dateWords(end)}`
  const facts = event
    ? [
        until,
        event.place ?? '',
        event.participants.length > 0
          ? `with ${listed(event.participants.map((actor) => actorInSentence(project.value, actor)))}`
          : '',
        speakerOf(project.value, ref, event),
        chain(project.value, event.saidBy),
      ]
    : [until, stance ? chain(project.value, stance.saidBy) : '']
  const challenge = stance && challengeTo(project.value, stance)
  const echo = (refs: readonly (typeof ref)[]) => () => {
    session.hover.value = refs
  }
  return (
    <li class="tl-entry" data-hovered={hovered.value.has(ref) ? '' : undefined}>
      <button
        type="button"
        class="tl-main"
        aria-pressed={selected.value.has(ref)}
        tabIndex={props.isCurrent ? 0 : -1}
        data-record={ref}
        onClick={(click) => {
          props.onCurrent()
          const adds = click.ctrlKey || click.metaKey || click.shiftKey
          session.dispatch({ type: 'select', refs: [ref], mode: adds ? 'toggle' : 'replace' })
        }}
        onPointerEnter={echo([ref])}
        onPointerLeave={echo([])}
        onFocus={() => {
          props.onCurrent()
          session.hover.value = [ref]
        }}
        onBlur={echo([])}
      >
        {stance ? (
          <Sign polarity={stance.polarity} filled={voiceOf(stance) === 'document'} />
        ) : (
          <span class="tl-dot" data-planned={record.planned ? '' : undefined} aria-hidden="true" />
        )}
        <span class="tl-words">
          <span class="tl-what">{event ? event.label : stance && <StanceWords stance={stance} />}</span>
          <span class="tl-facts">
            {((event ?? stance)?.certainty ?? 'stated') !== 'stated' && (
              <Chip of={(event ?? stance)?.certainty ?? 'stated'} />
            )}
            {challenge && challenge.deniedBy.length > 0 && <Chip of="denied" />}
            {challenge && challenge.notConfirmedBy.length > 0 && <Chip of="unconfirmed" />}
            <span>{facts.filter(Boolean).join(' · ')}</span>
          </span>
        </span>
        {lanes.length > 0 && <Lanes lanes={lanes} record={record} />}
      </button>
    </li>
  )
}

/** The names over the lanes; each selects its actor. */
export function LaneHeads(props: { readonly lanes: readonly ActorId[] }) {
  const { session, project, selected } = useUi()
  return (
    <div class="tl-heads" role="group" aria-label="Actors with a part in it">
      {props.lanes.map((actor) => (
        <button
          type="button"
          key={actor}
          title={actorLabel(project.value, actor)}
          aria-pressed={selected.value.has(`actor:${actor}`)}
          onClick={() => session.dispatch({ type: 'select', refs: [`actor:${actor}`] })}
          onPointerEnter={() => (session.hover.value = [`actor:${actor}`])}
          onPointerLeave={() => (session.hover.value = [])}
        >
          <span>{actorLabel(project.value, actor)}</span>
        </button>
      ))}
    </div>
  )
}
