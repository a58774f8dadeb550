const READING_LINE = 0.3

/**
 * Puts a sentence at 30 % of the height of its pane, at once: after the next frame's layout, since the pane may be
 * about to appear or to change its height.
 */
export function scrollIntoReading(pane: HTMLElement, sentence: string): void {
  requestAnimationFrame(() => {
    const element = pane.querySelector(`[data-sentence="${CSS.escape(sentence)}"]`)
    if (!element || pane.clientHeight === 0) return
    const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top
    pane.scrollTop += top - pane.clientHeight * READING_LINE
  })
}
