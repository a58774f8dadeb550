import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Result } from './inProcess'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The terminal as it is built for users; `destroy` removes it. */
export async function builtTerminal() {
  const folder = `${root}node_modules/.standpoint-${process.pid}-${Date.now()}`
  await build({
    root,
    logLevel: 'silent',
    build: { ssr: 'src/cli/main.ts', outDir: folder, emptyOutDir: true },
  })
  const main = `${folder}/main.js`
  return {
    main,
    /** Runs it with standard input; every line of standard error that isn't empty. */
    run: (input: string, ...args: readonly string[]): Result => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [main, ...args], {
        input,
        encoding: 'utf8',
        cwd: root,
        maxBuffer: 1e9,
      })
      return { stdout, stderr: stderr.split('\n').filter((line) => line !== ''), code: status ?? -1 }
    },
    destroy: () => rmSync(folder, { recursive: true, force: true }),
  }
}
