import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { violations } from './axe'
import { open, useBrowser } from './page'

useBrowser()

/** Lenses come when they are loaded. */
const LOADED = { timeout: 15_000 }

const timeline = (page: Page) => page.getByRole('region', { name: 'Lens' })
const TIMELINE = { hash: '#v=1&lens=timeline', until: 'loaded' } as const
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('the Timeline', () => {
  it('tells what happened and what was planned, with whom, and is walked and opened by keyboard', async () => {
    const { page, complaints } = await open()
    await page.getByRole('group', { name: 'Lens' }).getByRole('button', { name: 'Timeline' }).press('Enter')
    await expect
      .poll(() => timeline(page).innerText(), LOADED)
      .toContain('10 events and 9 stances with a date')
    const first = timeline(page).getByRole('button', { name: /^Agreement to create/ })
    await first.focus()
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toContain('The election')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('sel=event:election')
    const details = page.getByRole('region', { name: 'Details', exact: true })
    await expect.poll(() => details.innerText()).toContain('last Sunday’s vote')
    const march = timeline(page)
      .getByRole('button', { name: /March of Freedom/ })
      .first()
    expect(await march.innerText()).toMatch(/planned/)
    expect(await violations(page)).toEqual([])
    await page.goBack()
    await page.goBack()
    await expect.poll(() => timeline(page).count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('leaves out what filters hide, says how much, and brings it back', async () => {
    const { page } = await open({ ...TIMELINE, hash: `${TIMELINE.hash}&when=2020-08-15..2020-08-15` })
    await expect.poll(() => timeline(page).innerText(), LOADED).toContain('speak by phone')
    expect(await timeline(page).innerText()).not.toContain('The election')
    await timeline(page).getByRole('button', { name: 'show all' }).press('Enter')
    await expect.poll(() => timeline(page).innerText(), LOADED).toContain('The election')
  })

  it.each([
    { name: 'a desktop', width: 1440, height: 900 },
    { name: 'a tablet', width: 820, height: 1180, touch: true },
    { name: 'a phone', width: 390, height: 844, touch: true },
    { name: 'a small phone', width: 360, height: 640, touch: true },
  ])('fits $name, and axe-core finds nothing', async (size) => {
    const { page } = await open({ ...TIMELINE, ...size, dark: size.width === 390 })
    await expect.poll(() => timeline(page).innerText(), LOADED).toContain('The election')
    expect(await violations(page)).toEqual([])
    expect(
      await page.evaluate(() => {
        const lens = document.querySelector('#lens .timeline')
        return Math.max(
          document.documentElement.scrollWidth - innerWidth,
          lens ? lens.scrollWidth - lens.clientWidth : 1,
        )
      }),
    ).toBeLessThanOrEqual(0)
  })
})
