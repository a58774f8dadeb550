import { useComputed } from '@preact/signals'
import { aboutOf } from '../../view/about'
import { useUi } from '../context'
import { RefLink } from '../refLink'
import { suggestions } from './suggestions'

/** Details while nothing is selected: what to try. */
export function Nothing() {
  const { session, project } = useUi()
  const about = useComputed(() => aboutOf(session.view.value, session.opened.value))
  const tries = useComputed(() =>
    suggestions(project.value, about.value === undefined ? undefined : `actor:${about.value}`),
  )
  if (project.value.documents.size === 0) return null
  return (
    <div class="nothing">
      <p>
        Choose a line, a name, a card or a sentence to read the exact words.
        {tries.value.length > 0 && ' Or try:'}
      </p>
      <ul class="suggestions">
        {tries.value.map(({ question, answer, refs }) => (
          <li key={refs.join()}>
            <RefLink refs={refs} class="row">
              <span class="row-words">
                <b>{question}</b> <span class="answer">{answer}</span>
              </span>
            </RefLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
