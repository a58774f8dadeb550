import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { violations } from './axe'
import { buildGraph } from '../../src/graph/graph'
import type { ActorId } from '../../src/model/coding'
import { buildScene } from '../../src/scene/build'
import { pictureOf } from '../../src/scene/routing'
import { INITIAL_VIEW } from '../../src/view/state'
import { minsk } from '../fixtures/projects'
import { drawn, open, useBrowser } from './page'
import { onPage } from './places'

useBrowser()

const graph = (page: Page) => page.getByRole('application')
const lenses = (page: Page) => page.getByRole('group', { name: 'Lens' })
/** What the page says to screen readers; Details say their title apart. */
const announced = (page: Page) => page.locator('.page > [role="status"]').innerText()

describe('one actor', () => {
  it('is chosen by keyboard, keeps what is selected and filtered, and is undone and linked', async () => {
    const { page, complaints } = await open({ hash: '#v=1&sel=actor:putin&off=form.act' })
    const before = await drawn(page)
    await lenses(page).getByRole('button', { name: 'One actor' }).press('Enter')
    await drawn(page, before)
    await expect.poll(() => page.url()).toContain('lens=actor')
    expect(page.url()).toContain('sel=actor:putin')
    expect(page.url()).toContain('off=form.act')
    expect(await page.locator('h1').innerText()).toContain('What is said about and by')
    expect(await violations(page)).toEqual([])
    await page.reload()
    await drawn(page)
    expect(await lenses(page).getByRole('button', { name: 'One actor' }).getAttribute('aria-pressed')).toBe(
      'true',
    )
    await page.goBack()
    await expect.poll(() => page.url()).not.toContain('lens=')
    expect(complaints).toEqual([])
  })

  it('can be anyone with a stance, also those about whom there are no sides', async () => {
    const { page } = await open({ hash: '#v=1&lens=actor' })
    const whom = page.getByLabel('About and by whom')
    expect(await whom.locator('option').count()).toBe(16)
    await whom.selectOption('kremlin')
    await expect.poll(() => page.url()).toContain('about=kremlin')
    const before = await drawn(page)
    await lenses(page).getByRole('button', { name: 'Sides' }).press('Enter')
    await drawn(page, before)
    await expect.poll(() => page.url()).not.toContain('about=')
    expect(await page.getByRole('region', { name: 'Notices' }).count()).toBe(0)
  })

  it('is walked from neighbour to neighbour, each said in a sentence', async () => {
    const { page } = await open({ hash: '#v=1&lens=actor' })
    await graph(page).focus()
    await expect.poll(() => announced(page)).toContain('Lukashenko, person')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => announced(page)).toMatch(/holds \d+ stances? /)
    const left = await announced(page)
    expect(left).toMatch(/holds \d+ stances? /)
    expect(left).not.toContain('Lukashenko, person')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('sel=actor:')
    await expect.poll(() => announced(page)).toMatch(/^Selected: /)
    await page.keyboard.press('n')
    await expect.poll(() => announced(page)).toContain('Lukashenko')
  })

  it('leaves the outline as it is', async () => {
    const { page } = await open({ hash: '#v=1&lens=actor&pane=outline' })
    await page.getByRole('treeitem', { name: /^For Lukashenko/ }).waitFor()
    expect(await page.getByRole('treeitem', { name: /^Against Lukashenko/ }).count()).toBe(1)
  })

  it('fits a phone', async () => {
    const { page, complaints } = await open({ hash: '#v=1&lens=actor', width: 390, height: 844, touch: true })
    expect(await page.getByRole('combobox', { name: 'Lens' }).inputValue()).toBe('actor')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})

describe('the map', () => {
  it('is chosen by keyboard, keeps what is selected, and is linked', async () => {
    const { page, complaints } = await open({ hash: '#v=1&sel=actor:putin' })
    const before = await drawn(page)
    await lenses(page).getByRole('button', { name: 'Map' }).press('Enter')
    await drawn(page, before)
    await expect.poll(() => page.url()).toContain('lens=map')
    expect(page.url()).toContain('sel=actor:putin')
    expect(await page.locator('h1').innerText()).toBe('Who stands near whom and what')
    expect(await page.locator('.graph-message').count()).toBe(0)
    expect(await violations(page)).toEqual([])
    await page.reload()
    await drawn(page)
    await graph(page).focus()
    await expect.poll(() => announced(page)).toContain('Putin, person')
    expect(complaints).toEqual([])
  })

  it('fits a phone', async () => {
    const { page, complaints } = await open({ hash: '#v=1&lens=map', width: 390, height: 844, touch: true })
    expect(await page.getByRole('combobox', { name: 'Lens' }).inputValue()).toBe('map')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})

const project = minsk()
const scene = buildScene(
  { project, graph: buildGraph(project) },
  pictureOf(project, { lens: 'actor', about: 'lukashenko' as ActorId, flow: 'columns' }),
  { ...INITIAL_VIEW, lens: 'actor' },
)

describe('changing the lens', () => {
  it('moves everything from where it was to its place, even when interrupted', async () => {
    const { page, complaints } = await open()
    const to = (name: string) => lenses(page).getByRole('button', { name }).click()
    const shown = async () => (await graph(page).screenshot()).toString('base64')
    const settled = () => page.waitForTimeout(600)
    await to('One actor')
    await settled()
    const still = await shown()
    await to('Sides')
    await settled()
    const sides = await shown()
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await to('One actor')
    const moving = await shown()
    expect([sides, still].includes(moving)).toBe(false)
    await to('Sides')
    await to('One actor')
    await settled()
    const { x, y } = await onPage(
      page,
      scene,
      scene.actors.find(({ key }) => key === 'actor:putin') ?? { x: 0, y: 0 },
    )
    await page.mouse.click(x, y)
    await expect.poll(() => page.url()).toContain('sel=actor:putin')
    expect(complaints).toEqual([])
  })
})

describe('what changes without moving', () => {
  /** Layers of the canvas before, just after and some time after a sentence was chosen. */
  const layers = async (motion: 'reduce' | 'no-preference') => {
    const { page, complaints } = await open()
    await page.emulateMedia({ reducedMotion: motion })
    const count = () => page.locator('.graph canvas').count()
    const before = await count()
    const during = await page.evaluate(async () => {
      document.querySelector<HTMLElement>('[aria-label^="Sentence 16"]')?.click()
      await new Promise((done) => requestAnimationFrame(done))
      return document.querySelectorAll('.graph canvas').length
    })
    await expect.poll(() => page.url()).toContain('sel=')
    await expect.poll(count).toBe(before)
    expect(complaints).toEqual([])
    return during - before
  }

  it('fades, and does not where less motion is asked for', async () => {
    expect(await layers('no-preference')).toBe(1)
    expect(await layers('reduce')).toBe(0)
  })
})
