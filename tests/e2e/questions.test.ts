import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { violations } from './axe'
import { drawn, open, useBrowser } from './page'

useBrowser()

const details = (page: Page) => page.getByRole('region', { name: 'Details', exact: true })
const pathAnswer = (page: Page) => page.getByRole('region', { name: 'Path' })
const contradictions = (page: Page) => page.getByRole('region', { name: 'Contradictions' })
const according = (page: Page) => page.getByRole('combobox', { name: 'According to' })
const left = (page: Page) => page.locator('.size')
const graph = (page: Page) => page.getByRole('application')
/** The heading of what lies in the place of Details, once the focus is on it. */
const focusedHeading = (page: Page) =>
  page.evaluate(() => (document.activeElement?.tagName === 'H2' ? document.activeElement.textContent : ''))

const PATH = '#v=1&sel=actor:tsikhanouskaya&path=actor:tsikhanouskaya,actor:russia,0'
const NO_PATH = '#v=1&off=certainty.stated&path=actor:tsikhanouskaya,actor:lukashenko,0'

describe('according to one speaker', () => {
  it('what they say is left, chosen by keyboard, said, undone, and in the link', async () => {
    const { page, complaints } = await open()
    const before = await drawn(page)
    await according(page).focus()
    await page.keyboard.type('Lukashenko')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('by=actor:lukashenko')
    await drawn(page, before)
    expect(await left(page).innerText()).toMatch(/^9 of 43 stances/)
    expect(await page.getByRole('status').first().innerText()).toContain('According to Lukashenko: 9 of 43')
    expect(await page.getByRole('button', { name: /^\+ supports/ }).innerText()).toMatch(/7$/)
    await page.reload()
    await drawn(page)
    expect(await according(page).inputValue()).toBe('actor:lukashenko')
    expect(await left(page).innerText()).toMatch(/^9 of 43 stances/)
    await page.getByRole('button', { name: 'show all' }).click()
    await expect.poll(() => page.url()).not.toContain('by=')
    expect(complaints).toEqual([])
  })

  it('is a step of Back and of undo', async () => {
    const { page } = await open()
    await according(page).selectOption('document:')
    await expect.poll(() => page.url()).toContain('by=document')
    await page.goBack()
    await expect.poll(() => according(page).inputValue()).toBe('')
    await page.goForward()
    await expect.poll(() => according(page).inputValue()).toBe('document:')
    await according(page).selectOption('actor:kremlin')
    await page.locator('h1').click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => according(page).inputValue()).toBe('document:')
  })

  it('a speaker whom the coding does not have is said, and everyone is heard', async () => {
    const { page } = await open({ hash: '#v=1&by=actor:nobody' })
    expect(await page.getByRole('region', { name: 'Notices' }).innerText()).toContain('could not be followed')
    expect(await according(page).inputValue()).toBe('')
  })
})

describe('contradictions', () => {
  it('are listed with both sides, each on the graph at a press, and closed with Escape', async () => {
    const { page, complaints } = await open()
    await page.getByRole('button', { name: '7 contradictions' }).press('Enter')
    await contradictions(page).waitFor()
    await expect.poll(() => focusedHeading(page)).toContain('Contradictions')
    const text = await contradictions(page).innerText()
    expect(text).toContain('have also come out in support of')
    expect(text).toContain('understand why everyone has risen up against him')
    expect(text).toMatch(/not confirmed by/i)
    await contradictions(page).getByRole('button', { name: 'The protests against Lukashenko' }).press('Enter')
    await expect.poll(() => page.url()).toContain('stance:state-employees-for-protests')
    expect(page.url()).toContain('stance:alla-against-protests')
    expect(await contradictions(page).isVisible()).toBe(true)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await details(page).waitFor()
    expect(complaints).toEqual([])
  })

  it('step back for whatever else is selected, with a way back', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: '7 contradictions' }).click()
    await contradictions(page).waitFor()
    await page.getByRole('button', { name: /^Sentence 1\b/ }).click()
    await details(page).waitFor()
    await page.getByRole('button', { name: /‹ Contradictions/ }).click()
    await contradictions(page).waitFor()
  })
})

describe('a path', () => {
  it('is asked in Details, told with its words, and left again with Escape', async () => {
    const { page, complaints } = await open({ hash: '#v=1&sel=actor:tsikhanouskaya' })
    const question = details(page).getByLabel(/What connects Tsikhanouskaya to/)
    const find = details(page).getByRole('button', { name: 'Find paths' })
    expect(await find.isEnabled()).toBe(false)
    const [button, pane] = await Promise.all([find.boundingBox(), details(page).boundingBox()])
    expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThan((pane?.x ?? 0) + (pane?.width ?? 0))
    await question.selectOption('Russia')
    await question.focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await pathAnswer(page).waitFor()
    await expect.poll(() => focusedHeading(page)).toBe('Tsikhanouskaya and Russia')
    const text = await pathAnswer(page).innerText()
    expect(text).toContain('Lukashenko rejects closer economic and political ties, which Russia calls for.')
    expect(text).toContain('had rejected calls by Moscow')
    await pathAnswer(page).getByRole('button', { name: 'Next path' }).press('Enter')
    await expect.poll(() => page.url()).toContain('path=actor:tsikhanouskaya,actor:russia,1')
    await pathAnswer(page).getByRole('button', { name: 'Previous path' }).press('Enter')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).not.toContain('path=')
    await details(page).waitFor()
    expect(page.url()).toContain('sel=actor:tsikhanouskaya')
    expect(complaints).toEqual([])
  })

  it('opens from a link, and each of its sentences is read in the article', async () => {
    const { page } = await open({ hash: PATH })
    await pathAnswer(page)
      .getByRole('button', { name: /which Russia calls for/ })
      .press('Enter')
    await expect.poll(() => page.url()).toContain('stance:russia-closer-ties')
    expect(await pathAnswer(page).isVisible()).toBe(true)
    expect(await violations(page)).toEqual([])
  })

  it('that filters cut is said, with the one filter in its way', async () => {
    const { page } = await open({ hash: NO_PATH })
    await expect.poll(() => pathAnswer(page).innerText()).toContain('No path under these filters.')
    expect(await pathAnswer(page).innerText()).toContain('Without the filter stated there is one of 1 step.')
    await pathAnswer(page).getByRole('button', { name: 'Show it' }).first().press('Enter')
    await expect.poll(() => page.url()).not.toContain('off=')
    await expect.poll(() => pathAnswer(page).innerText()).toContain('Tsikhanouskaya opposes Lukashenko')
  })

  it('goes through neutral stances where that is ticked', async () => {
    const { page } = await open({ hash: '#v=1&path=actor:leshchenya,actor:kremlin,0' })
    await expect.poll(() => pathAnswer(page).innerText()).toContain('No path.')
    await pathAnswer(page).getByRole('checkbox', { name: 'through neutral stances' }).press('Space')
    await expect.poll(() => page.url()).toContain('path=actor:leshchenya,actor:kremlin,0,n')
    await expect.poll(() => pathAnswer(page).innerText()).toContain('4 steps')
  })
})

describe('a neighbourhood', () => {
  it('comes with the keys 1 to 5 on the graph and goes with Escape, level by level', async () => {
    const { page } = await open({ hash: '#v=1&sel=actor:putin' })
    await graph(page).focus()
    await page.keyboard.press('1')
    await expect.poll(() => page.url()).toContain('near=1,actor:putin')
    await expect
      .poll(() => left(page).innerText())
      .toMatch(/within 1 step of Putin: 1 of 43 stances, 34 more outside/)
    await page.keyboard.press('2')
    await expect.poll(() => page.url()).toContain('near=2,actor:putin')
    const wider = await left(page).innerText()
    expect(Number(/: (\d+) of 43/.exec(wider)?.[1])).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).not.toContain('near=')
    expect(page.url()).toContain('sel=')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).not.toContain('sel=')
  })

  it('has buttons in Details that say what lies outside', async () => {
    const { page } = await open({ hash: '#v=1&sel=actor:putin' })
    const one = details(page).getByRole('button', { name: '1 step', exact: true })
    await one.press('Enter')
    await expect.poll(() => details(page).innerText()).toContain('34 more outside')
    expect(await one.getAttribute('aria-pressed')).toBe('true')
    expect(await violations(page)).toEqual([])
  })
})

describe('the link to a view', () => {
  it('is copied without the reader’s own light or dark', async () => {
    const { page } = await open({ hash: '#v=1&by=actor:kremlin&theme=dark' })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy link to this view' }).press('Enter')
    await page.getByRole('button', { name: 'Link copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      page.url().replace(/#.*/, '#v=1&by=actor:kremlin'),
    )
  })

  it('is shown to be copied by hand where the browser refuses', async () => {
    const { page } = await open({
      hash: '#v=1&by=actor:kremlin',
      before: (fresh) =>
        fresh.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', {
            value: { writeText: () => Promise.reject(new Error('refused')) },
          })
        }),
    })
    await page.getByRole('button', { name: 'Copy link to this view' }).click()
    const field = page.getByRole('dialog').getByLabel('Link')
    expect(await field.inputValue()).toBe(page.url())
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })
})

describe('the palette', () => {
  it('runs commands and goes to actors, with the keyboard alone and in spite of a typing error', async () => {
    const { page, complaints } = await open()
    await graph(page).focus()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type('contardictions')
    await expect
      .poll(() => page.getByRole('dialog').getByRole('option').first().innerText())
      .toMatch(/List the contradictions\s+c/)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await contradictions(page).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type('tsikhan')
    await expect
      .poll(() => page.getByRole('dialog').getByRole('option').first().innerText())
      .toContain('Tsikhanouskaya')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('sel=actor:tsikhanouskaya')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('on a phone', () => {
  it('whose word is taken is under More, and said above the graph', async () => {
    const { page } = await open({ width: 390, height: 844, touch: true })
    await page.getByRole('button', { name: 'More' }).click()
    await according(page).selectOption('actor:lukashenko')
    await expect.poll(() => left(page).innerText()).toContain('According to Lukashenko: 9 of 43 stances')
  })
})

describe.each([
  { name: 'a small laptop', width: 1280, height: 720 },
  { name: 'a tablet', width: 820, height: 1180, touch: true },
  { name: 'a phone', width: 390, height: 844, touch: true },
])('on $name', (size) => {
  it.each([
    { state: 'a perspective', hash: '#v=1&by=actor:lukashenko', shows: '9 of 43 stances' },
    { state: 'a path', hash: PATH, shows: 'which Russia calls for' },
    { state: 'a neighbourhood', hash: '#v=1&sel=actor:putin&near=1,actor:putin', shows: '34 more outside' },
  ])('$state is there, axe-core finds nothing, nothing is wider than the page', async ({ hash, shows }) => {
    const { page, complaints } = await open({ ...size, hash, dark: true })
    await expect.poll(() => page.locator('main').innerText()).toContain(shows)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    expect(complaints).toEqual([])
  })
})
