import type { Ref } from '../../model/project'
import { useUi } from '../context'
import { EditButton } from './editButton'

const OFFERED = ['paths-between', 'select-neighbours', 'move', 'unpin', 'hide', 'show-again']

/** Of what the menu of some nodes has, what one may look for in Details: those commands that would do something now. */
export function Actions(props: { readonly target: readonly Ref[] }) {
  const { session } = useUi()
  const view = session.view.value
  const offered = OFFERED.flatMap((id) => session.commands.filter((command) => command.id === id)).filter(
    ({ when }) => when(view, props.target),
  )
  return (
    <p class="actions">
      {offered.map(({ id, short, label, keys, run }) => (
        <button
          type="button"
          key={id}
          class="link"
          title={keys[0] === undefined ? undefined : `Key ${keys[0]} on the graph`}
          onClick={() => run(props.target)}
        >
          {short ?? label}
        </button>
      ))}
      <EditButton target={props.target} />
    </p>
  )
}
