import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium'
import { congruence, congruenceMemory } from './congruence'
import { contradictions } from './contradictions'
import { freshPage } from './freshPage'
import { knownFrustration, largeFrustration } from './frustration'
import { lensChange, SIXTY, undoAndRedo } from './lensChange'
import { analysisTasks, LARGE, largeAnalysisTasks } from './mainThread'
import { mapCanvas } from './mapCanvas'
import { mapLayout } from './mapLayout'
import { serveBare, serveBareMap, serveCamps, serveEager, serveMadeUp, servePage, type Served } from './pages'
import { lighting } from './lighting'
import { importTasks, openedDna } from './opening'
import { median, print, ratioOf, type Ratio } from './ratio'
import { pressNth, reactionMs } from './reaction'
import { readingTable } from './reading'
import { watch } from './watch'

const RUNS = 9
const SLOWER = 4
const TWO_FRAMES_MS = 1000 / 30
const SENTENCES = 31
const ENTRY_BYTES = 40_000
const GEPHI_LITE_BYTES = 891_000

/** Milliseconds from the start of navigation to a mark of the page. */
async function timeTo(browser: Browser, address: string, mark: string): Promise<number> {
  const { page, close } = await freshPage(browser, SLOWER)
  await page.addInitScript(watch, SENTENCES)
  await page.goto(address)
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark)
  const time = await page.evaluate(
    (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN,
    mark,
  )
  await close()
  return time
}

/** Measures two pages turn and turn about, so that whatever else the machine does falls on both. */
async function compared(
  browser: Browser,
  [ours, mark]: readonly [Served, string],
  [theirs, theirMark]: readonly [Served, string],
): Promise<{ ours: number[]; theirs: number[] }> {
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let run = -1; run < RUNS; run++) {
    const [one, other] = [
      await timeTo(browser, ours.address, mark),
      await timeTo(browser, theirs.address, theirMark),
    ]
    if (run < 0) continue
    times.ours.push(one)
    times.theirs.push(other)
  }
  return times
}

/** Bytes after gzip of the scripts that the page loads until its graph is drawn. */
async function scriptBytes(
  browser: Browser,
  { address, folder }: Served,
): Promise<{ entry: number; all: number }> {
  const { page, close } = await freshPage(browser, 1)
  const loaded = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script') loaded.add(new URL(request.url()).pathname)
  })
  await page.goto(address)
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined)
  const all = [...loaded]
  const html = readFileSync(`${folder}/index.html`, 'utf8')
  const inEntry = [...html.matchAll(/(?:src|href)="\.(\/[^"]+\.js)"/g)].map(([, path]) => path ?? '')
  await close()
  const bytes = (paths: readonly string[]) =>
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(folder + path), { level: 9 }).length, 0)
  return { entry: bytes(inEntry), all: bytes(all) }
}

/** Milliseconds from pressing a filter or a sentence to the frame after the graph was drawn anew. */
async function reactions(browser: Browser, { address }: Served): Promise<number[]> {
  const { page, close } = await freshPage(browser, 1)
  await page.goto(address)
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined)
  await page.waitForTimeout(1500)
  const timesMs: number[] = []
  for (let run = 0; run < 2 * RUNS; run++) {
    const press =
      run % 2 === 0
        ? await pressNth(page, '.key button[aria-pressed]', 0)
        : await pressNth(page, '[aria-label^="Sentence"]', run * 7)
    timesMs.push(await reactionMs(page, press))
  }
  await close()
  return timesMs
}

/** What there is to measure with; pages are built when they are first asked for. */
interface Bench {
  readonly browser: Browser
  readonly page: () => Promise<Served>
  readonly eager: () => Promise<Served>
  readonly bare: () => Promise<Served>
  readonly sixty: () => Promise<Served>
  readonly large: () => Promise<Served>
  readonly camps: () => Promise<Served>
  readonly bareMap: () => Promise<Served>
}

async function firstView({ browser, ...pages }: Bench): Promise<readonly Ratio[]> {
  const [page, eager, bare] = [await pages.page(), await pages.eager(), await pages.bare()]
  const article = await compared(browser, [page, 'shown:article'], [eager, 'shown:article'])
  const graph = await compared(browser, [page, 'shown:graph'], [bare, 'standpoint:graph'])
  const worked: number[] = []
  for (let run = 0; run < RUNS; run++) worked.push(await timeTo(browser, page.address, 'standpoint:canvas'))
  const { entry, all } = await scriptBytes(browser, page)
  const react = await reactions(browser, page)
  console.log(
    `medians: article ${median(article.ours).toFixed(0)} ms, graph ${median(graph.ours).toFixed(0)} ms (bare ${median(graph.theirs).toFixed(0)} ms; ready to be worked with ${median(worked).toFixed(0)} ms), entry ${(entry / 1000).toFixed(1)} kB, all ${(all / 1000).toFixed(1)} kB, reaction ${median(react).toFixed(1)} ms`,
  )
  return [
    ratioOf(
      'article and list painted, CPU slowed 4×',
      'the same page drawn by its script alone, with Cytoscape in the entry chunk',
      0.8,
      article.ours,
      article.theirs,
    ),
    ratioOf(
      'graph presented, CPU slowed 4×',
      'bare Cytoscape page, same elements, preset positions, lazy',
      1,
      graph.ours,
      graph.theirs,
    ),
    ratioOf('entry JavaScript, gzip', '40 kB', 1, [entry], [ENTRY_BYTES]),
    ratioOf('all JavaScript of the first view, gzip', 'Gephi Lite’s 891 kB', 0.25, [all], [GEPHI_LITE_BYTES]),
    ratioOf('select or filter, to the next frame drawn', 'two frames (33 ms)', 1, react, [TWO_FRAMES_MS]),
  ]
}

/** All that is measured, by the names that `--only` goes by. */
const ROWS: Readonly<Record<string, (bench: Bench) => Promise<readonly Ratio[]>>> = {
  'first-view': firstView,
  'lens-change': async ({ browser, page, sixty }) => [
    await lensChange(browser, await page(), 'of the article'),
    await lensChange(browser, await sixty(), '60 nodes and 120 ties'),
    ...(await undoAndRedo(browser, await sixty(), '60 nodes and 120 ties')),
  ],
  analysis: async ({ browser, page, large }) => [
    ...(await analysisTasks(browser, await page())),
    await largeAnalysisTasks(browser, await large()),
  ],
  reading: async () => [await readingTable()],
  opening: async ({ browser, page }) => [
    await importTasks(browser, await page()),
    await openedDna(browser, await page()),
  ],
  congruence: async () => [congruence(), congruenceMemory()],
  lighting: async () => [...lighting(), ...contradictions()],
  frustration: async () => [...knownFrustration(), ...largeFrustration()],
  'map-layout': async () => mapLayout(),
  'map-canvas': async ({ browser, camps, bareMap }) => mapCanvas(browser, await camps(), await bareMap()),
}

/** The rows that were asked for: `--only map,reading` runs those whose name has one of the words; without it, all. */
function asked(): readonly string[] {
  const at = process.argv.indexOf('--only')
  const words = at < 0 ? undefined : process.argv[at + 1]?.split(',')
  const names = Object.keys(ROWS).filter((name) => words?.some((word) => name.includes(word)) ?? true)
  if (names.length === 0) throw new Error(`--only takes some of ${Object.keys(ROWS).join(', ')}`)
  return names
}

async function main(): Promise<void> {
  const names = asked()
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  const served = new Map<string, Promise<Served>>()
  const once = (name: string, serve: () => Promise<Served>) => () => {
    const page = served.get(name) ?? serve()
    served.set(name, page)
    return page
  }
  const bench: Bench = {
    browser,
    page: once('page', servePage),
    eager: once('eager', serveEager),
    bare: once('bare', serveBare),
    sixty: once('sixty', () => serveMadeUp(SIXTY)),
    large: once('large', () => serveMadeUp(LARGE)),
    camps: once('camps', serveCamps),
    bareMap: once('bareMap', serveBareMap),
  }
  const ratios: Ratio[] = []
  for (const name of names) ratios.push(...((await ROWS[name]?.(bench)) ?? []))
  await browser.close()
  for (const page of served.values()) await (await page).close()
  print(ratios)
  mkdirSync('bench', { recursive: true })
  writeFileSync('bench/latest.json', `${JSON.stringify(ratios, null, 2)}\n`)
  if (ratios.some(({ ok }) => !ok)) process.exitCode = 1
}

await main()
