import { useComputed } from '@preact/signals'
import type { Perspective } from '../../graph/perspective'
import { useUi } from '../context'
import { leftSentence } from './leftSentence'
import { voicesOf, type Voice } from './voices'

const valueOf = (perspective: Perspective | null): string =>
  perspective === null
    ? ''
    : perspective.voice === 'speaker'
      ? `actor:${perspective.speaker}`
      : `document:${perspective.document ?? ''}`

/** "According to": whose word is taken, with the number of stances that are left. Nothing where only one voice speaks. */
export function AccordingTo() {
  const { session, project } = useUi()
  const voices = useComputed(() => voicesOf(project.value))
  const { documents, speakers } = voices.value
  if (documents.length + speakers.length < 2 || session.view.value.compare !== null) return null
  const choose = (value: string) => {
    const chosen = [...documents, ...speakers].find(({ perspective }) => valueOf(perspective) === value)
    session.dispatch({ type: 'perspective', perspective: chosen?.perspective ?? null })
    session.announcement.value = leftSentence(session.opened.peek(), session.view.peek())
  }
  const option = ({ perspective, words, stances }: Voice) => (
    <option key={valueOf(perspective)} value={valueOf(perspective)}>
      {words} ({stances})
    </option>
  )
  return (
    <label class="according">
      According to{' '}
      <select
        value={valueOf(session.view.value.perspective)}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">everyone ({project.value.stances.size} stances)</option>
        {documents.map(option)}
        <optgroup label="Speakers">{speakers.map(option)}</optgroup>
      </select>
    </label>
  )
}
