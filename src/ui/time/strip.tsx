import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { pxOf, timeAxis } from '../../scene/timeAxis'
import { chronicleOf, isoOfDay } from '../../view/dated'
import { count } from '../counting'
import { useUi } from '../context'
import { dateWords } from '../../text/dating'
import { leftSentence } from '../questions/leftSentence'
import { useBrush } from './brush'
import { DatesField } from './datesField'
import { Marks } from './marks'
import { marksOn } from './placing'
import { daysIn, withUndated } from './range'
import { isStripOpen, setStripOpen } from './stripOpen'
import { ticksOf } from './ticks'
import './strip.css'

/** Dated events and stances of a project in the order of time, and the axis that they take on so many px. */
function useTime(widthPx: number) {
  const { project } = useUi()
  const chronicle = chronicleOf(project.value)
  const dated = [...chronicle.events, ...chronicle.stances].toSorted((a, b) => a.firstDay - b.firstDay)
  return { chronicle, dated, axis: timeAxis(dated, widthPx) }
}

/** What has no date: how much it is, and whether it is shown. */
function Undated(props: { readonly stances: number }) {
  const { session } = useUi()
  const { dates } = session.view.value
  return (
    <label class="time-undated" title="Stances to which the text gives no date">
      <input
        type="checkbox"
        checked={dates?.undated ?? true}
        onChange={(event) => {
          session.dispatch({ type: 'dates', dates: withUndated(dates, event.currentTarget.checked) })
          session.announcement.value = leftSentence(session.opened.peek(), session.view.peek())
        }}
      />
      {props.stances} undated
    </label>
  )
}

function Track(props: { readonly widthPx: number }) {
  const { project, session } = useUi()
  const { dated, axis } = useTime(props.widthPx)
  const { days, onTrack, handle } = useBrush(axis)
  const marks = marksOn(project.value, chronicleOf(project.value), axis)
  const [left, right] = [pxOf(axis, days.from), pxOf(axis, days.to, true)]
  const isAll = session.view.value.dates === null
  return (
    <div class="time-track" data-all={isAll ? '' : undefined} {...onTrack}>
      <div class="time-range" style={{ left: `${left}px`, width: `${right - left}px` }} />
      <div class="time-ticks" aria-hidden="true">
        {ticksOf(axis, dated).map(({ px, label }) => (
          <span key={px} style={{ left: `${px}px` }}>
            {label}
          </span>
        ))}
      </div>
      {axis.stretches.map(({ startPx, endPx }, at) => (
        <>
          <span class="time-line" style={{ left: `${startPx}px`, width: `${endPx - startPx}px` }} />
          {at > 0 && (
            <span
              class="time-break"
              style={{
                left: `${axis.stretches[at - 1]?.endPx ?? 0}px`,
                width: `${startPx - (axis.stretches[at - 1]?.endPx ?? 0)}px`,
              }}
            />
          )}
        </>
      ))}
      <Marks marks={marks} />
      {handle('from')}
      {handle('to')}
    </div>
  )
}

/** Dated events and stances under the picture, with a brush that leaves those of some days alone. */
export function Strip() {
  const ui = useUi()
  const { session } = ui
  const room = useRef<HTMLDivElement>(null)
  const widthPx = useSignal(0)
  const open = isStripOpen(ui)
  useEffect(() => {
    const element = room.current
    if (!element) return
    const measure = () => {
      widthPx.value = element.clientWidth
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [open])
  const { chronicle, axis } = useTime(widthPx.value)
  const { dates } = session.view.value
  const days = daysIn(axis, dates)
  const [first, last] = [isoOfDay(axis.firstDay), isoOfDay(axis.lastDay)]
  const events = chronicle.events.length
  return (
    <>
      <div class="time-head">
        <button type="button" class="time-fold" aria-expanded={open} onClick={() => setStripOpen(ui, !open)}>
          When
        </button>
        {open ? (
          <>
            <DatesField first={first} last={last} />
            {chronicle.undatedStances.length > 0 && <Undated stances={chronicle.undatedStances.length} />}
          </>
        ) : (
          <span class="time-folded">
            {dates === null
              ? `${count(events, 'dated event')}, ${count(chronicle.stances.length, 'dated stance')}`
              : dateWords(`${isoOfDay(days.from)}/${isoOfDay(days.to)}`)}
          </span>
        )}
      </div>
      {open && (
        <div class="time-room" ref={room}>
          {widthPx.value > 0 && <Track widthPx={widthPx.value} />}
        </div>
      )}
    </>
  )
}
