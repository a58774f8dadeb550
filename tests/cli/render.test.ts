import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { register } from '../../src/cli/render'
import { readFolder } from '../fixtures/projects'
import { within, xmlTree } from '../io/xmlTree'
import { temporaryFolder } from './folder'
import { runInProcess } from './inProcess'

const render = (...args: readonly string[]) => runInProcess(register, 'render', ...args)
const ARTICLE = 'graph-data/minsk-2020-08-16'
const stale = temporaryFolder({
  ...readFolder('tests/fixtures/council'),
  'layout.json': '{"codingSha256":"0"}',
})
afterAll(stale.destroy)

const lines = (svg: string) => within(xmlTree(svg), 'title').map(({ text }) => text)

describe('standpoint render', () => {
  it('draws a view into a file, with its address in the picture', async () => {
    const out = join(stale.path, 'picture.svg')
    const view = '#v=1&off=polarity.opposes'
    const { stdout, stderr, code } = await render(
      ARTICLE,
      '--view',
      view,
      '--out',
      out,
      '--address',
      'https://a.example/',
    )
    const root = xmlTree(readFileSync(out, 'utf8'))
    expect(within(root, 'a').map(({ attributes }) => attributes['href'])).toEqual([
      `https://a.example/${view}`,
    ])
    expect([stdout, stderr, code]).toEqual(['', [], 0])
  })
  it('leaves out what the view leaves out', async () => {
    const all = lines((await render(ARTICLE)).stdout)
    const some = lines((await render(ARTICLE, '--view', '#v=1&off=polarity.opposes')).stdout)
    expect(some.length).toBeLessThan(all.length)
    for (const sentence of some.slice(1)) expect(all).toContain(sentence)
  })
  it('is the same at every run, whatever layout is saved for another coding', async () => {
    const [one, other] = [await render(stale.path), await render(stale.path)]
    expect(one.stdout).toBe(other.stdout)
    expect(one.code).toBe(0)
  })
  it('draws what it can of a view that names what is not there, says so and exits 1', async () => {
    const { stdout, stderr, code } = await render(ARTICLE, '--view', '#v=1&sel=actor:nobody')
    expect(xmlTree(stdout).name).toBe('svg')
    expect(stderr).toEqual([expect.stringMatching(/names “actor:nobody”/)])
    expect(code).toBe(1)
  })
  it('puts nodes where the view has them', async () => {
    const actor = 'actor:tsikhanouskaya'
    const { stdout, stderr } = await render(ARTICLE, '--view', `#v=1&pins=sides,columns,,${actor},600,400`)
    expect(stderr).toEqual([])
    expect(stdout).not.toBe((await render(ARTICLE)).stdout)
    expect(within(xmlTree(stdout), 'circle').some(({ attributes }) => attributes['cx'] === '600')).toBe(true)
  })
  it('says that what an analysis marks is the page’s alone', async () => {
    const { stderr, code } = await render(ARTICLE, '--view', '#v=1&rings=analysis')
    expect(stderr).toEqual([expect.stringMatching(/drawn by the page alone/)])
    expect(code).toBe(1)
  })
  it('a folder without a coding is wrong usage', async () => {
    expect(await render('tests')).toMatchObject({ code: 2, stdout: '' })
  })
})
