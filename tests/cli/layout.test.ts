import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { register } from '../../src/cli/layout'
import type { SavedLayout } from '../../src/layout/positions'
import { villageFiles } from '../layout/village'
import { temporaryFolder } from './folder'
import { runInProcess } from './inProcess'

const layout = (...args: readonly string[]) => runInProcess(register, 'layout', ...args)
/** The mayor, with stances by or about her in three sentences, and one supporter. */
const told = () =>
  temporaryFolder(
    villageFiles({
      issues: { toll: [] },
      stances: [
        { holder: 'guild', target: 'mayor' },
        { holder: 'mayor', target: 'toll' },
        { holder: 'mayor', target: 'toll' },
      ],
    }),
  )

const folder = told()
const changed = told()
const moved = told()
const bare = told()
const empty = temporaryFolder({})
const all = [folder, changed, moved, bare, empty]
afterAll(() => {
  for (const { destroy } of all) destroy()
})
const fileIn = (path: string) => join(path, 'layout.json')
const savedIn = (path: string) => JSON.parse(readFileSync(fileIn(path), 'utf8')) as SavedLayout

describe('standpoint layout', () => {
  it('saves the positions of every picture, which --check then takes', async () => {
    const { stdout, code } = await layout(folder.path)
    const saved = savedIn(folder.path)
    expect(stdout).toBe(`${fileIn(folder.path)}: 1 picture\n`)
    expect(code).toBe(0)
    expect(saved.codingSha256).toMatch(/^[0-9a-f]{64}$/)
    expect(Object.keys(saved.pictures)).toEqual(['mayor'])
    expect(await layout('--check', folder.path)).toEqual({
      stdout: `${fileIn(folder.path)}: belongs to the coding\n`,
      stderr: [],
      code: 0,
    })
  })

  it('says that a layout belongs to other texts', async () => {
    await layout(changed.path)
    const text = join(changed.path, 'told.txt')
    writeFileSync(text, `${readFileSync(text, 'utf8')} `)
    const { stderr, code } = await layout('--check', changed.path)
    expect(stderr.join('\n')).toContain(
      'it belongs to another state of coding.json and the texts; run npm run layout',
    )
    expect(code).toBe(1)
  })

  it('says where a position is not the one that is computed, but minds no rounding', async () => {
    await layout(moved.path)
    const text = readFileSync(fileIn(moved.path), 'utf8')
    const x = savedIn(moved.path).pictures['mayor' as never]?.['columns']['nodes']['actor:mayor']?.x ?? 0
    const withX = (value: number) => text.replace(`"actor:mayor":{"x":${x}`, `"actor:mayor":{"x":${value}`)
    writeFileSync(fileIn(moved.path), withX(x + 0.009))
    expect((await layout('--check', moved.path)).code).toBe(0)
    writeFileSync(fileIn(moved.path), withX(x + 1))
    const { stderr, code } = await layout('--check', moved.path)
    expect(stderr.join('\n')).toContain('the picture about mayor differs at columns.nodes.actor:mayor.x')
    expect(code).toBe(1)
  })

  it('says that there is none, or that it is not JSON', async () => {
    expect((await layout('--check', bare.path)).stderr.join('\n')).toContain(
      'layout.json: there is none; run npm run layout',
    )
    writeFileSync(fileIn(bare.path), '{"format": 1,')
    const { stderr, code } = await layout('--check', bare.path)
    expect(stderr.join('\n')).toContain('it is not JSON')
    expect(code).toBe(1)
  })

  it('skips folders without a coding where another has one, and refuses none at all', async () => {
    expect((await layout('--check', folder.path, empty.path)).code).toBe(0)
    const { stderr, code } = await layout(empty.path)
    expect(stderr.join('\n')).toContain('no coding.json in')
    expect(code).toBe(2)
  })
})
