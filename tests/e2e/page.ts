import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { CHROMIUM_FLAGS } from '../../scripts/chromium'

let browser: Browser

/** Starts one browser for a test file and stops it at its end. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: CHROMIUM_FLAGS })
  })
  afterAll(() => browser?.close())
}

export interface OpenOptions {
  readonly hash?: string
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly touch?: boolean
  /** Called before the page is opened, to route requests or to add scripts. */
  readonly before?: (page: Page) => Promise<unknown>
  /** Leave out to wait until the graph has been drawn. */
  readonly until?: 'drawn' | 'loaded'
}

/** A page on the built app, with everything that it complained about. Motion is off. */
export async function open(options: OpenOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    hasTouch: options.touch ?? false,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== new URL(inject('address')).origin)
      complaints.push(`request to ${request.url()}`)
  })
  await options.before?.(page)
  await page.goto(`${inject('address')}${options.hash ?? ''}`)
  if (options.until !== 'loaded') await drawn(page)
  return { page, complaints }
}

/** Waits until the graph has been drawn, and drawn again if it was before. */
export async function drawn(page: Page, after = 0): Promise<number> {
  await page.waitForFunction((scene) => Number(document.documentElement.dataset['ready'] ?? 0) > scene, after)
  return page.evaluate(() => Number(document.documentElement.dataset['ready']))
}

/** What a view's address says of a field; null where it says nothing. */
export const parameter = (page: Page, key: string): string | null =>
  new URLSearchParams(new URL(page.url()).hash.slice(1)).get(key)

/** Takes back by Ctrl+Z what a field of the address holds, and brings it back. */
export async function undoneAndRedone(page: Page, key: string): Promise<void> {
  const before = parameter(page, key)
  await page.keyboard.press('Control+z')
  await expect.poll(() => parameter(page, key)).toBeNull()
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => parameter(page, key)).toBe(before)
}
