import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { encodeView } from '../../view/address'
import { freeName, savedView, viewNamed, withView, type SavedViews } from '../../view/savedViews'
import type { ViewsKeeper } from '../../view/session'
import { INITIAL_VIEW } from '../../view/state'
import { useUi } from '../context'
import { ViewFields } from './viewFields'
import { suggestedName, viewWords } from './viewWords'

/** Keeps the present view under a name, with a note. */
export function SaveForm(props: {
  readonly views: SavedViews
  readonly change: ViewsKeeper['change']
  readonly say: (words: string) => void
}) {
  const { session, dialog } = useUi()
  const { views, change, say } = props
  const view = session.view.value
  const opened = session.opened.value
  const name = useSignal(freeName(views, suggestedName(view, opened)))
  const note = useSignal('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (dialog.peek() === 'save-view' || views.length === 0) field.current?.select()
  }, [])
  const taken = viewNamed(views, name.value)
  const hash = encodeView({ ...view, theme: INITIAL_VIEW.theme })
  const isKept = taken?.hash === hash && note.value.trim() === ''
  const save = async () => {
    const kept = savedView({ name: name.value, note: note.value, hash, savedAt: Date.now() })
    if (!kept) return
    await change((before) => withView(before, kept))
    note.value = ''
    say(taken ? `“${kept.name}” is now this view.` : `Saved as “${kept.name}”.`)
  }
  return (
    <form
      class="views-form"
      aria-label="Save this view"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p class="views-words">{viewWords(view, opened)}</p>
      <ViewFields name={name} note={note} field={field} />
      <p class="views-buttons">
        <button type="submit" class="control primary" disabled={isKept || name.value.trim() === ''}>
          {isKept ? 'This view is saved' : taken ? `Replace “${taken.name}”` : 'Save this view'}
        </button>
      </p>
    </form>
  )
}
