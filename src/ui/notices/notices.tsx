import { useUi } from '../context'

/** What the page has to tell: one line each, dismissible, with the whole list a button away. */
export function Notices() {
  const { session, dialog } = useUi()
  const notices = session.notices.value
  return (
    <div class="notices" aria-live="polite">
      {notices.length > 0 && (
        <section aria-label="Notices">
          {notices.map((notice) => (
            <p key={notice.id} class={`notice ${notice.tone}`}>
              <span class="notice-tone">
                {{ information: 'Note', warning: 'Warning', error: 'Error' }[notice.tone]}
              </span>{' '}
              <span>{notice.text}</span>
              {(notice.details?.length ?? 0) > 0 && (
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    dialog.value = 'notices'
                  }}
                >
                  {notice.details?.length === 1 ? 'Show it' : `Show all ${notice.details?.length}`}
                </button>
              )}
              {notice.action && (
                <button type="button" class="link" onClick={notice.action.run}>
                  {notice.action.label}
                </button>
              )}
              <button
                type="button"
                class="icon"
                aria-label={`Dismiss: ${notice.text}`}
                onClick={() => {
                  session.notices.value = session.notices.value.filter(({ id }) => id !== notice.id)
                }}
              >
                ×
              </button>
            </p>
          ))}
        </section>
      )}
    </div>
  )
}
