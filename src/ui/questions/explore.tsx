import { DEEPEST } from '../../graph/neighbourhood'
import type { NodeKey } from '../../graph/keys'
import { insideOf, outsideOf } from '../../view/lit'
import { same } from '../../view/update'
import type { Ref } from '../../model/project'
import { useUi } from '../context'
import { Actions } from '../hands/actions'
import { leftSentence } from './leftSentence'
import { AskConnection } from './connected'

/** From nodes onwards: what lies within so many steps of them, and, of a single one, how it is connected to another. */
export function Explore(props: { readonly nodes: readonly NodeKey[]; readonly name?: string }) {
  const { session } = useUi()
  const { nodes } = props
  const view = session.view.value
  const [only] = nodes
  if (only === undefined) return null
  const depth = same(view.neighbourhood?.ids, nodes) ? view.neighbourhood?.depth : undefined
  const inside = insideOf(session.opened.value, view)
  const outside = depth === undefined || inside === null ? 0 : outsideOf(session.opened.value, inside)
  return (
    <div class="explore">
      <p class="within" role="group" aria-label="Only what is within so many steps">
        <span>Only within</span>
        {Array.from({ length: DEEPEST }, (_, at) => at + 1).map((steps) => (
          <button
            type="button"
            key={steps}
            class="control step"
            aria-label={steps === 1 ? '1 step' : `${steps} steps`}
            aria-pressed={depth === steps}
            title={`Key ${steps} on the graph`}
            onClick={() => {
              session.dispatch({
                type: 'neighbourhood',
                neighbourhood: depth === steps ? null : { ids: nodes, depth: steps },
              })
              session.announcement.value = leftSentence(session.opened.peek(), session.view.peek())
            }}
          >
            {steps}
          </button>
        ))}
        <span>{depth === 1 ? 'step' : 'steps'}</span>
        {depth !== undefined && (
          <span class="outside">{outside === 0 ? 'nothing outside' : `${outside} more outside`}</span>
        )}
      </p>
      <Actions target={nodes as readonly Ref[]} />
      {nodes.length === 1 && props.name !== undefined && (
        <AskConnection key={only} from={only} name={props.name} />
      )}
    </div>
  )
}
