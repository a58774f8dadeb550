import { useUi, type Dialog } from './context'

/** A button that opens a dialog. Its word stands beside its sign where there is room. */
export function DialogButton(props: {
  readonly opens: Dialog
  readonly word: string
  readonly title: string
  /** Path of the sign in a square of 16. */
  readonly sign: string
  readonly onAsked: (() => void) | undefined
}) {
  const { dialog } = useUi()
  return (
    <button
      type="button"
      class="control square"
      aria-label={props.word}
      title={props.title}
      aria-haspopup="dialog"
      onClick={() => {
        props.onAsked?.()
        dialog.value = props.opens
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
        <path d={props.sign} />
      </svg>
      <span class="where-wide">{props.word}</span>
    </button>
  )
}
