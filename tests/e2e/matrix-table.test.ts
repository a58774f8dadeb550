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

describe('the table', () => {
  const table = async (options: OpenOptions = {}) => {
    const opened = await open({ hash: '#v=1&lens=table', ...options, until: 'loaded' })
    await opened.page.getByRole('grid', { name: 'Stances' }).waitFor()
    return opened
  }
  const firsts = (page: Page) => page.locator('.table-cell.holder').allInnerTexts()
  const selected = (page: Page) => page.locator('.table-row[aria-selected="true"]').count()
  const heading = (page: Page, name: string) =>
    page.getByRole('columnheader', { name: new RegExp(`^${name}`) })

  it('is walked, and its rows selected, by keyboard alone', async () => {
    const { page, complaints } = await table()
    await page.getByRole('grid').locator('[tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => selected(page)).toBe(1)
    await expect.poll(() => page.url()).toContain('sel=stance:')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => selected(page)).toBe(3)
    await page.keyboard.press(' ')
    await expect.poll(() => selected(page)).toBe(2)
    await page.keyboard.press('Control+End')
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('quotation')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect
      .poll(() =>
        details(page)
          .getByRole('blockquote')
          .or(page.locator('.details blockquote, .sheet blockquote'))
          .first()
          .isVisible(),
      )
      .toBe(true)
    expect(await selected(page)).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => selected(page)).toBe(0)
    expect(complaints).toEqual([])
  })

  it('finds rows by whole words without their accents, one step of undo for what is typed', async () => {
    const { page, complaints } = await table()
    const words = page.getByRole('searchbox', { name: 'Stances with the words' })
    await words.pressSequentially('Récount')
    await expect
      .poll(() =>
        page
          .getByRole('status')
          .filter({ hasText: /of 43 stances/ })
          .count(),
      )
      .toBeGreaterThan(0)
    await expect.poll(() => page.locator('.table-row').count()).toBeLessThan(4)
    expect(await firsts(page)).toContain('Tsikhanouskaya')
    await expect.poll(() => page.url()).toContain('words=R%C3%A9count')
    await page.reload()
    await page.getByRole('grid', { name: 'Stances' }).waitFor()
    expect(await words.inputValue()).toBe('Récount')
    await words.fill('nobody says this')
    await page.getByText('No stance is left of 43.').waitFor()
    await page.getByRole('button', { name: 'Show all', exact: true }).click()
    await page.getByRole('grid', { name: 'Stances' }).waitFor()
    await words.pressSequentially('nato')
    await expect.poll(() => page.locator('.table-row').count()).toBeLessThan(6)
    await page.locator('h1').click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => words.inputValue()).toBe('')
    expect(complaints).toEqual([])
  })

  it('sorts by one column and then another, both ways, and by the fields that say the same', async () => {
    const { page } = await table()
    await heading(page, 'How sure').click()
    await heading(page, 'Who')
      .first()
      .click({ modifiers: ['Shift'] })
    await expect.poll(() => page.url()).toContain('*certainty,holder*')
    expect(await heading(page, 'Who').first().getAttribute('aria-sort')).toBe('ascending')
    const ascending = await firsts(page)
    expect(ascending[0]?.localeCompare(ascending[1] ?? '', 'en')).toBeLessThanOrEqual(0)
    await page.keyboard.press('Escape')
    await heading(page, 'Who').first().focus()
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => page.url()).toContain('*certainty,-holder*')
    await page.getByText('Columns, order').click()
    await page.getByRole('combobox', { name: 'Sorted by' }).selectOption('sentence')
    await expect.poll(() => page.url()).toContain('*sentence,-holder*')
    await page.getByRole('checkbox', { name: 'Quotation' }).click()
    await expect.poll(() => page.getByRole('columnheader').count()).toBe(6)
    await page.getByRole('checkbox', { name: 'In what form' }).click()
    await heading(page, 'In what form').waitFor()
  })

  it('groups by a column; a group closes and opens by keyboard', async () => {
    const { page, complaints } = await table({ hash: '#v=1&lens=table&off=polarity.supports' })
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('polarity')
    const group = page.getByRole('gridcell', { name: /^opposes 10 stances/ })
    await group.focus()
    const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount'))
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => group.getAttribute('aria-expanded')).toBe('false')
    expect(Number(await page.getByRole('grid').getAttribute('aria-rowcount'))).toBe(rows - 10)
    await page.keyboard.press('Enter')
    await expect.poll(() => group.getAttribute('aria-expanded')).toBe('true')
    expect(complaints).toEqual([])
  })

  it('is copied as CSV: what is selected, else all that is shown', async () => {
    const { page } = await table({
      hash: '#v=1&lens=table&off=polarity.supports',
      before: (fresh) => fresh.context().grantPermissions(['clipboard-read', 'clipboard-write']),
    })
    const copied = async (button: RegExp) => {
      await page.getByRole('button', { name: button }).click()
      await page.getByRole('button', { name: 'Copied' }).waitFor()
      return (await page.evaluate(() => navigator.clipboard.readText())).trim().split('\n')
    }
    expect(await copied(/^Copy 14 stances as CSV/)).toHaveLength(15)
    await page.getByRole('button', { name: /^Copy/ }).waitFor()
    await page.locator('.table-row').first().click()
    await page
      .locator('.table-row')
      .nth(2)
      .click({ modifiers: ['Shift'] })
    const [first, ...rows] = await copied(/^Copy 3 selected as CSV/)
    expect(first).toBe('Who,Stance,On what or whom,How sure,Who says so,Sentence,Quotation')
    expect(rows).toHaveLength(3)
  })

  it('shows what is selected in the article, and echoes it', async () => {
    const { page } = await table()
    await page.getByRole('button', { name: /^Sentence 1\b/ }).hover()
    await expect.poll(() => page.locator('.table-row.echoed').count()).toBeGreaterThan(0)
    await page.goto(`${page.url().split('#')[0]}#v=1&lens=table&sel=stance:eu-against-belarus`)
    const row = page.locator('.table-row[aria-selected="true"]')
    await row.waitFor()
    await expect
      .poll(async () => {
        const [inner, outer] = await Promise.all([
          row.boundingBox(),
          page.locator('.grid-scroll').boundingBox(),
        ])
        return (
          (inner?.y ?? 0) >= (outer?.y ?? 0) && (inner?.y ?? 1e9) < (outer?.y ?? 0) + (outer?.height ?? 0)
        )
      })
      .toBe(true)
  })

  it('opens a menu on a row', async () => {
    const { page } = await table()
    await page.locator('.table-cell').nth(8).click({ button: 'right' })
    await page.getByRole('menu').waitFor()
  })

  it.each([
    { name: 'a desktop', size: { width: 1440, height: 900 } },
    { name: 'a desktop in the dark', size: { width: 1440, height: 900, dark: true } },
    { name: 'a tablet', size: { width: 1024, height: 768 } },
    { name: 'a phone', size: { width: 390, height: 844, touch: true } },
    { name: 'a small phone', size: { width: 360, height: 640, touch: true } },
  ])('on $name has no fault that axe finds, and nothing is wider than the page', async ({ size }) => {
    const { page, complaints } = await table({
      ...size,
      hash: '#v=1&lens=table&sel=stance:eu-against-belarus&table=holder,verb,certainty,date,quotation*-date*holder',
    })
    expect(await violations(page)).toEqual([])
    await page.getByText(/^Columns, order/).click()
    expect(await violations(page)).toEqual([])
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
  })

  it('with text at twice its size can be scrolled to, and read', async () => {
    const { page } = await table({
      before: (fresh) =>
        fresh.addInitScript(() => document.documentElement.style.setProperty('font-size', '200%')),
    })
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await page.locator('.table-row').first().click()
    await expect.poll(() => selected(page)).toBe(1)
  })
})
