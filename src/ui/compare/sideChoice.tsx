import { useComputed } from '@preact/signals'
import type { Perspective } from '../../graph/perspective'
import { CERTAINTIES, type Certainty } from '../../model/coding'
import type { Side } from '../../view/state'
import { same } from '../../view/update'
import { count } from '../counting'
import { useUi } from '../context'
import { voicesOf, voiceWords } from '../questions/voices'

const without = (kept: Certainty): readonly Certainty[] => CERTAINTIES.filter((name) => name !== kept)

/** What a side may be of certainties: all, one alone, or all but what is stated. */
const CHOICES: readonly (readonly [string, readonly Certainty[]])[] = [
  ['however sure', []],
  ...CERTAINTIES.map((kept) => [`${kept} only`, without(kept)] as const),
  ['all but stated', ['stated']],
]

interface Choice {
  readonly perspective: Perspective | null
  readonly words: string
}
const EVERYONE: Choice = { perspective: null, words: 'everyone' }

/** The choice of one side: according to whom, how sure, when. */
export function SideChoice(props: {
  readonly name: 'A' | 'B'
  readonly side: Side
  readonly stances: number
  readonly onChoose: (side: Side) => void
}) {
  const { project } = useUi()
  const { name, side, onChoose } = props
  const voices = useComputed(() => voicesOf(project.value))
  const { documents, speakers } = voices.value
  const offered: readonly Choice[] = [EVERYONE, ...documents, ...speakers]
  const { perspective } = side
  const listed = offered.some((choice) => same(choice.perspective, perspective))
    ? offered
    : [...offered, { perspective, words: perspective ? voiceWords(project.value, perspective) : '' }]
  const certainties = CHOICES.some(([, off]) => same(off, side.certainty))
    ? CHOICES
    : [...CHOICES, ['some of them', side.certainty] as const]
  const at = listed.findIndex((choice) => same(choice.perspective, perspective))
  const setDate = (field: 'from' | 'to') => (event: Event & { currentTarget: HTMLInputElement }) => {
    const { value, validity } = event.currentTarget
    if (!validity.valid && value !== '') return
    const before = side.dates ?? { from: null, to: null, undated: false }
    const next = { ...before, [field]: value === '' ? null : value }
    if (next.from !== null && next.to !== null && next.from > next.to)
      next[field === 'from' ? 'to' : 'from'] = value
    onChoose({ ...side, dates: next.from === null && next.to === null ? null : next })
  }
  return (
    <fieldset class="compare-side">
      <legend>
        {name} <span class="number">{count(props.stances, 'stance')}</span>
      </legend>
      <select
        aria-label={`${name}: according to`}
        value={String(at)}
        onChange={(event) =>
          onChoose({ ...side, perspective: listed[Number(event.currentTarget.value)]?.perspective ?? null })
        }
      >
        {listed.map(({ words }, index) => (
          <option key={index} value={String(index)}>
            {words}
          </option>
        ))}
      </select>
      <select
        aria-label={`${name}: certainty`}
        value={String(certainties.findIndex(([, off]) => same(off, side.certainty)))}
        onChange={(event) =>
          onChoose({ ...side, certainty: certainties[Number(event.currentTarget.value)]?.[1] ?? [] })
        }
      >
        {certainties.map(([words], index) => (
          <option key={words} value={String(index)}>
            {words}
          </option>
        ))}
      </select>
      <details class="compare-dates" open={side.dates !== null}>
        <summary>Dates</summary>
        <label>
          From{' '}
          <input
            type="date"
            aria-label={`${name}: from`}
            value={side.dates?.from ?? ''}
            onChange={setDate('from')}
          />
        </label>
        <label>
          To{' '}
          <input
            type="date"
            aria-label={`${name}: to`}
            value={side.dates?.to ?? ''}
            onChange={setDate('to')}
          />
        </label>
      </details>
    </fieldset>
  )
}
