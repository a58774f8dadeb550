import type { ComponentChildren } from 'preact'

/** The frame of an answer over Details: heading, a way to close it, Escape. */
export function AnswerFrame(props: {
  readonly label: string
  readonly heading: ComponentChildren
  readonly steps?: ComponentChildren
  readonly onClose: () => void
  readonly children: ComponentChildren
}) {
  return (
    <section
      class="details answer"
      id="details"
      aria-label={props.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        event.preventDefault()
        props.onClose()
      }}
    >
      <header class="details-head">
        <h2 tabIndex={-1}>{props.heading}</h2>
        {props.steps}
        <button type="button" class="icon" aria-label="Close" title="Close (Esc)" onClick={props.onClose}>
          ×
        </button>
      </header>
      <div class="details-body">{props.children}</div>
    </section>
  )
}
