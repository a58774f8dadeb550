import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { violations } from './axe'
import { drawn, open, parameter, useBrowser } from './page'

useBrowser()

const strip = (page: Page) => page.getByRole('region', { name: 'When' })
const left = (page: Page) => page.locator('.size')
const handle = (page: Page, name: 'From' | 'To') => strip(page).getByRole('slider', { name })
const when = (page: Page) => parameter(page, 'when')
const ready = (page: Page) => strip(page).getByRole('slider').first().waitFor()

describe('the time strip', () => {
  it('leaves the stances of some days by keyboard, says so, keeps them in the link, and shows all again', async () => {
    const { page, complaints } = await open()
    await ready(page)
    expect(await handle(page, 'From').getAttribute('aria-valuetext')).toBe('1 January 1999')
    await handle(page, 'From').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => handle(page, 'From').getAttribute('aria-valuetext')).toBe('9 August 2020')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await handle(page, 'To').focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => when(page)).toBe('2020-08-11..2020-08-15')
    // Two of 15 August, one of the week from the 9th to the 16th.
    expect(await left(page).innerText()).toMatch(/^40 of 43 stances hidden/)
    expect(await page.getByRole('status').first().innerText()).toContain('40 of 43 stances hidden')
    await page.reload()
    await drawn(page)
    await ready(page)
    expect(await handle(page, 'To').getAttribute('aria-valuetext')).toBe('15 August 2020')
    await page.getByRole('button', { name: 'show all' }).press('Enter')
    await expect.poll(() => when(page)).toBeNull()
    expect(await handle(page, 'From').getAttribute('aria-valuetext')).toBe('1 January 1999')
    expect(complaints).toEqual([])
  })

  it('takes a drag for one step of undo: a new range, its middle, one end', async () => {
    const { page } = await open()
    await ready(page)
    const track = await page.locator('.time-track').boundingBox()
    const tick = async (label: string) => {
      const box = await page.locator('.time-ticks span', { hasText: new RegExp(`^${label}$`) }).boundingBox()
      return (box?.x ?? 0) + (box?.width ?? 0) / 2
    }
    const y = (track?.y ?? 0) + 8
    const drag = async (from: number, to: number) => {
      await page.mouse.move(from, y)
      await page.mouse.down()
      for (let step = 1; step <= 8; step++) await page.mouse.move(from + ((to - from) * step) / 8, y)
      await page.mouse.up()
    }
    const [ten, eleven, twelve, thirteen] = [
      await tick('10'),
      await tick('11'),
      await tick('12'),
      await tick('13'),
    ]
    await drag(ten, twelve)
    await expect.poll(() => when(page)).toBe('2020-08-10..2020-08-12')
    await drag(eleven, twelve)
    await expect.poll(() => when(page)).toBe('2020-08-11..2020-08-13')
    const end = await handle(page, 'To').boundingBox()
    await page.mouse.move((end?.x ?? 0) + 12, (end?.y ?? 0) + 20)
    await page.mouse.down()
    await page.mouse.move(thirteen + (thirteen - twelve) * 1.5, y, { steps: 6 })
    await page.mouse.up()
    await expect.poll(() => when(page)).toBe('2020-08-11..2020-08-14')
    for (const expected of ['2020-08-11..2020-08-13', '2020-08-10..2020-08-12', null]) {
      await page.keyboard.press('Control+z')
      await expect.poll(() => when(page)).toBe(expected)
    }
  })

  it('takes dates typed, and what has no date besides', async () => {
    const { page } = await open()
    await ready(page)
    await strip(page).getByRole('button', { name: 'Dates…' }).press('Enter')
    const layer = page.getByRole('dialog', { name: 'Dates' })
    await layer.getByLabel('From').fill('2020-08-16')
    await expect.poll(() => when(page)).toBe('2020-08-16..')
    expect(await left(page).innerText()).toMatch(/^36 of 43 stances hidden/)
    await layer.getByRole('checkbox').press('Space')
    await expect.poll(() => when(page)).toBe('2020-08-16..,undated')
    expect(await violations(page)).toEqual([])
    await layer.getByRole('button', { name: 'All dates' }).press('Enter')
    await expect.poll(() => when(page)).toBeNull()
  })

  it('has a mark for each event, which selects it and is echoed, reached with arrow keys', async () => {
    const { page } = await open()
    await ready(page)
    await handle(page, 'To').focus()
    await strip(page)
      .getByRole('button', { name: /^Agreement to create/ })
      .focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toMatch(/sel=(event|stance):/)
    const leaves = strip(page).getByRole('button', { name: /flees to Lithuania/ })
    await leaves.click()
    await expect.poll(() => page.url()).toContain('sel=event:flight-to-lithuania')
    expect(await leaves.getAttribute('aria-pressed')).toBe('true')
    expect(await page.getByRole('region', { name: 'Details', exact: true }).innerText()).toContain(
      '11 August 2020',
    )
  })

  it('is folded, and still is on the next visit', async () => {
    const { page } = await open()
    await ready(page)
    await strip(page).getByRole('button', { name: 'When' }).press('Enter')
    await expect.poll(() => strip(page).getByRole('slider').count()).toBe(0)
    expect(await strip(page).innerText()).toContain('dated event')
    await page.reload()
    await drawn(page)
    await strip(page).getByRole('button', { name: 'When' }).press('Enter')
    await ready(page)
  })
})

describe('the time strip on a phone', () => {
  it('is opened from More, keeps to the width, and is closed again', async () => {
    const { page, complaints } = await open({ width: 390, height: 844, touch: true })
    expect(await strip(page).count()).toBe(0)
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('dialog', { name: 'More' }).getByRole('button', { name: 'When' }).click()
    await ready(page)
    await handle(page, 'From').press('End')
    await expect.poll(() => when(page)).toBe('2020-08-16..')
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    await strip(page).getByRole('button', { name: 'When' }).click()
    await expect.poll(() => strip(page).count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe.each([
  { name: 'a desktop', width: 1440, height: 900 },
  { name: 'a small laptop', width: 1280, height: 720 },
  { name: 'a tablet', width: 820, height: 1180, touch: true },
])('the time strip on $name', (size) => {
  it('has nothing that axe-core finds, light or dark', async () => {
    for (const dark of [false, true]) {
      const { page } = await open({ ...size, dark, hash: '#v=1&when=2020-08-11..2020-08-15' })
      await ready(page)
      expect(await violations(page)).toEqual([])
    }
  })
})

const comparison = (page: Page) => page.getByRole('region', { name: 'Comparison' })
const REUTERS_AND_LUKASHENKO = '#v=1&vs=document;;;actor:lukashenko;;'

describe('a comparison', () => {
  it('is begun and chosen by keyboard, told as a table, opened to both sentences, undone and left', async () => {
    const { page, complaints } = await open()
    const before = await drawn(page)
    await page.getByRole('button', { name: 'Compare', exact: true }).press('Enter')
    await comparison(page).waitFor()
    await drawn(page, before)
    expect(page.url()).toContain('vs=document;;;actor:lukashenko;;')
    expect(await left(page).innerText()).toContain('24 of 43 stances in A or B')
    await comparison(page).getByLabel('A: according to').focus()
    await page.keyboard.type('Opposition')
    await expect.poll(() => page.url()).toContain('vs=actor:opposition-media;;;')
    await page.locator('h1').click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).toContain('vs=document;;;')
    const matter = comparison(page).getByRole('button', { name: /Russian military support/ })
    await matter.press('Enter')
    expect(await matter.getAttribute('aria-expanded')).toBe('true')
    const text = await comparison(page).innerText()
    expect(text).toContain('made no mention')
    expect(text).toContain('not said')
    await expect.poll(() => page.url()).toContain('sel=stance:')
    expect(await violations(page)).toEqual([])
    await matter.press('Enter')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).not.toContain('vs=')
    await expect.poll(() => comparison(page).count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('has its words explained, and comes from the key v on the graph', async () => {
    const { page } = await open()
    await page.getByRole('application').focus()
    await page.keyboard.press('v')
    await comparison(page).getByText('What the words mean').press('Enter')
    const text = await comparison(page).innerText()
    expect(text).toContain('this voice says nothing on it')
    expect(text).toContain('it does not mean that nothing was said')
    await page.goBack()
    await expect.poll(() => comparison(page).count()).toBe(0)
  })

  it('of a view with itself says so, and offers the nearest one', async () => {
    const { page } = await open({ hash: REUTERS_AND_LUKASHENKO })
    await comparison(page).getByLabel('B: according to').selectOption({ label: 'Reuters itself' })
    await expect.poll(() => comparison(page).innerText()).toContain('A and B are the same view')
    await comparison(page)
      .getByRole('button', { name: /compare what of it is stated/ })
      .press('Enter')
    await expect.poll(() => page.url()).toContain('vs=document;alleged.planned.implied;;document;stated;')
    const linked = await open({ hash: '#v=1&vs=actor:kremlin;;;actor:kremlin;;' })
    await expect
      .poll(() => linked.page.getByRole('region', { name: 'Notices' }).innerText())
      .toContain('could not be followed')
    await expect
      .poll(() => linked.page.getByRole('combobox', { name: 'According to' }).inputValue())
      .toBe('actor:kremlin')
  })

  it.each([
    { name: 'a small laptop', width: 1280, height: 720, dark: true },
    { name: 'a tablet', width: 820, height: 1180, touch: true },
    { name: 'a phone', width: 390, height: 844, touch: true },
    { name: 'a small phone', width: 360, height: 640, touch: true },
  ])('fits $name, and axe-core finds nothing', async (size) => {
    const { page, complaints } = await open({ ...size, hash: REUTERS_AND_LUKASHENKO })
    await comparison(page).waitFor()
    expect(await violations(page)).toEqual([])
    expect(
      await page.evaluate(() => {
        const body = document.querySelector('.answer .details-body')
        return Math.max(
          document.documentElement.scrollWidth - innerWidth,
          body ? body.scrollWidth - body.clientWidth : 1,
        )
      }),
    ).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
  })
})
