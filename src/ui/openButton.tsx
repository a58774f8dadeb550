import { useUi } from './context'
import { DialogButton } from './dialogButton'

/** Opens the way to data of one's own. */
export const OpenButton = (props: { readonly onAsked?: () => void }) => (
  <DialogButton
    opens="open"
    word="Open"
    title="Open a project, a table, a graph or an article"
    sign="M1.8 13V3.2h4.4l1.6 2h6.4V13z"
    onAsked={props.onAsked}
  />
)

/** When the browser last kept what one sees; nothing before the first change. */
export function SavedAt() {
  const { session } = useUi()
  const at = session.saved?.value ?? null
  if (at === null) return null
  const time = new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
  return <span class="source saved">saved at {time}</span>
}
