import { changeLens } from '../view/about'
import { LENSES, type Lens } from '../view/lenses'
import { useUi } from './context'

/** The choice of arrangement as buttons side by side, where the page is wide enough. Nothing while there is but one. */
export function LensButtons() {
  const { session } = useUi()
  const { lens } = session.view.value
  if (LENSES.length < 2) return null
  return (
    <div class="lenses" role="group" aria-label="Lens">
      {LENSES.map(({ id, label }) => (
        <button
          type="button"
          key={id}
          aria-pressed={id === lens}
          onClick={() => session.dispatch(changeLens(session.view.peek(), id, session.opened.peek()))}
        >
          {label}
        </button>
      ))}
    </div>
  )
}

/** The same choice as a list, where it is not. */
export function LensList() {
  const { session } = useUi()
  if (LENSES.length < 2) return null
  return (
    <select
      class="control lens-list"
      aria-label="Lens"
      value={session.view.value.lens}
      onChange={(event) =>
        session.dispatch(
          changeLens(session.view.peek(), event.currentTarget.value as Lens, session.opened.peek()),
        )
      }
    >
      {LENSES.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  )
}
