import type { ComponentChildren } from 'preact'

/** A headed list of Details; nothing at all where it would be empty. */
export function Section(props: {
  readonly heading: string
  readonly size: number
  readonly children: ComponentChildren
}) {
  if (props.size === 0) return null
  return (
    <section class="details-section">
      <h3>
        {props.heading} <span class="number">{props.size}</span>
      </h3>
      <ul class="rows">{props.children}</ul>
    </section>
  )
}
