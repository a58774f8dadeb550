import type { Signal } from '@preact/signals'
import { useRef } from 'preact/hooks'

export type SheetSize = 'low' | 'half' | 'full'

const SIZES: readonly SheetSize[] = ['low', 'half', 'full']
const DRAGGED_FROM_PX = 24

/** The next size in a direction; the last stays. */
export function resized(size: SheetSize, by: 1 | -1): SheetSize {
  return SIZES[Math.min(SIZES.length - 1, Math.max(0, SIZES.indexOf(size) + by))] ?? size
}

/** The handle of the sheet on narrow screens: drag, click, or arrow keys. */
export function SheetHandle(props: { readonly size: Signal<SheetSize> }) {
  const { size } = props
  const start = useRef<number | null>(null)
  const dragged = useRef(false)
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={size.value === 'full' ? 'Make details smaller' : 'Make details larger'}
      aria-expanded={size.value === 'full'}
      onClick={() => {
        if (!dragged.current) size.value = size.value === 'full' ? 'half' : resized(size.value, 1)
        dragged.current = false
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        size.value = resized(size.value, event.key === 'ArrowUp' ? 1 : -1)
      }}
      onPointerDown={(event) => {
        start.current = event.clientY
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerUp={(event) => {
        const by = start.current === null ? 0 : start.current - event.clientY
        start.current = null
        dragged.current = Math.abs(by) >= DRAGGED_FROM_PX
        if (dragged.current) size.value = resized(size.value, by > 0 ? 1 : -1)
      }}
    >
      <span aria-hidden="true" />
    </button>
  )
}
