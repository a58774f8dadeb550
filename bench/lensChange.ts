import type { Browser, Page } from 'playwright-core'
import { freshPage } from './freshPage'
import type { Size } from './madeUpRoot'
import type { Served } from './pages'
import { ratioOf, type Ratio } from './ratio'
import { pressKey, pressNth, reactionMs, type Press } from './reaction'

const RUNS = 20
const MOST_MS = 50
const AT_REST_MS = 2000

/** Sixty nodes and 120 lines. */
export const SIXTY: Size = { name: 'sixty', actors: 40, issues: 20, sentences: 120, stancesEach: 1 }

const otherLens = (page: Page): Promise<Press> =>
  page.evaluateHandle(() => {
    const other = [...document.querySelectorAll<HTMLElement>('.lenses button')].find(
      (button) => ['Sides', 'One actor'].includes(button.textContent ?? '') && button.ariaPressed === 'false',
    )
    if (!other) throw new Error('there is no other lens')
    return () => other.click()
  })

async function ready(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined)
  await page.waitForTimeout(AT_REST_MS)
}

/** A change between two lenses, from the press to the next frame drawn, without motion. */
export async function lensChange(browser: Browser, { address }: Served, of: string): Promise<Ratio> {
  const { page, close } = await freshPage(browser, 1)
  await ready(page, address)
  const timesMs: number[] = []
  for (let run = -2; run < RUNS; run++) {
    const timeMs = await reactionMs(page, await otherLens(page))
    if (run >= 0) timesMs.push(timeMs)
  }
  await close()
  return ratioOf(`lens change, Sides and One actor, ${of}, to the next frame drawn`, '50 ms', 1, timesMs, [
    MOST_MS,
  ])
}

/** Undo and redo of a lens change, a selection and a filter, from the press to the next frame drawn, without motion. */
export async function undoAndRedo(
  browser: Browser,
  { address }: Served,
  of: string,
): Promise<readonly Ratio[]> {
  const { page, close } = await freshPage(browser, 1)
  await ready(page, address)
  const times = { undo: [] as number[], redo: [] as number[] }
  for (let run = -1; run < RUNS / 3; run++) {
    await reactionMs(page, await otherLens(page))
    await reactionMs(page, await pressNth(page, '[aria-label^="Sentence"]', 7 * (run + 1)))
    await reactionMs(page, await pressNth(page, '.key button[aria-pressed]', 0))
    const all = { undo: [] as number[], redo: [] as number[] }
    for (let step = 0; step < 3; step++) all.undo.push(await reactionMs(page, await pressKey(page, 'z')))
    for (let step = 0; step < 3; step++)
      all.redo.push(await reactionMs(page, await pressKey(page, 'Z', true)))
    if (run < 0) continue
    times.undo.push(...all.undo)
    times.redo.push(...all.redo)
  }
  await close()
  return (['undo', 'redo'] as const).map((name) =>
    ratioOf(
      `${name} of a lens change, a selection, a filter, ${of}, to the next frame drawn`,
      '50 ms',
      1,
      times[name],
      [MOST_MS],
    ),
  )
}
