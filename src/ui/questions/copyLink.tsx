import { useSignal } from '@preact/signals'
import { useUi, type Ui } from '../context'

/** Copies the link to the present view; where the browser refuses, a dialog has it to be copied by hand. */
export async function copyLink({ session, dialog }: Pick<Ui, 'session' | 'dialog'>): Promise<boolean> {
  try {
    const { linkTo } = await import('./link')
    await navigator.clipboard.writeText(linkTo(session.view.peek(), location))
    session.announcement.value = 'Link to this view copied.'
    return true
  } catch {
    dialog.value = 'link'
    return false
  }
}

/** Says for a moment that the link was copied. `words` are shown beside the sign, where there is room. */
export function CopyLink(props: { readonly words?: string }) {
  const ui = useUi()
  const copied = useSignal(false)
  const label = copied.value ? 'Link copied' : 'Copy link to this view'
  const copy = async () => {
    copied.value = await copyLink(ui)
    setTimeout(() => {
      copied.value = false
    }, 3000)
  }
  return (
    <button
      type="button"
      class="control square copy-link"
      aria-label={props.words && !copied.value ? undefined : label}
      title={label}
      onClick={() => void copy()}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
        {copied.value ? (
          <path d="M2.5 8.5l3.5 3.5 7.5-8" />
        ) : (
          <path d="M6.5 9.5a2.8 2.8 0 0 0 4 0l2.2-2.2a2.8 2.8 0 0 0-4-4L7.6 4.4M9.5 6.5a2.8 2.8 0 0 0-4 0L3.3 8.7a2.8 2.8 0 0 0 4 4l1.1-1.1" />
        )}
      </svg>
      {props.words}
    </button>
  )
}
