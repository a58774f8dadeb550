import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Coding } from '../../src/model/coding'
import { violations } from './axe'
import { drawn, open, parameter, useBrowser } from './page'

useBrowser()

const LONG = { timeout: 15_000 }

const details = (page: Page) => page.getByRole('region', { name: 'Details', exact: true })
const heading = (page: Page) => details(page).getByRole('heading', { level: 2 }).innerText()
const item = (page: Page, name: RegExp) => page.getByRole('menuitem', { name })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const said = (page: Page, words: RegExp | string) =>
  expect
    .poll(() => page.locator('p[role=status].visually-hidden').allInnerTexts(), LONG)
    .toContainEqual(typeof words === 'string' ? words : expect.stringMatching(words))
const undoButton = (page: Page) => page.getByRole('button', { name: /^Undo/ })
const shown = (page: Page, id: string) => page.locator('.page').getByText(id).first().waitFor()

/** Commands are there once the page has come to rest. */
const editable = (page: Page) => details(page).getByRole('button', { name: 'Edit…' }).first().waitFor()

/** Opens the menu of what Details is about by its button, and one of its entries. */
async function edit(page: Page, entry: RegExp) {
  await details(page).getByRole('button', { name: 'Edit…' }).first().press('Enter')
  await item(page, entry).waitFor()
  await item(page, entry).press('Enter')
}

/** Waits until the browser has kept what was done. */
async function kept(page: Page, edits: number) {
  await expect
    .poll(
      () =>
        page.evaluate(
          () =>
            new Promise<number>((done, fail) => {
              const request = indexedDB.open('standpoint')
              request.addEventListener('error', () => fail(request.error))
              request.addEventListener('success', () => {
                const db = request.result
                const all = db.transaction('logs').objectStore('logs').getAll()
                all.addEventListener('success', () => {
                  db.close()
                  done((all.result[0] as { edits: unknown[] } | undefined)?.edits.length ?? -1)
                })
              })
            }),
        ),
      LONG,
    )
    .toBe(edits)
}

describe('editing what was read', () => {
  it('renames by keyboard, is undone and redone by name, and is there after a reload, undo too', async () => {
    const { page, complaints } = await open({ hash: '#v=1&sel=actor:russia' })
    await editable(page)
    await page.keyboard.press('F2')
    await expect.poll(() => dialog(page, 'Rename').count(), LONG).toBe(1)
    const name = dialog(page, 'Rename').getByLabel('Full name')
    await expect.poll(() => name.evaluate((own) => own === document.activeElement)).toBe(true)
    expect(await violations(page)).toEqual([])
    await name.fill('Belarus')
    await name.press('Enter')
    // The short name went along, since both were the same; it is another actor's.
    await expect
      .poll(() => dialog(page, 'Rename').getByRole('alert').innerText())
      .toBe('"Belarus" is the name of another actor already; choose another name, or merge the two.')
    await name.fill('Russian Federation')
    await name.press('Enter')
    await said(page, 'Renamed “Russia” to “Russian Federation”.')
    expect(await heading(page)).toBe('Russian Federation')
    await expect
      .poll(() => undoButton(page).getAttribute('title'), LONG)
      .toBe('Undo: rename “Russia” to “Russian Federation”')
    await page.keyboard.press('Control+z')
    await said(page, 'Undo: rename “Russia” to “Russian Federation”')
    expect(await heading(page)).toBe('Russia')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => heading(page)).toBe('Russian Federation')
    await kept(page, 1)

    await page.reload()
    await drawn(page)
    await expect.poll(() => heading(page), LONG).toBe('Russian Federation')
    await page.getByText('This article is shown with 1 edit of yours, kept in this browser.').waitFor()
    expect(await violations(page)).toEqual([])
    await expect.poll(() => undoButton(page).isEnabled(), LONG).toBe(true)
    await undoButton(page).press('Enter')
    await expect.poll(() => heading(page)).toBe('Russia')
    await kept(page, 0)
    await page.reload()
    await drawn(page)
    await expect.poll(() => heading(page), LONG).toBe('Russia')
    await page.keyboard.press('Control+y')
    expect(complaints).toEqual([])
  })

  it('merges with a choice found by typing, tells what would be of one with itself, and goes back to the original', async () => {
    const { page, complaints } = await open({ hash: '#v=1&sel=actor:protesters' })
    const before = await drawn(page)
    await edit(page, /^Merge with/)
    const merge = dialog(page, 'Merge')
    await merge.waitFor()
    await merge.getByRole('combobox').pressSequentially('opponent')
    await merge.getByRole('combobox').press('Enter')
    await merge.getByRole('group', { name: 'What stays is' }).waitFor()
    expect(await violations(page)).toEqual([])
    await merge.getByRole('radio', { name: /^Protesters/ }).check()
    await merge.getByRole('button', { name: 'Merge', exact: true }).press('Enter')
    await said(page, 'Merged “Lukashenko’s opponents” into “Protesters”.')
    await drawn(page, before)
    expect(parameter(page, 'sel')).toBe('actor:protesters')
    await expect.poll(() => details(page).locator('.aliases').innerText()).toContain('Opponents')

    await details(page).getByRole('button', { name: 'Edit…' }).first().press('Enter')
    await item(page, /^Merge with/).press('Enter')
    await dialog(page, 'Merge').getByRole('combobox').fill('Lukashenko')
    await dialog(page, 'Merge')
      .getByRole('option', { name: /^✓?Lukashenko Alexander/ })
      .click()
    await expect
      .poll(() => dialog(page, 'Merge').locator('.edit-warning').innerText())
      .toMatch(/of one actor with itself[\s\S]*oppose/)
    await page.keyboard.press('Escape')

    await kept(page, 1)
    await page.goto(page.url().replace(/#.*/, '#v=1&sel=actor:opponents'))
    await page.reload()
    await drawn(page)
    await page.getByText('A part of the link could not be followed.').waitFor()
    await expect.poll(() => heading(page), LONG).toBe('Protesters')
    await page.getByRole('button', { name: 'Go back to the original' }).press('Enter')
    await said(page, /^The original is shown again/)
    await page.goto(page.url().replace(/#.*/, '#v=1&sel=actor:opponents&lines=all'))
    await expect.poll(() => heading(page), LONG).toBe('Opponents of Lukashenko')
    await page.keyboard.press('Control+z')
    await expect.poll(() => new URL(page.url()).hash).toBe('#v=1&sel=actor:protesters&lines=all')
    await kept(page, 1)
    expect(complaints).toEqual([])
  })

  it('changes kind and notes, marks the note as the reader’s, and has all of it in the project’s file', async () => {
    const { page, complaints } = await open({ hash: '#v=1&sel=actor:protesters' })
    await edit(page, /^Change kind/)
    await dialog(page, 'Change kind').getByRole('radio', { name: 'organisation', exact: true }).check()
    expect(await violations(page)).toEqual([])
    await dialog(page, 'Change kind').getByRole('button', { name: 'Change', exact: true }).press('Enter')
    await said(page, 'Changed the kind of “Protesters” from group to organisation.')
    await expect.poll(() => details(page).locator('.verdict').first().innerText()).toMatch(/^organisation/i)

    await edit(page, /^Note/)
    await dialog(page, 'Note').getByRole('textbox').fill('Who are they?\nLook up.')
    await dialog(page, 'Note').getByRole('button', { name: 'Save' }).press('Enter')
    await said(page, 'Noted on “Protesters”.')
    await expect
      .poll(() => details(page).locator('.note.reader').innerText())
      .toBe('Your note: Who are they?\nLook up.')

    await page.goto(page.url().replace(/#.*/, '#v=1&sel=stance:eu-against-belarus'))
    await edit(page, /^Note/)
    await dialog(page, 'Note').getByRole('textbox').fill('Planned only.')
    await dialog(page, 'Note').getByRole('button', { name: 'Save' }).press('Enter')
    await shown(page, 'Planned only.')
    expect(await violations(page)).toEqual([])

    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const row = dialog(page, 'Export').getByRole('region', { name: 'Project' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('button').first().click(),
    ])
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())))
    const coding = JSON.parse(strFromU8(files['coding.json'] ?? new Uint8Array())) as Coding
    expect(coding.actors.find(({ id }) => id === 'protesters')).toMatchObject({
      kind: 'organisation',
      readerNote: 'Who are they?\nLook up.',
    })
    expect(coding.stances.find(({ id }) => id === 'eu-against-belarus')?.readerNote).toBe('Planned only.')
    expect(complaints).toEqual([])
  })

  it('works on a phone, in the dark', async () => {
    const { page, complaints } = await open({
      hash: '#v=1&sel=actor:protesters',
      width: 390,
      height: 844,
      dark: true,
      touch: true,
    })
    await edit(page, /^Rename/)
    await dialog(page, 'Rename').getByLabel('Short name').fill('The people in the street')
    expect(await violations(page)).toEqual([])
    await dialog(page, 'Rename').getByRole('button', { name: 'Rename', exact: true }).tap()
    await said(page, 'Renamed “Protesters” to “The people in the street”.')
    await page.getByRole('button', { name: 'More', exact: true }).first().tap()
    await undoButton(page).tap()
    await said(page, /^Undo: rename “Protesters”/)
    expect(complaints).toEqual([])
  })
})

describe('steps of the view', () => {
  it('are undone after a reload too', async () => {
    const { page, complaints } = await open()
    await expect.poll(() => undoButton(page).count(), LONG).toBe(1)
    await page.locator('.key button[aria-pressed]').nth(1).click()
    await expect.poll(() => page.url()).toContain('off=polarity.opposes')
    await kept(page, 0)
    await page.reload()
    await drawn(page)
    await expect.poll(() => undoButton(page).getAttribute('title'), LONG).toBe('Undo: filter')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).not.toContain('off=')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => page.url()).toContain('off=polarity.opposes')
    expect(complaints).toEqual([])
  })
})

describe('a second tab', () => {
  it('may edit, and is told that it is not kept', async () => {
    const { page } = await open({ hash: '#v=1&sel=actor:russia' })
    await expect.poll(() => page.getByText(/^saved at/).count(), LONG).toBe(0)
    await page.waitForTimeout(1500)
    const other = await page.context().newPage()
    await other.goto(page.url())
    await expect.poll(() => other.getByText(/edits are lost when it is closed/).count(), LONG).toBe(1)
    await editable(other)
    await other.keyboard.press('F2')
    await dialog(other, 'Rename').getByLabel('Full name').fill('Russian Federation')
    await other.keyboard.press('Enter')
    await expect.poll(() => heading(other), LONG).toBe('Russian Federation')
    await other.close()
    await page.reload()
    await drawn(page)
    await expect.poll(() => heading(page), LONG).toBe('Russia')
  })
})
