import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { violations } from './axe'
import { open, useBrowser, type OpenOptions } from './page'

useBrowser()

const details = (page: Page) => page.getByRole('region', { name: 'Details', exact: true })
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
/** What a screen reader hears of the cell in focus. */
const heard = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

describe('the matrix', () => {
  const matrix = async (options: OpenOptions = {}) => {
    const opened = await open({ hash: '#v=1&lens=matrix', ...options, until: 'loaded' })
    await opened.page.getByRole('grid').waitFor()
    return opened
  }

  it('is chosen as a lens, walked by keyboard in sentences, and opens the quotations of a cell', async () => {
    const { page, complaints } = await open()
    await page.getByRole('group', { name: 'Lens' }).getByRole('button', { name: 'Matrix' }).press('Enter')
    const grid = page.getByRole('grid', { name: 'Actors on issues' })
    await grid.waitFor()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Who stands where on what')
    await grid.locator('[tabindex="0"]').focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => heard(page)).toMatch(/, holds \d+ stances?$/)
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => heard(page)).toMatch(/ on it(, contested)?$/)
    await page.keyboard.press('Control+End')
    await expect.poll(() => heard(page)).toContain(':')
    await grid.getByRole('gridcell', { name: /^Tsikhanouskaya calls for an election recount/ }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('sel=stance:')
    await expect.poll(() => details(page).innerText()).toContain('recount')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press(' ')
    await expect.poll(() => new URL(page.url()).hash.match(/stance:/g)?.length ?? 0).toBe(2)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).not.toContain('sel=')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).toContain('sel=')
    expect(complaints).toEqual([])
  })

  it('sorts rows along a column both ways, holds the order in the link, and undoes it', async () => {
    const { page } = await matrix()
    const rows = () => page.getByRole('rowheader').evaluateAll((all) => all.map((row) => row.textContent))
    const blocks = await rows()
    const heading = page.getByRole('columnheader', { name: /^The protests against/ })
    await heading.focus()
    await page.keyboard.press('s')
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending')
    const sorted = await rows()
    expect(sorted).not.toEqual(blocks)
    await page.keyboard.press('s')
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending')
    expect((await rows())[0]).toContain('Alla Georgievna')
    await expect.poll(() => page.url()).toContain('matrix=issues,-issue:')
    await page.keyboard.press('Control+z')
    await expect.poll(rows).toEqual(sorted)
    await page.getByRole('combobox', { name: 'Rows by' }).selectOption('blocks')
    await expect.poll(rows).toEqual(blocks)
  })

  it('dims what is filtered and moves nothing', async () => {
    const { page } = await matrix()
    const boxes = () =>
      page
        .locator('.tile:not(.legend *)')
        .evaluateAll((all) => all.map((tile) => tile.getBoundingClientRect().x))
    const before = await boxes()
    await page.getByRole('button', { name: /^. opposes/ }).click()
    await expect.poll(() => page.locator('.tile.dim').count()).toBeGreaterThan(3)
    expect(await boxes()).toEqual(before)
  })

  it('echoes what is under the pointer in the article, and the article in it', async () => {
    const { page } = await matrix()
    await page
      .getByRole('gridcell', { name: /EU opposes/ })
      .first()
      .hover()
    await expect.poll(() => page.locator('.matrix-reading').innerText()).toContain('EU opposes')
    expect(await page.locator('.matrix-band').count()).toBe(2)
    await page.getByRole('button', { name: /^Sentence 16\b/ }).hover()
    await expect.poll(() => page.locator('.matrix-band').count()).toBeGreaterThanOrEqual(2)
  })

  it('is copied as CSV', async () => {
    const { page } = await matrix({
      before: (fresh) => fresh.context().grantPermissions(['clipboard-read', 'clipboard-write']),
    })
    await page.getByRole('button', { name: 'Copy CSV' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const [first, ...lines] = (await page.evaluate(() => navigator.clipboard.readText())).trim().split('\n')
    expect(first).toContain('An election recount')
    expect(lines.find((line) => line.startsWith('Tsikhanouskaya,'))).toContain('+»')
  })

  it.each([
    { name: 'a desktop', size: { width: 1440, height: 900 } },
    { name: 'a desktop in the dark', size: { width: 1440, height: 900, dark: true } },
    { name: 'a tablet', size: { width: 1024, height: 768 } },
    { name: 'a phone', size: { width: 390, height: 844, touch: true } },
    { name: 'a small phone', size: { width: 360, height: 640, touch: true } },
  ])('on $name has no fault that axe finds, and nothing is wider than the page', async ({ size }) => {
    for (const across of ['issues', 'actors']) {
      const { page, complaints } = await matrix({
        ...size,
        hash: `#v=1&lens=matrix&off=certainty.alleged&matrix=${across},blocks,blocks`,
      })
      expect(await violations(page)).toEqual([])
      expect(await sideways(page)).toBeLessThanOrEqual(0)
      expect(complaints).toEqual([])
    }
  })

  it('on a phone opens the quotation below a cell that is tapped', async () => {
    const { page } = await matrix({ width: 390, height: 844, touch: true })
    await page
      .getByRole('gridcell', { name: /^Lukashenko affirms/ })
      .first()
      .tap()
    await expect.poll(() => details(page).innerText()).toContain('Lukashenko')
    await page.getByText('Order, copy').tap()
    await page.getByRole('combobox', { name: 'Columns by' }).selectOption('name')
    await expect.poll(() => page.url()).toContain('matrix=issues,blocks,name')
  })

  it('with text at twice its size can be scrolled to, and read', async () => {
    const { page } = await matrix({
      before: (fresh) =>
        fresh.addInitScript(() => document.documentElement.style.setProperty('font-size', '200%')),
    })
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await page.getByRole('gridcell', { name: /^Tsikhanouskaya calls for an election recount/ }).click()
    await expect.poll(() => details(page).innerText()).toContain('recount')
  })
})
