import { useRef } from 'preact/hooks'
import { pxOf, type Edge, type TimeAxis } from '../../scene/timeAxis'
import { isoOfDay } from '../../view/dated'
import { useUi } from '../context'
import { dateWords } from '../../text/dating'
import { leftSentence } from '../questions/leftSentence'
import { daysIn, dragged, keyed, rangeOf, type Days, type Hold } from './range'

/** A press that moves less than this is no drag, CSS px. */
const STILL_PX = 4

/** What a track does with the pointer, and the two handles that stand on it. */
export function useBrush(axis: TimeAxis) {
  const { session } = useUi()
  const hold = useRef<(Hold & { moved: boolean }) | null>(null)
  const { dates } = session.view.value
  const days = daysIn(axis, dates)
  const show = (next: Days, continues: boolean) => {
    const before = session.view.peek().dates
    session.dispatch({ type: 'dates', dates: rangeOf(axis, next, before), continues })
  }
  const announce = () => {
    session.announcement.value = leftSentence(session.opened.peek(), session.view.peek())
  }
  const placeOf = (event: PointerEvent) =>
    event.clientX - (event.currentTarget as Element).getBoundingClientRect().left
  const onTrack = {
    onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }) {
      const target = event.target as HTMLElement
      if (event.button !== 0 || target.closest('button')) return
      const px = placeOf(event)
      const handle = target.closest<HTMLElement>('[role=slider]')?.dataset['edge'] as Edge | undefined
      const isInside =
        session.view.peek().dates !== null && px > pxOf(axis, days.from) && px < pxOf(axis, days.to, true)
      const isWhole = days.from === axis.firstDay && days.to === axis.lastDay
      const part = handle ?? (isInside && !isWhole ? 'middle' : 'new')
      hold.current = { part, startPx: px, days, moved: false }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent) {
      const held = hold.current
      const px = placeOf(event)
      if (!held || (!held.moved && Math.abs(px - held.startPx) < STILL_PX)) return
      const before = session.view.peek().dates
      show(dragged(axis, held, px), held.moved)
      held.moved ||= session.view.peek().dates !== before
    },
    onPointerUp() {
      if (hold.current?.moved) announce()
      hold.current = null
    },
    onPointerCancel() {
      hold.current = null
    },
  }
  const handle = (edge: Edge) => {
    const day = days[edge]
    return (
      <div
        role="slider"
        tabIndex={0}
        class="time-handle"
        data-edge={edge}
        aria-label={edge === 'from' ? 'From' : 'To'}
        aria-valuemin={edge === 'from' ? axis.firstDay : days.from}
        aria-valuemax={edge === 'from' ? days.to : axis.lastDay}
        aria-valuenow={day}
        aria-valuetext={dateWords(isoOfDay(day))}
        style={{ left: `${pxOf(axis, day, edge === 'to')}px` }}
        onKeyDown={(event) => {
          const next = keyed(axis, days, edge, event.key)
          if (next === null) return
          event.preventDefault()
          show(next, event.repeat)
          announce()
        }}
      />
    )
  }
  return { days, onTrack, handle }
}
