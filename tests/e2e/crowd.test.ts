import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { plantedCamps } from '../layout/plantedCamps'
import { violations } from './axe'
import { drawn, open, parameter, undoneAndRedone, useBrowser, type OpenOptions } from './page'

useBrowser()

const LONG = { timeout: 30_000 }
const graph = (page: Page) => page.getByRole('application')
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Open' })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** What the page says to screen readers. */
const said = (page: Page) => page.locator('.page > [role="status"]').innerText()

const rows = plantedCamps({ nodes: 420, ties: 1260, seed: 1 }).map(({ a, b, sign }) => `n${a},n${b},${sign}`)
const TABLE = {
  name: 'camps.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['source,target,sign', ...rows].join('\n')),
}

/** A project of 420 nodes and 1,260 lines, opened as a table. */
async function openCamps(options: OpenOptions = {}) {
  const opened = await open(options)
  const { page } = opened
  await page.keyboard.press('Control+o')
  await dialog(page).locator('input[type=file]').first().setInputFiles(TABLE)
  await press(page, 'Read it')
  await dialog(page).getByRole('table').waitFor(LONG)
  await press(page, 'Show it')
  await page.waitForURL(/\?project=/)
  await drawn(page)
  await page.getByRole('heading', { name: 'Who stands near whom and what' }).waitFor(LONG)
  await page.locator('.graph-message').waitFor({ ...LONG, state: 'detached' })
  await drawn(page)
  // What is drawn can be worked with once the page has come to rest.
  if (options.width === undefined) await page.getByRole('button', { name: 'Compare' }).waitFor(LONG)
  return opened
}

/** Where the keyboard's ring is, its middle. */
async function ring(page: Page) {
  const box = await page.locator('[data-part=focus]').boundingBox()
  if (!box) throw new Error('there is no ring')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

describe('a project of hundreds of nodes', () => {
  it('opens as a map, in which nodes and lines are found by keyboard and by pointer', async () => {
    const { page, complaints } = await openCamps()
    expect(await page.locator('h1').innerText()).toBe('Who stands near whom and what')
    await graph(page).focus()
    const there = await ring(page)
    await page.keyboard.press('Enter')
    await expect.poll(() => parameter(page, 'sel')).toMatch(/^actor:/)
    const chosen = parameter(page, 'sel')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => parameter(page, 'sel')).toBeNull()
    await page.mouse.click(there.x, there.y)
    await expect.poll(() => parameter(page, 'sel')).toBe(chosen)

    await expect.poll(() => said(page)).toMatch(/^Selected: /)
    // The first key shows where the keyboard is, the next one takes a step.
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    await expect.poll(() => said(page)).toMatch(/supports|opposes/)
    await page.keyboard.press('Enter')
    await expect.poll(() => parameter(page, 'sel')).toMatch(/stance:/)
    expect(complaints).toEqual([])
  })

  it('keeps a node where it was dragged, from the link too, until that is undone', async () => {
    const { page, complaints } = await openCamps()
    await graph(page).focus()
    const from = await ring(page)
    await page.keyboard.press('Enter')
    await expect.poll(() => parameter(page, 'sel')).toMatch(/^actor:/)
    const chosen = parameter(page, 'sel')
    await page.keyboard.press('Escape')
    await expect.poll(() => parameter(page, 'sel')).toBeNull()
    const area = await graph(page).boundingBox()
    const to = { x: (area?.x ?? 0) + 24, y: (area?.y ?? 0) + 24 }
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
    await page.mouse.move(to.x, to.y)
    await page.mouse.up()
    await expect.poll(() => parameter(page, 'pins')).toMatch(/^map,columns,,actor:/)
    await undoneAndRedone(page, 'pins')
    await page.reload()
    await drawn(page)
    await graph(page).focus()
    const now = await graph(page).boundingBox()
    const { x, y } = await ring(page)
    expect(Math.hypot(x - (now?.x ?? 0) - 24, y - (now?.y ?? 0) - 24)).toBeLessThan(40)
    await page.mouse.click(x, y)
    await expect.poll(() => parameter(page, 'sel')).toBe(chosen)
    expect(complaints).toEqual([])
  })

  it('is moved and looked at from close, and a box selects what lies in it', async () => {
    const { page } = await openCamps()
    const area = await graph(page).boundingBox()
    const middle = { x: (area?.x ?? 0) + (area?.width ?? 0) / 2, y: (area?.y ?? 0) + (area?.height ?? 0) / 2 }
    await page.keyboard.down('Shift')
    await page.mouse.move(middle.x - 120, middle.y - 120)
    await page.mouse.down()
    await page.mouse.move(middle.x, middle.y)
    await page.mouse.move(middle.x + 120, middle.y + 120)
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await expect.poll(() => parameter(page, 'sel')).toMatch(/^actor:.*actor:/)
    const before = await graph(page).screenshot()
    await graph(page).focus()
    for (let step = 0; step < 6; step++) await page.keyboard.press('+')
    await expect.poll(() => parameter(page, 'at')).not.toBeNull()
    await expect.poll(async () => (await graph(page).screenshot()).equals(before)).toBe(false)
  })

  it('fits a phone', async () => {
    const { page, complaints } = await openCamps({ width: 390, height: 844 })
    expect(await page.getByRole('combobox', { name: 'Lens' }).inputValue()).toBe('map')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})
