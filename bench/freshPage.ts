import type { Browser, CDPSession, Page } from 'playwright-core'

/** A fresh page without a cache; the processor slowed by a factor. */
export async function freshPage(
  browser: Browser,
  slower: number,
): Promise<{ page: Page; session: CDPSession; close: () => Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return { page, session, close: () => context.close() }
}
