const READING_LINE = 0.3

/** Where a pane was put to show a sentence at the reading line, px; while it stands there, nobody has scrolled. */
const putAt = new WeakMap<HTMLElement, number>()

function afterLayout(
  pane: HTMLElement,
  sentence: string,
  use: (box: DOMRect, within: DOMRect) => void,
): void {
  requestAnimationFrame(() => {
    const element = pane.querySelector(`[data-sentence="${CSS.escape(sentence)}"]`)
    if (element && pane.clientHeight > 0) use(element.getBoundingClientRect(), pane.getBoundingClientRect())
  })
}

/**
 * Puts a sentence at 30 % of the height of its pane, at once: after the next frame's layout, since the pane may be
 * about to appear or to change its height.
 */
export function scrollIntoReading(pane: HTMLElement, sentence: string): void {
  afterLayout(pane, sentence, (box, within) => {
    pane.scrollTop += box.top - within.top - pane.clientHeight * READING_LINE
    putAt.set(pane, pane.scrollTop)
  })
}

/** Keeps the sentence at the reading line when the pane changes its size, until somebody scrolls. Returns what ends it. */
export function holdReadingLine(pane: HTMLElement, sentence: () => string | null): () => void {
  const observer = new ResizeObserver(() => {
    const ref = sentence()
    if (ref !== null && putAt.get(pane) === pane.scrollTop) scrollIntoReading(pane, ref)
  })
  observer.observe(pane)
  return () => observer.disconnect()
}

/** Moves the pane only if a sentence is not wholly in sight, as when Details opens above it, and no further than it must. */
export function keepInSight(pane: HTMLElement, sentence: string): void {
  putAt.delete(pane)
  afterLayout(pane, sentence, (box, within) => {
    const below = box.bottom - within.bottom
    const above = box.top - within.top
    if (below > 0) pane.scrollTop += Math.min(below, above)
    else if (above < 0) pane.scrollTop += above
  })
}
