import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { dnaFile } from '../io/reading/dnaFile'
import { violations } from './axe'
import { drawn, open, useBrowser } from './page'

useBrowser()

const STATEMENTS = resolve('tests/fixtures/dna/statements.csv')

/** Readers are started for each file. */
const LONG = { timeout: 15_000 }

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Open' })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function opening(options: Parameters<typeof open>[0] = {}) {
  const opened = await open(options)
  await opened.page.keyboard.press('Control+o')
  await dialog(opened.page).waitFor()
  return opened
}
const choose = (page: Page, file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
  dialog(page).locator('input[type=file]').first().setInputFiles(file)

describe('a table of coded statements', () => {
  it('is mapped, read with counts that add up, shown, kept, and where it was left is offered', async () => {
    const { page, complaints } = await opening()
    await choose(page, STATEMENTS)
    await press(page, 'Read it')
    const report = dialog(page).getByRole('table')
    // The file has 49 statements; one has no concept.
    await expect.poll(() => report.getByRole('row').nth(1).innerText(), LONG).toMatch(/rows\s+49\s+48\s+1/)
    await press(page, 'Show it')
    await page.waitForURL(/\?project=statements$/)
    await drawn(page)
    await page.locator('.key button[aria-pressed]').nth(1).click()
    await expect.poll(() => page.getByText(/^saved at /).count(), LONG).toBe(1)

    const unnamed = page.url().replace(/#.*$/, '')
    await page.goto('about:blank')
    await page.goto(unnamed)
    await drawn(page)
    await press(page, 'Go on there')
    await expect.poll(() => page.url(), LONG).toContain('off=polarity.opposes')
    expect(complaints).toEqual([])

    await page.goto(page.url().replace(/\?.*$/, ''))
    await drawn(page)
    await page.keyboard.press('Control+o')
    await press(page, 'Delete statements')
    await expect.poll(() => dialog(page).getByRole('link', { name: 'statements' }).count(), LONG).toBe(0)
    await press(page, 'Bring it back')
    await expect.poll(() => dialog(page).getByRole('link', { name: 'statements' }).count(), LONG).toBe(1)
  })
})

describe('a file of Discourse Network Analyzer', () => {
  it('is read by a worker of the page’s own, under its policy', async () => {
    const { page, complaints } = await opening()
    await choose(page, {
      name: 'debate.dna',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await dnaFile()),
    })
    await press(page, 'Read it')
    await expect.poll(() => dialog(page).getByRole('table').innerText(), LONG).toContain('statements')
    await press(page, 'Show it')
    await page.waitForURL(/\?project=debate$/)
    await expect.poll(() => page.getByRole('heading', { level: 1 }).count(), LONG).toBe(1)
    expect(complaints).toEqual([])
  })
})

describe('a second tab on one project', () => {
  it('knows, and keeps nothing', async () => {
    const { page } = await open()
    await page.waitForTimeout(1500)
    const other = await page.context().newPage()
    await other.goto(page.url())
    await expect.poll(() => other.getByText(/open in another tab/).count(), LONG).toBe(1)
  })
})

describe('what cannot be read', () => {
  it.each([
    ['an empty file', 'nothing.csv', ''],
    ['a picture', 'picture.png', '\u0089PNG\r\n\u001a\n\u0000\u0000'],
    ['entities that grow', 'laughs.graphml', '<!DOCTYPE a [<!ENTITY b "c">]><graphml>&b;</graphml>'],
    ['broken JSON', 'graph.json', '{"nodes": ['],
  ])('%s is said, and the article stays', async (_, name, text) => {
    const { page } = await opening()
    await choose(page, { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text, 'latin1') })
    await expect.poll(() => dialog(page).getByRole('alert').innerText(), LONG).toContain('Nothing came in')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('region', { name: /^article/i }).innerText()).toContain(
      'Several thousand people',
    )
  })

  it('an address of a project that is not here leads back', async () => {
    const { page } = await open({ hash: '?project=gone', until: 'loaded' })
    await press(page, 'Open the article that comes with the page')
    await drawn(page)
    expect(page.url()).not.toContain('project')
  })
})

describe('a pasted article', () => {
  it('is shown as text that carries no stance yet', async () => {
    const { page } = await opening({ width: 390, height: 844 })
    await dialog(page).getByText('Paste an article or a table').click()
    await dialog(page)
      .getByRole('textbox')
      .fill('The council met on Monday. The mayor left early.\n\nNobody voted.')
    expect(await violations(page)).toEqual([])
    await press(page, 'Open this text')
    await press(page, 'Show it')
    await page.waitForURL(/\?project=/)
    await page.getByRole('button', { name: 'Article', exact: true }).click()
    await expect
      .poll(() => page.getByRole('region', { name: /^article/i }).innerText(), LONG)
      .toContain('The mayor left early.')
  })
})

describe('a link to a file on the same site', () => {
  const CSV = 'holder,issue,position\nThe mayor,The harbour,1\nThe council,The harbour,0\n'
  const served = (page: Page) =>
    page.route('**/shared/harbour.csv', (route) => route.fulfill({ contentType: 'text/csv', body: CSV }))

  it('in the page’s address is read, reported, shown under the view behind it, and kept once', async () => {
    const linked = '?open=shared/harbour.csv#v=1&lens=matrix'
    const { page, complaints } = await open({ hash: linked, before: served, until: 'loaded' })
    await press(page, 'Read it')
    await press(page, 'Show it')
    await page.waitForURL(/\?project=harbour#v=1&lens=matrix$/)
    await page.getByRole('heading', { level: 1, name: 'Who stands where on what' }).waitFor()
    await page.goto('about:blank')
    await page.goto(`${inject('address')}${linked}`)
    await press(page, 'Read it')
    await press(page, 'Show it')
    await page.waitForURL(/\?project=harbour#/)
    expect(complaints).toEqual([])
  })

  it('that is typed is refused on another site, with a sentence', async () => {
    const { page, complaints } = await opening({ before: served })
    await dialog(page).getByText('A link to a file on this site').click()
    await dialog(page)
      .getByLabel(/^Path or address/)
      .fill('https://other.example/harbour.csv')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await dialog(page)
      .getByText(/it is not on this site/)
      .waitFor()
    await press(page, 'Open something else')
    await dialog(page).getByText('A link to a file on this site').click()
    await dialog(page)
      .getByLabel(/^Path or address/)
      .fill('shared/harbour.csv')
    await page.keyboard.press('Enter')
    await expect.poll(() => dialog(page).getByRole('columnheader').count(), LONG).toBe(3)
    expect(complaints).toEqual([])
  })
})

describe('a dropped file', () => {
  it('is opened wherever it was dropped', async () => {
    const { page } = await open()
    await page.evaluate(() => {
      const given = new DataTransfer()
      given.items.add(new File(['source,target,sign\nmayor,council,1\n'], 'ties.csv', { type: 'text/csv' }))
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: given, bubbles: true, cancelable: true }),
      )
    })
    await expect.poll(() => dialog(page).getByRole('columnheader').count(), LONG).toBe(3)
    expect(await violations(page)).toEqual([])
  })
})
