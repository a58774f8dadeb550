import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { register } from '../../src/cli/check'
import { files, JSON_TEXT } from '../model/harbour'
import { temporaryFolder } from './folder'
import { runInProcess } from './inProcess'

const check = (...args: readonly string[]) => runInProcess(register, 'check', ...args)

const good = temporaryFolder(files())
const warned = temporaryFolder(files(JSON_TEXT.replace('"label": "Mayor"', `"label": "${'M'.repeat(25)}"`)))
const broken = temporaryFolder(files(JSON_TEXT.replace('"polarity": "opposes"', '"polarity": "oposes"')))
const unreadable = temporaryFolder(files('{"stances": '))
const empty = temporaryFolder({})
const latin1 = temporaryFolder({ ...files(), 'report.txt': Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c) })
afterAll(() => {
  for (const folder of [good, warned, broken, unreadable, empty, latin1]) folder.destroy()
})

const COUNTS = '1 document, 5 sentences, 4 actors, 2 issues, 2 stances, 1 tie, 1 event'

describe('standpoint check', () => {
  it('counts what there is and exits 0', async () =>
    expect(await check(good.path)).toEqual({
      stdout: `${good.path}: ${COUNTS}, 0 problems\n`,
      stderr: [],
      code: 0,
    }))

  it('exits 0 where there are warnings alone', async () => {
    const { stdout, code } = await check(warned.path)
    expect(stdout).toContain(', 1 problem\n')
    expect(stdout).toContain(' warning label-too-long actor mayor: ')
    expect(code).toBe(0)
  })

  it('prints a line a problem, with its place, and exits 1', async () => {
    const { stdout, code } = await check(broken.path)
    const [counts, ...lines] = stdout.trimEnd().split('\n')
    const line = JSON_TEXT.slice(0, JSON_TEXT.indexOf('"opposes"')).split('\n').length
    expect(counts).toBe(`${broken.path}: ${COUNTS.replace('2 stances', '1 stance')}, 1 problem`)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/:\d+:\d+ error wrong-value stance dockers-closure: polarity "oposes" must be /)
    expect(lines[0]?.startsWith(`${join(broken.path, 'coding.json')}:${line}:19 error `)).toBe(true)
    expect(code).toBe(1)
  })

  it('says where JSON ends too early', async () => {
    const { stdout, code } = await check(unreadable.path)
    expect(stdout).toContain('coding.json:1:13 error bad-json ')
    expect(code).toBe(1)
  })

  it('checks the tour beside it, and exits 1 where a step speaks of what is gone', async () => {
    const step = {
      id: 'one',
      title: 'T',
      text: 'Rain.',
      view: 'sel=actor:mayor',
      records: ['stance:mayor-closure'],
      discuss: 'Why?',
    }
    const tourOf = (records: readonly string[]) =>
      JSON.stringify({ format: 1, title: 'T', terms: [], steps: [{ ...step, records }] })
    const [kept, gone] = [step.records, ['stance:gone']].map((records) =>
      temporaryFolder({ ...files(), 'tour.json': tourOf(records) }),
    ) as [ReturnType<typeof temporaryFolder>, ReturnType<typeof temporaryFolder>]
    try {
      expect(await check(kept.path)).toMatchObject({
        stdout: `${kept.path}: ${COUNTS}, a tour of 1 step, 0 problems\n`,
        code: 0,
      })
      const { stdout, code } = await check(gone.path)
      expect(stdout).toContain('tour.json:1:')
      expect(stdout).toContain(' error unknown-record step one: "stance:gone" is not in the coding')
      expect(code).toBe(1)
    } finally {
      kept.destroy()
      gone.destroy()
    }
  })

  it('takes several folders and passes over those without a coding', async () => {
    const { stdout, stderr, code } = await check(good.path, empty.path, broken.path)
    expect(stdout.match(/^\S+: 1 document/gm)).toHaveLength(2)
    expect(stderr).toEqual([`standpoint: ${empty.path} has no coding.json and is passed over`])
    expect(code).toBe(1)
  })

  it.each([
    ['no folder at all', [], /missing required args/],
    ['a folder that is not there', ['nowhere'], /^nowhere is not a folder$/],
    ['a file', ['package.json'], /^package\.json is not a folder$/],
    ['a folder without a coding', [empty.path], /has no coding\.json$/],
    ['a text that is not UTF-8', [latin1.path], /report\.txt is not text in UTF-8; save it as UTF-8/],
    ['an unknown option', [good.path, '--fast'], /Unknown option `--fast`/],
  ])('%s is wrong usage', async (_, args, message) => {
    const { stdout, stderr, code } = await check(...args)
    expect(stdout).toBe('')
    expect(stderr).toHaveLength(1)
    expect(stderr[0]).toMatch(message)
    expect(code).toBe(2)
  })
})
