import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../cli/folder'

const PYTHONS = ['/usr/bin/python3', 'python3', 'python']

/** A Python that has a package; undefined where there is none. */
function pythonWith(name: string): string | undefined {
  return PYTHONS.find((python) => spawnSync(python, ['-c', `import ${name}`]).status === 0)
}

export const NETWORKX = pythonWith('networkx')
export const RDFLIB = pythonWith('rdflib')

export interface ReadGraph {
  readonly directed: boolean
  readonly graph: Readonly<Record<string, unknown>>
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly edges: Readonly<Record<string, readonly [string, string, Readonly<Record<string, unknown>>]>>
}

/** Runs a script beside this file on a text, and gives back what it printed as JSON. */
export function readBy(python: string, script: string, content: string, ...args: readonly string[]): unknown {
  const folder = temporaryFolder({})
  const path = join(folder.path, 'file')
  writeFileSync(path, content)
  const run = spawnSync(python, [fileURLToPath(new URL(script, import.meta.url)), ...args, path], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    maxBuffer: 1 << 28,
  })
  folder.destroy()
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout)
}
