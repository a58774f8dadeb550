import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { register } from '../../src/cli/balance'
import { knownSigned, signedFile } from '../analysis/signedExamples'
import { twoCamps } from '../analysis/twoCamps'
import { builtTerminal } from './built'
import { runInProcess } from './inProcess'

const balance = (...args: readonly string[]) => runInProcess(register, 'balance', ...args)
const TRIBES = signedFile('read_tribes')

const folder = mkdtempSync(join(tmpdir(), 'standpoint-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (text: string) => {
  writeFileSync(join(folder, 'ties.csv'), text)
  return join(folder, 'ties.csv')
}
const HEADER = 'source,target,sign'

/** Every number in a document; null is none. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

describe.each(knownSigned)('$name', ({ name, known }) => {
  it('comes out as JSON with the known numbers, and nothing on standard error', async () => {
    const { stdout, stderr, code } = await balance(signedFile(name), '--samples', '100')
    expect({ stderr, code }).toEqual({ stderr: [], code: 0 })
    const written = JSON.parse(stdout)
    const { total: _, ...triangles } = known.triangles
    expect(written).toMatchObject({
      nodes: known.n,
      edges: { positive: known.m_pos, negative: known.m_neg },
      triangles,
      frustration: {
        index: known.frustration_exact,
        lower: known.frustration_exact,
        upper: known.frustration_exact,
        proved: true,
        method: 'branch and bound',
      },
      null: { samples: 100, seed: 1 },
      zeroSums: [],
    })
    const sorted = (camps: readonly (readonly string[])[]) =>
      camps.map((camp) => camp.toSorted().join()).toSorted()
    expect(sorted(written.frustration.camps)).toEqual(sorted(known.optimal_partition))
    expect(written.frustration.frustrated).toHaveLength(known.frustration_exact)
    expect(written.balancedShare).toBeCloseTo(known.balanced_share_heider, 6)
    expect(written.frustration.normalized).toBeCloseTo(known.frustration_normalised_1_minus_2L_over_m, 6)
    expect(written.laplacian.smallest).toBeCloseTo(known.signed_laplacian.lambda_min, 6)
    expect(written.laplacian.ordering[0][0]).toBe(known.signed_laplacian.ordering_lambda_min_vector[0]?.[0])
    expect(written.modularity).toBeCloseTo(
      known.at_optimal_partition['signed_modularity_gomez2009'] as number,
      6,
    )
    expect(written.walkBalance).toBeCloseTo(known.walk_balance_estrada, 6)
    for (const [node, pn] of Object.entries(known.pn_index)) expect(written.pn[node]).toBeCloseTo(pn, 6)
    const { balancedShare, frustration } = written.null
    expect(balancedShare.z).toBeCloseTo((written.balancedShare - balancedShare.mean) / balancedShare.sd, 9)
    expect(frustration.z).toBeCloseTo((frustration.observed - frustration.mean) / frustration.sd, 9)
  })
})

test('the same seed writes the same, byte for byte; another seed shuffles otherwise', async () => {
  const run = async (seed: string) => (await balance(TRIBES, '--seed', seed, '--samples', '50')).stdout
  expect(await run('7')).toBe(await run('7'))
  expect(await run('7')).not.toBe(await run('8'))
})

test('--camps divides further and names the number after which misfits stop falling', async () => {
  const { camps } = JSON.parse((await balance(TRIBES, '--camps', '3', '--samples', '0')).stdout)
  expect(camps).toMatchObject({ atMost: 3, misfits: 2, proved: true, sufficient: 3 })
  expect(camps.byNumber.map(({ misfits }: { misfits: number }) => misfits)).toEqual([7, 2, 2, 2, 2])
  expect(camps.frustrated).toEqual([['Nagam', 'Masil'].toSorted(), ['Masil', 'Uheto']].toSorted())
})

test('--format text is for reading: sentences, camps, and the ties that do not fit', async () => {
  const { stdout } = await balance(TRIBES, '--format', 'text', '--samples', '50')
  expect(stdout).toContain(
    'Two camps explain 51 of 58 signed ties (88 %); 7 do not fit. No split leaves fewer: proved.',
  )
  expect(stdout).toContain('\n  Gama, Gavev, Kotun, Nagad\n')
  expect(stdout).toContain('\n  Geham − Notoh\n')
  expect(stdout).toContain('\n  Geham: 3 of 9\n')
})

describe('--directed and --weighted', () => {
  const ties = `${HEADER},weight\na,b,1,2\nb,a,-1,5\nb,c,-1,1\n`
  it.each<[readonly string[], unknown]>([
    [[], { edges: { positive: 0, negative: 1 }, zeroSums: [['a', 'b']], frustration: { index: 0 } }],
    [['--weighted'], { edges: { positive: 0, negative: 2 }, zeroSums: [], frustration: { index: 0 } }],
    [['--directed'], { edges: { positive: 1, negative: 2 }, frustration: { index: 1 } }],
    [['--directed', '--weighted'], { frustration: { index: 2, normalized: 0.5, frustrated: [['a', 'b']] } }],
  ])('%j', async (options, expected) => {
    const { stdout } = await balance(file(ties), ...options, '--samples', '10')
    expect(JSON.parse(stdout)).toMatchObject(expected as object)
  })
  it('a directed PN index has two sides', async () => {
    const { pn } = JSON.parse((await balance(file(ties), '--directed', '--samples', '0')).stdout)
    expect(Object.keys(pn)).toEqual(['in', 'out'])
  })
})

describe('a project', () => {
  it.each<[readonly string[], number]>([
    [[], 4],
    [['--network', 'subtract'], 6],
  ])('%j gives nodes by their ids', async (options, least) => {
    const { stdout, code } = await balance('tests/fixtures/council', ...options, '--samples', '10')
    expect(code).toBe(0)
    const { nodes, frustration } = JSON.parse(stdout)
    expect(nodes).toBeGreaterThanOrEqual(least)
    expect(frustration.camps.flat()).toContain('guild')
  })
  it('with issues names nodes by kind, and stances without a sign are counted', async () => {
    const { stdout, stderr } = await balance(
      'tests/fixtures/council/coding.json',
      '--network',
      'issues',
      '--samples',
      '10',
    )
    expect(JSON.parse(stdout).frustration.camps.flat()).toEqual(
      expect.arrayContaining(['actor:guild', 'issue:sale']),
    )
    expect(stderr[0]).toBe('standpoint: stances without a sign are left out: 2 neutral, 1 ambivalent')
  })
})

describe('wrong usage ends with 2 and a sentence', () => {
  it.each<[readonly string[], string]>([
    [[], 'needs a FILE'],
    [['no-such.csv'], 'there is no file no-such.csv'],
    [[TRIBES, '--camps', '1'], '--camps is “1”; it must be a whole number from 2 to 6'],
    [[TRIBES, '--camps', '7'], '--camps is “7”'],
    [[TRIBES, '--camps', '2.5'], '--camps is “2.5”'],
    [[TRIBES, '--seed', 'x'], '--seed is “x”; it must be a number'],
    [[TRIBES, '--samples', '1000000'], '--samples is “1000000”'],
    [[TRIBES, '--format', 'xml'], '--format is “xml”'],
    [[TRIBES, '--network', 'actors'], '--network goes with a project'],
    [['tests/fixtures/council', '--network', 'all'], '--network is “all”'],
    [
      ['tests/fixtures/council', '--network', 'subtract', '--directed'],
      '--directed does not go with --network subtract',
    ],
    [['tests/fixtures/signed/expected.json'], 'holds JSON'],
    [[TRIBES, '--campus', '3'], 'Unknown option'],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await balance(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toHaveLength(1)
    expect(stderr[0]).toContain(sentence)
  })
})

describe('bad data is told on standard error; what can be measured is', () => {
  it.each<[string, string, number, readonly string[], unknown]>([
    [
      'an empty file',
      '',
      1,
      ['ties.csv:1:1 error csv-empty the file is empty', 'the network is empty'],
      { nodes: 0, balancedShare: null },
    ],
    ['a header alone', `${HEADER}\n`, 1, ['csv-no-rows', 'the network is empty'], { nodes: 0 }],
    [
      'missing columns',
      'a,b,sign\nx,y,1\n',
      1,
      ['no column “source”', 'no column “target”', 'the network is empty'],
      { nodes: 0 },
    ],
    [
      'a sign that is not ±1',
      `${HEADER}\na,b,1\nb,c,5\n`,
      1,
      [
        'ties.csv:3:1 error sign-unknown row 3, column “sign”: “5” is not 1 or -1; the row is left out',
        'fewer than 10',
        'no tie is negative',
      ],
      { nodes: 2, edges: { positive: 1 } },
    ],
    [
      'one node',
      `${HEADER}\na,a,-1\n`,
      0,
      [
        'ties.csv:2:1 warning tie-to-itself row 2, column “target”: it is the source too',
        'the network has one node and no tie',
      ],
      { nodes: 1, pn: { a: 1 } },
    ],
    [
      'no negative tie',
      `${HEADER}\na,b,1\n`,
      0,
      ['fewer than 10', 'no tie is negative, so the network is balanced'],
      { frustration: { index: 0, proved: true } },
    ],
    [
      'opposite ties',
      `${HEADER}\na,b,1\nc,d,-1\nb,a,-1\n`,
      0,
      [
        'ties.csv:4:1 warning ties-cancel row 4, column “sign”: the ties of “a” and “b” in row 2, row 4 cancel out; expected one sign that prevails; the pair is left out',
        'fewer than 10',
      ],
      { nodes: 4, zeroSums: [['a', 'b']] },
    ],
  ])('%s', async (_, text, exit, sentences, measured) => {
    const { stdout, stderr, code } = await balance(file(text), '--samples', '10')
    expect(code).toBe(exit)
    expect(stderr).toHaveLength(sentences.length)
    sentences.forEach((sentence, at) => expect(stderr[at]).toContain(sentence))
    const written = JSON.parse(stdout)
    expect(written).toMatchObject(measured as object)
    expect(stdout).not.toMatch(/NaN|Infinity/)
    expect(numbersIn(written).every(Number.isFinite)).toBe(true)
  })
  it('names come out as they went in', async () => {
    const names = ['Guild, Fishers’', 'the "old" guild', '🕊️', 'حزب', '__proto__']
    const rows = names.slice(1).map((name) => `"${names[0]}","${name.replaceAll('"', '""')}",-1`)
    const { stdout } = await balance(file([HEADER, ...rows].join('\n')), '--samples', '10')
    const { frustration, pn } = JSON.parse(stdout)
    expect(frustration.camps.flat().toSorted()).toEqual(names.toSorted())
    expect(Object.keys(pn).toSorted()).toEqual(names.toSorted())
  })
})

describe('the built terminal', () => {
  let terminal: Awaited<ReturnType<typeof builtTerminal>>
  beforeAll(async () => {
    terminal = await builtTerminal()
  }, 60_000)
  afterAll(() => terminal.destroy())
  it('reads standard input and writes the result alone to standard output', () => {
    const { stdout, stderr, code } = terminal.run(`${HEADER}\na,b,1\nb,c,-1\na,c,oops\n`, 'balance', '-')
    expect(JSON.parse(stdout)).toMatchObject({ nodes: 3, frustration: { index: 0 } })
    expect(stderr[0]).toContain('standard input:4:1 error sign-unknown')
    expect(code).toBe(1)
  })
  it('measures 100 nodes and 2,500 ties in two camps with noise, proved', () => {
    const ties = twoCamps({ nodes: 100, ties: 2500, noise: 0.15, seed: 2 })
    const { stdout, code } = terminal.run(
      [HEADER, ...ties.map((tie) => tie.join())].join('\n'),
      'balance',
      '-',
      '--samples',
      '20',
    )
    const { frustration } = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(frustration.proved).toBe(true)
    expect(frustration.index).toBeLessThanOrEqual(0.15 * 1.3 * 2500)
  })
  it('helps', () => {
    const { stdout, code } = terminal.run('', 'balance', '--help')
    expect(code).toBe(0)
    for (const option of ['--directed', '--weighted', '--camps', '--seed', '--format'])
      expect(stdout).toContain(option)
  })
})
