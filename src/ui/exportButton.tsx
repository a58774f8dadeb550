import { DialogButton } from './dialogButton'

/** Opens the choice of what to hand on. */
export const ExportButton = (props: { readonly onAsked?: () => void }) => (
  <DialogButton
    opens="export"
    word="Export"
    title="Export picture, data, citation"
    sign="M8 2v8M4.8 6.8L8 10l3.2-3.2M2.5 10.5v3h11v-3"
    onAsked={props.onAsked}
  />
)
