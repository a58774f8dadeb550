import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** Options with which a headless Chromium keeps to itself: no sandbox for root, no calls home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function onPath(name: string): string | undefined {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.split('\n')[0]?.trim() : undefined
}

function installed(): string | undefined {
  const own = chromium.executablePath()
  return [...NAMES.map(onPath), ...PLACES, own].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  )
}

function attempt(command: string, args: readonly string[]): void {
  console.log(`  ${command} ${args.join(' ')}`)
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  } catch {
    console.log('  … that did not work')
  }
}

/**
 * Path of a Chromium: `CHROMIUM_PATH`, else one that the system has, else one that it installs (as root on Debian
 * the `chromium` package, elsewhere Playwright's own). Throws with the one thing to do where none can be had.
 */
export function findChromium(): string {
  const wished = process.env['CHROMIUM_PATH']
  if (wished) {
    if (existsSync(wished)) return wished
    throw new Error(`CHROMIUM_PATH names ${wished}, which does not exist; correct it or unset it`)
  }
  const found = installed()
  if (found) return found
  console.log('No Chromium on this machine; installing one for the browser tests:')
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    attempt('apt-get', ['update', '-qq'])
    attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'])
  }
  if (!installed()) attempt('npx', ['--no-install', 'playwright-core', 'install', 'chromium'])
  const now = installed()
  if (now) return now
  throw new Error(
    'No Chromium could be installed. Install Chromium or Chrome, set CHROMIUM_PATH to it, and run this again.',
  )
}
