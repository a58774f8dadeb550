import { useUi } from './context'

/** Opens the way to data of one's own. */
export function OpenButton(props: { readonly onAsked?: () => void }) {
  const { dialog } = useUi()
  return (
    <button
      type="button"
      class="control square"
      aria-label="Open"
      title="Open a project, a table, a graph or an article"
      aria-haspopup="dialog"
      onClick={() => {
        props.onAsked?.()
        dialog.value = 'open'
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
        <path d="M1.8 13V3.2h4.4l1.6 2h6.4V13z" />
      </svg>
      <span class="where-wide">Open</span>
    </button>
  )
}

/** When the browser last kept what one sees; nothing before the first change. */
export function SavedAt() {
  const { session } = useUi()
  const at = session.saved?.value ?? null
  if (at === null) return null
  const time = new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
  return <span class="source saved">saved at {time}</span>
}
