import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isLossless, reportText } from '../../../src/io/reading/report'
import { previewImport } from '../../../src/io/reading/reading'
import { bytesOf, checked, opened, TOOLS } from './opened'

const stancesOf = async (...given: Parameters<typeof opened>) => [
  ...checked(await opened(...given)).project.stances.values(),
]

describe('a table of coded statements', () => {
  it('comes in as stances of holders on issues, with quotations, speakers, documents and dates', async () => {
    const reading = await opened(
      'statements.csv',
      'statement_id,date,document_id,document_title,document_source,person,organization,concept,agreement,text\n' +
        '7,2021-05-03,d1,Harbour row,Herald,Clerk,Council,Close the harbour,1,The harbour must close.\n' +
        '8,2021-05-03,d1,Harbour row,Herald,,Dockers,Close the harbour,0,Never!\n',
    )
    const { project, problems } = checked(reading)
    expect(problems).toEqual([])
    const [first, second] = [...project.stances.values()]
    expect(first).toMatchObject({
      holder: 'council',
      target: { issue: 'close-the-harbour' },
      polarity: 'supports',
    })
    expect(first?.saidBy).toEqual(['clerk'])
    expect(second).toMatchObject({ holder: 'dockers', polarity: 'opposes', saidBy: [] })
    const document = project.documents.get('d1' as never)
    expect(document).toMatchObject({ title: 'Harbour row', published: '2021-05-03', publisher: 'herald' })
    const [passage] = project.evidence.get('stance:8') ?? []
    expect(document?.text.slice(passage?.startUtf16, passage?.endUtf16)).toBe('Never!')
    expect(reading.report.counts).toEqual([{ what: 'rows', inFile: 2, cameIn: 2, leftOut: 0 }])
    expect(isLossless(reading.report)).toBe(true)
  })

  it('takes the event list of Discourse Network Analyzer by its own column names', async () => {
    const reading = await opened('statements.csv', readFileSync('tests/fixtures/dna/statements.csv'))
    const { project } = checked(reading)
    expect(project.documents.size).toBeGreaterThan(1)
    // Row 49 is not coded with a concept; it is the one that stays out.
    expect(reading.report.counts).toEqual([{ what: 'rows', inFile: 49, cameIn: 48, leftOut: 1 }])
    expect(reading.report.losses).toMatchObject([{ place: 'row 49', field: 'concept', reason: 'is empty' }])
  })

  it('lists each row that stays out with its field, value, reason and what would fix it, and the counts add up', async () => {
    const { report } = await opened(
      'positions.csv',
      'holder,issue,position\nMayor,Bridge,yes\n,Bridge,yes\nClerk,,no\nGuild,Bridge,perhaps\n',
    )
    expect(report.counts).toEqual([{ what: 'rows', inFile: 4, cameIn: 1, leftOut: 3 }])
    expect(report.losses.map(({ place, field, value }) => [place, field, value])).toEqual([
      ['row 3', 'holder', ''],
      ['row 4', 'issue', ''],
      ['row 5', 'position', 'perhaps'],
    ])
    expect(reportText(report)).toContain(
      'row 5, position: “perhaps” is not known as for or against; use 1 and 0, + and −, or supports and opposes, or map the word',
    )
  })

  it('says of records without quotation which file has none, and keeps their document', async () => {
    const { project, problems } = checked(
      await opened('positions.csv', 'holder,issue,position,document\nMayor,Bridge,yes,Report 4\n'),
    )
    expect(problems).toEqual([])
    expect(project.coding.imported).toMatchObject({ format: 'table', file: 'positions.csv' })
    const [stance] = project.stances.values()
    expect(stance).toMatchObject({ evidence: [], document: 'report-4' })
  })

  it('keeps columns without a role as attributes, by their names', async () => {
    const [stance] = await stancesOf(
      'p.csv',
      'holder,issue,position,region,__proto__\nMayor,Bridge,yes,North,x\n',
    )
    expect(stance?.attributes).toEqual([
      { name: 'region', value: 'North' },
      { name: '__proto__', value: 'x' },
    ])
  })

  it('says that support is taken for granted where no column tells for from against', async () => {
    const { report, imported } = await opened('p.csv', 'holder,issue\nMayor,Bridge\n')
    expect(reportText(report)).toContain('Taken for granted\n  Polarity: every record supports')
    expect(imported).toMatchObject({
      coding: { imported: { assumed: ['polarity', 'form', 'certainty', 'kind'] } },
    })
  })

  it('gives a second record of the same id another, and says so', async () => {
    const reading = await opened('p.csv', 'id,holder,issue,position\n5,Mayor,Bridge,1\n5,Clerk,Bridge,0\n')
    expect([...checked(reading).project.stances.keys()]).toEqual(['5', '5-2'])
    expect(reading.report.losses).toMatchObject([{ what: 'field', place: 'row 3', field: 'id', value: '5' }])
  })

  it('reads nothing where no column shows who stands where, and says which columns to name', async () => {
    const { imported, report } = await opened('p.csv', 'alpha,beta\n1,2\n')
    expect(imported).toBeNull()
    expect(report.failure?.fix).toContain('holder=organization')
    expect(report.counts).toEqual([{ what: 'rows', inFile: 1, cameIn: 0, leftOut: 1 }])
  })
})

describe('a mapping', () => {
  it('is guessed from names and values, shown with the first rows, and can be changed', async () => {
    const file = { name: 'p.csv', bytes: bytesOf('party,statement about,view\nGreens,Tax,+\nReds,Tax,-\n') }
    const preview = await previewImport(file, { tools: TOOLS })
    expect(preview.tables).toMatchObject([
      {
        name: '',
        columns: ['party', 'statement about', 'view'],
        rows: [
          ['Greens', 'Tax', '+'],
          ['Reds', 'Tax', '-'],
        ],
        guess: null,
      },
    ])
    const mapping = {
      records: 'stances-on-issues',
      columns: { holder: 'party', target: 'statement about', polarity: 'view' },
      scale: 'agreement',
      dateOrder: 'day-month',
      polarities: [],
    } as const
    const stances = await stancesOf('p.csv', file.bytes, { mappings: [{ table: '', mapping }] })
    expect(stances.map(({ holder, polarity }) => [holder, polarity])).toEqual([
      ['greens', 'supports'],
      ['reds', 'opposes'],
    ])
  })

  it('can tell further words for and against', async () => {
    const mapping = {
      records: 'stances-on-issues',
      columns: { holder: 'wer', target: 'was', polarity: 'wie' },
      scale: 'agreement',
      dateOrder: 'day-month',
      polarities: [
        ['dafür', 'supports'],
        ['dagegen', 'opposes'],
      ],
    } as const
    const stances = await stancesOf('p.csv', 'wer,was,wie\nA,Steuer,dafür\nB,Steuer,dagegen\n', {
      mappings: [{ table: '', mapping }],
    })
    expect(stances.map(({ polarity }) => polarity)).toEqual(['supports', 'opposes'])
  })

  it.each([
    ['organization,concept,agreement\nA,x,0\nB,x,1\n', { records: 'stances-on-issues', scale: 'agreement' }],
    ['source,target,sign\nA,B,-1\nB,C,1\n', { records: 'stances-on-actors', scale: 'sign' }],
    ['source,target,weight\nA,B,3\nB,C,1\n', { records: 'ties' }],
    ['source,target,weight\nA,B,-3\nB,C,1\n', { records: 'stances-on-actors', scale: 'sign' }],
    ['from,to,type\nA,B,ally\nB,C,enemy\n', { records: 'stances-on-actors' }],
    ['from,to,type\nA,B,pays\nB,C,owns\n', { records: 'ties', columns: { relation: 'type' } }],
    ['actor,issue,view\nA,tax,+\nB,tax,-\n', { columns: { polarity: 'view' } }],
    ['actor,target,stance\nA,B,for\nB,A,against\n', { records: 'stances-on-actors' }],
    [
      'actor,target,stance,date\nA,tax,for,12/31/2020\n',
      { records: 'stances-on-issues', dateOrder: 'month-day' },
    ],
  ])('of %j is guessed right', async (text, guess) => {
    const { tables } = await previewImport({ name: 't.csv', bytes: bytesOf(text) }, { tools: TOOLS })
    expect(tables[0]?.guess).toMatchObject(guess)
  })
})

describe('the writing of a table', () => {
  const ROWS = [
    ['holder', 'issue', 'position', 'note'],
    ['Bürgermeister', 'Brücke', '1', 'sagt: „ja; nein“'],
    ['Gilde', 'Brücke', '0', 'zwei\nZeilen'],
  ]
  const written = (delimiter: string, end: string) =>
    ROWS.map((row) =>
      row.map((field) => (/[;,\n\t]/.test(field) ? `"${field}"` : field)).join(delimiter),
    ).join(end) + end
  const utf16 = (text: string, order: 'le' | 'be', mark: boolean) => {
    const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
    return new Uint8Array(order === 'be' ? bytes.swap16() : bytes)
  }
  it.each([
    ['commas', written(',', '\n')],
    ['semicolons', written(';', '\n')],
    ['tabs', written('\t', '\n')],
    ['line ends of Windows', written(',', '\r\n')],
    ['line ends of old Macintoshes', written(',', '\r')],
    ['a byte order mark', `\uFEFF${written(',', '\n')}`],
    ['blank lines', written(',', '\n\n')],
    ['UTF-16', utf16(written(',', '\r\n'), 'le', true)],
    ['UTF-16, big end first', utf16(written(';', '\n'), 'be', true)],
    ['UTF-16 without its mark', utf16(written(';', '\n'), 'le', false)],
    ['Windows-1252', Uint8Array.from(Buffer.from(written(';', '\r\n').replace(/„|“/g, '´'), 'latin1'))],
  ])('may have %s', async (_, content) => {
    const stances = await stancesOf('t.csv', content)
    expect(stances.map(({ holder, polarity }) => [holder, polarity])).toEqual([
      ['burgermeister', 'supports'],
      ['gilde', 'opposes'],
    ])
    expect(stances[1]?.note).toBe('zwei\nZeilen')
  })

  it('may have decimal commas where semicolons part the columns', async () => {
    const stances = await stancesOf('t.csv', 'source;target;weight\nA;B;1,5\nB;C;-0,5\n')
    expect(stances.map(({ polarity }) => polarity)).toEqual(['supports', 'opposes'])
  })

  it.each(['NaN', 'Infinity', '-Infinity', 'nan'])('has no polarity in %s', async (value) => {
    const { report } = await opened('t.csv', `source,target,sign\nA,B,1\nB,C,-1\nC,D,${value}\n`)
    expect(report.losses).toMatchObject([{ what: 'record', place: 'row 4', field: 'sign', value }])
  })

  it.each([
    ['0000-01-01', '0000-01-01'],
    ['9999-12-31', '9999-12-31'],
    ['16.08.2020', '2020-08-16'],
    ['2020-08-16 00:00:00', '2020-08-16'],
    ['2020-08-16 14:30:05', '2020-08-16T14:30:05'],
    ['2020', '2020'],
    ['2020-02-30', undefined],
    ['yesterday', undefined],
  ])('has the date %j as %j', async (written_, date) => {
    const [stance] = await stancesOf('t.csv', `holder,issue,position,date\nA,x,1,${written_}\n`)
    expect(stance?.date).toBe(date)
  })

  it('with a quotation mark that is never closed is read as far as it goes, and said', async () => {
    const { report } = await opened('t.csv', 'holder,issue,position\nA,x,1\nB,"x,1\nC,x,0\n')
    expect(report.counts).toMatchObject([{ inFile: 2, cameIn: 1, leftOut: 1 }])
    expect(report.losses.some(({ reason }) => reason.includes('never closed'))).toBe(true)
  })

  it('keeps rows whole across the pieces that it is read in', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `"Actor ${at % 50}, of\nplace","Issue ${at % 9}",${at % 2},"quotation ${at}"`,
    )
    const reading = await opened('t.csv', `holder,issue,position,quotation\n${rows.join('\n')}\n`)
    expect(reading.report.counts).toEqual([{ what: 'rows', inFile: 20_000, cameIn: 20_000, leftOut: 0 }])
    const { imported } = reading
    const coding = imported?.kind === 'coding' ? imported.coding : undefined
    expect(coding?.stances.every((stance, at) => stance.evidence[0]?.quote === `quotation ${at}`)).toBe(true)
    expect(coding?.actors).toHaveLength(51)
  })
})
