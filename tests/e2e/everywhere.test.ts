import { describe, expect, it } from 'vitest'
import { violations } from './axe'
import { open, useBrowser } from './page'

useBrowser()

const SELECTED = '#v=1&sel=stance:eu-against-belarus'

describe.each([
  { name: 'a desktop', width: 1440, height: 900 },
  { name: 'a small laptop', width: 1280, height: 720 },
  { name: 'a tablet', width: 1024, height: 768 },
  { name: 'a phone', width: 390, height: 844, touch: true },
  { name: 'a small phone', width: 360, height: 640, touch: true },
])('on $name', (size) => {
  it.each([
    { state: 'at rest', hash: '', dark: false },
    { state: 'with a selection', hash: SELECTED, dark: false },
    { state: 'in the dark', hash: SELECTED, dark: true },
    { state: 'with the outline', hash: '#v=1&pane=outline', dark: false },
    { state: 'with the article', hash: '#v=1&pane=article', dark: false },
  ])(
    '$state, axe-core finds nothing, nothing is wider than the page and nothing complains',
    async ({ hash, dark }) => {
      const { page, complaints } = await open({ ...size, hash, dark })
      expect(await violations(page)).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      expect(complaints).toEqual([])
    },
  )
})

describe('text at twice its size', () => {
  it('fits, and every control keeps its words', async () => {
    const { page } = await open({
      before: (fresh) =>
        fresh.addInitScript(() => document.documentElement.style.setProperty('font-size', '200%')),
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    const clipped = await page.evaluate(() =>
      [...document.querySelectorAll('button, select')]
        .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.textContent),
    )
    expect(clipped).toEqual([])
  })
})

describe('when something is missing', () => {
  it('a graph that cannot be drawn leaves article and outline working', async () => {
    const { page } = await open({
      until: 'loaded',
      before: (fresh) => fresh.route(/\/assets\/picture-/, (route) => route.abort()),
    })
    await page.getByText('The graph could not be drawn.').waitFor()
    await page.getByRole('button', { name: /^Sentence 16\b/ }).click()
    await expect
      .poll(() => page.getByRole('region', { name: /details/i }).innerText())
      .toContain('EU opposes Belarus')
  })

  it('an article that cannot be loaded is said, with a way on', async () => {
    const { page } = await open({
      until: 'loaded',
      before: (fresh) => fresh.route(/\/assets\/article-/, (route) => route.abort()),
    })
    await page.getByText(/article\.txt could not be read/).waitFor()
  })

  it('storage that is refused is done without', async () => {
    const { page, complaints } = await open({
      before: (fresh) =>
        fresh.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get() {
              throw new DOMException('refused', 'SecurityError')
            },
          })
        }),
    })
    expect(await page.getByRole('application').isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })
})
