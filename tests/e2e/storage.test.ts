import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { readFolder } from '../fixtures/projects'
import { violations } from './axe'
import { open, useBrowser } from './page'

useBrowser()

declare global {
  /** How often the page has asked the browser not to clear its storage. */
  var askedToPersist: number
}

const LONG = { timeout: 15_000 }
const ARTICLE = 'graph-data/minsk-2020-08-16'

const notices = (page: Page) => page.getByRole('region', { name: 'Notices' })
/** Makes a change that is only a way of looking. */
const filter = (page: Page) => page.locator('.key button[aria-pressed]').nth(1).click()
/** Makes a change that is somebody's work: takes a node out of the picture. */
async function hide(page: Page) {
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.press('h')
  await expect.poll(() => page.url(), LONG).toContain('hide=')
}
const isKept = (page: Page) => expect.poll(() => page.getByText(/^saved at /).count(), LONG).toBe(1)

/** Saves the file that a notice offers, and compares it with the project. */
async function savedFromNotice(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notices(page).getByRole('button', { name: 'Save the project as a file' }).press('Enter'),
  ])
  expect(download.suggestedFilename()).toMatch(/\.standpoint$/)
  const entries = unzipSync(readFileSync(await download.path()))
  expect(Buffer.from(entries['coding.json'] ?? []).toString('utf8')).toBe(readFolder(ARTICLE)['coding.json'])
}

describe('a storage that', () => {
  it('is refused says so when there is work to keep, and offers the project as a file', async () => {
    const { page, complaints } = await open({
      before: (fresh) =>
        fresh.addInitScript(() => {
          indexedDB.open = () => {
            throw new DOMException('refused', 'SecurityError')
          }
        }),
    })
    await filter(page)
    await hide(page)
    await notices(page)
      .getByText(/storage is refused/)
      .waitFor(LONG)
    await savedFromNotice(page)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('becomes full says so once, offers the project as a file, and takes that back when there is room', async () => {
    const { page, complaints } = await open()
    await filter(page)
    await isKept(page)
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype
      Object.assign(globalThis, { room: () => Object.assign(IDBObjectStore.prototype, { put }) })
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await filter(page)
    await notices(page)
      .getByText(/no longer keeps your changes/)
      .waitFor(LONG)
    await savedFromNotice(page)
    await page.evaluate(() => (globalThis as unknown as { room: () => void }).room())
    await filter(page)
    await expect.poll(() => notices(page).count(), LONG).toBe(0)
    expect(complaints).toEqual([])
  })

  it('is nearly full says how full', async () => {
    const { page } = await open({
      before: (fresh) =>
        fresh.addInitScript(() => {
          StorageManager.prototype.estimate = () => Promise.resolve({ usage: 95_000_000, quota: 100_000_000 })
        }),
    })
    await filter(page)
    await notices(page)
      .getByText(/nearly full: 95 MB of 100 MB/)
      .waitFor(LONG)
    await savedFromNotice(page)
  })

  it('is to stay is asked for when there is work to keep, not before', async () => {
    const { page } = await open({
      before: (fresh) =>
        fresh.addInitScript(() => {
          globalThis.askedToPersist = 0
          StorageManager.prototype.persisted = () => Promise.resolve(false)
          StorageManager.prototype.persist = () => {
            globalThis.askedToPersist++
            return Promise.resolve(true)
          }
        }),
    })
    await filter(page)
    await isKept(page)
    expect(await page.evaluate(() => globalThis.askedToPersist)).toBe(0)
    await hide(page)
    await expect.poll(() => page.evaluate(() => globalThis.askedToPersist), LONG).toBeGreaterThan(0)
  })
})
