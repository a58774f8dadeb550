import type { ComponentChildren } from 'preact'
import type { Ref } from '../model/project'
import type { ViewState } from '../view/state'
import { useUi } from './context'

/** Something that selects: click or Enter selects it alone, with Ctrl, Cmd or Shift adds it. Hover is echoed everywhere. */
export function RefLink(props: {
  readonly refs: readonly Ref[]
  readonly evidence?: ViewState['evidence']
  readonly class?: string
  readonly label?: string
  readonly children: ComponentChildren
}) {
  const { session } = useUi()
  const echo = (refs: readonly Ref[]) => () => {
    session.hover.value = refs
  }
  return (
    <button
      type="button"
      class={props.class ?? 'link'}
      aria-label={props.label}
      data-refs={props.refs.join(' ')}
      onClick={(event) => {
        const adds = event.ctrlKey || event.metaKey || event.shiftKey
        session.dispatch({
          type: 'select',
          refs: props.refs,
          mode: adds ? 'toggle' : 'replace',
          evidence: props.evidence ?? null,
        })
      }}
      onPointerEnter={echo(props.refs)}
      onPointerLeave={echo([])}
      onFocus={echo(props.refs)}
      onBlur={echo([])}
    >
      {props.children}
    </button>
  )
}
