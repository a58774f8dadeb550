import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { builtTerminal } from './built'

vi.setConfig({ testTimeout: 60_000 })

let terminal: Awaited<ReturnType<typeof builtTerminal>>
beforeAll(async () => {
  terminal = await builtTerminal()
}, 60_000)
afterAll(() => terminal.destroy())
const standpoint = (...args: readonly string[]) => terminal.run('', ...args)

describe('the built terminal', () => {
  it('checks a coding', () => {
    const { stdout, stderr, code } = standpoint('check', 'tests/fixtures/council')
    expect(stdout).toMatch(/^tests\/fixtures\/council: 2 documents, .* 0 problems\n$/)
    expect([stderr, code]).toEqual([[], 0])
  })
  it('prints the schemas that are published', () => {
    for (const name of ['coding', 'tour'])
      expect(standpoint('schema', name).stdout).toBe(
        readFileSync(`graph-data/schema/${name}.schema.json`, 'utf8'),
      )
    expect(standpoint('schema').stdout).toBe(standpoint('schema', 'coding').stdout)
    expect(standpoint('schema', 'song')).toMatchObject({ code: 2 })
  })
  it('helps with every command', () => {
    const { stdout } = standpoint('--help')
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) .*$/gm)].map(([, name]) => name ?? '')
    expect(commands).toEqual(expect.arrayContaining(['check', 'convert', 'network', 'layout', 'schema']))
    for (const command of commands)
      expect(standpoint(command, '--help')).toMatchObject({
        stdout: expect.stringContaining('Usage:'),
        code: 0,
      })
  })
  it('tells its version', () =>
    expect(standpoint('--version').stdout).toContain(
      (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
    ))

  it.each([
    ['no command', [], 'standpoint: name a command: check, convert'],
    ['a misspelt command', ['chek', 'x'], 'standpoint: there is no command chek; did you mean check?'],
    ['an unknown command', ['dance'], 'standpoint: there is no command dance; commands are check, convert'],
    ['a folder that is not there', ['check', 'nowhere'], 'standpoint: nowhere is not a folder'],
    [
      'a place where nothing can be written',
      ['convert', 'tests/fixtures/council', 'nowhere/graph.json', '--to', 'graphology'],
      'standpoint: ENOENT: no such file or directory',
    ],
  ])('%s is told in one line, without a stack, and exits 2', (_, args, message) => {
    const { stdout, stderr, code } = standpoint(...args)
    expect(stdout).toBe('')
    expect(stderr).toEqual([expect.stringContaining(message)])
    expect(code).toBe(2)
  })

  it('stops quietly where nobody reads on', () => {
    const command = `"${process.execPath}" "${terminal.main}" convert graph-data/minsk-2020-08-16 - --to graphology | head -c 1`
    expect(spawnSync('sh', ['-c', command], { encoding: 'utf8' })).toMatchObject({ stdout: '{', stderr: '' })
  })
})
