import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { findChromium } from '../../scripts/chromium'

const FOLDER = 'build/one-file'

/** Builds the page as one file and opens it from the disk, as a double click does. */
export default async function oneFile(project: TestProject): Promise<void> {
  project.provide('chromium', findChromium())
  await build({
    configFile: 'vite.oneFile.config.ts',
    logLevel: 'error',
    build: { outDir: FOLDER, emptyOutDir: true },
  })
  const files = readdirSync(FOLDER)
  const [file] = files
  if (file === undefined || files.length > 1) throw new Error(`not one file, but ${files.join(', ')}`)
  project.provide('address', pathToFileURL(resolve(FOLDER, file)).href)
}
