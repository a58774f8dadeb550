import { useUi } from './context'

/** Opens the choice of what to hand on. Its word stands beside its sign where there is room. */
export function ExportButton(props: { readonly onAsked?: () => void }) {
  const { dialog } = useUi()
  return (
    <button
      type="button"
      class="control square"
      aria-label="Export"
      title="Export picture, data, citation"
      aria-haspopup="dialog"
      onClick={() => {
        props.onAsked?.()
        dialog.value = 'export'
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
        <path d="M8 2v8M4.8 6.8L8 10l3.2-3.2M2.5 10.5v3h11v-3" />
      </svg>
      <span class="where-wide">Export</span>
    </button>
  )
}
