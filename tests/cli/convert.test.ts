import { existsSync, readFileSync, writeFileSync } from 'node:fs'
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

  it('fills a zip with all tables, the same as in a folder', async () => {
    const [folder, zip] = [join(good.path, 'tables'), join(good.path, 'tables.zip')]
    await convert(good.path, folder, '--to', 'csv')
    const { code } = await convert(good.path, zip, '--to', 'csv')
    const entries = unzipSync(readFileSync(zip))
    expect(Object.keys(entries)).toEqual(['stances.csv', 'nodes.csv', 'edges.csv'])
    for (const [name, bytes] of Object.entries(entries))
      expect(Buffer.compare(bytes, readFileSync(join(folder, name)))).toBe(0)
    expect(code).toBe(0)
  })

  it('writes what a view shows, at its places', async () => {
    const view = (hash: string) =>
      convert(good.path, '-', '--to', 'node-link', '--view', `https://a.example/page#${hash}`)
    const edgesOf = (json: string) =>
      (JSON.parse(json) as { edges: { key: string }[] }).edges.map(({ key }) => key).toSorted()
    const all = await view('v=1&lens=map')
    // What no stance joins is not shown.
    expect(edgesOf(all.stdout)).toEqual(['stance:dockers-closure', 'stance:mayor-closure'])
    const nodes = (JSON.parse(all.stdout) as { nodes: { id: string; x?: number }[] }).nodes
    expect(nodes.filter(({ id }) => id === 'actor:mayor')).toEqual([
      expect.objectContaining({ x: expect.any(Number) }),
    ])
    const some = await view('v=1&off=polarity.opposes')
    expect(edgesOf(some.stdout)).not.toContain('stance:dockers-closure')
    expect(edgesOf(some.stdout)).toContain('stance:mayor-closure')
    expect([some.stderr, some.code]).toEqual([[], 0])
  })

  it('says what of a view cannot be followed, and with --strict writes nothing then', async () => {
    const args = [good.path, '-', '--to', 'node-link', '--view', '#v=1&sel=actor:nobody']
    const followed = await convert(...args)
    expect(followed.stderr).toEqual([expect.stringMatching(/names “actor:nobody”/)])
    expect(followed.stdout).not.toBe('')
    expect(followed.code).toBe(1)
    expect(await convert(...args, '--strict')).toMatchObject({ stdout: '', code: 1 })
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
    [
      'a view of what is always whole',
      [good.path, 'a.standpoint', '--view', '#v=1'],
      /standpoint is of the whole project, whatever is shown: leave out --view/,
    ],
    ['nowhere to write', [good.path, '--to', 'graphology'], /say where to write/],
    ['no format', [good.path, '-'], /say what to write: --to gexf \| graphml \| node-link/],
    [
      'a format that there isn’t',
      [good.path, '-', '--to', 'toString'],
      /no format toString; --to takes gexf/,
    ],
    ['two formats', [good.path, '-', '--to', 'a', '--to', 'b'], /--to is given twice/],
    ['a format without name', [good.path, '-', '--to'], /value is missing/],
    ['nothing to read', ['--to', 'graphology'], /say what to read/],
    ['a folder too many', [good.path, 'a', 'b', '--to', 'graphology'], /Unused args/],
  ])('%s is wrong usage', async (_, args, message) => {
    const { stdout, stderr, code } = await convert(...args)
    expect(stdout).toBe('')
    expect(stderr).toHaveLength(1)
    expect(stderr[0]).toMatch(message)
    expect(code).toBe(2)
  })
})

describe('standpoint convert, from a file of another program', () => {
  const folder = temporaryFolder({
    'good.csv': 'organization,concept,agreement,text\nCouncil,Bridge,1,We need it.\nGuild,Bridge,0,Never.\n',
    'lossy.csv': 'organization,concept,agreement\nCouncil,Bridge,1\nGuild,,0\n',
    'odd.csv': 'who,about,view\nCouncil,Bridge,1\nGuild,Bridge,0\n',
    'ties.data': 'source,target,sign\nA,B,1\nB,C,-1\n',
    'broken.graphml': '<graphml><graph>',
  })
  afterAll(() => folder.destroy())
  const file = (name: string) => join(folder.path, name)

  it('reads a table and writes its graph, without a word where nothing was lost', async () => {
    const { stdout, stderr, code } = await convert(file('good.csv'), '-', '--to', 'graphology')
    const graph = imported(stdout)
    expect(graph.nodes().filter((key) => key.startsWith('actor:'))).toEqual([
      'actor:council',
      'actor:guild',
      'actor:unnamed-source',
    ])
    expect(graph.getEdgeAttributes('stance:s3')).toMatchObject({
      polarity: 'opposes',
      record: { evidence: [{ quote: 'Never.' }] },
    })
    expect([stderr, code]).toEqual([[], 0])
  })

  it('exits 1 with the report on standard error where something was lost; the rest is written', async () => {
    const { stdout, stderr, code } = await convert(file('lossy.csv'), '-', '--to', 'graphology')
    expect(imported(stdout).size).toBe(1)
    expect(stderr.join('\n')).toContain('rows: 2 in the file, 1 came in, 1 left out')
    expect(stderr.join('\n')).toContain('row 3, concept: “” is empty')
    expect(code).toBe(1)
  })

  it('writes nothing with --strict where something would be lost', async () => {
    const out = file('strict.gexf')
    expect((await convert(file('lossy.csv'), out, '--strict')).code).toBe(1)
    expect(existsSync(out)).toBe(false)
    expect((await convert(file('good.csv'), out, '--strict')).code).toBe(0)
    expect(existsSync(out)).toBe(true)
  })

  it('writes the report as JSON with --report', async () => {
    await convert(file('lossy.csv'), '-', '--to', 'graphology', '--report', file('report.json'))
    expect(JSON.parse(readFileSync(file('report.json'), 'utf8'))).toMatchObject({
      file: 'lossy.csv',
      format: 'table',
      counts: [{ what: 'rows', inFile: 2, cameIn: 1, leftOut: 1 }],
      losses: [{ place: 'row 3', field: 'concept' }],
      failure: null,
    })
  })

  it('takes columns by role with --map, over those guessed', async () => {
    expect((await convert(file('odd.csv'), '-', '--to', 'graphology')).code).toBe(1)
    const { stdout, code } = await convert(
      file('odd.csv'),
      '-',
      '--to',
      'graphology',
      '--map',
      'holder=who,target=about',
      '--map',
      'polarity=view',
    )
    expect(imported(stdout).getEdgeAttribute('stance:s3', 'polarity')).toBe('opposes')
    expect(code).toBe(0)
  })

  it('reads the same again from the project that it wrote', async () => {
    const project = file('good.standpoint')
    expect((await convert(file('good.csv'), project)).code).toBe(0)
    const first = await convert(file('good.csv'), '-', '--to', 'graphology')
    const again = await convert(project, '-', '--to', 'graphology')
    expect(JSON.parse(again.stdout)).toEqual(JSON.parse(first.stdout))
    expect([again.stderr, again.code]).toEqual([[], 0])
  })

  it('tells a format by its content, or takes the one of --from', async () => {
    const { stdout } = await convert(file('ties.data'), '-', '--to', 'graphology')
    expect(imported(stdout).size).toBe(2)
    writeFileSync(file('words.csv'), 'The mayor, it seems, wants it. Dockers do not.')
    const article = await convert(file('words.csv'), '-', '--to', 'graphology', '--from', 'article')
    expect(imported(article.stdout).nodes()).toEqual(['actor:publisher'])
  })

  it('writes nothing of what can’t be read, and says why', async () => {
    const { stdout, stderr, code } = await convert(file('broken.graphml'), '-', '--to', 'gexf')
    expect(stdout).toBe('')
    expect(stderr.join('\n')).toContain('its XML is malformed')
    expect(code).toBe(1)
  })

  it.each([
    ['a role that there isn’t', ['--map', 'holdr=who'], /did you mean holder/],
    ['a role without column', ['--map', 'holder'], /such as holder=organization/],
    ['a column that there isn’t', ['--map', 'holder=nobody'], /no such column; there are who, about, view/],
    ['records that there aren’t', ['--map', 'records=things'], /must be one of stances-on-issues/],
    ['a format that there isn’t', ['--from', 'word'], /--from takes standpoint/],
  ])('%s is wrong usage', async (_, options, message) => {
    const { stderr, code } = await convert(file('odd.csv'), '-', '--to', 'gexf', ...options)
    expect(stderr.join('\n')).toMatch(message)
    expect(code).toBe(2)
  })

  it('of a file that isn’t there is wrong usage', async () => {
    const { stderr, code } = await convert(file('none.csv'), '-', '--to', 'gexf')
    expect(stderr.join('\n')).toContain('there is no file')
    expect(code).toBe(2)
  })
})
