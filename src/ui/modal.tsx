import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useUi } from './context'

/** A native modal dialog with a heading; Escape, the button and a click beside it close it, and the focus returns. */
export function Modal(props: { readonly heading: string; readonly children: ComponentChildren }) {
  const { dialog } = useUi()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => element.current?.showModal(), [])
  return (
    <dialog
      ref={element}
      class="modal"
      aria-labelledby="modal-heading"
      onClose={() => {
        dialog.value = null
      }}
      onClick={(event) => {
        if (event.target === element.current) element.current?.close()
      }}
    >
      <div class="modal-body">
        <header class="details-head">
          <h2 id="modal-heading">{props.heading}</h2>
          <button type="button" class="icon" aria-label="Close" onClick={() => element.current?.close()}>
            ×
          </button>
        </header>
        {props.children}
      </div>
    </dialog>
  )
}
