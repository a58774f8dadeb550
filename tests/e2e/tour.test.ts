import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { violations } from './axe'
import { drawn, open, useBrowser } from './page'

useBrowser()

const STEPS = 9
/** Steps with a question that is answered by pointing. */
const QUESTIONS = 7
const tour = (page: Page) => page.getByRole('region', { name: 'Tour', exact: true })
const title = (page: Page) => tour(page).getByRole('heading', { level: 2 })
const tourButton = (page: Page) => page.getByRole('button', { name: 'Tour', exact: true })
const selection = (page: Page) => new URL(page.url()).hash.match(/sel=([^&]*)/)?.[1]
const sentence = (page: Page, number: number) =>
  page
    .getByRole('region', { name: /^article/i })
    .getByRole('button', { name: new RegExp(`^Sentence ${number}\\b`) })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('the tour', () => {
  it('is offered on the first visit and goes from step to step by keyboard, heading first', async () => {
    const { page, complaints } = await open()
    await page.getByRole('button', { name: 'Take the tour' }).press('Enter')
    await expect.poll(() => focused(page)).toBe('Step 1 of 9 How to read a line and its badge')
    await expect.poll(() => page.url()).toContain('tour=1')
    for (let step = 2; step <= STEPS; step++) {
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => focused(page)).toMatch(new RegExp(`^Step ${step} of 9 `))
      expect(page.url()).toContain(`tour=${step}`)
    }
    await page.keyboard.press('ArrowRight')
    expect(page.url()).toContain('tour=9')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.url()).toContain('tour=8')
    expect(complaints).toEqual([])
  })

  it('takes the arrow keys only while it has the focus', async () => {
    const { page } = await open({ hash: '#v=1&tour=4&sel=stance:opponents-vote-rigged' })
    await title(page).waitFor()
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    await sentence(page, 3).focus()
    await page.keyboard.press('ArrowRight')
    expect(await title(page).innerText()).toContain('Step 4 of 9')
  })

  it('is a step of Back, of undo and of links', async () => {
    const { page } = await open()
    await tourButton(page).click()
    await title(page).waitFor()
    await tour(page).getByRole('button', { name: 'Next' }).click()
    await expect.poll(() => selection(page)).toBe('actor:lukashenko')
    await page.goBack()
    await expect.poll(() => title(page).innerText()).toContain('Step 1 of 9')
    await page.goForward()
    await expect.poll(() => title(page).innerText()).toContain('Step 2 of 9')
    await page.keyboard.press('Control+z')
    await expect.poll(() => title(page).innerText()).toContain('Step 1 of 9')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => title(page).innerText()).toContain('Step 2 of 9')
    await expect.poll(() => page.url()).toContain('tour=2')
    await page.reload()
    await drawn(page)
    await expect.poll(() => title(page).innerText()).toContain('Who is Lukashenko?')
  })

  it('is left with Escape to what one had before, and taken up where one left it', async () => {
    const { page } = await open({ hash: '#v=1&sel=actor:eu&lines=all' })
    await tourButton(page).click()
    await tour(page).getByRole('button', { name: 'Step 5: Who left the state’s side?' }).click()
    await expect.poll(() => title(page).innerText()).toContain('Step 5')
    expect(page.url()).not.toContain('lines=all')
    await page.keyboard.press('Escape')
    await expect.poll(() => tour(page).count()).toBe(0)
    expect(selection(page)).toBe('actor:eu')
    expect(page.url()).toContain('lines=all')
    expect(await focused(page)).toBe('Tour')
    await page.keyboard.press('Enter')
    await expect.poll(() => title(page).innerText()).toContain('Step 5')
  })

  it('lets one look at anything else, with the way back', async () => {
    const { page } = await open({ hash: '#v=1&tour=8' })
    await title(page).waitFor()
    await sentence(page, 5).click()
    const details = page.getByRole('region', { name: 'Details', exact: true })
    await expect.poll(() => details.innerText()).toContain('The motherland is in danger!')
    await page.getByRole('button', { name: '‹ Tour, step 8 of 9' }).press('Enter')
    await expect.poll(() => focused(page)).toContain('Step 8 of 9')
    await expect.poll(() => selection(page)).toBe('stance:eu-against-belarus,stance:eu-against-crackdown')
  })

  it('opens the meaning of a term in place, by keyboard, and closes it again', async () => {
    const { page } = await open({ hash: '#v=1&tour=4' })
    const term = tour(page).getByRole('button', { name: 'alleged', exact: true })
    await term.press('Enter')
    await expect.poll(() => tour(page).innerText()).toContain('passed on with reserve')
    expect(await term.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    await expect.poll(() => tour(page).innerText()).not.toContain('passed on with reserve')
    expect(await title(page).isVisible()).toBe(true)
  })
})

describe('a question answered by pointing', () => {
  it('quotes what was pointed at, wrong or right, and is heard', async () => {
    const { page } = await open({ hash: '#v=1&tour=6' })
    await title(page).waitFor()
    await sentence(page, 12).focus()
    await page.keyboard.press('Enter')
    const feedback = tour(page).locator('.tour-feedback[role="status"]')
    await expect.poll(() => feedback.innerText()).toMatch(/Not that\. Sentence 12: “Several thousand people/)
    await sentence(page, 14).click()
    await expect
      .poll(() => feedback.innerText())
      .toMatch(/Yes\. Sentence 14: “Reuters could not independently confirm that\.” One short sentence/)
    expect(await violations(page)).toEqual([])
  })

  it('shows the answer to who asks for it', async () => {
    const { page } = await open({ hash: '#v=1&tour=7' })
    await title(page).waitFor()
    await sentence(page, 1).click()
    await tour(page).getByRole('button', { name: 'Show me' }).click()
    await expect.poll(() => tour(page).innerText()).toContain('Saying nothing is not denying.')
    expect(selection(page)).toContain('stance:kremlin-made-no-mention')
  })

  it('is not answered by a name', async () => {
    const { page } = await open({ hash: '#v=1&tour=6' })
    await tour(page).getByRole('button', { name: 'Opposition media channels' }).click()
    await expect.poll(() => selection(page)).toBe('actor:opposition-media')
    expect(await tour(page).locator('.tour-feedback').innerText()).toBe('')
  })
})

describe('a link into the tour', () => {
  it('with a step that it does not have opens the last, and says so', async () => {
    const { page, complaints } = await open({ hash: '#v=1&tour=40' })
    await expect.poll(() => title(page).innerText()).toContain('Step 9 of 9')
    expect(await tour(page).innerText()).toContain('The link names step 40 of a tour of 9; this is the last.')
    expect(complaints).toEqual([])
  })

  it('with a number that is none opens the page, with a sentence', async () => {
    const { page } = await open({ hash: '#v=1&tour=first' })
    expect(await page.getByRole('region', { name: 'Notices' }).innerText()).toContain('could not be followed')
    expect(await tour(page).count()).toBe(0)
  })
})

describe.each([
  { name: 'a desktop', size: { width: 1440, height: 900 } },
  { name: 'a tablet', size: { width: 768, height: 1024 } },
  { name: 'a phone', size: { width: 390, height: 844, touch: true } },
  { name: 'a phone in the dark', size: { width: 360, height: 640, touch: true, dark: true } },
])('on $name', ({ size }) => {
  it('every step fits, and axe-core finds nothing', async () => {
    const { page, complaints } = await open({ ...size, hash: '#v=1&tour=1' })
    await title(page).waitFor()
    expect(await violations(page)).toEqual([])
    for (let step = 1; step <= STEPS; step++) {
      await expect.poll(() => title(page).innerText()).toContain(`Step ${step} of 9`)
      const { wide, next } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - innerWidth,
        next: document.querySelector('.tour-foot .next')?.getBoundingClientRect().bottom ?? Infinity,
      }))
      expect(wide).toBeLessThanOrEqual(0)
      expect(next).toBeLessThanOrEqual(size.height)
      await page.locator('.tour-foot .next').click()
    }
    await expect.poll(() => page.url()).not.toContain('tour=')
    expect(complaints).toEqual([])
  })
})

it('is taken on a phone from the line at the foot, and a sentence is pointed at in the article', async () => {
  const { page } = await open({ width: 390, height: 844, touch: true })
  await page.getByRole('button', { name: 'Take the tour' }).tap()
  await title(page).waitFor()
  await tour(page)
    .getByRole('button', { name: /^Step 6:/ })
    .tap()
  await tour(page).getByRole('button', { name: 'Show the article' }).tap()
  await sentence(page, 14).tap()
  await expect.poll(() => tour(page).innerText()).toContain('Yes. Sentence 14')
})

describe('on paper', () => {
  const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

  it('the handout has a page a step, with picture, quotations and room to write, and answers on demand', async () => {
    const { page, complaints } = await open({ hash: '#v=1&tour=2' })
    await tour(page).getByRole('button', { name: 'Handout' }).press('Enter')
    const handout = page.getByRole('dialog', { name: 'Handout' })
    await expect.poll(() => focused(page)).toBe('Handout')
    await expect.poll(() => handout.getByRole('img').count()).toBe(STEPS)
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('.handout-picture')].every(
        ({ complete, naturalWidth }) => complete && naturalWidth > 0,
      ),
    )
    expect(await handout.innerText()).toContain('“Reuters could not independently confirm that” Sentence 14')
    expect(await handout.locator('.room').count()).toBe(STEPS + QUESTIONS)
    expect(await violations(page)).toEqual([])
    expect(pages(await page.pdf({ format: 'A4' }))).toBe(STEPS + 1)
    expect(await handout.getByText('Answer:').count()).toBe(0)
    await handout.getByRole('checkbox', { name: /With answers/ }).press('Space')
    await expect.poll(() => handout.getByText('Answer:').count()).toBe(QUESTIONS)
    await page.keyboard.press('Escape')
    await expect.poll(() => handout.count()).toBe(0)
    await expect.poll(() => focused(page)).toBe('Handout')
    expect(complaints).toEqual([])
  })

  it('the page is its picture, the list of who stands where and the article', async () => {
    const { page, complaints } = await open({ hash: '#v=1&off=certainty.planned' })
    await page.waitForFunction(() => {
      dispatchEvent(new Event('beforeprint'))
      return document.querySelector('.print-sheet') !== null
    })
    const sheet = page.locator('.print-sheet')
    const text = (await sheet.textContent()) ?? ''
    expect(text).toContain('Who is for and against Lukashenko')
    expect(text).toContain('state employees support the protests')
    expect(text).toContain('Several thousand people rallied in support')
    expect(text).toContain('assault on his country’s sovereignty.')
    expect(text).not.toContain('(planned')
    expect(await sheet.locator('svg').count()).toBe(1)
    expect(await sheet.locator('svg path').count()).toBeGreaterThan(40)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await sheet.count()).toBe(0)
    expect(pages(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(6)
    expect(complaints).toEqual([])
  })
})
