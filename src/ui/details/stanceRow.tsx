import { voiceOf } from '../../graph/voice'
import { actorInSentence, placeWords, tell } from '../../graph/wording'
import type { Stance } from '../../model/coding'
import { RefLink } from '../refLink'
import { useUi } from '../context'
import { Sign } from '../sign'

/** One line for one stance, which it selects. `from` says whose name is understood and left out, unless somebody else says it. */
export function StanceRow(props: { readonly stance: Stance; readonly from: 'holder' | 'target' | 'nobody' }) {
  const { project, lit } = useUi()
  const { stance, from } = props
  const told = tell(project.value, stance)
  const isTold = voiceOf(stance) === 'other'
  const challenge = told.qualifiers.filter((words) => !words.startsWith('carried by'))
  return (
    <li>
      <RefLink refs={[`stance:${stance.id}`]} class="row">
        <Sign polarity={stance.polarity} filled={voiceOf(stance) === 'document'} />
        <span class="row-words">
          {isTold && `${told.speaker}: ${actorInSentence(project.value, stance.holder)} `}
          {!isTold && from !== 'holder' && `${told.holder} `}
          <b>{told.verb}</b>
          {from !== 'target' && ` ${told.target}`}
          <span class="row-place">
            {' '}
            {!lit.value.has(stance.id) && 'hidden on the graph · '}
            {challenge.map((words) => `${words} · `)}
            <span class="unbroken">{placeWords(project.value, `stance:${stance.id}`)}</span>
          </span>
        </span>
      </RefLink>
    </li>
  )
}
