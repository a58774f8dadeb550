import { useSignal } from '@preact/signals'
import { nodeLabel, tellStance, tellTie } from '../../graph/wording'
import { turnedOnThemselves } from '../../model/merging'
import type { Project, Ref } from '../../model/project'
import { typeOf } from '../../model/refs'
import { counted } from '../../text/counting'
import { stancesOn } from '../article/reading'
import { useUi } from '../context'
import { EditFields } from './editDialog'
import { NodeChoice } from './nodeChoice'

/** How many stances an actor or issue has, for the choice which one stays. */
function stancesOf(project: Project, ref: Ref): number {
  if (typeOf(ref) === 'issue') return stancesOn(project, ref).length
  const id = ref.slice('actor:'.length)
  return [...project.stances.values()].filter(
    ({ holder, target }) => holder === id || ('actor' in target && target.actor === id),
  ).length
}

/** Which actors or issues are one, and whose name stays. */
export function MergeForm(props: { readonly target: readonly Ref[] }) {
  const { project } = useUi()
  const { target } = props
  const added = useSignal<Ref | null>(null)
  const kept = useSignal<Ref | null>(null)
  const all = added.value ? [...target, added.value] : target
  const [first] = all
  if (first === undefined) return null
  const most = all.reduce((best, ref) =>
    stancesOf(project.value, ref) > stancesOf(project.value, best) ? ref : best,
  )
  const into = kept.value ?? most
  const own = turnedOnThemselves(project.value.coding, all)
  const told = [
    ...own.stances.flatMap((id) => {
      const stance = project.value.stances.get(id)
      return stance ? [tellStance(project.value, stance)] : []
    }),
    ...own.ties.flatMap((id) => {
      const tie = project.value.ties.get(id)
      return tie ? [tellTie(project.value, tie)] : []
    }),
  ]
  const type = typeOf(first)
  return (
    <EditFields
      word="Merge"
      edit={all.length > 1 ? { type: 'merge', from: all.filter((ref) => ref !== into), into } : null}
    >
      {target.length === 1 && (
        <NodeChoice
          label={`“${nodeLabel(project.value, first)}” is the same as`}
          type={type === 'issue' ? 'issue' : 'actor'}
          without={first}
          chosen={added.value}
          onChoose={(ref) => {
            added.value = ref
            kept.value = null
          }}
        />
      )}
      {all.length > 1 && (
        <fieldset class="edit-choice">
          <legend>What stays is</legend>
          {all.map((ref) => (
            <label class="switch" key={ref}>
              <input
                type="radio"
                name="into"
                checked={ref === into}
                onChange={() => {
                  kept.value = ref
                }}
              />{' '}
              <span>
                {nodeLabel(project.value, ref)}{' '}
                <span class="item-detail">{counted(stancesOf(project.value, ref), 'stance')}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {all.length > 1 && (
        <p class="edit-hint">
          All that names the {all.length > 2 ? 'others' : 'other'} names it then. No stance and no quotation
          is lost.
        </p>
      )}
      {told.length > 0 && (
        <div class="edit-warning" role="status">
          <p>
            {told.length === 1 ? 'This would be' : 'These would be'} of one {type} with itself: kept in
            Details, in the table and in files, but drawn as no line.
          </p>
          <ul>
            {told.map((words, at) => (
              <li key={at}>{words}</li>
            ))}
          </ul>
        </div>
      )}
    </EditFields>
  )
}
