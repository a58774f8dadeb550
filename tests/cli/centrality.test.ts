import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { register } from '../../src/cli/centrality'
import { signedFile } from '../analysis/signedExamples'
import { runInProcess } from './inProcess'

const centrality = (...args: readonly string[]) => runInProcess(register, 'centrality', ...args)

const folder = mkdtempSync(join(tmpdir(), 'standpoint-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (text: string) => {
  writeFileSync(join(folder, 'ties.csv'), text)
  return join(folder, 'ties.csv')
}

describe('positions of the nodes', () => {
  it('come out as JSON, a record a node', async () => {
    const { stdout, code } = await centrality(signedFile('read_tribes'))
    expect(code).toBe(0)
    const written = JSON.parse(stdout)
    expect(written).toMatchObject({
      settings: { directed: false, weighted: false, ties: 'all' },
      nodes: 16,
      components: 1,
      camps: { count: 2, proved: true },
    })
    const gavev = written.centrality.find(({ node }: { node: string }) => node === 'Gavev')
    expect(gavev).toMatchObject({ positive: 3, negative: 5, camp: 1 })
    expect(gavev.pn).toBeCloseTo(0.7526608, 6)
  })
  it('come out as CSV, with names quoted where they have to be', async () => {
    const { stdout } = await centrality(
      file('source,target,sign\n"a, b",c,1\nc,"d ""e""",-1\n'),
      '--format',
      'csv',
    )
    const [header, ...rows] = stdout.trim().split('\n')
    expect(header).toBe(
      'node,positive,negative,positive_weight,negative_weight,betweenness,closeness,pagerank,eigenvector,pn,component,community,camp,coordinator,itinerant,gatekeeper,representative,liaison',
    )
    expect(rows.map((row) => row.split(/,(?=\d)/)[0])).toEqual(['"a, b"', 'c', '"d ""e"""'])
    expect(rows.map((row) => row.split(/,(?=\d)/)[5])).toEqual(['0', '1', '0'])
  })
  it('of a directed graph tell in from out, and what is not defined is empty', async () => {
    const { stdout } = await centrality(file('source,target,sign\na,b,-1\n'), '--directed', '--format', 'csv')
    const [header, first] = stdout.split('\n').map((line) => line.split(','))
    const cell = (column: string) => first?.[header?.indexOf(column) ?? -1]
    expect([cell('in_negative'), cell('out_negative')]).toEqual(['0', '1'])
    expect([cell('pn_in'), cell('pn_out')]).toEqual(['', ''])
  })
  it('--ties chooses by sign', async () => {
    const ties = 'source,target,sign\na,b,1\nb,c,-1\n'
    const components = async (choice: string) =>
      JSON.parse((await centrality(file(ties), '--ties', choice)).stdout).components
    expect([await components('all'), await components('positive'), await components('negative')]).toEqual([
      1, 2, 2,
    ])
  })
  it('--camps sets between how many camps brokers stand', async () => {
    const { camps } = JSON.parse((await centrality(signedFile('read_tribes'), '--camps', '3')).stdout)
    expect(camps).toEqual({ count: 3, proved: true })
  })
  it('of a project go by ids', async () => {
    const { stdout } = await centrality('tests/fixtures/council', '--directed')
    expect(JSON.parse(stdout).centrality.map(({ node }: { node: string }) => node)).toEqual([
      'brandt',
      'brandt-defenders',
      'guild',
      'residents',
    ])
  })
})

test('an empty network is an empty table, with a sentence and exit code 1', async () => {
  const { stdout, stderr, code } = await centrality(file('source,target,sign\n'), '--format', 'csv')
  expect(code).toBe(1)
  expect(stdout).toBe('node\n')
  expect(stderr.at(-1)).toContain('the network is empty')
})

test.each<[readonly string[], string]>([
  [['--ties', 'some'], '--ties is “some”'],
  [['--camps', '0'], '--camps is “0”'],
  [['--format', 'text'], '--format is “text”'],
])('%j is wrong usage', async (options, sentence) => {
  const { code, stderr } = await centrality(signedFile('read_tribes'), ...options)
  expect(code).toBe(2)
  expect(stderr[0]).toContain(sentence)
})
