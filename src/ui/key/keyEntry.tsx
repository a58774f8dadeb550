import type { ComponentChildren } from 'preact'
import type { FilterField } from '../../view/state'
import { useUi } from '../context'

/** An entry of the key: says what a value looks like and how often it occurs, and switches it off and on. */
export function KeyEntry(props: {
  readonly field: FilterField
  readonly value: string
  readonly count: number
  readonly children: ComponentChildren
}) {
  const { session } = useUi()
  const off = (session.view.value.filters[props.field] as readonly string[]).includes(props.value)
  return (
    <button
      type="button"
      class="key-entry"
      aria-pressed={!off}
      title={off ? 'Hidden; press to show' : 'Shown; press to hide'}
      onClick={() => session.dispatch({ type: 'toggle-filter', field: props.field, value: props.value })}
    >
      {props.children} <span class="number">{props.count}</span>
    </button>
  )
}
