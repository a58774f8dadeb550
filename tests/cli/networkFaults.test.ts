import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { register } from '../../src/cli/network'
import { STATEMENTS_FILE } from '../analysis/knownNetworks'
import { runInProcess } from './inProcess'
import type { Written } from './written'

const network = (...args: readonly string[]) => runInProcess(register, 'network', ...args)

describe('wrong usage ends with 2 and a sentence', () => {
  it.each<[readonly string[], string]>([
    [[], 'needs a FILE'],
    [['no-such-file.csv'], 'there is no file no-such-file.csv'],
    [['tests/fixtures'], 'coding.json'],
    [['tests/fixtures/dna/expected.json'], 'holds JSON'],
    [[STATEMENTS_FILE, '--mode', 'three'], '--mode is “three”; it must be one of one, two, events'],
    [[STATEMENTS_FILE, '--mode'], 'value is missing'],
    [[STATEMENTS_FILE, '--mode', 'one', '--mode', 'two'], '--mode is given twice'],
    [[STATEMENTS_FILE, '--modus', 'one'], 'Unknown option'],
    [[STATEMENTS_FILE, 'another.csv'], 'Unused args'],
    [[STATEMENTS_FILE, '--mode', 'one', '--aggregation', 'combine'], 'does not go with a one-mode network'],
    [[STATEMENTS_FILE, '--aggregation', 'conflict'], 'does not go with a two-mode network'],
    [[STATEMENTS_FILE, '--normalization', 'jaccard'], 'does not go with a two-mode network'],
    [[STATEMENTS_FILE, '--duplicates', 'day'], '--duplicates is “day”'],
    [[STATEMENTS_FILE, '--from', '2005-02-30'], '--from is “2005-02-30”'],
    [[STATEMENTS_FILE, '--from', '2006', '--to', '2005'], 'ends before it begins'],
    [[STATEMENTS_FILE, '--exclude', 'Carbon tax'], 'must name a variable and a value'],
    [[STATEMENTS_FILE, '--window', 'months'], '--window is “months”'],
    [[STATEMENTS_FILE, '--window', 'months:0'], '--window is “months:0”'],
    [[STATEMENTS_FILE, '--window', 'moons:6'], '--window is “moons:6”'],
    [[STATEMENTS_FILE, '--window', 'seconds:3'], 'more than 20000'],
    [[STATEMENTS_FILE, '--threshold', '3'], 'has no threshold'],
    [[STATEMENTS_FILE, '--mode', 'one', '--threshold', 'high'], '--threshold is “high”; it must be a number'],
    [[STATEMENTS_FILE, '--format', 'xlsx'], '--format is “xlsx”'],
    [[STATEMENTS_FILE, '--rows', 'concept'], 'rows and columns are both “concept”'],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await network(...args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toHaveLength(1)
    expect(stderr[0]).toContain(sentence)
  })
})

describe('bad data ends with 1 and a line for each problem', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (text: string | Buffer) => {
    writeFileSync(join(folder, 'debate.csv'), text)
    return join(folder, 'debate.csv')
  }
  const HEADER = 'date,organization,concept,agreement'

  it('and what can be computed all the same', async () => {
    const { code, stdout, stderr } = await network(
      file(`${HEADER}\n2005-01-10,A,x,1\n2005-01-11,B,x,maybe\nsoon,B,x,1\n2005-01-12,C,x,0\n`),
      '--mode',
      'one',
      '--aggregation',
      'conflict',
    )
    expect(code).toBe(1)
    expect((JSON.parse(stdout) as Written).networks[0]).toMatchObject({
      rows: ['A', 'C'],
      matrix: [
        [0, 1],
        [1, 0],
      ],
    })
    expect(stderr).toEqual([
      'debate.csv:3:1 error agreement-unknown row 3, column “agreement”: “maybe” is not 0, 1, true or false; the row is left out',
      'debate.csv:4:1 error date-unreadable row 4, column “date”: “soon” is not a day as 2005-01-31, with or without a time of day; the row is left out',
      'standpoint: 2 statements count; left out: 2 rows with errors',
    ])
  })
  it.each<[string, readonly string[], string]>([
    [
      'date,organization,agreement\n2005-01-10,A,1\n',
      [],
      'no column “concept”; there are date, organization, agreement',
    ],
    [`${HEADER}\n2005-01-10,A,x,1\n`, ['--rows', 'party'], 'no column “party”'],
    [`${HEADER}\n2005-01-10,A,x,1\n`, ['--exclude', 'party=Z'], 'no column “party”'],
    ['organization,concept\nA,x\n', ['--aggregation', 'subtract'], 'no column “agreement”'],
    ['organization,concept\nA,x\n', ['--window', 'months:6'], 'no column “date”'],
    ['', [], 'the file is empty'],
  ])('%j with %j makes nothing', async (text, args, sentence) => {
    const { code, stdout, stderr } = await network(file(text), ...args)
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr.join('\n')).toContain(sentence)
  })
  it('a file with a header alone makes an empty network', async () => {
    const { code, stdout, stderr } = await network(file(`${HEADER}\n`))
    expect(code).toBe(1)
    expect((JSON.parse(stdout) as Written).networks).toEqual([
      { statements: 0, rows: [], columns: [], matrix: [], window: null },
    ])
    expect(stderr.join('\n')).toContain('no statement below it')
  })
  it('a file that is no text is refused', async () => {
    const { code, stderr } = await network(file(Buffer.from([0x61, 0xff, 0xfe, 0x62])))
    expect(code).toBe(2)
    expect(stderr[0]).toContain('UTF-8')
  })
  it('a file in UTF-16, as spreadsheets write it, is read', async () => {
    const text = `\uFEFF${HEADER.replaceAll(',', '\t')}\n2005-01-10\tÅ\tx\t1\n`
    const { stdout } = await network(file(Buffer.from(text, 'utf16le')))
    expect((JSON.parse(stdout) as Written).networks[0]?.rows).toEqual(['Å'])
  })
})

describe('what is too small or matches nothing is said, and ends with 0', () => {
  it.each<[readonly string[], string]>([
    [['--exclude', 'organization=Nobody'], 'no statement has organization “Nobody”'],
    [['--from', '2010'], 'no statement counts, so the result is empty'],
    [['--mode', 'one', '--only-excluded', '--exclude', 'organization=Union'], 'has one node and so no ties'],
    [['--window', 'years:9'], 'no window fits'],
    [['--aggregation', 'combine', '--normalization', 'activity'], 'they mean nothing'],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await network(STATEMENTS_FILE, ...args)
    expect(code).toBe(0)
    expect(stdout).not.toMatch(/NaN|Infinity|null,null/)
    expect(stderr.join('\n')).toContain(sentence)
  })
})
