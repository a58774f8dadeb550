import { useUi } from './context'

const SIGN = {
  undo: 'M5.5 3 2 6.5 5.5 10M2.3 6.5h7.2a4 4 0 0 1 0 8H7',
  redo: 'M10.5 3 14 6.5 10.5 10M13.7 6.5H6.5a4 4 0 0 0 0 8H9',
} as const

/** Undo and redo, named by what they take back. */
export function UndoButtons() {
  const { session } = useUi()
  return (
    <>
      {(['undo', 'redo'] as const).map((id) => {
        const command = session.commands.find((other) => other.id === id)
        if (!command) return null
        return (
          <button
            type="button"
            key={id}
            class={`control square ${id}`}
            aria-label={command.label}
            title={command.label}
            disabled={session.undoable.value[id] === null}
            onClick={() => command.run()}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
              <path d={SIGN[id]} />
            </svg>
          </button>
        )
      })}
    </>
  )
}
