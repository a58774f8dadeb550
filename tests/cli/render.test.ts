import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
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
  it('draws what an analysis marks, and arranges by it', async () => {
    const plain = await render('tests/fixtures/council')
    const ringed = await render('tests/fixtures/council', '--view', '#v=1&rings=analysis')
    const arranged = await render('tests/fixtures/council', '--view', '#v=1&rings=analysis&places=analysis')
    expect([ringed.stderr, ringed.code]).toEqual([[], 0])
    const letters = (svg: string) =>
      within(xmlTree(svg), 'text').filter(({ text }) => /^[A-F]$/.test(text.trim())).length
    expect(letters(plain.stdout)).toBe(0)
    expect(letters(ringed.stdout)).toBeGreaterThan(2)
    expect([arranged.stderr, arranged.code]).toEqual([[], 0])
    expect(arranged.stdout).not.toBe(ringed.stdout)
  })
  it('draws a project from its one file, with the places that are saved in it', async () => {
    const file = join(stale.path, 'article.standpoint')
    const entries = Object.entries(readFolder(ARTICLE)).map(([name, text]) => [name, strToU8(text)] as const)
    writeFileSync(file, zipSync(Object.fromEntries(entries)))
    const { stdout, stderr, code } = await render(file)
    expect(stdout).toBe((await render(ARTICLE)).stdout)
    expect([stderr, code]).toEqual([[], 0])
  })
  it('draws a table of another program', async () => {
    const file = join(stale.path, 'ties.csv')
    writeFileSync(file, 'source,target,sign\nThe mayor,The council,1\nThe council,The guild,-1\n')
    const { stdout, code } = await render(file)
    expect(lines(stdout).some((sentence) => sentence.includes('guild'))).toBe(true)
    expect(code).toBe(0)
  })
  it.each(['picture.png', 'picture.PDF'])(
    'says that %s takes a browser, and how to get one',
    async (name) => {
      const { stdout, stderr, code } = await render(ARTICLE, '--out', join(stale.path, name))
      expect(stderr.join(' ')).toMatch(/render writes SVG, not P(NG|DF), which takes a browser.*\.svg/)
      expect([stdout, code]).toEqual(['', 2])
      expect(existsSync(join(stale.path, name))).toBe(false)
    },
  )
  it('a folder without a coding is wrong usage', async () => {
    expect(await render('tests')).toMatchObject({ code: 2, stdout: '' })
    expect(await render('nowhere')).toMatchObject({ code: 2, stdout: '' })
  })
})
