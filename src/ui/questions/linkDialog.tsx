import { useUi } from '../context'
import { Modal } from '../modal'
import { linkTo } from './link'

/** The link to the present view, to be copied by hand. */
export function LinkDialog() {
  const { session } = useUi()
  return (
    <Modal heading="Link to this view">
      <p>The browser did not let the page copy it. Copy it from here:</p>
      <input
        type="text"
        class="link-field"
        aria-label="Link"
        readOnly
        value={linkTo(session.view.value, location)}
        ref={(field) => field?.select()}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Modal>
  )
}
