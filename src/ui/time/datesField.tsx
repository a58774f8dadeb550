import { useUi } from '../context'
import { leftSentence } from '../questions/leftSentence'
import { withUndated } from './range'

/** The range as two dates to type, in a small layer of its own. */
export function DatesField(props: { readonly first: string; readonly last: string }) {
  const { session } = useUi()
  const { dates } = session.view.value
  const set = (field: 'from' | 'to') => (event: Event & { currentTarget: HTMLInputElement }) => {
    const { value, validity } = event.currentTarget
    if (!validity.valid && value !== '') return
    const before = session.view.peek().dates
    const next = { from: before?.from ?? null, to: before?.to ?? null, [field]: value === '' ? null : value }
    if (next.from !== null && next.to !== null && next.from > next.to)
      next[field === 'from' ? 'to' : 'from'] = value
    const isWhole = next.from === null && next.to === null
    session.dispatch({
      type: 'dates',
      dates: isWhole ? null : { ...next, undated: before?.undated ?? false },
    })
    session.announcement.value = leftSentence(session.opened.peek(), session.view.peek())
  }
  return (
    <>
      <button type="button" class="control time-dates" popovertarget="time-dates">
        Dates…
      </button>
      <div id="time-dates" class="time-layer" popover="auto" role="dialog" aria-label="Dates">
        <label>
          From
          <input type="date" value={dates?.from ?? props.first} onChange={set('from')} />
        </label>
        <label>
          To
          <input type="date" value={dates?.to ?? props.last} onChange={set('to')} />
        </label>
        <label class="switch">
          <input
            type="checkbox"
            checked={dates?.undated ?? true}
            onChange={(event) =>
              session.dispatch({ type: 'dates', dates: withUndated(dates, event.currentTarget.checked) })
            }
          />{' '}
          and what has no date
        </label>
        <button
          type="button"
          class="control"
          disabled={dates === null}
          onClick={() => session.dispatch({ type: 'dates', dates: null })}
        >
          All dates
        </button>
      </div>
    </>
  )
}
