import { beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { drawn, open, useBrowser } from './page'
import { emptyPoint, onPage, openingScene, pointOnLine } from './places'

useBrowser()

const details = (page: Page) => page.getByRole('region', { name: /details/i })
const article = (page: Page) => page.getByRole('region', { name: /^article/i })
const sentence = (page: Page, number: number) =>
  article(page).getByRole('button', { name: new RegExp(`^Sentence ${number}\\b`) })

describe('the first screen', () => {
  it('shows article, graph and details, complains of nothing and asks nobody else', async () => {
    const { page, complaints } = await open()
    await expect.poll(() => article(page).innerText()).toContain('Several thousand people rallied in support')
    expect(await page.getByRole('application').isVisible()).toBe(true)
    expect(await details(page).innerText()).toContain('not a record of what happened')
    expect(complaints).toEqual([])
  })

  it('has the policy that keeps scripts and requests at home', async () => {
    const { page } = await open()
    const refused = await page.evaluate(async () => {
      const outcome: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => outcome.push(event.effectiveDirective))
      await fetch('https://example.org/').catch(() => {})
      try {
        document.body.innerHTML = '<b>markup</b>'
      } catch {
        outcome.push('markup')
      }
      await new Promise((done) => setTimeout(done))
      return outcome
    })
    expect(refused).toContain('connect-src')
    expect(refused).toContain('markup')
  })
})

describe('a click', () => {
  let page: Page
  beforeAll(async () => {
    ;({ page } = await open())
  })

  it('on a line shows its exact words, who says them and how sure the text is', async () => {
    const scene = openingScene()
    const { x, y } = await onPage(page, scene, pointOnLine(scene, 'eu-against-belarus'))
    await page.mouse.click(x, y)
    await expect.poll(() => details(page).innerText()).toMatch(/Reuters reports\s+EU opposes Belarus/)
    const text = await details(page).innerText()
    expect(text).toContain('planned')
    expect(text).toContain('is gearing up to impose new sanctions on Belarus')
    expect(page.url()).toContain('stance:eu-against-belarus')
    expect(await sentence(page, 16).evaluate((element) => element.getBoundingClientRect().top > 0)).toBe(true)
  })

  it('on nothing clears the selection', async () => {
    const scene = openingScene()
    const { x, y } = await onPage(page, scene, emptyPoint(scene))
    await page.mouse.click(x, y)
    await expect.poll(() => page.url()).not.toContain('sel=')
  })

  it('on a sentence selects what it carries', async () => {
    await sentence(page, 16).click()
    await expect.poll(() => page.url()).toContain('stance:eu-against-belarus')
    expect(page.url()).toContain('stance:eu-against-crackdown')
    expect(await details(page).innerText()).toContain('EU opposes Belarus')
  })

  it('on a sentence that carries nothing says why', async () => {
    await sentence(page, 12).click()
    await expect.poll(() => details(page).innerText()).toMatch(/size|carries no/i)
  })
})

describe('the keyboard alone', () => {
  it('goes to an actor by search', async () => {
    const { page } = await open()
    await page.keyboard.press('/')
    await page.keyboard.type('tsikhanuskaya')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('actor:tsikhanouskaya')
    await expect.poll(() => details(page).innerText()).toContain('Sviatlana Tsikhanouskaya')
  })

  it('walks the graph, opens a node and backs out', async () => {
    const { page } = await open()
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('sel=')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).not.toContain('sel=')
  })

  it('steps through sentences and takes one', async () => {
    const { page } = await open()
    await sentence(page, 1).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('stance:')
  })

  it('undoes and redoes', async () => {
    const { page } = await open()
    await sentence(page, 16).click()
    await expect.poll(() => page.url()).toContain('sel=')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).not.toContain('sel=')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => page.url()).toContain('sel=')
  })
})

describe('a link', () => {
  it('opens the same view again, and Back leads to the one before', async () => {
    const { page } = await open({ hash: '#v=1&sel=stance:eu-against-belarus' })
    expect(await details(page).innerText()).toContain('EU opposes Belarus')
    await sentence(page, 1).click()
    await expect.poll(() => page.url()).not.toContain('eu-against-belarus')
    await page.goBack()
    await expect.poll(() => details(page).innerText()).toContain('EU opposes Belarus')
    await page.reload()
    await drawn(page)
    expect(await details(page).innerText()).toContain('EU opposes Belarus')
  })

  it('opens with the quoted sentence wholly in sight, also where the panes are low', async () => {
    const { page } = await open({ hash: '#v=1&sel=stance:eu-against-belarus', width: 1024, height: 768 })
    await expect.poll(() => details(page).innerText()).toContain('EU opposes Belarus')
    await expect
      .poll(() =>
        sentence(page, 16).evaluate((element) => {
          const pane = element.closest('.article-text')?.getBoundingClientRect()
          const { top, bottom } = element.getBoundingClientRect()
          return pane !== undefined && top >= pane.top && bottom <= pane.bottom
        }),
      )
      .toBe(true)
  })

  it.each(['#v=1&sel=stance:gone', '#nonsense', '#v=9&about=nobody'])(
    '%s is opened as far as it goes, with a sentence',
    async (hash) => {
      const { page, complaints } = await open({ hash })
      expect(await page.getByRole('region', { name: 'Notices' }).innerText()).toContain(
        'link could not be followed',
      )
      expect(await article(page).isVisible()).toBe(true)
      expect(complaints).toEqual([])
    },
  )
})

describe('filters', () => {
  it('hide stances, say how many, and give them back', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: /opposes/ }).click()
    await expect.poll(() => page.getByText(/\d+ of \d+ stances hidden/).isVisible()).toBe(true)
    await page.getByRole('button', { name: /show all/i }).click()
    await expect.poll(() => page.getByText(/stances hidden/).count()).toBe(0)
  })
})
