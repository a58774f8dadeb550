/** Items that a scrolled list has to hold: those in sight, with some on either side. `to` is exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Steps in which a span moves, so that most scrolling renders nothing. */
const STEP = 8

/** The span of `count` items of `sizePx` each that a view of `viewPx` shows when it has been scrolled by `scrolledPx`. */
export function spanOf(scrolledPx: number, viewPx: number, sizePx: number, count: number): Span {
  if (sizePx <= 0) return { from: 0, to: 0 }
  const first = Math.floor(Math.max(0, scrolledPx) / sizePx / STEP) * STEP - STEP
  const last = Math.ceil((Math.max(0, scrolledPx) + viewPx) / sizePx / STEP) * STEP + STEP
  return { from: Math.max(0, Math.min(first, count)), to: Math.max(0, Math.min(last, count)) }
}

/** The items of a span in ascending order, as far as there are so many, with one more that has to stay. */
export function spanned({ from, to }: Span, kept: number, count: number): readonly number[] {
  const items = Array.from({ length: Math.max(0, Math.min(to, count) - from) }, (_, at) => from + at)
  if (kept < 0 || kept >= count || (kept >= from && kept < to)) return items
  return kept < from ? [kept, ...items] : [...items, kept]
}

/** How far to scroll so that an item lies between the edges; the same where it already does. */
export function scrolledTo(scrolledPx: number, viewPx: number, startPx: number, sizePx: number): number {
  if (startPx < scrolledPx) return startPx
  return startPx + sizePx > scrolledPx + viewPx ? startPx + sizePx - viewPx : scrolledPx
}
