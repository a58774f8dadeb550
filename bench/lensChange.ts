import type { Browser } from 'playwright-core'
import { freshPage } from './freshPage'
import type { Served } from './pages'
import { ratioOf, type Ratio } from './ratio'

const RUNS = 20
const MOST_MS = 50

/** A change between the two lenses of the bundled article, from the press to the next frame drawn, without motion. */
export async function lensChange(browser: Browser, { address }: Served): Promise<Ratio> {
  const { page, close } = await freshPage(browser, 1)
  await page.goto(address)
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined)
  await page.waitForTimeout(2000)
  const times: number[] = []
  for (let run = -2; run < RUNS; run++) {
    const time = await page.evaluate(async () => {
      const other = [...document.querySelectorAll<HTMLElement>('.lenses button')].find(
        (button) =>
          ['Sides', 'One actor'].includes(button.textContent ?? '') && button.ariaPressed === 'false',
      )
      if (!other) throw new Error('there is no other lens')
      const drawn = new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          observer.disconnect()
          requestAnimationFrame(() => done())
        })
        observer.observe(document.documentElement, { attributeFilter: ['data-ready'] })
      })
      const start = performance.now()
      other.click()
      await drawn
      return performance.now() - start
    })
    if (run >= 0) times.push(time)
  }
  await close()
  return ratioOf('lens change, Sides and One actor, to the next frame drawn', '50 ms', 1, times, [MOST_MS])
}
