import { quotations } from '../../view/quotations'
import { useUi } from '../context'

/** "Quotation 2 of 3" with the way to the one before and after; nothing for a single one. */
export function Steps() {
  const { session, project, openQuotation } = useUi()
  const all = quotations(session.view.value, project.value)
  if (all.length < 2) return null
  const open = openQuotation.value
  const at = Math.max(
    0,
    all.findIndex(({ ref, index }) => ref === open?.ref && index === open.index),
  )
  const step = (by: number, label: string, sign: string) => {
    const next = all[(at + by + all.length) % all.length]
    return (
      <button
        type="button"
        class="icon"
        aria-label={label}
        title={label}
        onClick={() => next && session.dispatch({ type: 'open-evidence', ...next })}
      >
        {sign}
      </button>
    )
  }
  return (
    <p class="steps">
      {step(-1, 'Previous quotation ([)', '‹')}
      <span>
        {at + 1} of {all.length}
      </span>
      {step(1, 'Next quotation (])', '›')}
    </p>
  )
}
