import type { Ref } from '../../model/project'
import { stancesAmong } from '../article/marks'
import { useUi } from '../context'
import { StanceEntry } from './stanceEntry'
import { EventEntry, TieEntry } from './tieEntry'

/** What one sentence contributes, or why it contributes nothing. */
export function SentenceDetails(props: { readonly sentence: Ref; readonly records: readonly Ref[] }) {
  const { project } = useUi()
  const { sentence, records } = props
  if (records.length === 0) {
    const reason = project.value.uncoded.get(sentence)
    return (
      <p class="verdict">
        This sentence carries no stance, tie or event
        {reason ? `: ${reason}` : ', and the coding does not say why'}
        {reason?.endsWith('.') ? '' : '.'}
      </p>
    )
  }
  const find = <T,>(type: string, map: ReadonlyMap<string, T>): readonly T[] =>
    records.flatMap((ref) => {
      const record = ref.startsWith(`${type}:`) ? map.get(ref.slice(type.length + 1)) : undefined
      return record ? [record] : []
    })
  return (
    <ul class="entries">
      {stancesAmong(project.value, records).map((stance) => (
        <StanceEntry key={stance.id} stance={stance} open />
      ))}
      {find('tie', project.value.ties).map((tie) => (
        <TieEntry key={tie.id} tie={tie} open={false} />
      ))}
      {find('event', project.value.events).map((event) => (
        <EventEntry key={event.id} event={event} open={false} />
      ))}
    </ul>
  )
}
