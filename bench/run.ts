import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium'
import { congruence, congruenceMemory } from './congruence'
import { freshPage } from './freshPage'
import { knownFrustration, largeFrustration } from './frustration'
import { lensChange } from './lensChange'
import { analysisTasks, largeAnalysisTasks } from './mainThread'
import { serveBare, serveEager, serveLarge, servePage, type Served } from './pages'
import { lighting } from './lighting'
import { median, print, ratioOf, type Ratio } from './ratio'
import { readingTable } from './reading'

const RUNS = 9
const SLOWER = 4
const TWO_FRAMES_MS = 1000 / 30
const ENTRY_BYTES = 40_000
const GEPHI_LITE_BYTES = 891_000

/** Milliseconds from the start of navigation to a mark of the page. */
async function timeTo(browser: Browser, address: string, mark: string): Promise<number> {
  const { page, close } = await freshPage(browser, SLOWER)
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
  ours: Served,
  theirs: Served,
  mark: string,
): Promise<{ ours: number[]; theirs: number[] }> {
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let run = -1; run < RUNS; run++) {
    const [one, other] = [
      await timeTo(browser, ours.address, mark),
      await timeTo(browser, theirs.address, mark),
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

/** Milliseconds from pressing a control to the frame after the graph was drawn anew. */
async function reactions(browser: Browser, { address }: Served): Promise<number[]> {
  const { page, close } = await freshPage(browser, 1)
  await page.goto(address)
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined)
  await page.waitForTimeout(1500)
  const times: number[] = []
  for (let run = 0; run < 2 * RUNS; run++) {
    times.push(
      await page.evaluate(async (at) => {
        const filter = document.querySelector<HTMLElement>('.key button[aria-pressed]')
        const sentences = document.querySelectorAll<HTMLElement>('[aria-label^="Sentence"]')
        const control = at % 2 === 0 ? filter : sentences[(at * 7) % sentences.length]
        if (!control) throw new Error('there is nothing to press')
        const drawn = new Promise<void>((done) => {
          const observer = new MutationObserver(() => {
            observer.disconnect()
            requestAnimationFrame(() => done())
          })
          observer.observe(document.documentElement, { attributeFilter: ['data-ready'] })
        })
        const start = performance.now()
        control.click()
        await drawn
        return performance.now() - start
      }, run),
    )
  }
  await close()
  return times
}

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  const [page, eager, bare] = [await servePage(), await serveEager(), await serveBare()]
  const ratios: Ratio[] = []
  const article = await compared(browser, page, eager, 'standpoint:article')
  ratios.push(
    ratioOf(
      'article and list painted, CPU slowed 4×',
      'the same page with Cytoscape in the entry chunk',
      0.8,
      article.ours,
      article.theirs,
    ),
  )
  const graph = await compared(browser, page, bare, 'standpoint:graph')
  ratios.push(
    ratioOf(
      'graph presented, CPU slowed 4×',
      'bare Cytoscape page, same elements, preset positions, lazy',
      1,
      graph.ours,
      graph.theirs,
    ),
  )
  const worked: number[] = []
  for (let run = 0; run < RUNS; run++) worked.push(await timeTo(browser, page.address, 'standpoint:canvas'))
  const { entry, all } = await scriptBytes(browser, page)
  ratios.push(ratioOf('entry JavaScript, gzip', '40 kB', 1, [entry], [ENTRY_BYTES]))
  ratios.push(
    ratioOf('all JavaScript of the first view, gzip', 'Gephi Lite’s 891 kB', 0.25, [all], [GEPHI_LITE_BYTES]),
  )
  const react = await reactions(browser, page)
  ratios.push(
    ratioOf('select or filter, to the next frame drawn', 'two frames (33 ms)', 1, react, [TWO_FRAMES_MS]),
  )
  ratios.push(await lensChange(browser, page))
  ratios.push(...(await analysisTasks(browser, page)))
  const large = await serveLarge()
  ratios.push(await largeAnalysisTasks(browser, large))
  await browser.close()
  await Promise.all([page, eager, bare, large].map(({ close }) => close()))
  ratios.push(
    await readingTable(),
    congruence(),
    congruenceMemory(),
    ...lighting(),
    ...knownFrustration(),
    ...largeFrustration(),
  )

  print(ratios)
  console.log(
    `medians: article ${median(article.ours).toFixed(0)} ms, graph ${median(graph.ours).toFixed(0)} ms (bare ${median(graph.theirs).toFixed(0)} ms; ready to be worked with ${median(worked).toFixed(0)} ms), entry ${(entry / 1000).toFixed(1)} kB, all ${(all / 1000).toFixed(1)} kB, reaction ${median(react).toFixed(1)} ms`,
  )
  mkdirSync('bench', { recursive: true })
  writeFileSync('bench/latest.json', `${JSON.stringify(ratios, null, 2)}\n`)
  if (ratios.some(({ ok }) => !ok)) process.exitCode = 1
}

await main()
