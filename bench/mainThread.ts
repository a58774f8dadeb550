import type { Browser, Page } from 'playwright-core'
import { freshPage } from './freshPage'
import type { Size } from './madeUpRoot'
import type { Served } from './pages'
import { ratioOf, type Ratio } from './ratio'

const RUNS = 5
const LONG_MS = 50
/** What is asked, one after another: network and measure. */
const QUESTIONS = [
  ['stances', 'degree'],
  ['actors-issues', 'camps'],
  ['issues', 'balance'],
  ['actors', 'coalitions'],
  ['actors', 'ties'],
  ['actors', 'issue-bars'],
  ['actors', 'communities'],
] as const

/** 6,000 stances of 150 actors on one another and on 60 issues. */
export const LARGE: Size = { name: 'large', actors: 150, issues: 60, sentences: 400, stancesEach: 15 }

const LARGE_QUESTIONS = [
  ['stances', 'camps'],
  ['stances', 'balance'],
  ['actors', 'ties'],
  ['actors-issues', 'matrix'],
  ['actors', 'coalitions'],
  ['issues', 'ties'],
] as const

declare global {
  /** Durations of the main thread's long tasks. */
  var longTasksMs: number[]
}

/** The longest task since the last call, once two frames are through; 0 where none was over 50 ms. */
const longest = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done))
    await new Promise((done) => setTimeout(done, 50))
    return Math.max(0, ...globalThis.longTasksMs.splice(0))
  })

const LONGEST_ANSWER_MS = 120_000
const answered = (page: Page) =>
  page.locator('.answer[data-state=done]').waitFor({ timeout: LONGEST_ANSWER_MS })

const observe = (page: Page) =>
  page.evaluate(() => {
    globalThis.longTasksMs = []
    new PerformanceObserver((list) =>
      globalThis.longTasksMs.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' })
  })

const ask = async (page: Page, network: string, measure: string) => {
  for (const [label, value] of [
    ['Network', network],
    ['Measure', measure],
  ] as const) {
    await page.getByLabel(label, { exact: true }).selectOption(value)
    await page.waitForFunction(
      (asked) => new URLSearchParams(location.hash.slice(1)).get('an')?.includes(asked),
      value,
    )
    await answered(page)
  }
}

/** A page is at rest when so long nothing took 50 ms. */
const AT_REST_MS = 4000

/** The longest main-thread task while questions about thousands of stances are asked, against 50 ms. */
export async function largeAnalysisTasks(browser: Browser, { address }: Served): Promise<Ratio> {
  const { page, close } = await freshPage(browser, 1)
  await page.goto(`${address}#v=1&pane=analysis&an=stances,degree`)
  await answered(page)
  await observe(page)
  do await page.waitForTimeout(AT_REST_MS)
  while ((await page.evaluate(() => globalThis.longTasksMs.splice(0).length)) > 0)
  const each: number[] = []
  for (const [network, measure] of LARGE_QUESTIONS) {
    await ask(page, network, measure)
    each.push(await longest(page))
  }
  await close()
  return ratioOf(
    'longest main-thread task while 6,000 stances are analysed (0: none)',
    '50 ms',
    1,
    [Math.max(...each)],
    [LONG_MS],
  )
}

/** The longest main-thread tasks, with the pane opened and with questions asked in it, against 50 ms. */
export async function analysisTasks(browser: Browser, { address }: Served): Promise<readonly Ratio[]> {
  const opening: number[] = []
  const running: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const { page, close } = await freshPage(browser, 1)
    await page.goto(address)
    await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined)
    await page.waitForTimeout(1500)
    await observe(page)
    await page.getByRole('button', { name: 'Analysis', exact: true }).click()
    await answered(page)
    opening.push(await longest(page))
    const each: number[] = []
    for (const [network, measure] of QUESTIONS) {
      await ask(page, network, measure)
      each.push(await longest(page))
    }
    running.push(Math.max(...each))
    await close()
  }
  return [
    ratioOf('longest main-thread task when the analysis is opened (0: none)', '50 ms', 1, opening, [LONG_MS]),
    ratioOf('longest main-thread task while an analysis runs (0: none)', '50 ms', 1, running, [LONG_MS]),
  ]
}
