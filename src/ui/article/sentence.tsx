import { useComputed, type ReadonlySignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Project } from '../../model/project'
import { useUi } from '../context'
import { Sign } from '../sign'
import { marksOf, sentenceName, stancesAmong } from './marks'
import { polaritiesOf, type Run, type SetSentence } from './setting'

function RunOfText(props: {
  readonly project: Project
  readonly text: string
  readonly run: Run
  readonly lit: ReadonlySet<string>
  /** `ref#index` of the quotation that is open. */
  readonly open: string
  readonly named: ReadonlySet<string>
}) {
  const { run } = props
  let content: ComponentChildren = props.text.slice(run.startUtf16, run.endUtf16)
  for (const polarity of polaritiesOf(props.project, run, props.lit))
    content = <span class={`coded ${polarity}`}>{content}</span>
  if (run.quoted.some(({ ref, index }) => `${ref}#${index}` === props.open))
    content = <span class="quote">{content}</span>
  if (run.mentions.length === 0) return <>{content}</>
  const named = run.mentions.some((actor) => props.named.has(`actor:${actor}`))
  return <span class={named ? 'mention named' : 'mention'}>{content}</span>
}

/** A sentence of the article with its marks in the margin. Click or Enter selects what it carries. */
export function Sentence(props: {
  readonly sentence: SetSentence
  /** The whole text of the document; runs point into it. */
  readonly text: string
  /** The sentence that Tab reaches. */
  readonly current: ReadonlySignal<string>
  readonly onSelect: (sentence: SetSentence, adds: boolean) => void
}) {
  const { session, project, lit, selected, hovered, openQuotation } = useUi()
  const { ref, number, records, runs } = props.sentence
  const own = records.filter((record) => record.startsWith('stance:'))
  const isCurrent = useComputed(() => props.current.value === ref)
  const open = useComputed(() => {
    const quotation = openQuotation.value
    return quotation && records.includes(quotation.ref) ? `${quotation.ref}#${quotation.index}` : ''
  })
  const isOpen = useComputed(
    () =>
      selected.value.has(ref) ||
      runs.some((run) => run.quoted.some((q) => `${q.ref}#${q.index}` === open.value)),
  )
  const isSelected = useComputed(() => isOpen.value || records.some((record) => selected.value.has(record)))
  const isEchoed = useComputed(
    () => hovered.value.has(ref) || records.some((record) => hovered.value.has(record)),
  )
  const litHere = useComputed(() => own.filter((record) => lit.value.has(record.slice(7) as never)).join(' '))
  const namedHere = useComputed(() =>
    runs
      .flatMap(({ mentions }) => mentions.map((actor) => `actor:${actor}` as const))
      .filter((actor) => hovered.value.has(actor) || selected.value.has(actor))
      .join(' '),
  )
  const litIds = new Set(litHere.value.split(' ').map((record) => record.slice(7)))
  const named = new Set(namedHere.value.split(' '))
  const marks = marksOf(stancesAmong(project.value, own, litIds))
  const name = sentenceName(number, props.sentence.text, records)
  return (
    <span
      class={`sentence${isEchoed.value ? ' echoed' : ''}`}
      role="button"
      tabIndex={isCurrent.value ? 0 : -1}
      aria-pressed={isSelected.value}
      aria-label={name}
      data-sentence={ref}
      data-refs={ref}
      data-open={isOpen.value ? '' : undefined}
      onClick={(event) => props.onSelect(props.sentence, event.ctrlKey || event.metaKey || event.shiftKey)}
      onPointerEnter={() => {
        session.hover.value = [ref, ...records]
      }}
      onPointerLeave={() => {
        session.hover.value = []
      }}
    >
      <span class="marks" aria-hidden="true">
        {marks.discs.map((mark) => (
          <Sign {...mark} />
        ))}
        {marks.count !== null && <span class="mark-count">{marks.count}</span>}
      </span>
      {runs.map((run) => (
        <RunOfText
          key={run.startUtf16}
          project={project.value}
          text={props.text}
          run={run}
          lit={litIds}
          open={open.value}
          named={named}
        />
      ))}
    </span>
  )
}
