import { useComputed } from '@preact/signals'
import { voiceOf } from '../../graph/voice'
import { actorLabel, CERTAINTY_MEANING, FORM_WORD } from '../../graph/wording'
import type { ActorKind, Certainty, Form } from '../../model/coding'
import { FILTER_VALUES, type FilterField } from '../../view/state'
import { listed } from '../counting'
import { useUi } from '../context'
import { ACTOR_KIND_WORD } from '../kinds'
import { keyCounts } from './keyCounts'
import { KeyEntry } from './keyEntry'
import { LineSample } from './lineSample'

const FIELDS: readonly (readonly [FilterField, string, (value: string) => string])[] = [
  ['certainty', 'How sure', (value) => value],
  ['form', 'In what form', (value) => FORM_WORD[value as Form]],
  ['actorKind', 'By or about', (value) => ACTOR_KIND_WORD[value as ActorKind]],
  ['issueKind', 'On what', (value) => value],
]

const PLURAL: Readonly<Record<string, string>> = {
  claim: 'claims',
  policy: 'policies',
  value: 'values',
  situation: 'situations',
}

function FieldRow(props: {
  readonly field: FilterField
  readonly heading: string
  readonly word: (value: string) => string
}) {
  const { session, project, litUnfiltered } = useUi()
  const counts = useComputed(() =>
    keyCounts(project.value, session.view.value.filters, props.field, litUnfiltered.value),
  )
  const values = (FILTER_VALUES[props.field] as readonly string[]).filter((value) => counts.value.has(value))
  if (values.length === 0) return null
  return (
    <div class="key-row" role="group" aria-label={props.heading}>
      <span class="key-heading">{props.heading}</span>
      {values.map((value) => (
        <KeyEntry key={value} field={props.field} value={value} count={counts.value.get(value) ?? 0}>
          <span title={props.field === 'certainty' ? CERTAINTY_MEANING[value as Certainty] : undefined}>
            {PLURAL[value] ?? props.word(value)}
          </span>
        </KeyEntry>
      ))}
    </div>
  )
}

/** What a badge on a line says: whose voice, and how sure. */
function Badges() {
  const { project } = useUi()
  const voices = { document: 0, holder: 0, other: 0 }
  for (const stance of project.value.stances.values()) voices[voiceOf(stance)]++
  const publishers = new Set(
    [...project.value.documents.values()].map(({ publisher }) => actorLabel(project.value, publisher)),
  )
  const initials = [...publishers].map((name) => ` ${name.replace(/^(The|A|An) /, '')[0] ?? ''}`).join('')
  const own =
    publishers.size > 2
      ? 'the documents say'
      : `${listed([...publishers])} ${publishers.size > 1 ? 'say' : 'says'}`
  return (
    <ul class="key-row badges" aria-label="Badges on the lines">
      <li class="key-heading" aria-hidden="true">
        Badge
      </li>
      <li>
        <span class="badge filled">+{initials}</span> {own} so <span class="number">{voices.document}</span>
      </li>
      <li>
        <span class="badge">+</span> the holder says so <span class="number">{voices.holder}</span>
      </li>
      <li>
        <span class="badge">+ says X</span> somebody else does <span class="number">{voices.other}</span>
      </li>
      <li>
        <span class="badge">+?</span> alleged or not confirmed
      </li>
      <li>
        <span class="badge">(+)</span> implied
      </li>
      <li>
        <span class="badge">×2</span> in two sentences
      </li>
    </ul>
  )
}

/** The rest of the key: filters by certainty, form and kind, the badges, all lines, ties. */
export function KeyMore() {
  const { session, project } = useUi()
  const { allLines, ties } = session.view.value
  return (
    <>
      <Badges />
      {FIELDS.map(([field, heading, word]) => (
        <FieldRow key={field} field={field} heading={heading} word={word} />
      ))}
      <div class="key-row" role="group" aria-label="What is drawn">
        <span class="key-heading">Draw</span>
        <button
          type="button"
          class="key-entry"
          aria-pressed={allLines}
          onClick={() => session.dispatch({ type: 'all-lines', on: !allLines })}
        >
          Show all lines
        </button>
        {project.value.ties.size > 0 && (
          <button
            type="button"
            class="key-entry"
            aria-pressed={ties}
            onClick={() => session.dispatch({ type: 'ties', on: !ties })}
          >
            <LineSample polarity="tie" /> Ties <span class="number">{project.value.ties.size}</span>
          </button>
        )}
      </div>
    </>
  )
}
