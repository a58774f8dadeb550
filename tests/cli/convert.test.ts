import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { MultiDirectedGraph } from 'graphology'
import type { SerializedGraph } from 'graphology-types'
import { afterAll, describe, expect, it } from 'vitest'
import { register } from '../../src/cli/convert'
import { buildGraph } from '../../src/graph/graph'
import { council } from '../fixtures/projects'
import { within, xmlTree } from '../io/xmlTree'
import { files, JSON_TEXT } from '../model/harbour'
import { temporaryFolder } from './folder'
import { runInProcess } from './inProcess'

const convert = (...args: readonly string[]) => runInProcess(register, 'convert', ...args)
const imported = (json: string) => MultiDirectedGraph.from(JSON.parse(json) as SerializedGraph)

const good = temporaryFolder(files())
const broken = temporaryFolder(files(JSON_TEXT.replace('"opposes"', '"oposes"')))
const unreadable = temporaryFolder(files('['))
afterAll(() => {
  for (const folder of [good, broken, unreadable]) folder.destroy()
})

describe('standpoint convert', () => {
  it('writes what graphology reads back as the same graph', async () => {
    const { stdout, stderr, code } = await convert('tests/fixtures/council', '-', '--to', 'graphology')
    const graph = buildGraph(council())
    expect(imported(stdout).export()).toEqual(JSON.parse(JSON.stringify(graph.export())))
    expect([stderr, code]).toEqual([[], 0])
  })

  it('has a node for every actor, issue and event, and an edge for every stance, tie and participant', async () => {
    const graph = imported((await convert(good.path, '-', '--to', 'graphology')).stdout)
    expect(graph.nodes()).toEqual([
      'actor:gazette',
      'actor:mayor',
      'actor:dockers',
      'actor:council',
      'issue:closure',
      'issue:statement',
      'event:meeting',
    ])
    expect(graph.extremities('stance:dockers-closure')).toEqual(['actor:dockers', 'issue:closure'])
    expect(graph.getEdgeAttributes('stance:mayor-closure')).toMatchObject({
      polarity: 'supports',
      saidBy: 'mayor|gazette',
      sentences: 'report/1',
      record: { evidence: [{ quote: 'The mayor said the harbour must close' }] },
    })
    expect(graph.extremities('tie:mayor-council')).toEqual(['actor:mayor', 'actor:council'])
    expect(graph.extremities('participates:meeting/council')).toEqual(['actor:council', 'event:meeting'])
  })

  it('writes to a file, and says so beside the result', async () => {
    const out = join(good.path, 'graph.json')
    const { stdout, stderr, code } = await convert(good.path, out, '--to', 'graphology')
    expect(imported(readFileSync(out, 'utf8')).order).toBe(7)
    expect([stdout, stderr, code]).toEqual(['', [`standpoint: ${out} has 7 nodes and 4 edges`], 0])
  })

  it('leaves out what is broken, says so and exits 1', async () => {
    const { stdout, stderr, code } = await convert(broken.path, '-', '--to', 'graphology')
    expect(imported(stdout).hasEdge('stance:dockers-closure')).toBe(false)
    expect(stderr).toEqual([
      expect.stringMatching(/has 1 error, and what is broken is left out; standpoint check/),
    ])
    expect(code).toBe(1)
  })

  it('writes nothing where nothing can be read', async () => {
    const out = join(unreadable.path, 'graph.json')
    const { stderr, code } = await convert(unreadable.path, out, '--to', 'graphology')
    expect(existsSync(out)).toBe(false)
    expect(stderr).toEqual([expect.stringMatching(/coding\.json can't be read: /)])
    expect(code).toBe(1)
  })

  it.each(['graphml', 'gexf'])('writes %s, which another reader finds the same graph in', async (format) => {
    const { stdout, stderr, code } = await convert(good.path, '-', '--to', format)
    const tree = xmlTree(stdout)
    const ids = (name: string) => within(tree, name).map(({ attributes }) => attributes['id'])
    expect(tree.name).toBe(format)
    expect(ids('node').toSorted()).toEqual([
      'actor:council',
      'actor:dockers',
      'actor:gazette',
      'actor:mayor',
      'event:meeting',
      'issue:closure',
      'issue:statement',
    ])
    const stance = within(tree, 'edge').find(
      ({ attributes }) => attributes['id'] === 'stance:dockers-closure',
    )
    expect(stance?.attributes).toMatchObject({ source: 'actor:dockers', target: 'issue:closure' })
    expect([stderr, code]).toEqual([[], 0])
  })

  it('takes the format from the ending of the file', async () => {
    const out = join(good.path, 'graph.gexf')
    const { code } = await convert(good.path, out)
    expect(xmlTree(readFileSync(out, 'utf8')).name).toBe('gexf')
    expect(code).toBe(0)
  })

  it('fills a folder with the tables of csv, and sends one alone to a file or standard output', async () => {
    const folder = join(good.path, 'tables')
    const { stderr } = await convert(good.path, folder, '--to', 'csv')
    expect(stderr).toHaveLength(3)
    const lines = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\r\n')
    expect(
      [lines('stances.csv'), lines('nodes.csv'), lines('edges.csv')].map(({ length }) => length),
    ).toEqual([1 + 2, 1 + 7, 1 + 4])
    expect((await convert(good.path, '-', '--to', 'csv')).stdout).toBe(
      readFileSync(join(folder, 'stances.csv'), 'utf8'),
    )
    expect((await convert(good.path, '-', '--to', 'csv', '--table', 'edges')).stdout).toBe(
      readFileSync(join(folder, 'edges.csv'), 'utf8'),
    )
  })

  it('packs the files of a project as they are, and no others', async () => {
    const out = join(good.path, 'harbour.standpoint')
    const { code } = await convert(good.path, out)
    const entries = unzipSync(readFileSync(out))
    expect(Object.keys(entries)).toEqual(['coding.json', 'report.txt'])
    for (const [name, bytes] of Object.entries(entries))
      expect(Buffer.compare(bytes, readFileSync(join(good.path, name)))).toBe(0)
    expect(code).toBe(0)
  })

  it.each([
    ['a table that there isn’t', [good.path, '-', '--to', 'csv', '--table', 'ties'], /--table takes stances/],
    ['a table of what has none', [good.path, '-', '--to', 'gexf', '--table', 'nodes'], /has no tables/],
    ['nowhere to write', [good.path, '--to', 'graphology'], /say where to write/],
    ['no format', [good.path, '-'], /say what to write: --to gexf \| graphml \| node-link/],
    [
      'a format that there isn’t',
      [good.path, '-', '--to', 'toString'],
      /no format toString; --to takes gexf/,
    ],
    ['two formats', [good.path, '-', '--to', 'a', '--to', 'b'], /--to is given twice/],
    ['a format without name', [good.path, '-', '--to'], /value is missing/],
    ['no folder', ['--to', 'graphology'], /missing required args/],
    ['a folder too many', [good.path, 'a', 'b', '--to', 'graphology'], /Unused args/],
  ])('%s is wrong usage', async (_, args, message) => {
    const { stdout, stderr, code } = await convert(...args)
    expect(stdout).toBe('')
    expect(stderr).toHaveLength(1)
    expect(stderr[0]).toMatch(message)
    expect(code).toBe(2)
  })
})
