import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { Camera } from '../../src/canvas/camera'
import type { Point } from '../../src/layout/positions'
import type { Scene } from '../../src/scene/scene'
import { open, useBrowser } from './page'
import { openingScene, pointOnLine } from './places'

useBrowser()

const LINE = 'eu-against-belarus'
const QUOTE = 'is gearing up to impose new sanctions on Belarus'

const graph = (page: Page) => page.getByRole('application')
const details = (page: Page) => page.getByRole('region', { name: /details/i })
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name })
const sentence = (page: Page, number: number) =>
  page
    .getByRole('region', { name: /^article/i })
    .getByRole('button', { name: new RegExp(`^Sentence ${number}\\b`) })
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
const topOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top)

/** What Cytoscape itself says that it shows. */
const camera = (page: Page): Promise<Camera> =>
  page.evaluate(() => {
    const host = [...document.querySelectorAll('.graph *')].find((element) => '_cyreg' in element)
    const { _cyreg: held } = host as unknown as {
      _cyreg: { cy: { zoom: () => number; pan: () => Point } }
    }
    const { cy } = held
    return { zoom: cy.zoom(), pan: { ...cy.pan() } }
  })

async function onScreen(page: Page, { x, y }: Point): Promise<Point> {
  const box = await graph(page).boundingBox()
  const { zoom, pan } = await camera(page)
  if (!box) throw new Error('the graph is not on the page')
  return { x: box.x + pan.x + x * zoom, y: box.y + pan.y + y * zoom }
}

/** Names of the actors of which disc or label lie anywhere but above the sheet, below the head and between the edges. */
async function outOfSight(page: Page, scene: Scene, actors: readonly string[]): Promise<readonly string[]> {
  const box = await graph(page).boundingBox()
  const { zoom } = await camera(page)
  if (!box) return actors
  const outside: string[] = []
  for (const actor of scene.actors.filter(({ key }) => actors.includes(key))) {
    const disc = { x: actor.x, y: actor.y, width: actor.diameter, height: actor.diameter }
    for (const part of [disc, actor.label]) {
      const { x, y } = await onScreen(page, part)
      const [halfWidth, halfHeight] = [(part.width * zoom) / 2, (part.height * zoom) / 2]
      const isInside =
        x - halfWidth >= box.x &&
        x + halfWidth <= box.x + box.width &&
        y - halfHeight >= box.y &&
        y + halfHeight <= box.y + box.height
      if (!isInside) outside.push(actor.key)
    }
  }
  return outside
}

async function tapLine(page: Page, scene: Scene, stance: string): Promise<void> {
  const { x, y } = await onScreen(page, pointOnLine(scene, stance))
  await page.touchscreen.tap(x, y)
}

describe.each([
  { name: 'a phone', width: 390, height: 844 },
  { name: 'a small phone', width: 360, height: 640 },
])('on $name', ({ width, height }) => {
  const phone = { width, height, touch: true }
  const scene = openingScene('rows')

  it('the picture is as wide as the screen, and every name in it can be read', async () => {
    const { page, complaints } = await open(phone)
    const { zoom } = await camera(page)
    expect(zoom * scene.width).toBeCloseTo(width)
    for (const { label } of scene.actors) expect(label.fontSize * zoom).toBeGreaterThanOrEqual(11)
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
  })

  it('at rest the head is three rows, and the sheet a line at the foot', async () => {
    const { page } = await open(phone)
    expect(await topOf(page, '.graph')).toBeLessThanOrEqual(48 + 44 + 40 + 3)
    const sheet = page.getByRole('button', { name: 'Choose a line or a name' })
    const box = await sheet.boundingBox()
    expect(box?.height).toBeLessThanOrEqual(56)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(height - 56, 0)
    await sheet.tap()
    await expect.poll(() => details(page).innerText()).toContain('not a record of what happened')
  })

  it('a tap on a line opens its quotation below a close-up of both its actors, and clearing takes both back', async () => {
    const { page } = await open(phone)
    const before = await camera(page)
    await tapLine(page, scene, LINE)
    await page.getByText(QUOTE).locator('visible=true').first().waitFor()
    await expect.poll(() => outOfSight(page, scene, ['actor:eu', 'actor:belarus'])).toEqual([])
    const sheet = await page.locator('.sheet').boundingBox()
    expect((sheet?.height ?? 0) / height).toBeGreaterThan(0.35)
    expect((sheet?.height ?? 0) / height).toBeLessThan(0.5)
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Close details' }).tap()
    await page.getByRole('button', { name: 'Choose a line or a name' }).waitFor()
    await expect.poll(() => camera(page)).toEqual(before)
  })

  it('a stance on an issue, which is not drawn, shows its holder', async () => {
    const { page } = await open({ ...phone, hash: '#v=1&sel=stance:eu-against-crackdown' })
    await expect.poll(() => outOfSight(page, scene, ['actor:eu'])).toEqual([])
    expect((await camera(page)).zoom).toBeGreaterThan(1.2)
  })

  it('the whole picture can be had over a selection', async () => {
    const { page } = await open({ ...phone, hash: `#v=1&sel=stance:${LINE}` })
    await page.getByRole('button', { name: /^Fit/ }).tap()
    await expect.poll(async () => (await camera(page)).zoom * scene.width).toBeCloseTo(width)
  })

  it('where the user has gone stays, until something out of sight is selected', async () => {
    const { page } = await open(phone)
    const actor = scene.actors.find(({ key }) => key === 'actor:alla-georgievna')
    const { x, y } = await onScreen(page, actor ?? { x: 0, y: 0 })
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, -400)
    await expect.poll(() => page.url()).toContain('at=')
    const gone = await camera(page)
    expect(gone.zoom * scene.width).toBeGreaterThan(width + 10)
    await page.touchscreen.tap(x, y)
    await expect.poll(() => page.url()).toContain('sel=actor:alla-georgievna')
    await expect.poll(() => page.locator('.page').getAttribute('data-sheet')).toBe('half')
    expect(await camera(page)).toEqual(gone)
    await page.getByRole('combobox', { name: /^Find/ }).fill('Leshchenya')
    await page.getByRole('listbox', { name: 'Found' }).getByRole('option').first().tap()
    await expect.poll(() => outOfSight(page, scene, ['actor:leshchenya'])).toEqual([])
    expect(await camera(page)).not.toEqual(gone)
  })

  it('from a line one goes to its sentence in the article, on to another, and comes back', async () => {
    const { page } = await open({ ...phone, hash: `#v=1&sel=stance:${LINE}` })
    await details(page).getByRole('button', { name: 'Sentence 16' }).first().tap()
    await expect.poll(() => tab(page, 'Article').getAttribute('aria-current')).toBe('page')
    const place = await sentence(page, 16).boundingBox()
    expect(place?.y).toBeGreaterThan(48)
    expect(place?.y).toBeLessThan(await topOf(page, '.sheet'))
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await sentence(page, 17).tap()
    await expect.poll(() => details(page).getByRole('heading', { level: 2 }).innerText()).toContain('17')
    expect(await page.locator('.sheet').isVisible()).toBe(true)
    await tab(page, 'Graph').tap()
    expect(await graph(page).isVisible()).toBe(true)
    expect(await details(page).getByRole('heading', { level: 2 }).innerText()).toContain('17')
  })

  it('the outline has all the height between the header and the tabs', async () => {
    const { page } = await open(phone)
    await tab(page, 'Outline').tap()
    const box = await page.getByRole('region', { name: 'Outline' }).boundingBox()
    expect(box?.y).toBeLessThanOrEqual(50)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(height - 56, 0)
    expect(await sideways(page)).toBeLessThanOrEqual(0)
  })

  it('a drag makes the sheet larger and smaller, and so do the arrow keys', async () => {
    const { page } = await open({ ...phone, hash: `#v=1&sel=stance:${LINE}` })
    const handle = page.getByRole('button', { name: /^Make details/ })
    const drag = async (by: number) => {
      const box = await handle.boundingBox()
      const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 14]
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x, y + by / 2)
      await page.mouse.move(x, y + by)
      await page.mouse.up()
    }
    const half = await topOf(page, '.sheet')
    await drag(-120)
    await expect.poll(() => topOf(page, '.sheet')).toBeLessThan(half - 60)
    await drag(120)
    await expect.poll(() => topOf(page, '.sheet')).toBe(half)
    await handle.press('ArrowDown')
    await expect.poll(() => topOf(page, '.sheet')).toBeGreaterThan(half + 60)
    expect(await details(page).getByRole('heading', { level: 2 }).isVisible()).toBe(true)
    await tapHeading(page)
    await expect.poll(() => topOf(page, '.sheet')).toBe(half)
  })

  it('More has whose word is taken, the contradictions and the filters, and goes away again', async () => {
    const { page } = await open(phone)
    const more = page.getByRole('button', { name: 'More' })
    await more.tap()
    const dialog = page.getByRole('dialog', { name: 'More' })
    await dialog.getByRole('combobox', { name: /According to/ }).waitFor()
    await dialog.getByRole('button', { name: /stated/ }).waitFor()
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await dialog.getByRole('button', { name: /contradictions/ }).tap()
    await expect.poll(() => dialog.isVisible()).toBe(false)
    await page.getByRole('region', { name: 'Contradictions' }).waitFor()
    expect(await page.locator('.sheet').evaluate((sheet) => sheet.clientHeight)).toBeGreaterThan(200)
  })
})

/** On a sheet that lies low, the same as a tap on its handle. */
async function tapHeading(page: Page): Promise<void> {
  await details(page).getByRole('heading', { level: 2 }).tap()
}
