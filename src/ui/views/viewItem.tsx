import { useSignal } from '@preact/signals'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { renamedView, viewNamed, type SavedView, type SavedViews } from '../../view/savedViews'
import type { ViewsKeeper } from '../../view/session'
import { useUi } from '../context'
import { ViewFields } from './viewFields'
import { hashAddress, hashWords } from './viewWords'

/** A saved view: a link that opens it, what it shows, and what can be done with it. */
export function ViewItem(props: {
  readonly view: SavedView
  readonly views: SavedViews
  readonly change: ViewsKeeper['change']
  readonly say: (words: string) => void
  readonly onOpen: () => void
  readonly onDelete: () => void
}) {
  const { session } = useUi()
  const { view, say } = props
  const isEdited = useSignal(false)
  const edit = useRef<HTMLButtonElement>(null)
  const words = useMemo(() => hashWords(view.hash, session.opened.peek()), [view.hash])
  const address = hashAddress(view.hash)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${location.href.replace(/#.*$/, '')}${address}`)
      say(`Link to “${view.name}” copied.`)
    } catch {
      say('The browser refused to copy; copy the link from the name of the view.')
    }
  }
  const close = () => {
    isEdited.value = false
    requestAnimationFrame(() => edit.current?.focus())
  }
  return (
    <li>
      {isEdited.value ? (
        <EditForm {...props} close={close} />
      ) : (
        <>
          <a
            href={address}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return
              event.preventDefault()
              props.onOpen()
            }}
          >
            {view.name}
          </a>
          <span class="views-words">{words}</span>
          {view.note !== '' && <p class="views-text">{view.note}</p>}
          <span class="views-actions">
            <button
              type="button"
              class="link"
              ref={edit}
              aria-label={`Rename, note “${view.name}”`}
              onClick={() => {
                isEdited.value = true
              }}
            >
              Rename, note
            </button>
            <button
              type="button"
              class="link"
              aria-label={`Copy link to “${view.name}”`}
              onClick={() => void copy()}
            >
              Copy link
            </button>
            <button
              type="button"
              class="link"
              aria-label={`Delete “${view.name}”`}
              onClick={() => props.onDelete()}
            >
              Delete
            </button>
          </span>
        </>
      )}
    </li>
  )
}

function EditForm(props: {
  readonly view: SavedView
  readonly views: SavedViews
  readonly change: ViewsKeeper['change']
  readonly say: (words: string) => void
  readonly close: () => void
}) {
  const { view, views, change, say, close } = props
  const name = useSignal(view.name)
  const note = useSignal(view.note)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.select(), [])
  const other = viewNamed(views, name.value)
  const isTaken = other !== undefined && other !== view
  const save = async () => {
    await change((before) => renamedView(before, view.name, name.value, note.value))
    close()
    say(`“${name.value.trim()}” kept.`)
  }
  return (
    <form
      class="views-form"
      aria-label={`Rename, note “${view.name}”`}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isTaken) void save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      <ViewFields name={name} note={note} field={field} isTaken={isTaken} />
      <p class="views-buttons">
        <button type="submit" class="control primary" disabled={isTaken || name.value.trim() === ''}>
          Keep
        </button>
        <button type="button" class="control" onClick={close}>
          Cancel
        </button>
      </p>
    </form>
  )
}
