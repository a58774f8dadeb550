import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { dnaSample } from './dnaSample'
import { freshPage } from './freshPage'
import type { Served } from './pages'
import { ratioOf, type Ratio } from './ratio'
import { statementsCsv } from './reading'
import { watch } from './watch'

const RUNS = 5
const LONG_MS = 50
const LONGEST_IMPORT_MS = 120_000
const MOST_TIMES_SLOWER = 2

const settled = async (page: Page, address: string) => {
  await page.goto(address)
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined)
  await page.waitForTimeout(3000)
}

/** Runs in the page: leaves the durations of its long tasks from now on for the page that follows. */
function leaveLongTasks(): void {
  const durationsMs: number[] = []
  const take = (entries: PerformanceEntryList) => durationsMs.push(...entries.map(({ duration }) => duration))
  const observer = new PerformanceObserver((list) => take(list.getEntries()))
  observer.observe({ type: 'longtask' })
  addEventListener('pagehide', () => {
    take(observer.takeRecords())
    sessionStorage.setItem('long-tasks', JSON.stringify(durationsMs))
  })
}

/** The longest main-thread task from choosing a file of 100,000 rows until it is kept and its page is opened, against 50 ms. */
export async function importTasks(browser: Browser, { address }: Served): Promise<Ratio> {
  mkdirSync('build/bench', { recursive: true })
  const file = resolve('build/bench/statements.csv')
  writeFileSync(file, statementsCsv())
  const longestMs: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const { page, close } = await freshPage(browser, 1)
    await settled(page, address)
    await page.keyboard.press('Control+o')
    const dialog = page.getByRole('dialog', { name: 'Open' })
    await dialog.getByText('Projects in this browser').waitFor()
    await page.waitForTimeout(500)
    await page.evaluate(leaveLongTasks)
    await page.route(/project=/, (route) => route.fulfill({ contentType: 'text/html', body: '<p>opened' }))
    await dialog.locator('input[type=file]').first().setInputFiles(file)
    await dialog.getByRole('button', { name: 'Read it' }).click()
    await dialog.getByRole('button', { name: 'Show it' }).click({ timeout: LONGEST_IMPORT_MS })
    await page.waitForURL(/project=/)
    longestMs.push(
      await page.evaluate(() =>
        Math.max(0, ...(JSON.parse(sessionStorage.getItem('long-tasks') ?? '[]') as number[])),
      ),
    )
    await close()
  }
  return ratioOf(
    'longest main-thread task while 100,000 rows are read and kept in the page (0: none)',
    '50 ms',
    1,
    longestMs,
    [LONG_MS],
  )
}

/** Runs in the page: drops a file on it and presses on whatever asks for it until the file's picture is opened. */
function openAtOnce([name, base64]: readonly [string, string]): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const given = new DataTransfer()
  given.items.add(new File([bytes], name))
  const press = () => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('dialog button'))
      if (['Read it', 'Show it'].includes(button.textContent.trim()) && !button.dataset['pressed']) {
        button.dataset['pressed'] = ''
        button.click()
      }
  }
  new MutationObserver(press).observe(document.body, { childList: true, subtree: true })
  sessionStorage.setItem('opened', String(performance.timeOrigin + performance.now()))
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: given, bubbles: true, cancelable: true }))
}

const shownAt = async (page: Page): Promise<number> => {
  const mark = 'shown:graph'
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark)
  return page.evaluate(
    (name) => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
    mark,
  )
}

/** From dropping a `.dna` of 350 kB to its first picture, against opening the page to that of its own article. */
export async function openedDna(browser: Browser, { address }: Served): Promise<Ratio> {
  const file = Buffer.from(await dnaSample()).toString('base64')
  const [oursMs, theirsMs]: [number[], number[]] = [[], []]
  for (let run = -1; run < RUNS; run++) {
    const { page, close } = await freshPage(browser, 1)
    await page.addInitScript(watch, 1)
    await page.goto(address)
    const bundledMs = (await shownAt(page)) - (await page.evaluate(() => performance.timeOrigin))
    await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined)
    await page.waitForTimeout(3000)
    await page.evaluate(openAtOnce, ['debate.dna', file] as const)
    await page.waitForURL(/\?project=debate$/)
    const openedMs =
      (await shownAt(page)) - (await page.evaluate(() => Number(sessionStorage.getItem('opened'))))
    await close()
    if (run < 0) continue
    oursMs.push(openedMs)
    theirsMs.push(bundledMs)
  }
  return ratioOf(
    'a .dna of 350 kB, from dropping it to its first picture',
    'the bundled article, from opening the page to its first picture',
    MOST_TIMES_SLOWER,
    oursMs,
    theirsMs,
  )
}
