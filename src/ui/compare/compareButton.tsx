import { firstComparison } from '../../view/compare'
import { useUi } from '../context'

/** "Compare": two views of the same stances. */
export function CompareButton() {
  const { session, project } = useUi()
  const { compare } = session.view.value
  if (project.value.stances.size === 0) return null
  return (
    <button
      type="button"
      class="link contradictions-button compare-button"
      aria-pressed={compare !== null}
      onClick={() =>
        session.dispatch({
          type: 'compare',
          compare: compare === null ? firstComparison(project.value, session.view.peek()) : null,
        })
      }
    >
      Compare
    </button>
  )
}
