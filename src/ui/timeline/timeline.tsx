import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Ref } from '../../model/project'
import { idOf } from '../../model/refs'
import { dateWords } from '../../text/dating'
import type { Dated } from '../../view/dated'
import { litEvents } from '../../view/litEvents'
import { count } from '../counting'
import { useUi } from '../context'
import { chronicleLeft, daysIn, gapWords, LANE_PX, lanesOf } from './days'
import { Entry, LaneHeads } from './entry'
import './timeline.css'

/** Room that the date and the words of an entry keep beside the lanes, px. */
const WORDS_PX = 560

const undatedEntry = (ref: Ref): Dated => ({
  ref,
  date: '',
  firstDay: 0,
  lastDay: 0,
  interval: false,
  planned: false,
})

/** Events and dated stances in the order of time, with all who had a part in them; what has no date apart. */
export function Timeline() {
  const { session, project, lit } = useUi()
  const place = useRef<HTMLDivElement>(null)
  const widthPx = useSignal(0)
  const current = useSignal<Ref | null>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      widthPx.value = element.clientWidth
    })
    observer.observe(element)
    widthPx.value = element.clientWidth
    return () => observer.disconnect()
  }, [])
  const shown = chronicleLeft(project.value, lit.value, litEvents(project.value, session.view.value))
  const days = daysIn(shown)
  const lanes = lanesOf(
    project.value,
    days,
    Math.max(0, Math.floor((widthPx.value - WORDS_PX) / LANE_PX) - 1),
  )
  const refs = [
    ...days.flatMap(({ entries }) => entries.map(({ ref }) => ref)),
    ...shown.undatedEvents,
    ...shown.undatedStances,
  ]
  const stop = current.value !== null && refs.includes(current.value) ? current.value : refs[0]
  const entry = (record: Dated, own = lanes) => (
    <Entry
      key={record.ref}
      record={record}
      lanes={own}
      isCurrent={record.ref === stop}
      onCurrent={() => {
        current.value = record.ref
      }}
    />
  )
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (!(event.target as Element).matches('.tl-main')) return
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.tl-main')].filter(
      (button) => button.closest('details:not([open])') === null,
    )
    const at = buttons.indexOf(event.target as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    buttons[to]?.focus()
  }
  const dated = shown.events.length + shown.stances.length
  return (
    <div class="timeline" ref={place} onKeyDown={onKeyDown} data-lanes={lanes.length > 0 ? '' : undefined}>
      <div class="tl-top">
        <p class="tl-sum">
          {count(shown.events.length, 'event')} and {count(shown.stances.length, 'stance')} with a date;
          below, {shown.undatedEvents.length + shown.undatedStances.length} without
          {shown.hidden > 0 && (
            <>
              ; {shown.hidden} hidden ·{' '}
              <button type="button" class="link" onClick={() => session.dispatch({ type: 'show-all' })}>
                show all
              </button>
            </>
          )}
          <span class="tl-legend">
            <span class="tl-dot" aria-hidden="true" /> took place{' '}
            <span class="tl-dot" data-planned="" aria-hidden="true" /> planned
          </span>
        </p>
        {lanes.length > 0 && <LaneHeads lanes={lanes} />}
      </div>
      {dated === 0 && <p class="tl-none">Nothing that is left has a date.</p>}
      {days.map(({ date, entries, gapDays }) => (
        <section class="tl-day" key={date}>
          {gapDays !== null && <p class="tl-gap">{gapWords(gapDays)} later</p>}
          <h2 class="tl-date">{dateWords(date)}</h2>
          <ul>{entries.map((record) => entry(record))}</ul>
        </section>
      ))}
      {shown.undatedEvents.length > 0 && (
        <section class="tl-undated">
          <h2 class="tl-date">
            Events without a date <span class="number">{shown.undatedEvents.length}</span>
          </h2>
          <ul>
            {shown.undatedEvents.map((ref) => {
              const planned = project.value.events.get(idOf(ref) as never)?.certainty === 'planned'
              return entry({ ...undatedEntry(ref), planned })
            })}
          </ul>
        </section>
      )}
      {shown.undatedStances.length > 0 && (
        <details class="tl-undated" open={dated === 0}>
          <summary>
            Stances without a date <span class="number">{shown.undatedStances.length}</span>
          </summary>
          <ul>{shown.undatedStances.map((ref) => entry(undatedEntry(ref)))}</ul>
        </details>
      )}
    </div>
  )
}
