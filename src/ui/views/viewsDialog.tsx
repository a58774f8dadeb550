import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { SavedView } from '../../view/savedViews'
import { withoutView, withViewBack } from '../../view/savedViews'
import type { ViewsKeeper } from '../../view/session'
import { useUi } from '../context'
import { whenLoaded } from '../loading'
import { Modal } from '../modal'
import { SaveForm } from './saveForm'
import { ViewItem } from './viewItem'
import './views.css'

type Removed = { readonly view: SavedView; readonly at: number }

function Views(props: { readonly isSaving: boolean }) {
  const { session, dialog } = useUi()
  const keeper = useSignal<ViewsKeeper | null>(null)
  const said = useSignal('')
  const removed = useSignal<Removed | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (session.savedViews)
      void whenLoaded(session, session.savedViews(), (loaded) => {
        keeper.value = loaded
      })
  }, [])
  useEffect(() => {
    if (keeper.value && !props.isSaving) list.current?.querySelector('a')?.focus()
  }, [keeper.value])
  useEffect(() => {
    if (removed.value) back.current?.focus()
  }, [removed.value])
  const say = (words: string) => {
    said.value = words
    session.announcement.value = words
  }
  if (!keeper.value) return <p role="status">Looking for saved views…</p>
  const { list: views, change, open } = keeper.value
  const remove = async (view: SavedView) => {
    const at = views.peek().indexOf(view)
    await change((before) => withoutView(before, view.name))
    removed.value = { view, at }
    say(`“${view.name}” deleted.`)
  }
  const bringBack = async ({ view, at }: Removed) => {
    await change((before) => withViewBack(before, view, at))
    removed.value = null
    say(`“${view.name}” is back.`)
    list.current?.querySelectorAll('a')[at]?.focus()
  }
  return (
    <div class="views">
      <SaveForm views={views.value} change={change} say={say} />
      <section aria-labelledby="views-heading">
        <h3 id="views-heading">{views.value.length === 0 ? 'No view is saved yet' : 'Open'}</h3>
        <ul class="views-list" ref={list}>
          {views.value.map((view) => (
            <ViewItem
              key={view.name}
              view={view}
              views={views.value}
              change={change}
              say={say}
              onOpen={() => {
                dialog.value = null
                open(view)
                session.announcement.value = `“${view.name}” opened.`
              }}
              onDelete={() => void remove(view)}
            />
          ))}
        </ul>
      </section>
      <p class="views-said" role="status">
        {said.value}{' '}
        {removed.value && (
          <button
            type="button"
            class="link"
            ref={back}
            onClick={() => removed.value && void bringBack(removed.value)}
          >
            Bring it back
          </button>
        )}
      </p>
      <p class="views-note">
        Saved views stay in this browser, and go with the project when it is exported as a file.
      </p>
    </div>
  )
}

/** The views of the project that were kept by name: open, name anew, delete; and keep the present one. */
export const ViewsDialog = () => (
  <Modal heading="Saved views">
    <Views isSaving={false} />
  </Modal>
)

/** The same, with the name of the present view to be typed first. */
export const SaveViewDialog = () => (
  <Modal heading="Saved views">
    <Views isSaving />
  </Modal>
)
