import { useComputed } from '@preact/signals'
import { FORM_WORD } from '../../graph/wording'
import type { Form } from '../../model/coding'
import { obstaclesIn, type Obstacle } from '../../view/paths'
import type { PathQuestion } from '../../view/state'
import { count } from '../counting'
import { useUi } from '../context'
import { ACTOR_KIND_WORD } from '../kinds'
import { voiceWords } from './voices'

/** What stands in the way, in words, and what to do about it. */
function Way(props: { readonly obstacle: Obstacle; readonly path: PathQuestion }) {
  const { session, project } = useUi()
  const { obstacle, path } = props
  const { perspective } = session.view.value
  const there = ` there is one of ${count(obstacle.steps, 'step')}`
  const words = (): string => {
    switch (obstacle.type) {
      case 'filter':
        return obstacle.field === 'form'
          ? FORM_WORD[obstacle.value as Form]
          : obstacle.field === 'actorKind'
            ? ACTOR_KIND_WORD[obstacle.value as keyof typeof ACTOR_KIND_WORD]
            : obstacle.value
      case 'perspective':
        return perspective ? voiceWords(project.value, perspective) : ''
      case 'hidden':
        return 'what is hidden'
      case 'dates':
        return 'chosen dates'
      case 'text':
        return `“${session.view.value.text.trim()}”`
      case 'neutral':
        return 'neutral stances'
      case 'ties':
        return 'any tie'
      default:
        return obstacle satisfies never
    }
  }
  const go = () => {
    if (obstacle.type === 'filter')
      session.dispatch({ type: 'toggle-filter', field: obstacle.field, value: obstacle.value })
    else if (obstacle.type === 'hidden') session.dispatch({ type: 'show', nodes: session.view.peek().hidden })
    else if (obstacle.type === 'dates') session.dispatch({ type: 'dates', dates: null })
    else if (obstacle.type === 'text') session.dispatch({ type: 'text', text: '' })
    else if (obstacle.type === 'perspective') session.dispatch({ type: 'perspective', perspective: null })
    else
      session.dispatch({
        type: 'path',
        path: { ...path, [obstacle.type === 'ties' ? 'allTies' : 'neutral']: true },
      })
  }
  const before =
    obstacle.type === 'filter'
      ? 'Without the filter '
      : obstacle.type === 'perspective'
        ? 'Not only according to '
        : obstacle.type === 'hidden'
          ? 'With '
          : obstacle.type === 'dates'
            ? 'Not only within the '
            : obstacle.type === 'text'
              ? 'Not only with the words '
              : 'Through '
  return (
    <li>
      {before}
      <b>{words()}</b>
      {there}.{' '}
      <button type="button" class="link" onClick={go}>
        Show it
      </button>
    </li>
  )
}

/** That there is no path, and each single thing without which there would be one. */
export function NoPath(props: { readonly path: PathQuestion }) {
  const { session, project } = useUi()
  const obstacles = useComputed(() => obstaclesIn({ project: project.value }, session.view.value))
  const { filters, perspective, dates, text, hidden } = session.view.value
  const filtered =
    perspective !== null ||
    dates !== null ||
    text !== '' ||
    hidden.length > 0 ||
    Object.values(filters).some((values) => values.length > 0)
  return (
    <>
      <p class="verdict">
        <b>{filtered ? 'No path under these filters.' : 'No path.'}</b>
        {obstacles.value.length === 0 &&
          (filtered ? ' No single filter is in its way.' : ' The text does not connect them.')}
      </p>
      <ul class="obstacles">
        {obstacles.value.map((obstacle) => (
          <Way key={JSON.stringify(obstacle)} obstacle={obstacle} path={props.path} />
        ))}
      </ul>
    </>
  )
}
