import { voiceOf } from '../../graph/voice'
import { placeWords, tellStance, tellTie } from '../../graph/wording'
import type { Anchor, EventId, StanceId, TieId } from '../../model/coding'
import type { Project, Ref } from '../../model/project'
import { idOf, typeOf } from '../../model/refs'
import type { Rests } from '../../model/tour'
import { useUi } from '../context'
import { RefLink } from '../refLink'
import { Sign } from '../sign'
import { bare, marksAround } from '../sourcing'
import { quotedSentences } from './pointing'

/** A record in one plain sentence. */
export function recordWords(project: Project, ref: Ref): string {
  const stance = project.stances.get(idOf(ref) as StanceId)
  if (typeOf(ref) === 'stance' && stance) return tellStance(project, stance)
  const tie = project.ties.get(idOf(ref) as TieId)
  if (typeOf(ref) === 'tie' && tie) return tellTie(project, tie)
  return project.events.get(idOf(ref) as EventId)?.label ?? ''
}

/** The words that a record rests on, as they stand in the text. */
export function quotesOf(project: Project, ref: Ref): readonly string[] {
  return (project.evidence.get(ref) ?? []).flatMap(({ document, startUtf16, endUtf16 }) => {
    const text = project.documents.get(document)?.text
    return text === undefined ? [] : [bare(text.slice(startUtf16, endUtf16))]
  })
}

function Words(props: { readonly words: string }) {
  const [opening, closing] = marksAround(props.words)
  return (
    <q class="tour-quote">
      {opening}
      {props.words}
      {closing}
    </q>
  )
}

function RecordEntry(props: { readonly record: Ref }) {
  const { project } = useUi()
  const stance = project.value.stances.get(idOf(props.record) as StanceId)
  const words = recordWords(project.value, props.record)
  if (words === '') return null
  return (
    <li class="tour-evidence">
      {typeOf(props.record) === 'stance' && stance ? (
        <Sign polarity={stance.polarity} filled={voiceOf(stance) === 'document'} />
      ) : (
        <span class="sign tie" aria-hidden="true">
          ·
        </span>
      )}
      <div>
        <p>
          <RefLink refs={[props.record]}>{words}</RefLink>
          <span class="row-place"> · {placeWords(project.value, props.record)}</span>
        </p>
        {quotesOf(project.value, props.record).map((quote) => (
          <Words key={quote} words={quote} />
        ))}
      </div>
    </li>
  )
}

function QuotationEntry(props: { readonly anchor: Anchor }) {
  const { project } = useUi()
  const [sentence] = quotedSentences(project.value, { quotations: [props.anchor] })
  if (sentence === undefined) return null
  return (
    <li class="tour-evidence">
      <span class="sign tie" aria-hidden="true">
        ·
      </span>
      <div>
        <Words words={props.anchor.quote} />
        <p>
          <RefLink refs={[sentence]}>Sentence {sentence.slice(sentence.lastIndexOf('/') + 1)}</RefLink>
        </p>
      </div>
    </li>
  )
}

/** What a step rests on: records in words, each with its quotations, and further quotations. */
export function Evidence(props: { readonly of: Rests }) {
  const { records = [], quotations = [] } = props.of
  return (
    <>
      <h3>The words behind it</h3>
      <ul>
        {records.map((record) => (
          <RecordEntry key={record} record={record} />
        ))}
        {quotations.map((anchor) => (
          <QuotationEntry key={anchor.quote} anchor={anchor} />
        ))}
      </ul>
    </>
  )
}
