import { describe, expect, it } from 'vitest'
import { answer } from '../../src/analysis/answer'
import { DEFAULT_QUESTION, MEASURES_OF, QUESTION_NETWORKS, type Question } from '../../src/analysis/question'
import type { Report } from '../../src/analysis/report'
import type { Edit } from '../../src/model/edit'
import { editedProject } from '../../src/model/editedProject'
import type { Project, Ref } from '../../src/model/project'
import { exists } from '../../src/view/reconcile'
import { council, fortyIssues, minsk } from '../fixtures/projects'
import { FIVE, quarrel } from './quarrel'

const ask = (project: Project, question: Partial<Question>): Promise<Report> =>
  answer({ project, question: { ...DEFAULT_QUESTION, samples: 100, ...question } })

const EVERY = QUESTION_NETWORKS.flatMap((network) =>
  MEASURES_OF[network].flatMap(({ measures }) => measures.map((measure) => ({ network, measure }))),
)
const rowsOf = (report: Report, caption: string) =>
  report.tables.find((table) => table.caption === caption)?.rows.map(({ cells }) => cells)

/** Two who take stances on each other are one. */
function withItself(): Project {
  const merge = (from: Ref, into: Ref): Edit => ({ type: 'merge', from: [from], into })
  const edits = [merge('actor:protesters', 'actor:lukashenko'), merge('actor:russia', 'actor:belarus')]
  return editedProject(minsk(), edits).project
}

const PROJECTS: readonly (readonly [string, Project])[] = [
  ['the article', minsk()],
  ['the article, with stances of one on itself', withItself()],
  ['a dispute with three sides', council()],
  ['one actor with forty issues', fortyIssues()],
  ['nothing at all', quarrel([])],
  ['a single stance', quarrel(['ada + ben'])],
  ['friends alone', quarrel(['ada + ben', 'ben + cas', 'ada + cas'])],
  ['stances that cancel out', quarrel(['ada + ben', 'ada - ben', 'ada + PARK', 'ben - PARK'])],
]

describe.each(PROJECTS)('any question about %s', (_, project) => {
  it.each(EVERY)(
    '$measure of $network is answered in finite numbers and with stances that exist',
    async (question) => {
      for (const variant of [
        {},
        { directed: true, weighted: true, camps: 6, normalization: 'jaccard' as const },
        { isolates: true, window: { unit: 'days' as const, size: 2 }, aggregation: 'combine' as const },
        {
          from: '2020-08-01',
          to: '2020-08-20',
          exclude: [{ variable: 'polarity' as const, value: 'opposes' }],
        },
      ]) {
        const report = await ask(project, { ...question, ...variant })
        expect(report.findings.length).toBeGreaterThan(0)
        for (const words of [...report.findings, ...report.cautions, ...report.leftOut])
          expect(words).not.toMatch(/NaN|Infinity|undefined|null/)
        const rows = report.tables.flatMap((table) => table.rows)
        for (const row of rows) {
          expect(row.cellStances === undefined || row.cellStances.length === row.cells.length).toBe(true)
          for (const refs of row.cellStances ?? []) for (const ref of refs) expect(row.stances).toContain(ref)
        }
        const cells = rows.flatMap((row) => row.cells)
        expect(cells.filter((cell) => typeof cell === 'number' && !Number.isFinite(cell))).toEqual([])
        for (const { columns, rows: own } of report.tables)
          expect(own.filter((row) => row.cells.length !== columns.length)).toEqual([])
        const { groups, scores } = report.marks
        const refs = [
          ...rows.flatMap(({ about, stances }) => [...about, ...stances]),
          ...groups.flatMap(({ members }) => members),
          ...scores.map(([key]) => key),
        ]
        expect([...new Set(refs)].filter((ref) => !exists(project, ref))).toEqual([])
        expect(scores.filter(([, score]) => !(score >= 0 && Number.isFinite(score)))).toEqual([])
      }
    },
  )
})

describe('camps', () => {
  it('says which share of the ties two camps explain and which tie does not fit', async () => {
    const report = await ask(quarrel(FIVE), { measure: 'camps' })
    expect(report.findings[0]).toBe(
      'Two camps explain 90 % of the signed ties; this one does not fit: cas and eve. No division leaves fewer: proved.',
    )
    expect(report.findings.join(' ')).toContain('F = 0.80')
    expect(rowsOf(report, 'Ties that do not fit')).toEqual([['cas', 'eve', '+ positive', 'A · B']])
    expect(report.tables[0]?.rows[0]?.stances).toEqual(['stance:s10'])
    expect(report.marks.groups.map(({ letter, members }) => [letter, ...members])).toEqual([
      ['A', 'actor:ada', 'actor:ben', 'actor:cas'],
      ['B', 'actor:dot', 'actor:eve'],
    ])
  })

  it('of fewer than ten signed ties are listed without a comparison, and it is said why', async () => {
    const report = await ask(quarrel(FIVE.slice(0, 9)), { measure: 'camps' })
    expect(report.findings[0]).toBe('Two camps explain all of the signed ties.')
    expect(report.cautions[0]).toContain('Only 9 signed ties')
    expect(report.histograms).toEqual([])
    expect(report.findings.join(' ')).not.toMatch(/\d\.\d/)
  })

  it('say that a network without circles could not have failed to fit', async () => {
    const star = ['ben', 'cas', 'dot', 'eve'].map((other, at) => `ada ${at % 2 ? '-' : '+'} ${other}`)
    expect((await ask(quarrel(star), { measure: 'camps' })).cautions.join(' ')).toContain('close a circle')
    expect((await ask(quarrel(FIVE), { measure: 'camps' })).cautions).toEqual([])
  })
})

describe('the network of agreement less contradiction', () => {
  // On the park ada and ben agree and both contradict cas; on the toll ada and ben contradict each other.
  const town = quarrel(['ada + PARK', 'ben + PARK', 'cas - PARK', 'ada + TOLL', 'ben - TOLL'])

  it('opens from each node the stances of both ends of its ties on what they share', async () => {
    const report = await ask(town, { network: 'actors', measure: 'degree' })
    const rows = report.tables[0]?.rows ?? []
    expect(rows.map(({ cells: [name], stances }) => [name, ...stances.toSorted()])).toEqual([
      ['cas', 'stance:s1', 'stance:s2', 'stance:s3'],
      ['ada', 'stance:s1', 'stance:s3'],
      ['ben', 'stance:s2', 'stance:s3'],
    ])
  })

  it('opens from a tie that does not fit its stances, from a triangle those of its three', async () => {
    // Each of three issues ties two of them: + + − fits no two camps.
    const three = quarrel(['ada + A', 'ben + A', 'ben + B', 'cas + B', 'ada + C', 'cas - C'])
    const camps = await ask(three, { network: 'actors', measure: 'camps' })
    expect(camps.tables[0]?.rows).toHaveLength(1)
    expect(camps.tables[0]?.rows[0]?.stances).toHaveLength(2)
    // Ten ties are the least of which triangles are told: those of five who agree.
    const five = ['ada', 'ben', 'cas', 'dan', 'eve'].flatMap((name) => [`${name} + PARK`])
    const balance = await ask(quarrel(five), { network: 'actors', measure: 'balance' })
    const friends = balance.tables.flatMap(({ rows }) => rows).find(({ cells }) => cells[0] === '+++')
    expect(friends?.stances).toHaveLength(5)
  })

  it('says which pairs cancel out, also below a threshold', async () => {
    for (const threshold of [0, 2]) {
      const { leftOut } = await ask(town, { network: 'actors', measure: 'degree', threshold })
      expect(leftOut).toContain('1 pair whose agreement and contradiction cancel out: ada with ben.')
    }
  })
})

describe('balance', () => {
  it('counts triangles, each leading to its three stances', async () => {
    const report = await ask(quarrel(FIVE), { measure: 'balance' })
    expect(report.findings[0]).toMatch(/^7 of 10 triangles are balanced \(70 %\)\. That is .*\(z = /)
    expect(report.histograms).toHaveLength(1)
    const every = report.tables.find(({ caption }) => caption === 'Every triangle')?.rows ?? []
    expect(every).toHaveLength(10)
    for (const { stances } of every) expect(stances).toHaveLength(3)
    expect(every.filter(({ cells }) => cells[2] === 'no').map(({ cells }) => cells[1])).toEqual([
      'ada, cas, eve',
      'ben, cas, eve',
      'cas, dot, eve',
    ])
  })

  it.each(['laplacian', 'pn', 'modularity', 'walks', 'balance'] as const)(
    '%s of fewer than ten signed ties shows no number that would say nothing',
    async (measure) => {
      const report = await ask(quarrel(FIVE.slice(0, 9)), { measure })
      expect(report.cautions[0]).toContain('Only 9 signed ties')
      expect(report.findings.join(' ')).not.toMatch(/\d\.\d|%/)
    },
  )
})

describe('discourse networks', () => {
  const town = quarrel([
    'ada + PARK',
    'ben + PARK',
    'ada - TOLL',
    'ben + TOLL',
    'cas - TOLL',
    'ada + PARK',
    'ada + ben',
    'cas 0 PARK',
  ])

  it('tie two by each issue they share, and lead to the stances of both', async () => {
    const report = await ask(town, { network: 'actors', measure: 'ties', aggregation: 'congruence' })
    // ada and ben: park 2 · 1; ada and cas: toll 1 · 1.
    expect(rowsOf(report, 'Actors tied through issues')).toEqual([
      ['ada', 'ben', 2, 2],
      ['ada', 'cas', 1, 1],
    ])
    expect(report.tables[0]?.rows[1]?.stances).toEqual(['stance:s3', 'stance:s5'])
    expect(report.leftOut).toEqual([
      '1 stance on actors: this network is made of positions on issues.',
      '1 neutral stance.',
    ])
  })

  it('drop ties below the threshold', async () => {
    const report = await ask(town, {
      network: 'actors',
      measure: 'ties',
      aggregation: 'congruence',
      threshold: 2,
    })
    expect(rowsOf(report, 'Actors tied through issues')).toEqual([['ada', 'ben', 2, 2]])
  })

  it('show who is for and against an issue, the most disputed first', async () => {
    const report = await ask(town, { network: 'actors', measure: 'issue-bars' })
    // toll: ben for, ada and cas against: 2 · 1 / 3; park: two for.
    expect(rowsOf(report, 'Holders for and against, by issue')).toEqual([
      ['toll', 1, 2, 2 / 3],
      ['park', 2, 0, 0],
    ])
  })

  it('compare two actors issue by issue', async () => {
    const report = await ask(town, { network: 'actors', measure: 'agreement', pair: ['ada', 'ben'] as never })
    expect(report.findings[0]).toBe(
      'ada and ben agree on 1 of 2 issues on which both take a side; they differ on “toll”.',
    )
    expect(rowsOf(report, 'Issue by issue')).toEqual([
      ['park', 'for', 'for', 'yes'],
      ['toll', 'against', 'for', 'no'],
    ])
  })
})

describe('the matrix', () => {
  const town = quarrel(['ada + PARK', 'ben - PARK', 'ada - TOLL', 'ada - TOLL', 'ada + TOLL', 'cas 0 PARK'])
  const matrix = (own: Partial<Question>) =>
    ask(town, { network: 'actors-issues', measure: 'matrix', ...own })

  // ada on toll: 1 for, 2 against, on the park 1 for; ben on the park 1 against. Toll has most stances.
  it.each<[Partial<Question>, unknown]>([
    [
      {},
      [
        ['ada', -1, 1],
        ['ben', 0, -1],
      ],
    ],
    [
      { aggregation: 'ignore' },
      [
        ['ada', 3, 1],
        ['ben', 0, 1],
      ],
    ],
    [
      { aggregation: 'combine' },
      [
        ['ada', 3, 1],
        ['ben', 0, 2],
      ],
    ],
    [
      { normalization: 'activity' },
      [
        ['ada', -1 / 4, 1 / 4],
        ['ben', 0, -1],
      ],
    ],
    [
      { normalization: 'prominence' },
      [
        ['ada', -1 / 3, 1 / 2],
        ['ben', 0, -1 / 2],
      ],
    ],
    // What does not go with two modes is as in an untouched question.
    [
      { aggregation: 'conflict', normalization: 'jaccard' },
      [
        ['ada', -1, 1],
        ['ben', 0, -1],
      ],
    ],
    // One for and one against the toll stay; then as many stances are on each, and the names decide.
    [
      { duplicates: 'acrossrange' },
      [
        ['ada', 1, 0],
        ['ben', -1, 0],
      ],
    ],
  ])('with %j has positions by actor and issue', async (own, rows) => {
    expect(rowsOf(await matrix(own), 'Actors and issues')).toEqual(rows)
  })

  it('leads from each cell to the stances that make it', async () => {
    const report = await matrix({})
    expect(report.tables[0]?.rows.map(({ cellStances }) => cellStances)).toEqual([
      [[], ['stance:s3', 'stance:s4', 'stance:s5'], ['stance:s1']],
      [[], [], ['stance:s2']],
    ])
    expect(report.leftOut).toEqual(['1 neutral stance.'])
  })
})

describe('coalitions over time', () => {
  // Two days in March on which two agree, then a third joins one of them and the other changes sides.
  const dated = quarrel([
    'ada + PARK 2024-03-01',
    'ben + PARK 2024-03-02',
    'cas - PARK 2024-03-04',
    'ben - PARK 2024-03-05',
  ])
  const report = ask(dated, { network: 'actors', measure: 'coalitions', window: { unit: 'days', size: 2 } })

  it('are told for each window, with members, issues and the stances of that window', async () => {
    const rows = (await report).tables[1]?.rows ?? []
    const told = rows.map(({ cells: [, letter, members, issues], stances }) => [
      letter,
      members,
      issues,
      ...stances,
    ])
    // Windows of two days around 2 March hold ada and ben, those around 5 March cas and ben.
    expect(new Set(told.map(([, members]) => members))).toEqual(new Set(['ada, ben', 'ben, cas']))
    for (const [letter, members, issues, ...stances] of told) {
      expect([letter, issues]).toEqual(['A', 'park'])
      expect(stances.toSorted()).toEqual(
        members === 'ada, ben' ? ['stance:s1', 'stance:s2'] : ['stance:s3', 'stance:s4'],
      )
    }
  })

  it('put nothing on the graph, which has no one division', async () => {
    expect((await report).marks.groups).toEqual([])
    expect((await report).findings[0]).toMatch(/windows of time/)
  })
})

describe('what counts', () => {
  const dated = quarrel([
    'ada + PARK 2024-03-01',
    'ben + PARK 2024-03-03',
    'cas - PARK 2024-03-05',
    'ada + TOLL 2024-03-05',
    'dot + FARE 2024-03-02',
    'ada - dot 2024-03-02',
    'ben + dot 2024-03-05',
  ])
  const ties = (own: Partial<Question>) =>
    ask(dated, { network: 'actors', measure: 'ties', aggregation: 'congruence', ...own })
  const caption = 'Actors tied through issues'

  it('can be bounded by days, both included', async () => {
    const report = await ask(dated, {
      network: 'stances',
      measure: 'degree',
      from: '2024-03-01',
      to: '2024-03-02',
    })
    expect(report.leftOut).toContain('4 stances outside the dates, or without one.')
    expect(report.tables[0]?.rows.map(({ about }) => about[0]).toSorted()).toEqual(['actor:ada', 'actor:dot'])
    const found = await ties({ from: '2024-03-03', to: '2024-03-05', aggregation: 'subtract' })
    expect(rowsOf(found, caption)).toEqual([['ben', 'cas', -1, 1]])
    expect(found.leftOut).toContain('2 stances outside the dates, or without one.')
  })

  it('leaves out excluded values, or all but these', async () => {
    const exclude = [{ variable: 'holder', value: 'cas' }] as const
    expect(rowsOf(await ties({ exclude, aggregation: 'subtract' }), caption)).toEqual([['ada', 'ben', 1, 1]])
    const alone = await ask(dated, {
      network: 'stances',
      measure: 'degree',
      exclude: [{ variable: 'holder', value: 'ada' }],
      onlyExcluded: true,
    })
    expect(alone.tables[0]?.rows.map(({ cells }) => cells[0]).toSorted()).toEqual(['ada', 'dot'])
    expect(alone.leftOut).toContain('4 stances excluded by value.')
  })

  it('says of an excluded value that nothing has it', async () => {
    for (const measure of ['ties', 'degree'] as const)
      expect((await ties({ measure, exclude: [{ variable: 'holder', value: 'zoe' }] })).leftOut).toContain(
        'No stance has holder “zoe”, which is excluded.',
      )
  })

  it('keeps isolates where they are wanted, and names them', async () => {
    expect((await ties({ isolates: true })).findings.at(-1)).toBe('Tied to nobody: cas and dot.')
    const graph = (isolates: boolean) => ask(dated, { network: 'actors', measure: 'degree', isolates })
    expect((await graph(false)).tables[0]?.rows).toHaveLength(3)
    expect((await graph(true)).tables[0]?.rows).toHaveLength(4)
  })

  it('in windows of time has a network for each', async () => {
    const report = await ties({ window: { unit: 'days', size: 3 } })
    // From 1 to 5 March, a day to either side: middles on 2, 3 and 4 March.
    expect(rowsOf(report, 'Windows of time')).toEqual([
      ['2024-03-02', '2024-03-01', '2024-03-03', 3, 3, 1, 1],
      ['2024-03-03', '2024-03-02', '2024-03-04', 2, 2, 0, 0],
      ['2024-03-04', '2024-03-03', '2024-03-05', 3, 3, 0, 0],
    ])
    expect(rowsOf(report, caption)).toEqual([['2024-03-02', 'ada', 'ben', 1, 1]])
    expect(report.tables[1]?.rows[0]?.stances).toEqual(['stance:s1', 'stance:s2'])
    const matrix = await ask(dated, {
      network: 'actors-issues',
      measure: 'matrix',
      window: { unit: 'days', size: 3 },
    })
    expect(rowsOf(matrix, 'Positions in each window')?.[0]).toEqual(['2024-03-02', 'ada', 'park', 1])
    expect((await ties({ window: { unit: 'years', size: 3 } })).cautions).toEqual([
      'No window of this length fits into the dates of the stances.',
    ])
  })
})

it.each(EVERY)(
  'a number of $measure of $network leads to stances, or to whom it is about',
  async (question) => {
    const report = await ask(minsk(), question)
    for (const { rows } of report.tables)
      for (const { cells, about, stances } of rows)
        if (cells.some((cell) => typeof cell === 'number' && cell !== 0))
          expect(about.length + stances.length, JSON.stringify(cells)).toBeGreaterThan(0)
  },
)

describe('a page without the solver', () => {
  const SOLVER_IS_MISSING = 'The solver that might prove more is too large for this file'
  const cautions = async (project: Project, clock: () => number) =>
    (await answer({ project, question: { ...DEFAULT_QUESTION, samples: 100 }, now: clock })).cautions.filter(
      (words) => words.startsWith(SOLVER_IS_MISSING),
    ).length

  it('says so where camps are not proved, and only there', async () => {
    expect(await cautions(minsk(), () => 0)).toBe(0)
    let late = 0
    const crowd = Array.from({ length: 40 }, (_, at) => at).flatMap((one) =>
      Array.from({ length: 40 }, (_, at) => at)
        .filter((other) => other > one)
        .map((other) => `p${one} ${(one * 7 + other * 13) % 3 === 0 ? '-' : '+'} p${other}`),
    )
    expect(await cautions(quarrel(crowd), () => (late += 1e6))).toBe(1)
  })
})
