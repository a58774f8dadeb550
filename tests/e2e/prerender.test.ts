import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { cameraFor } from '../../src/canvas/camera'
import { open, useBrowser } from './page'
import { openingScene } from './places'

useBrowser()

const SENTENCES = 31
const SIZES = [
  [1440, 900],
  [1000, 1300],
  [390, 844],
] as const

/** Holds back the page's own script, so that what was made beforehand stays. */
const withoutScript = (page: Page) => page.route('**/assets/index-*.js', (route) => route.abort())

const rectangle = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x, y, width, height }
  })

const shown = async (page: Page): Promise<boolean> =>
  page.locator('.graph img').evaluate(async (image) => {
    await (image as HTMLImageElement).decode()
    return image.checkVisibility({ visibilityProperty: true })
  })

describe('the page as it comes', () => {
  it.each(SIZES)(
    'shows the article and its graph at %i × %i before any script runs',
    async (width, height) => {
      const { page } = await open({ width, height, until: 'loaded', before: withoutScript })
      expect(await page.getByLabel(/^Sentence/).count()).toBe(SENTENCES)
      expect(await shown(page)).toBe(true)
      await expect(page.getByRole('heading', { level: 1 }).isVisible()).resolves.toBe(true)
      await page.context().close()
    },
  )

  it.each(SIZES)('has the graph at %i × %i where the canvas will draw it', async (width, height) => {
    const { page } = await open({ width, height, until: 'loaded', before: withoutScript })
    const scene = openingScene(width < 700 ? 'rows' : 'columns')
    const [image, slot] = [await rectangle(page, '.graph img'), await rectangle(page, '.graph')]
    const camera = cameraFor('fit', scene, slot)
    if (!camera) throw new Error('there is no place for the graph')
    expect(image.x - slot.x).toBeCloseTo(camera.pan.x, 0)
    expect(image.y - slot.y).toBeCloseTo(camera.pan.y, 0)
    expect(image.width).toBeCloseTo(scene.width * camera.zoom, 0)
    await page.context().close()
  })

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
    ['dark', 390],
  ] as const)('has an image of its own in %s at %i', async (scheme, width) => {
    const { page } = await open({ width, dark: scheme === 'dark', until: 'loaded', before: withoutScript })
    const address = await page
      .locator('.graph img')
      .evaluate((image) => (image as HTMLImageElement).currentSrc)
    const svg = await page.evaluate(async (href) => (await fetch(href)).text(), address)
    const ground = /<rect [^>]*fill="(#[0-9a-f]{6})"/i.exec(svg)?.[1] ?? ''
    const lightness =
      [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(ground.slice(at, at + 2), 16), 0) / 3
    expect(lightness > 128).toBe(scheme === 'light')
    await page.context().close()
  })

  it('is in the colours and at the text size of the last visit', async () => {
    const { page } = await open({ until: 'loaded' })
    await page.evaluate(() => {
      localStorage.setItem('standpoint.theme', 'dark')
      localStorage.setItem('standpoint.text-size', '150')
      localStorage.setItem('standpoint.welcomed', 'yes')
    })
    await withoutScript(page)
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px')
    expect(await page.locator('.welcome').isVisible()).toBe(false)
    expect(await page.locator('.graph img').isVisible()).toBe(false)
    await page.context().close()
  })

  it('keeps back the picture that a link does not ask for, not the article', async () => {
    const { page } = await open({ hash: '#lens=map', until: 'loaded', before: withoutScript })
    expect(await shown(page)).toBe(false)
    expect(
      await page
        .getByLabel(/^Sentence 1/)
        .first()
        .isVisible(),
    ).toBe(true)
    await page.context().close()
  })
})

/** The page without the canvas itself, and without what HTML alone says of fields and choices. */
const structure = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const root = document.getElementById('standpoint')?.cloneNode(true) as HTMLElement
    for (const graph of root.querySelectorAll('.graph')) graph.remove()
    for (const option of root.querySelectorAll('option')) option.removeAttribute('selected')
    for (const field of root.querySelectorAll('input')) field.removeAttribute('value')
    root.normalize()
    return root.outerHTML.replaceAll('><', '>\n<')
  })

describe('the page that takes over what came', () => {
  it.each(SIZES)('is at %i × %i what a script alone would have made', async (width, height) => {
    const empty = (page: Page) =>
      page.route('**/', async (route) => {
        const response = await route.fetch()
        const html = await response.text()
        await route.fulfill({
          response,
          body: html.replace(/(<div id="standpoint") data-made>.*(<\/div>\s*<noscript)/s, '$1>$2'),
        })
      })
    const pages = [await open({ width, height }), await open({ width, height, before: empty })] as const
    const lines = () =>
      Promise.all(pages.map(async ({ page }) => (await structure(page)).split('\n'))) as Promise<
        [string[], string[]]
      >
    // Parts that are loaded after the graph come when they will.
    await expect
      .poll(
        async () => {
          const [taken, made] = await lines()
          return taken.length > SENTENCES && taken.join('\n') === made.join('\n')
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(true)
      .catch(() => {})
    const [taken, made] = await lines()
    expect(taken).toEqual(made)
    for (const { page, complaints } of pages) {
      expect(complaints).toEqual([])
      await page.context().close()
    }
  })

  it('keeps where one had scrolled to in the article', async () => {
    const { page } = await open({
      before: async (to) => {
        await to.route('**/assets/index-*.js', async (route) => {
          await new Promise((done) => setTimeout(done, 400))
          await route.continue()
        })
        await to.addInitScript(() => {
          const scroll = () => {
            const article = document.querySelector('.article-text')
            if (article && article.scrollHeight > article.clientHeight) article.scrollTop = 300
            else requestAnimationFrame(scroll)
          }
          requestAnimationFrame(scroll)
        })
      },
    })
    expect(await page.locator('.article-text').evaluate((article) => article.scrollTop)).toBe(300)
    await page.context().close()
  })
})
