import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { spanOf, type Span } from './windowing'

/** Size of text in CSS pixels: what a rem is. */
export const remPx = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

/** What is in sight of a scrolled grid. */
export interface Sight {
  readonly rows: Span
  readonly columns: Span
  /** Of the scrolled element, in rem. */
  readonly widthRem: number
  readonly heightRem: number
}

/** Sizes of a grid's parts in rem. */
export interface GridMeasures {
  readonly rows: number
  readonly columns: number
  readonly rowRem: number
  readonly columnRem: number
}

/**
 * Which rows and columns a scrolled element shows; `measures` must be the present ones at each call. Follows scrolling,
 * the element's size and the size of text. `onSize`: what to do when one of those has changed.
 */
export function useSight(
  scroller: RefObject<HTMLElement | null>,
  measures: GridMeasures,
  onSize: () => void,
): Sight {
  const resized = useRef(onSize)
  resized.current = onSize
  const sight = useSignal<Sight>({
    rows: { from: 0, to: Math.min(40, measures.rows) },
    columns: { from: 0, to: Math.min(40, measures.columns) },
    widthRem: 60,
    heightRem: 40,
  })
  const { rows, columns, rowRem, columnRem } = measures
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const look = () => {
      const rem = remPx()
      if (element.clientHeight === 0) return
      const next: Sight = {
        rows: spanOf(element.scrollTop, element.clientHeight, rowRem * rem, rows),
        columns: spanOf(element.scrollLeft, element.clientWidth, columnRem * rem, columns),
        widthRem: element.clientWidth / rem,
        heightRem: element.clientHeight / rem,
      }
      if (JSON.stringify(next) !== JSON.stringify(sight.peek())) sight.value = next
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const sizes = new ResizeObserver(() => {
      look()
      resized.current()
    })
    sizes.observe(element)
    if (element.firstElementChild) sizes.observe(element.firstElementChild)
    return () => {
      element.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [rows, columns, rowRem, columnRem])
  return sight.value
}
