import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { register } from '../../src/cli/network'
import { knownNetworks, STATEMENTS_FILE, statementsText, type KnownNetwork } from '../analysis/knownNetworks'
import { within, xmlTree } from '../io/xmlTree'
import { builtTerminal } from './built'
import { runInProcess } from './inProcess'
import type { Written } from './written'

const network = (...args: readonly string[]) => runInProcess(register, 'network', ...args)
async function json(...args: readonly string[]): Promise<Written> {
  const { stdout, stderr, code } = await network(...args)
  if (code !== 0) throw new Error(stderr.join('\n'))
  return JSON.parse(stdout) as Written
}

function optionsOf({ settings }: KnownNetwork): readonly string[] {
  const { start, stop, excludeValues = {}, isolates } = settings
  return [
    '--mode',
    settings.networkType === 'onemode' ? 'one' : 'two',
    '--rows',
    settings.variable1,
    '--columns',
    settings.variable2,
    '--aggregation',
    settings.qualifierAggregation,
    '--normalization',
    settings.normalization === 'no' ? 'none' : settings.normalization,
    '--duplicates',
    settings.duplicates,
    ...(start === undefined ? [] : ['--from', start]),
    ...(stop === undefined ? [] : ['--to', stop]),
    ...Object.entries(excludeValues).flatMap(([variable, values]) =>
      values.flatMap((value) => ['--exclude', `${variable}=${value}`]),
    ),
    ...(isolates === true ? ['--isolates'] : []),
  ]
}

test.each(knownNetworks)('%s comes out of the terminal cell for cell', async (_, known) => {
  const { kept, networks } = await json(STATEMENTS_FILE, ...optionsOf(known))
  expect(kept).toEqual(known.kept_statement_ids)
  expect(networks).toHaveLength(known.networks.length)
  for (const [at, expected] of known.networks.entries()) {
    const found = networks[at]
    expect(found).toMatchObject({ rows: expected.rows, columns: expected.columns, window: null })
    expect(found?.statements).toBe(expected.statements)
    const cells = found?.matrix.flat() ?? []
    expect(cells).toHaveLength(expected.matrix.flat().length)
    for (const [cell, weight] of expected.matrix.flat().entries())
      expect(Math.abs((cells[cell] ?? Number.NaN) - weight)).toBeLessThan(1e-11)
  }
})

describe('the result', () => {
  it('tells its settings and how many statements each rule left out', async () => {
    const { settings } = await json(
      STATEMENTS_FILE,
      '--mode',
      'one',
      '--aggregation',
      'subtract',
      '--duplicates',
      'document',
      '--from',
      '2005-02-01',
      '--to',
      '2006-01-31',
      '--exclude',
      'author=Reporter A',
      '--threshold',
      '2',
    )
    expect(settings).toMatchObject({
      mode: 'one',
      rows: 'organization',
      columns: 'concept',
      aggregation: 'subtract',
      normalization: 'none',
      duplicates: 'document',
      from: '2005-02-01',
      to: '2006-01-31',
      exclude: [{ variable: 'document_author', value: 'Reporter A' }],
      onlyExcluded: false,
      isolates: false,
      window: null,
      threshold: 2,
      ambivalent: 'leave-out',
    })
    // 18 rows lie in the dates; 12 of them are by Reporter A; row 30 repeats 28.
    expect(settings.leftOut).toEqual({
      withErrors: 0,
      outsideDates: 31,
      excluded: 12,
      incomplete: 0,
      duplicates: 1,
    })
  })
  it('has windows of time with their bounds', async () => {
    const { networks } = await json(STATEMENTS_FILE, '--window', 'months:6', '--isolates')
    expect(networks[0]?.window).toEqual({ start: '2005-01-10', mid: '2005-04-10', stop: '2005-07-10' })
    // The last mid-point whose window ends by 2006-11-30 is 2006-08-10.
    expect(networks.at(-1)?.window).toEqual({ start: '2006-05-10', mid: '2006-08-10', stop: '2006-11-10' })
    expect(networks).toHaveLength(17)
    expect(networks[0]?.statements).toBe(24)
  })
  it('can be a list of statements, with all that the file says of them', async () => {
    const { kept, networks, events } = await json(
      STATEMENTS_FILE,
      '--mode',
      'events',
      '--exclude',
      'person=x',
    )
    expect(kept).toHaveLength(46)
    expect(networks).toEqual([])
    expect(events?.[0]).toMatchObject({
      statement_id: 1,
      date: '2005-01-10',
      organization: 'Ministry',
      concept: 'Grid expansion',
      agreement: 0,
      text: 'quote 1',
      document_title: 'Article 1',
    })
  })
  it('can turn exclusions round, and rows can be a document’s', async () => {
    const { networks } = await json(
      STATEMENTS_FILE,
      '--rows',
      'source',
      '--exclude',
      'concept=Carbon tax',
      '--only-excluded',
    )
    expect(networks[0]?.rows).toEqual(['Daily X', 'Daily Y', 'Daily Z'])
    expect(networks[0]?.columns).toEqual(['Carbon tax'])
  })
  it.each(['agreement=0', 'agreement=false'])('leaves out one side by --exclude %s', async (exclusion) => {
    const { kept, settings } = await json(STATEMENTS_FILE, '--mode', 'events', '--exclude', exclusion)
    const for1 = await json(
      STATEMENTS_FILE,
      '--mode',
      'events',
      '--exclude',
      'agreement=1',
      '--only-excluded',
    )
    expect(kept).toEqual(for1.kept)
    expect(kept.length).toBeGreaterThan(0)
    expect(settings.leftOut.excluded).toBe(49 - kept.length)
  })
  it('goes alone to standard output', async () => {
    const { stdout, stderr } = await network(STATEMENTS_FILE)
    expect(stdout).toMatch(/^\{.*\}\n$/)
    expect(stderr).toEqual(['standpoint: 47 statements count; left out: 2 without organization or concept'])
  })
})

describe('other formats', () => {
  const known = ['--mode', 'one', '--aggregation', 'congruence', '--exclude', 'organization=Union'] as const
  it('as CSV a matrix is a table with its labels', async () => {
    const { stdout } = await network(
      STATEMENTS_FILE,
      ...known,
      '--exclude',
      'organization=Greens',
      '--format',
      'csv',
    )
    expect(stdout).toBe(
      'organization,Coal Board,Loner Ltd,Ministry,NGO A\n' +
        'Coal Board,0,0,7,1\nLoner Ltd,0,0,0,0\nMinistry,7,0,0,7\nNGO A,1,0,7,0\n',
    )
  })
  it('as CSV windows stand below one another, with the columns of all', async () => {
    const { stdout } = await network(STATEMENTS_FILE, '--window', 'days:3', '--format', 'csv')
    const [header, first] = stdout.split('\n')
    expect(header).toBe(
      'window_start,window_mid,window_stop,organization,Carbon tax,Grid expansion,Phase-out date,Space mirrors,Subsidies',
    )
    expect(first).toBe('2005-01-10,2005-01-11,2005-01-12,Greens,0,1,1,,2')
  })
  it('as CSV an event list can be read again', async () => {
    const { stdout } = await network(STATEMENTS_FILE, '--mode', 'events', '--format', 'csv')
    expect(stdout).toBe(statementsText.replaceAll('\r\n', '\n'))
  })
  it.each(['graphml', 'gexf'])('as %s there is an edge for each weight that is not 0', async (format) => {
    const { stdout } = await network(STATEMENTS_FILE, ...known, '--format', format)
    const tree = xmlTree(stdout)
    expect(within(tree, 'node').map(({ attributes }) => attributes['id'])).toEqual([
      'Coal Board',
      'Greens',
      'Loner Ltd',
      'Ministry',
      'NGO A',
    ])
    expect(within(tree, 'edge')).toHaveLength(6)
  })
  it.each([
    ['graphml', 17],
    ['gexf', 1],
  ])('as %s windows are %i graph(s)', async (format, graphs) => {
    const { stdout } = await network(STATEMENTS_FILE, '--window', 'months:6', '--format', format)
    expect(within(xmlTree(stdout), 'graph')).toHaveLength(graphs)
  })
  it.each(['graphml', 'gexf'])('as %s an event list has an edge a statement', async (format) => {
    const { stdout } = await network(STATEMENTS_FILE, '--mode', 'events', '--format', format)
    expect(within(xmlTree(stdout), 'edge')).toHaveLength(47)
  })
})

describe('a project', () => {
  it.each(['tests/fixtures/council', 'tests/fixtures/council/coding.json'])(
    'is read from %s',
    async (path) => {
      const { networks, names, settings } = await json(path, '--aggregation', 'subtract')
      expect(settings).toMatchObject({ rows: 'holder', columns: 'issue' })
      expect(settings.leftOut['onActors']).toBeGreaterThan(0)
      expect(Object.keys(names ?? {})).toEqual(expect.arrayContaining([...(networks[0]?.rows ?? [])]))
      expect(networks[0]?.statements).toBeGreaterThan(0)
    },
  )
  it('can count ambivalent stances half to each side', async () => {
    const without = await json('tests/fixtures/council')
    const half = await json('tests/fixtures/council', '--ambivalent', 'half')
    expect(half.settings.leftOut['ambivalent']).toBe(0)
    expect(half.kept.length - without.kept.length).toBe(without.settings.leftOut['ambivalent'])
  })
})

describe('the built terminal', () => {
  let terminal: Awaited<ReturnType<typeof builtTerminal>>
  beforeAll(async () => {
    terminal = await builtTerminal()
  }, 60_000)
  afterAll(() => terminal.destroy())

  it('reads standard input as -', () => {
    const { stdout, code } = terminal.run(statementsText, 'network', '-', '--mode', 'two')
    expect(code).toBe(0)
    expect((JSON.parse(stdout) as Written).networks[0]?.statements).toBe(47)
    expect(terminal.run(statementsText, 'network', '--mode', 'two', '-').stdout).toBe(stdout)
  })
  it('ends with 1 for bad data and 2 for wrong usage', () => {
    expect(terminal.run('organization\nA\n', 'network', '-')).toMatchObject({ code: 1, stdout: '' })
    expect(terminal.run('', 'network', '-', '--mode', 'none')).toMatchObject({ code: 2, stdout: '' })
  })
  it('has help for its command', () => {
    const { stdout, code } = terminal.run('', 'network', '--help')
    expect(code).toBe(0)
    expect(stdout).toContain('--aggregation <rule>')
  })
})
