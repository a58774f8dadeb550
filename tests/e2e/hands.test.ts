import type { CDPSession, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../src/layout/positions'
import { violations } from './axe'
import { drawn, open, parameter, undoneAndRedone, useBrowser } from './page'
import { emptyPoint, mapScene, onPage, openingScene, pointOnLine } from './places'

useBrowser()

const SCENE = openingScene()
const LINE = 'eu-against-belarus'

const graph = (page: Page) => page.getByRole('application')
const menu = (page: Page) => page.getByRole('menu')
const item = (page: Page, name: RegExp | string) => page.getByRole('menuitem', { name })
const details = (page: Page) => page.getByRole('region', { name: 'Details', exact: true })
const said = (page: Page) => page.getByRole('status').last().innerText()

function node(key: string): Point {
  const found = [...SCENE.actors, ...SCENE.cards].find((other) => other.key === key)
  if (!found) throw new Error(`${key} is not drawn`)
  return found
}
const at = (page: Page, key: string) => onPage(page, SCENE, node(key))

/** The commands that the menu needs are there once the page has come to rest. */
async function openAtRest(options: Parameters<typeof open>[0] = {}) {
  const opened = await open(options)
  if (!options.touch) await opened.page.getByRole('button', { name: /contradictions/ }).waitFor()
  return opened
}

async function drag(page: Page, from: Point, to: Point) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
}

describe('the context menu', () => {
  it('opens by key on a node, is gone through by arrows and letters, and gives the focus back', async () => {
    const { page, complaints } = await openAtRest({ hash: '#v=1&sel=actor:russia' })
    await graph(page).focus()
    await page.keyboard.press('Shift+F10')
    await item(page, 'Hide').waitFor()
    expect(await menu(page).getAttribute('aria-label')).toBe('Russia')
    await expect
      .poll(() => item(page, /^Select neighbours/).evaluate((own) => own === document.activeElement))
      .toBe(true)
    expect(await item(page, /^Hide/).innerText()).toContain('h')
    await page.keyboard.press('ArrowDown')
    expect(await item(page, /^Select all shown/).evaluate((own) => own === document.activeElement)).toBe(true)
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    await page.keyboard.press('h')
    expect(await item(page, /^Hide/).evaluate((own) => own === document.activeElement)).toBe(true)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await menu(page).count()).toBe(0)
    expect(await graph(page).evaluate((own) => own === document.activeElement)).toBe(true)
    expect(parameter(page, 'hide')).toBeNull()
    expect(complaints).toEqual([])
  })

  it('opens by the right button on a node, a card, a line and the ground', async () => {
    const { page } = await openAtRest()
    const scene = SCENE
    for (const [point, title, entry] of [
      [node('actor:russia'), 'Russia', /^Hide/],
      [node(scene.cards[0]?.key ?? ''), undefined, /^Select neighbours/],
      [pointOnLine(scene, LINE), undefined, /^Select both ends/],
      [emptyPoint(scene), 'The graph', /^Copy the link/],
    ] as const) {
      const { x, y } = await onPage(page, scene, point)
      await page.mouse.move(x, y)
      await page.mouse.click(x, y, { button: 'right' })
      await item(page, entry).waitFor()
      if (title) expect(await menu(page).getAttribute('aria-label')).toBe(title)
      await page.keyboard.press('Escape')
    }
  })

  it('opens on a sentence and on what Details lists', async () => {
    const { page } = await openAtRest({ hash: '#v=1&sel=actor:russia' })
    await page.getByRole('button', { name: /^Sentence 3\b/ }).click({ button: 'right' })
    await item(page, /^Select/)
      .first()
      .waitFor()
    expect(await menu(page).getAttribute('aria-label')).toBe('Sentence 3')
    await page.keyboard.press('Escape')
    const row = details(page).locator('.rows button').first()
    await row.focus()
    await page.keyboard.press('Shift+F10')
    await item(page, /^Select both ends/).waitFor()
    await page.keyboard.press('Escape')
    expect(await row.evaluate((own) => own === document.activeElement)).toBe(true)
  })
})

describe('what is hidden', () => {
  it('goes by key, is said and listed, in the link, and comes back', async () => {
    const { page, complaints } = await openAtRest()
    await graph(page).focus()
    await page.keyboard.press('h')
    await expect.poll(() => parameter(page, 'hide')).toBe('actor:lukashenko')
    await expect.poll(() => page.locator('.size').innerText()).toMatch(/of 43 stances hidden/)
    await page.reload()
    await drawn(page)
    const list = page.getByRole('button', { name: '1 actor hidden' })
    await list.press('Enter')
    await page.getByRole('dialog', { name: 'Hidden' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Show Lukashenko' }).press('Enter')
    await expect.poll(() => parameter(page, 'hide')).toBeNull()
    expect(await list.count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('a node', () => {
  it('dragged by the mouse stays where it is dropped, in one step of undo, and from the link', async () => {
    const { page, complaints } = await openAtRest()
    const from = await at(page, 'actor:russia')
    const ready = await drawn(page)
    await drag(page, from, { x: from.x - 30, y: from.y + 140 })
    await expect.poll(() => parameter(page, 'pins')).toMatch(/^sides,columns,,actor:russia,\d+,\d+$/)
    expect(parameter(page, 'sel')).toBeNull()
    expect(parameter(page, 'at')).toBeNull()
    await drawn(page, ready)
    await undoneAndRedone(page, 'pins')
    await page.reload()
    await drawn(page)
    await page.mouse.click(from.x - 30, from.y + 140)
    await expect.poll(() => parameter(page, 'sel')).toBe('actor:russia')
    await details(page).getByRole('button', { name: 'Let it go back to its place' }).press('Enter')
    await expect.poll(() => parameter(page, 'pins')).toBeNull()
    expect(complaints).toEqual([])
  })

  it('dragged in Map stays there, in one step of undo, and from the link', async () => {
    const { page, complaints } = await openAtRest({ hash: '#v=1&lens=map' })
    const map = mapScene()
    const russia = map.actors.find(({ key }) => key === 'actor:russia') ?? { x: 0, y: 0 }
    const from = await onPage(page, map, russia)
    const to = await onPage(page, map, { x: russia.x + 30, y: russia.y + 18 })
    await drag(page, from, to)
    await expect.poll(() => parameter(page, 'pins')).toMatch(/^map,columns,,actor:russia,\d+,\d+$/)
    await undoneAndRedone(page, 'pins')
    await page.reload()
    await drawn(page)
    await page.mouse.click(to.x, to.y)
    await expect.poll(() => parameter(page, 'sel')).toBe('actor:russia')
    await details(page).getByRole('button', { name: 'Let it go back to its place' }).press('Enter')
    await expect.poll(() => parameter(page, 'pins')).toBeNull()
    expect(complaints).toEqual([])
  })

  it('is moved by the arrow keys, put back by Escape, put down by Enter', async () => {
    const { page } = await openAtRest({ hash: '#v=1&sel=actor:russia' })
    const { x, y } = node('actor:russia')
    await graph(page).focus()
    await page.keyboard.press('m')
    await expect.poll(() => said(page)).toMatch(/^Move it with the arrow keys/)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Escape')
    await expect.poll(() => said(page)).toBe('Back in its place.')
    expect(parameter(page, 'pins')).toBeNull()
    await page.keyboard.press('m')
    await expect.poll(() => said(page)).toMatch(/^Move it with the arrow keys/)
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowUp']) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await expect
      .poll(() => parameter(page, 'pins'))
      .toBe(`sides,columns,,actor:russia,${Math.round(x + 16)},${Math.round(y - 40)}`)
  })

  it('is moved from the menu to where one presses', async () => {
    const { page } = await openAtRest()
    const { x, y } = await at(page, 'actor:russia')
    await page.mouse.move(x, y)
    await page.mouse.click(x, y, { button: 'right' })
    await item(page, /^Move…/).click()
    await expect.poll(() => said(page)).toMatch(/^Move it with the arrow keys/)
    const to = { x: 480, y: 640 }
    const there = await onPage(page, SCENE, to)
    await page.mouse.click(there.x, there.y)
    await expect.poll(() => parameter(page, 'pins')).toMatch(/^sides,columns,,actor:russia,/)
    const [px, py] = (parameter(page, 'pins') ?? '').split(',').slice(-2).map(Number)
    expect(Math.hypot((px ?? 0) - to.x, (py ?? 0) - to.y)).toBeLessThan(3)
  })

  it('is reached by the arrow in the direction of its new place', async () => {
    const { x, y } = node('actor:lukashenko')
    const pins = `sides,columns,,actor:protesters,${Math.round(x)},${Math.round(y - 66)}`
    const { page } = await openAtRest({ hash: `#v=1&pins=${pins}` })
    await graph(page).focus()
    await expect.poll(() => said(page)).toMatch(/^Alexander Lukashenko/)
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => said(page)).toMatch(/protesters/i)
    await page.keyboard.press('Enter')
    await expect.poll(() => parameter(page, 'sel')).toBe('actor:protesters')
  })
})

describe('several', () => {
  it('are selected by a box, and told with the stances among them', async () => {
    const { page } = await openAtRest()
    const boxed = ['actor:putin', 'actor:belarus'].map(node)
    const corner = (pick: (...values: number[]) => number, by: number) => ({
      x: pick(...boxed.map(({ x }) => x)) + by,
      y: pick(...boxed.map(({ y }) => y)) + by,
    })
    const from = await onPage(page, SCENE, corner(Math.min, -26))
    const to = await onPage(page, SCENE, corner(Math.max, 26))
    await page.keyboard.down('Shift')
    await drag(page, from, to)
    await page.keyboard.up('Shift')
    await expect.poll(() => parameter(page, 'sel')).toContain('actor:putin')
    expect(parameter(page, 'sel')).toContain('actor:belarus')
    expect(parameter(page, 'sel')).not.toContain('stance:')
    await expect.poll(() => details(page).innerText()).toContain('2 actors, no stance among them')
  })

  it('are selected by Shift and the arrows, and asked how they are connected', async () => {
    const { page } = await openAtRest()
    await graph(page).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => parameter(page, 'sel')).toMatch(/^actor:lukashenko,(actor|issue):/)
    await page.keyboard.press('b')
    await expect.poll(() => parameter(page, 'path')).toMatch(/^actor:|^issue:/)
  })

  it('are all that is shown at once', async () => {
    const { page } = await openAtRest()
    await graph(page).focus()
    await page.keyboard.press('Control+a')
    await expect.poll(() => details(page).innerText()).toContain('43 stances among them')
  })
})

describe('a finger', () => {
  const touch = async (session: CDPSession, type: string, ...points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    })
  const phone = async () => {
    const opened = await openAtRest({ width: 390, height: 844, touch: true })
    return { ...opened, session: await opened.page.context().newCDPSession(opened.page) }
  }
  const rows = openingScene('rows')
  const onPhone = async (page: Page, key: string) => {
    const actor = rows.actors.find((other) => other.key === key)
    if (!actor) throw new Error(`${key} is not drawn`)
    return onPage(page, rows, actor)
  }

  it('that stays opens the menu and selects nothing; a tap selects', async () => {
    const { page, session, complaints } = await phone()
    const point = await onPhone(page, 'actor:lukashenko')
    await touch(session, 'touchStart', point)
    await item(page, /^Hide/).waitFor()
    await touch(session, 'touchEnd')
    expect(await menu(page).getAttribute('aria-label')).toBe('Lukashenko')
    expect(parameter(page, 'sel')).toBeNull()
    const heights = await page.getByRole('menuitem').evaluateAll((all) => all.map((own) => own.clientHeight))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
    expect(await violations(page)).toEqual([])
    await page.touchscreen.tap(60, 24)
    await expect.poll(() => menu(page).count()).toBe(0)
    await page.touchscreen.tap(point.x, point.y)
    await expect.poll(() => parameter(page, 'sel')).toBe('actor:lukashenko')
    expect(complaints).toEqual([])
  })

  it('that moves pans, also from a node, and two pinch', async () => {
    const { page, session } = await phone()
    const from = await onPhone(page, 'actor:lukashenko')
    await touch(session, 'touchStart', from)
    for (const step of [20, 40, 60]) await touch(session, 'touchMove', { x: from.x, y: from.y + step })
    await touch(session, 'touchEnd')
    await expect.poll(() => parameter(page, 'at')).not.toBeNull()
    expect(parameter(page, 'pins')).toBeNull()
    const zoom = () => Number((parameter(page, 'at') ?? '').split(',')[2])
    const before = zoom()
    const [left, right] = [
      { x: 150, y: 300 },
      { x: 240, y: 300 },
    ]
    await touch(session, 'touchStart', left, right)
    for (const step of [15, 30, 45, 60])
      await touch(session, 'touchMove', { x: left.x - step, y: left.y }, { x: right.x + step, y: right.y })
    await touch(session, 'touchEnd')
    await expect.poll(zoom).toBeGreaterThan(before)
  })
})

describe('a link', () => {
  it('of an unknown version shows what it can and says so', async () => {
    const { page } = await open({ hash: '#v=7&sel=actor:russia&hide=actor:nobody' })
    const notices = page.getByRole('region', { name: 'Notices' })
    expect(await notices.innerText()).toContain('could not be followed')
    await expect.poll(() => details(page).innerText()).toContain('Russia')
  })

  it('that is cut off or hostile opens the nearest view', async () => {
    for (const hash of [
      '#v=1&pins=sides,colu',
      '#v=1&hide=%3Cscript%3E',
      `#v=1&sel=${'x'.repeat(5000)}`,
      '#v=1&at=,,',
    ]) {
      const { page, complaints } = await open({ hash })
      expect(await page.getByRole('region', { name: 'Notices' }).innerText()).toContain(
        'could not be followed',
      )
      expect(complaints).toEqual([])
    }
  })

  it('is replaced at most four times a second, and Back leaves the steps between out', async () => {
    const { page } = await openAtRest({
      before: (opened) =>
        opened.addInitScript(() => {
          const times: number[] = []
          Object.assign(window, { times })
          const replace = history.replaceState.bind(history)
          history.replaceState = (...given) => {
            times.push(performance.now())
            replace(...given)
          }
        }),
    })
    await page.getByRole('button', { name: /^Sentence 2\b/ }).click()
    await expect.poll(() => parameter(page, 'sel')).toBeTruthy()
    await graph(page).focus()
    for (let press = 0; press < 24; press++) await page.keyboard.press(press % 2 === 0 ? 'a' : 't')
    await page.keyboard.press('a')
    await expect.poll(() => parameter(page, 'lines')).toBe('all')
    const gaps = await page.evaluate(() => {
      const { times } = window as unknown as { times: number[] }
      return times.slice(1).map((time, index) => time - (times[index] ?? 0))
    })
    expect(gaps.filter((gap) => gap < 240)).toEqual([])
    await page.goBack()
    await expect.poll(() => parameter(page, 'sel')).toBeNull()
    expect(parameter(page, 'lines')).toBeNull()
    await page.goForward()
    await expect.poll(() => parameter(page, 'lines')).toBe('all')
  })
})
