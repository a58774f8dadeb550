import { useSignal, type Signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useUi, type Ui } from './context'
import { Answers } from './questions/answers'
import { useSyncEffect } from './syncEffect'
import { TourButton } from './tour/tourButton'
import { TourSlot } from './tour/tourSlot'

/** Of the sheet that holds Details on narrow screens: a line at the foot, about half of the screen, or nearly all of it. */
export type SheetSize = 'low' | 'half' | 'full'

const SIZES: readonly SheetSize[] = ['low', 'half', 'full']
/** A press that moves less than this is a tap, CSS px. */
const TAP_PX = 8
/** A drag of this much goes on to the next size, CSS px. */
const DRAGGED_PX = 36

/** The next size in a direction; the last stays. */
export function resized(size: SheetSize, by: 1 | -1): SheetSize {
  return SIZES[Math.min(SIZES.length - 1, Math.max(0, SIZES.indexOf(size) + by))] ?? size
}

/** Whether there is anything in the sheet but what to try. */
export const isAsked = ({ session, panel }: Pick<Ui, 'session' | 'panel'>): boolean => {
  const { selection, path, compare, tourStep } = session.view.value
  return (
    selection.length > 0 || path !== null || compare !== null || tourStep !== null || panel.value !== null
  )
}

/** Low while nothing is selected; what is selected next opens it, and leaves a sheet that is open as large as it is. */
export function useSheetSize(): Signal<SheetSize> {
  const ui = useUi()
  const size = useSignal<SheetSize>('low')
  useSyncEffect(() => {
    if (!isAsked(ui)) size.value = 'low'
    else if (size.peek() === 'low') size.value = 'half'
  })
  return size
}

/** Where a drag may begin: the handle and the heading, but none of its buttons. */
const isHold = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('.sheet-handle, .details-head') !== null &&
  target.closest('button:not(.sheet-handle), a') === null

/** Details, on narrow screens in a sheet at the foot that is dragged, tapped or moved with the arrow keys. */
export function Sheet(props: { readonly size: Signal<SheetSize> }) {
  const ui = useUi()
  const { size } = props
  const sheet = useRef<HTMLDivElement>(null)
  const start = useRef<number | null>(null)
  const dragged = useRef(false)
  const empty = !isAsked(ui)
  const low = size.value === 'low'
  const larger = () => {
    size.value = size.value === 'full' ? 'half' : resized(size.value, 1)
  }
  const drag = (by: number | null) => {
    const { style, dataset } = sheet.current ?? {}
    if (by === null) {
      style?.removeProperty('transform')
      if (dataset) delete dataset['dragged']
    } else {
      style?.setProperty('transform', `translateY(${-by}px)`)
      if (dataset) dataset['dragged'] = ''
    }
  }
  return (
    <div
      class="sheet"
      ref={sheet}
      onPointerDown={(event) => {
        if (!ui.narrow.value || !isHold(event.target)) return
        ;(event.target as Element).setPointerCapture(event.pointerId)
        start.current = event.clientY
        dragged.current = false
      }}
      onPointerMove={(event) => {
        if (start.current === null) return
        const by = start.current - event.clientY
        if (!dragged.current && Math.abs(by) < TAP_PX) return
        dragged.current = true
        drag(by)
      }}
      onPointerUp={(event) => {
        const by = start.current === null ? 0 : start.current - event.clientY
        start.current = null
        drag(null)
        if (dragged.current && Math.abs(by) >= DRAGGED_PX) size.value = resized(size.value, by > 0 ? 1 : -1)
      }}
      onPointerCancel={() => {
        start.current = null
        drag(null)
      }}
      onClick={(event) => {
        const isTap = !dragged.current && ui.narrow.value && isHold(event.target)
        dragged.current = false
        if (isTap && (low || (event.target as Element).closest('.sheet-handle'))) larger()
      }}
    >
      <button
        type="button"
        class="sheet-handle"
        aria-label={
          empty && low ? undefined : size.value === 'full' ? 'Make details smaller' : 'Make details larger'
        }
        aria-expanded={!low}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
          event.preventDefault()
          size.value = resized(size.value, event.key === 'ArrowUp' ? 1 : -1)
        }}
      >
        <span class="grip" aria-hidden="true" />
        {empty && low && <span class="sheet-line">Choose a line or a name</span>}
      </button>
      {empty && low && ui.narrow.value && <TourButton class="link sheet-tour" words="Take the tour" />}
      <TourSlot>
        <Answers />
      </TourSlot>
    </div>
  )
}
