import { build, preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { findChromium } from '../../scripts/chromium'

/** Builds the page as it ships and serves it to the browser tests, on a free port of this machine. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', findChromium())
  await build({ logLevel: 'error' })
  const server = await preview({ logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('the built page could not be served')
  project.provide('address', address)
  return () => server.close()
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served. */
    address: string
    /** Path of the browser. */
    chromium: string
  }
}
