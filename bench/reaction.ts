import type { JSHandle, Page } from 'playwright-core'

/** What is done in the page, as the page holds it. */
export type Press = JSHandle<() => void>

/** Milliseconds from a press to the frame after the graph was drawn anew. */
export const reactionMs = (page: Page, press: Press): Promise<number> =>
  page.evaluate(async (doIt) => {
    const drawn = new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        requestAnimationFrame(() => done())
      })
      observer.observe(document.documentElement, { attributeFilter: ['data-ready'] })
    })
    const startMs = performance.now()
    doIt()
    await drawn
    return performance.now() - startMs
  }, press)

/** Presses the one of the elements that a selector finds that stands at a place, counted around. */
export const pressNth = (page: Page, selector: string, at: number): Promise<Press> =>
  page.evaluateHandle(
    ([found, place]) => {
      const all = document.querySelectorAll<HTMLElement>(found)
      const control = all[place % all.length]
      if (!control) throw new Error(`there is no ${found} to press`)
      return () => control.click()
    },
    [selector, at] as const,
  )

/** Presses Ctrl and a key. */
export const pressKey = (page: Page, key: string, shift = false): Promise<Press> =>
  page.evaluateHandle(
    ([name, shiftKey]) =>
      () =>
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: name,
            shiftKey,
            ctrlKey: true,
            bubbles: true,
            cancelable: true,
          }),
        ),
    [key, shift] as const,
  )
