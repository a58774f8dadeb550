import { useSignal } from '@preact/signals'
import { noQuotation } from '../../graph/wording'
import type { Project, Ref } from '../../model/project'
import { useUi } from '../context'
import { bare, citation, marksAround, sourceWords } from '../sourcing'
import { listed } from '../counting'
import { aroundCue } from './cue'

/** "Sentence 27": opens the quotation and shows it in the article. */
function PlaceLink(props: { readonly quoted: Ref; readonly index: number; readonly words: string }) {
  const { session } = useUi()
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        session.dispatch({ type: 'open-evidence', ref: props.quoted, index: props.index })
        session.dispatch({ type: 'pane', pane: 'article' })
      }}
    >
      {props.words}
    </button>
  )
}

function CopyQuotation(props: { readonly text: string }) {
  const { session } = useUi()
  const state = useSignal<'ready' | 'copied' | 'refused'>('ready')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text)
      state.value = 'copied'
      session.announcement.value = 'Quotation copied with its source.'
    } catch {
      state.value = 'refused'
    }
    setTimeout(() => {
      state.value = 'ready'
    }, 4000)
  }
  if (state.value === 'refused')
    return (
      <span role="alert" class="copy-refused">
        The browser refused; copy this: <q>{props.text}</q>
      </span>
    )
  return (
    <button type="button" class="link quiet" onClick={() => void copy()}>
      {state.value === 'copied' ? 'Copied' : 'Copy quotation'}
    </button>
  )
}

/** Where a passage stands, in words: "Sentence 27", with its source where there are several documents. */
export function passageWords(project: Project, ref: Ref, index: number): string {
  const passage = project.evidence.get(ref)?.[index]
  if (!passage) return ''
  const { sentences, document } = passage
  const where =
    sentences.length === 0
      ? 'Outside the sentences'
      : `${sentences.length === 1 ? 'Sentence' : 'Sentences'} ${listed(sentences.map(String))}`
  return project.documents.size > 1 ? `${where}, ${sourceWords(project, document)}` : where
}

/** One piece of evidence: the exact words, those that carry the stance set apart, and their place. */
export function Quotation(props: {
  readonly record: Ref
  readonly index: number
  readonly cue?: string | undefined
}) {
  const { project, openQuotation } = useUi()
  const passage = project.value.evidence.get(props.record)?.[props.index]
  const document = passage && project.value.documents.get(passage.document)
  if (!passage || !document) return null
  const quote = document.text.slice(passage.startUtf16, passage.endUtf16)
  const open = openQuotation.value?.ref === props.record && openQuotation.value.index === props.index
  const words = bare(quote)
  const [before, cue, after] = aroundCue(words, props.cue)
  const [opening, closing] = marksAround(words)
  return (
    <figure class={open ? 'quotation open' : 'quotation'}>
      <blockquote lang={document.language}>
        {opening}
        {before}
        {cue !== '' && <strong class="cue">{cue}</strong>}
        {after}
        {closing}
      </blockquote>
      <figcaption>
        <PlaceLink
          quoted={props.record}
          index={props.index}
          words={passageWords(project.value, props.record, props.index)}
        />
        <CopyQuotation text={citation(project.value, quote, passage.document, passage.sentences)} />
      </figcaption>
    </figure>
  )
}

/** Every quotation of a record, in the order of its anchors; or that the file it comes from has none. */
export function Quotations(props: { readonly record: Ref; readonly cue?: string | undefined }) {
  const { project } = useUi()
  const none = noQuotation(project.value, props.record)
  if (none !== '') return <p class="note">{none[0]?.toUpperCase() + none.slice(1)}.</p>
  return (
    <>
      {(project.value.evidence.get(props.record) ?? []).map((_, index) => (
        <Quotation key={index} record={props.record} index={index} cue={props.cue} />
      ))}
    </>
  )
}
