import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { ViewsKeeper } from '../../view/session'
import { useUi } from '../context'
import { ACTOR_KIND_WORD } from '../kinds'
import { ways } from '../shortcuts'
import { bestMatches } from './matching'

interface Entry {
  readonly id: string
  readonly label: string
  /** Smaller, after the label. */
  readonly detail: string
  readonly keys: readonly (readonly string[])[]
  readonly run: () => void
}

const MOST = 60

/** Every command that does something now, every saved view, and every actor to go to, found by typing (combobox in a native dialog). */
export function Palette() {
  const { session, project, dialog } = useUi()
  const element = useRef<HTMLDialogElement>(null)
  const typed = useSignal('')
  const active = useSignal(0)
  const keeper = useSignal<ViewsKeeper | null>(null)
  useEffect(() => element.current?.showModal(), [])
  useEffect(() => {
    session.savedViews?.().then(
      (loaded) => {
        keeper.value = loaded
      },
      () => {},
    )
  }, [])
  const entries = useComputed((): readonly Entry[] => [
    ...session.commands
      .filter(({ id, when }) => id !== 'palette' && when(session.view.value))
      .map(({ id, label, keys, run }) => ({ id, label, detail: '', keys: ways(keys), run })),
    ...(keeper.value?.list.value ?? []).map((view): Entry => ({
      id: `view:${view.name}`,
      label: view.name,
      detail: 'saved view',
      keys: [],
      run: () => keeper.value?.open(view),
    })),
    ...[...project.value.actors.values()].map(({ id, name, kind }): Entry => ({
      id: `actor:${id}`,
      label: name,
      detail: ACTOR_KIND_WORD[kind],
      keys: [],
      run: () => session.dispatch({ type: 'select', refs: [`actor:${id}`] }),
    })),
  ])
  const found = useComputed(() => bestMatches(entries.value, typed.value, ({ label }) => label, MOST))
  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    element.current?.close()
    dialog.value = null
    entry.run()
  }
  const go = (to: number) => {
    const size = found.value.length
    if (size === 0) return
    active.value = (to + size) % size
    element.current?.querySelector(`#palette-${active.value}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') go(active.value + 1)
    else if (event.key === 'ArrowUp') go(active.value - 1)
    else if (event.key === 'Enter') choose(found.value[active.value])
    else return
    event.preventDefault()
  }
  return (
    <dialog
      ref={element}
      class="modal palette"
      aria-label="Commands and actors"
      onClose={() => {
        if (dialog.peek() === 'palette') dialog.value = null
      }}
      onClick={(event) => {
        if (event.target === element.current) element.current?.close()
      }}
    >
      <input
        type="text"
        role="combobox"
        aria-label="Find a command or an actor"
        placeholder="Find a command or an actor"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant={found.value.length > 0 ? `palette-${active.value}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value
          active.value = 0
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" class="palette-list" role="listbox" aria-label="Commands and actors">
        {found.value.map((entry, at) => (
          <div
            key={entry.id}
            id={`palette-${at}`}
            class="found"
            role="option"
            aria-selected={at === active.value}
            onPointerMove={() => {
              active.value = at
            }}
            onClick={() => choose(entry)}
          >
            <span>
              {entry.label} <span class="item-detail">{entry.detail}</span>
            </span>
            <span class="palette-keys">
              {entry.keys[0]?.map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </span>
          </div>
        ))}
      </div>
      {found.value.length === 0 && (
        <p class="palette-none" role="status">
          Nothing found for “{typed.value.trim()}”. Try fewer letters.
        </p>
      )}
    </dialog>
  )
}
