import type { ComponentChildren } from 'preact'

/** A labelled control with what it means below it. */
export function Field(props: {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly wide?: boolean
  readonly children: ComponentChildren
}) {
  return (
    <div class={props.wide ? 'field wide' : 'field'}>
      <label for={props.id}>{props.label}</label>
      {props.children}
      {props.help && <small id={`${props.id}-help`}>{props.help}</small>}
    </div>
  )
}
