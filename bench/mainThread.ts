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
  ['actors', 'polarisation'],
  ['actors', 'issue-bars'],
  ['stances', 'brokerage'],
] as const

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly name?: string }
  /** Microseconds that the thread worked on it. */
  readonly tdur?: number
}

/**
 * The longest task of the page's main thread while something is done, in ms that the thread itself worked on it: what
 * other programs take of the processor meanwhile does not count, and so it is less than what the Long Tasks API tells
 * on a busy machine.
 */
async function longestTaskMs(browser: Browser, page: Page, done: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  await done()
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((drawn) => requestAnimationFrame(drawn))
    await new Promise((passed) => setTimeout(passed, 50))
  })
  const trace = await browser.stopTracing()
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  )
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && mains.has(threadOf(event)))
  if (tasks.length === 0) throw new Error('the trace has no task')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}

const LONGEST_ANSWER_MS = 120_000
const answered = (page: Page) =>
  page.locator('.answer[data-state=done]').waitFor({ timeout: LONGEST_ANSWER_MS })

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

const rest = (page: Page) =>
  page.evaluate(async (atRestMs) => {
    let lastMs = performance.now()
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) lastMs = startTime + duration
    })
    observer.observe({ type: 'longtask' })
    while (performance.now() - lastMs < atRestMs) await new Promise((passed) => setTimeout(passed, 100))
    observer.disconnect()
  }, AT_REST_MS)

const openAnalysis = (page: Page) => async () => {
  await page.getByRole('button', { name: 'Analysis', exact: true }).click()
  await answered(page)
}

/** The longest main-thread task while questions about thousands of stances are asked, against 50 ms. */
export async function largeAnalysisTasks(browser: Browser, { address }: Served): Promise<Ratio> {
  const { page, close } = await freshPage(browser, 1)
  await page.goto(`${address}#v=1&pane=analysis&an=stances,degree`)
  await answered(page)
  await rest(page)
  const each: number[] = []
  for (const [network, measure] of LARGE_QUESTIONS)
    each.push(await longestTaskMs(browser, page, () => ask(page, network, measure)))
  await close()
  return ratioOf(
    'longest main-thread task while 6,000 stances are analysed, its own time',
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
    opening.push(await longestTaskMs(browser, page, openAnalysis(page)))
    const each: number[] = []
    for (const [network, measure] of QUESTIONS)
      each.push(await longestTaskMs(browser, page, () => ask(page, network, measure)))
    running.push(Math.max(...each))
    await close()
  }
  return [
    ratioOf('longest main-thread task when the analysis is opened, its own time', '50 ms', 1, opening, [
      LONG_MS,
    ]),
    ratioOf('longest main-thread task while an analysis runs, its own time', '50 ms', 1, running, [LONG_MS]),
  ]
}
