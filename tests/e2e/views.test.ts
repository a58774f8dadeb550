import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { readViews } from '../../src/io/viewsFile'
import { violations } from './axe'
import { drawn, open, useBrowser } from './page'

useBrowser()

const FILTERED = '#v=1&off=polarity.neutral'
const LONG = { timeout: 15_000 }

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Saved views' })
const names = (page: Page) => dialog(page).getByRole('listitem').getByRole('link').allInnerTexts()
const press = (page: Page, name: string) =>
  dialog(page).getByRole('button', { name, exact: true }).press('Enter')
const onGraph = async (page: Page, key: string) => {
  await page.getByRole('application').focus()
  await page.keyboard.press(key)
  await dialog(page).getByRole('form', { name: 'Save this view' }).waitFor()
}
/** Saves the present view by keys alone; the name field has the focus, its text selected. */
async function save(page: Page, name: string, note: string) {
  await onGraph(page, 'd')
  await page.keyboard.type(name)
  await page.keyboard.press('Tab')
  await page.keyboard.type(note)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await dialog(page).getByText(`Saved as “${name}”.`).waitFor()
}

describe('a view saved by name', () => {
  it('is there after a reload, opens as a step that can be undone, and is found in the palette', async () => {
    const { page, complaints } = await open({ hash: FILTERED })
    await save(page, 'Without those who take no side', 'For Monday.\nAsk about sentence 9.')
    const unnamed = page.url().replace(/#.*$/, '')
    await page.goto('about:blank')
    await page.goto(unnamed)
    await drawn(page)
    expect(page.url()).not.toContain('off=')
    await onGraph(page, 'D')
    expect(await names(page)).toEqual(['Without those who take no side'])
    expect(await dialog(page).getByRole('listitem').innerText()).toContain('Ask about sentence 9.')
    await page.keyboard.press('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    await expect.poll(() => page.url(), LONG).toContain('off=polarity.neutral')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.url(), LONG).not.toContain('off=')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /command/ }).waitFor()
    await page.keyboard.type('Without those')
    await page.getByRole('option', { name: /saved view/ }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url(), LONG).toContain('off=polarity.neutral')
    expect(complaints).toEqual([])
  })

  it('is renamed, noted, replaced, deleted and brought back', async () => {
    const { page, complaints } = await open()
    await save(page, 'First', '')
    await page.keyboard.press('Escape')
    await save(page, 'Second', '')
    await press(page, 'Rename, note “First”')
    await dialog(page)
      .getByRole('form', { name: /^Rename/ })
      .waitFor()
    await page.keyboard.type('second')
    await dialog(page).getByText('Another view has this name.').waitFor()
    expect(await dialog(page).getByRole('button', { name: 'Keep', exact: true }).isDisabled()).toBe(true)
    await dialog(page)
      .getByRole('form', { name: /^Rename/ })
      .getByLabel('Name')
      .fill('Both sides')
    await dialog(page)
      .getByRole('form', { name: /^Rename/ })
      .getByLabel('Note')
      .fill('For the seminar')
    await press(page, 'Keep')
    await expect.poll(() => names(page), LONG).toEqual(['Both sides', 'Second'])
    await press(page, 'Delete “Both sides”')
    await expect.poll(() => names(page), LONG).toEqual(['Second'])
    await press(page, 'Bring it back')
    await expect.poll(() => names(page), LONG).toEqual(['Both sides', 'Second'])
    await dialog(page).getByLabel('Name', { exact: true }).fill('SECOND')
    await dialog(page).getByLabel('Note', { exact: true }).fill('again')
    await press(page, 'Replace “Second”')
    await expect.poll(() => names(page), LONG).toEqual(['Both sides', 'SECOND'])
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('has a link that shows it elsewhere', async () => {
    const { page } = await open({ hash: FILTERED })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await save(page, 'To share', '')
    await press(page, 'Copy link to “To share”')
    await dialog(page).getByText('Link to “To share” copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  })

  it('is shown by another tab as soon as that looks, and neither loses what the other saved', async () => {
    const { page } = await open()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await drawn(other)
    await onGraph(other, 'D')
    await other.keyboard.press('Escape')
    // Who saves looks at the tab; one in the background gets no frames.
    await page.bringToFront()
    await save(page, 'Here', '')
    await other.bringToFront()
    await save(other, 'There', '')
    await expect.poll(() => names(other), LONG).toEqual(['Here', 'There'])
  })

  it('goes with the project’s file, and comes in with it', async () => {
    const { page, complaints } = await open({ hash: FILTERED })
    await save(page, 'Kept in the file', 'with a note')
    await page.keyboard.press('Escape')
    await page.getByRole('application').focus()
    await page.keyboard.press('x')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save Standpoint project', exact: true }).press('Enter'),
    ])
    const bytes = readFileSync(await download.path())
    const entries = unzipSync(bytes)
    const { views } = readViews(Buffer.from(entries['views.json'] ?? []).toString('utf8'))
    expect(views).toMatchObject([
      { name: 'Kept in the file', note: 'with a note', hash: 'v=1&off=polarity.neutral' },
    ])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+o')
    const opening = page.getByRole('dialog', { name: 'Open' })
    await opening.locator('input[type=file]').first().setInputFiles({
      name: 'again.standpoint',
      mimeType: 'application/zip',
      buffer: bytes,
    })
    await opening.getByRole('button', { name: 'Show it' }).click()
    await page.waitForURL(/\?project=again$/)
    await drawn(page)
    await onGraph(page, 'D')
    expect(await names(page)).toEqual(['Kept in the file'])
    expect(complaints).toEqual([])
  })
})

it('where the browser keeps nothing, a view stays until the page is closed, and the page says so', async () => {
  const { page } = await open({
    before: (fresh) =>
      fresh.addInitScript(() => {
        indexedDB.open = () => {
          throw new DOMException('refused', 'SecurityError')
        }
      }),
  })
  await save(page, 'For now', '')
  expect(await names(page)).toEqual(['For now'])
  await page.keyboard.press('Escape')
  await page.getByText(/does not keep saved views/).waitFor()
})

it.each([
  ['light', false],
  ['dark', true],
])(
  'on a phone, %s, the dialog is opened under More, fits and has no fault that axe finds',
  async (_, dark) => {
    const { page, complaints } = await open({ width: 360, height: 740, touch: true, dark, hash: FILTERED })
    await page.getByRole('button', { name: 'More' }).tap()
    await page.getByRole('dialog', { name: 'More' }).getByRole('button', { name: 'Views' }).tap()
    await dialog(page)
      .getByLabel('Name')
      .fill('A view with a name that is far longer than a phone is wide, twice over')
    await dialog(page).getByRole('button', { name: 'Save this view' }).tap()
    await dialog(page).getByRole('link').waitFor()
    const wide = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
  },
)
