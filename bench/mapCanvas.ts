import type { Browser, Page } from 'playwright-core'
import { freshPage } from './freshPage'
import type { Served } from './pages'
import { ratioOf, type Ratio } from './ratio'

const PANS = 3
const STEPS = 50
const STEP_PX = 7
const HOVERS = 40
const AT_REST_MS = 4000

declare global {
  /** Lengths of the frames since the last look, ms. */
  var framesMs: number[]
}

interface Corner {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A page with the graph drawn, so close that it fills the window, and nothing else to do. */
async function atRest(browser: Browser, { address }: Served) {
  const fresh = await freshPage(browser, 1)
  const { page } = fresh
  await page.goto(address)
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined, undefined, {
    timeout: 300_000,
  })
  await page.waitForTimeout(AT_REST_MS)
  await page
    .locator('.graph')
    .focus()
    .catch(() => {})
  for (let step = 0; step < 6; step++) await page.keyboard.press('+')
  await page.evaluate(() => {
    globalThis.framesMs = []
    let last = performance.now()
    const next = () => {
      const now = performance.now()
      globalThis.framesMs.push(now - last)
      last = now
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await page.waitForTimeout(AT_REST_MS)
  const area = await page.locator('.graph').boundingBox()
  if (!area) throw new Error('the graph is not on the page')
  return { ...fresh, area }
}

/** Frames while the graph is dragged there and back, their 95th percentile for each time, ms. */
async function pans(page: Page, area: Corner): Promise<readonly number[]> {
  const results: number[] = []
  for (let run = 0; run < PANS; run++) {
    const [x, y] = await emptyPlace(page, area)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.evaluate(() => globalThis.framesMs.splice(0))
    for (let step = 1; step <= STEPS; step++) await page.mouse.move(x + way(step), y + way(step) / 2)
    const frames = await page.evaluate(() => globalThis.framesMs.splice(0))
    await page.mouse.up()
    await page.waitForTimeout(600)
    results.push(frames.toSorted((a, b) => a - b)[Math.floor(0.95 * (frames.length - 1))] ?? Number.NaN)
  }
  return results
}

/** Toward the right, and half of it back. */
const way = (step: number) => STEP_PX * Math.min(step, 1.5 * STEPS - step)

/** A place where a press takes the picture along and no node: the cursor says so. */
async function emptyPlace(page: Page, { x, y, width, height }: Corner): Promise<readonly [number, number]> {
  for (let at = 0; at < 60; at++) {
    const [px, py] = [x + width * (0.1 + 0.004 * at), y + height * 0.25]
    await page.mouse.move(px, py)
    const isNode = await page.evaluate(() => {
      const { cursor } = (document.querySelector('.graph') as HTMLElement).style
      return cursor === 'pointer'
    })
    if (!isNode) return [px, py]
  }
  return [x + 5, y + 5]
}

/** From a move of the pointer to the second frame after it, ms. */
async function hovers(page: Page, { x, y, width, height }: Corner): Promise<readonly number[]> {
  await page.evaluate(() => {
    globalThis.framesMs = []
    addEventListener(
      'mousemove',
      () => {
        const start = performance.now()
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => globalThis.framesMs.push(performance.now() - start))),
        )
      },
      true,
    )
  })
  const results: number[] = []
  for (let at = 0; at < HOVERS; at++) {
    await page.evaluate(() => globalThis.framesMs.splice(0))
    await page.mouse.move(x + width * (0.3 + (0.4 * at) / HOVERS), y + height * (0.4 + 0.004 * at))
    await page.waitForTimeout(120)
    results.push(...(await page.evaluate(() => globalThis.framesMs.splice(0).slice(0, 1))))
  }
  return results
}

/** Share of the pixels that differ from the ground, in a strip at the left and in the middle of the graph. */
async function filled(page: Page, { x, y, width, height }: Corner): Promise<readonly [number, number]> {
  const shares: number[] = []
  for (const left of [x, x + width / 2]) {
    const clip = { x: left, y: y + height * 0.35, width: width / 10, height: height * 0.3 }
    const picture = (await page.screenshot({ clip })).toString('base64')
    shares.push(
      await page.evaluate(async (data) => {
        const image = await createImageBitmap(
          new Blob([Uint8Array.from(atob(data), (character) => character.charCodeAt(0))]),
        )
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')
        if (!context) return 0
        context.drawImage(image, 0, 0)
        const { data: pixels } = context.getImageData(0, 0, image.width, image.height)
        let other = 0
        for (let at = 0; at < pixels.length; at += 4)
          if (Math.abs((pixels[at] ?? 0) - 251) + Math.abs((pixels[at + 2] ?? 0) - 247) > 12) other++
        return other / (pixels.length / 4)
      }, picture),
    )
  }
  return [shares[0] ?? 0, shares[1] ?? 0]
}

/** Panning and hovering among 2,000 nodes and 6,000 lines, against Cytoscape as it comes. */
export async function mapCanvas(browser: Browser, ours: Served, bare: Served): Promise<readonly Ratio[]> {
  const measure = async (served: Served) => {
    const { page, area, close } = await atRest(browser, served)
    const panned = await pans(page, area)
    const share = await filled(page, area)
    const hovered = await hovers(page, area)
    await close()
    return { panned, hovered, share }
  }
  const own = await measure(ours)
  const base = await measure(bare)
  const [edge, middle] = own.share
  if (edge < 0.05 || middle < 0.05)
    throw new Error(`what was brought in sight is not drawn: ${edge} at the edge, ${middle} in the middle`)
  const told = (times: readonly number[]) =>
    times
      .toSorted((a, b) => a - b)
      .map((time) => time.toFixed(0))
      .join(' ')
  console.log(
    `map canvas: pan ${told(own.panned)} ms, bare ${told(base.panned)} ms; hover ${told(own.hovered)} ms, bare ${told(base.hovered)} ms; drawn at the edge ${edge.toFixed(2)}, in the middle ${middle.toFixed(2)}`,
  )
  const name = '2,000 nodes / 6,000 lines in Map'
  return [
    ratioOf(`pan, p95 frame, ${name}`, 'bare Cytoscape, default options', 0.2, own.panned, base.panned),
    ratioOf(`hover, ${name}`, 'bare Cytoscape, a class on neighbours', 0.3, own.hovered, base.hovered),
  ]
}
