import { DialogButton } from '../dialogButton'

/** Opens the views that were kept by name. */
export const ViewsButton = (props: { readonly onAsked?: () => void }) => (
  <DialogButton
    opens="views"
    word="Views"
    title="Save this view by a name, or open a saved one"
    sign="M4 2.3h8v11.4L8 10.6l-4 3.1z"
    onAsked={props.onAsked}
  />
)
