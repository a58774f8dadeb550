import { voiceOf } from '../../graph/voice'
import { targetKey } from '../../graph/keys'
import { challengeTo } from '../../graph/standing'
import { FORM_WORD, placeWords, targetWords, tell } from '../../graph/wording'
import type { ActorId, Stance } from '../../model/coding'
import type { Ref } from '../../model/project'
import { useUi } from '../context'
import { EditButton } from '../hands/editButton'
import { dateWords } from '../../text/dating'
import { RefLink } from '../refLink'
import { Sign } from '../sign'
import { Chip } from './chip'
import { Quotations } from './quotation'
import { ReaderNote } from './readerNote'

/** "not confirmed by the council": each name selects the stance of that actor. */
function By(props: { readonly words: string; readonly stances: readonly Stance[] }) {
  const { project } = useUi()
  if (props.stances.length === 0) return null
  const holders = [...new Set(props.stances.map(({ holder }) => holder))]
  return (
    <li>
      {props.words}{' '}
      {holders.map((holder, at) => (
        <>
          {at > 0 && ', '}
          <RefLink
            refs={props.stances
              .filter((stance) => stance.holder === holder)
              .map(({ id }): Ref => `stance:${id}`)}
          >
            {targetWords(project.value, { actor: holder })}
          </RefLink>
        </>
      ))}
    </li>
  )
}

function CarriedBy(props: { readonly speakers: readonly ActorId[] }) {
  const { project } = useUi()
  if (props.speakers.length === 0) return null
  return (
    <li>
      carried by{' '}
      {props.speakers.map((speaker, at) => (
        <>
          {at > 0 && ', then '}
          <RefLink refs={[`actor:${speaker}`]}>{targetWords(project.value, { actor: speaker })}</RefLink>
        </>
      ))}
    </li>
  )
}

/** A stance as a sentence in words, how sure it is and by whom it is challenged; with its quotations where it is `open`. */
export function StanceEntry(props: { readonly stance: Stance; readonly open: boolean }) {
  const { project, lit, openQuotation } = useUi()
  const { stance } = props
  const ref: Ref = `stance:${stance.id}`
  const told = tell(project.value, stance)
  const challenge = challengeTo(project.value, stance)
  const current = props.open && openQuotation.value?.ref === ref
  const facts = [FORM_WORD[stance.form], stance.date ? dateWords(stance.date) : '']
  return (
    <li class={current ? 'entry current' : 'entry'}>
      <Sign polarity={stance.polarity} filled={voiceOf(stance) === 'document'} />
      <div class="entry-body">
        <p class="told">
          {told.speaker !== '' && <b class="speaker">{told.speaker}</b>}
          <RefLink refs={[`actor:${stance.holder}`]}>{told.holder}</RefLink> <b>{told.verb}</b>{' '}
          <RefLink refs={[targetKey(project.value, stance.target)]}>{told.target}</RefLink>
        </p>
        <ul class="qualifiers">
          <li class="chips">
            <Chip of={stance.certainty} />
            {challenge.deniedBy.length > 0 && <Chip of="denied" />}
            {challenge.notConfirmedBy.length > 0 && <Chip of="unconfirmed" />}
          </li>
          {!lit.value.has(stance.id) && <li>hidden on the graph</li>}
          <By words="denied by" stances={challenge.deniedBy} />
          <By words="not confirmed by" stances={challenge.notConfirmedBy} />
          <CarriedBy speakers={stance.saidBy.slice(1)} />
          <li>{facts.filter(Boolean).join(', ')}</li>
          {!props.open && (
            <li>
              <RefLink refs={[ref]}>{placeWords(project.value, ref)}</RefLink>
            </li>
          )}
        </ul>
        {props.open && <Quotations record={ref} cue={stance.cue} />}
        {props.open && stance.note && <p class="note">Coder’s note: {stance.note}</p>}
        <ReaderNote of={ref} note={stance.readerNote} />
        {props.open && (
          <p class="actions">
            <EditButton target={[ref]} />
          </p>
        )}
      </div>
    </li>
  )
}
