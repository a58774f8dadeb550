import { useUi } from '../context'
import { Modal } from '../modal'

/** Everything that the notices have to tell, problem by problem. */
export function NoticesDialog() {
  const { session } = useUi()
  return (
    <Modal heading="Notices">
      {session.notices.value.map(({ id, text, details }) => (
        <section key={id} class="notice-details">
          <h3>{text}</h3>
          <ol>
            {(details ?? []).map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ol>
        </section>
      ))}
    </Modal>
  )
}
