import { describe, expect, it } from 'vitest'
import { filesOf } from '../../../src/io/reading/reader'
import { previewImport } from '../../../src/io/reading/reading'
import { reportText } from '../../../src/io/reading/report'
import { dnaFile, FIRST } from './dnaFile'
import { checked, opened, TOOLS } from './opened'

const FEUD = {
  records: 'stances-on-actors',
  columns: { holder: 'actor', target: 'target', polarity: 'stance' },
  scale: 'agreement',
  dateOrder: 'day-month',
  polarities: [],
} as const
const reading = await opened('harbour.dna', await dnaFile(), {
  mappings: [{ table: 'Feud', mapping: FEUD }],
})
const { project, problems } = checked(reading)
const words = (ref: `stance:${string}`) =>
  (project.evidence.get(ref) ?? []).map(({ document, startUtf16, endUtf16 }) =>
    project.documents.get(document)?.text.slice(startUtf16, endUtf16),
  )

describe('a file of Discourse Network Analyzer 3', () => {
  it('comes in as a coding without fault', () => {
    expect(problems).toEqual([])
    expect(project.coding).toMatchObject({
      imported: { format: 'dna', file: 'harbour.dna' },
      coders: ['Admin', 'Ann'],
    })
  })

  it('brings its documents with text, day, source as publisher, author, section and notes', () => {
    expect([...project.documents.values()]).toMatchObject([
      {
        id: 'harbour-row',
        title: 'Harbour row',
        text: FIRST,
        published: '2021-05-03',
        publisher: 'herald',
        note: 'on page one',
        attributes: [
          { name: 'Author', value: 'Reporter B' },
          { name: 'Section', value: 'politics' },
          { name: 'Time', value: '09:30:00' },
          { name: 'Coder', value: 'Admin' },
        ],
      },
      { id: 'nothing-said', published: '2021-05-04', publisher: 'unnamed-source' },
    ])
  })

  it('brings statements as stances of organisations on concepts, said by persons, at their exact words', () => {
    expect(project.stances.get('s11' as never)).toMatchObject({
      holder: 'council',
      target: { issue: 'close-the-harbour' },
      polarity: 'supports',
      saidBy: ['clerk'],
      attributes: [{ name: 'coder', value: 'Admin' }],
    })
    expect(project.stances.get('s12' as never)).toMatchObject({
      holder: 'dockers',
      polarity: 'opposes',
      saidBy: [],
    })
    expect(words('stance:s12')).toEqual(['Dockers say no!'])
    // The same words stand twice; a pair of surrogates before them counts two.
    expect(words('stance:s11')).toEqual(['the harbour closed'])
    expect(project.evidence.get('stance:s11')?.[0]?.startUtf16).toBe(FIRST.indexOf('the harbour'))
  })

  it('brings a statement type of one’s own as the mapping has it, other variables as attributes', () => {
    expect(project.stances.get('s15' as never)).toMatchObject({
      holder: 'council',
      target: { actor: 'dockers' },
      polarity: 'opposes',
      evidence: [],
      document: 'harbour-row',
      attributes: [
        { name: 'strength', value: 3 },
        { name: 'coder', value: 'Admin' },
      ],
    })
  })

  it('brings entities with colour, parent, type, alias and notes', () => {
    expect(project.actors.get('council' as never)).toMatchObject({
      kind: 'institution',
      aliases: ['Town hall'],
      attributes: [
        { name: 'Type', value: 'institution' },
        { name: 'color', value: '#ff0010' },
      ],
    })
    expect(project.actors.get('dockers' as never)).toMatchObject({
      kind: 'organisation',
      note: 'on strike',
      attributes: [{ name: 'child of', value: 'Council' }],
    })
  })

  it('accounts for everything in the file, and lists what stays out', () => {
    expect(reading.report.counts).toEqual([
      { what: 'documents', inFile: 2, cameIn: 2, leftOut: 0 },
      { what: 'statements of DNA Statement', inFile: 3, cameIn: 2, leftOut: 1 },
      { what: 'statements of Annotation', inFile: 1, cameIn: 0, leftOut: 1 },
      { what: 'statements of Feud', inFile: 1, cameIn: 1, leftOut: 0 },
      { what: 'entities', inFile: 7, cameIn: 6, leftOut: 1 },
      { what: 'rows of REGEXES', inFile: 2, cameIn: 0, leftOut: 2 },
    ])
    const text = reportText(reading.report)
    expect(text).toContain('statement 13, concept: “” is empty')
    expect(text).toContain('statement 15, Start, Stop: “900–950” are no place with words')
    expect(text).toContain('entity “Unused Ltd”')
  })

  it('never lets a password through', () => {
    const { imported } = reading
    const all = JSON.stringify([reading.report, imported?.kind === 'coding' ? filesOf(imported) : imported])
    expect(all).not.toContain('HASH-OF-A-PASSWORD')
  })

  it('shows its statement types as tables, with a guess where they tell who stands where', async () => {
    const { tables } = await previewImport({ name: 'h.dna', bytes: await dnaFile() }, { tools: TOOLS })
    expect(tables.map(({ name, columns, guess }) => [name, columns, guess?.columns])).toEqual([
      [
        'DNA Statement',
        ['person', 'organization', 'concept', 'agreement'],
        { holder: 'organization', target: 'concept', polarity: 'agreement', saidBy: 'person' },
      ],
      ['Annotation', ['note'], undefined],
      [
        'Feud',
        ['actor', 'target', 'strength', 'stance'],
        { holder: 'actor', target: 'target', polarity: 'stance' },
      ],
    ])
  })

  it('can have persons as holders', async () => {
    const mapping = {
      records: 'stances-on-issues',
      columns: { holder: 'person', target: 'concept', polarity: 'agreement' },
      scale: 'agreement',
      dateOrder: 'day-month',
      polarities: [],
    } as const
    const other = await opened('h.dna', await dnaFile(), { mappings: [{ table: 'DNA Statement', mapping }] })
    expect([...checked(other).project.stances.values()][0]).toMatchObject({
      holder: 'clerk',
      attributes: [{ name: 'organization', value: 'Council' }, { name: 'coder' }],
    })
  })
})

describe('a file of Discourse Network Analyzer that is not whole', () => {
  it.each([0.02, 0.3, 0.5, 0.9])('cut off at %f of its length ends in a report', async (share) => {
    const bytes = await dnaFile()
    const { imported, report } = await opened('h.dna', bytes.slice(0, Math.floor(bytes.length * share)))
    if (report.failure) expect(imported).toBeNull()
    else for (const { inFile, cameIn, leftOut } of report.counts) expect(cameIn + leftOut).toBe(inFile)
  })

  it('or is of version 2, or no such database, says what to do', async () => {
    const older = await opened('h.dna', await dnaFile('DROP TABLE ENTITIES'))
    expect(older.report.failure).toEqual({
      reason: 'it is of an older version of Discourse Network Analyzer',
      fix: 'open it in version 3 and save it there',
    })
    const other = await opened('h.dna', await dnaFile('DROP TABLE DOCUMENTS'))
    expect(other.report.failure?.reason).toContain('there is no table DOCUMENTS')
  })

  it('with statements of no document or no type lists them', async () => {
    const { report } = await opened(
      'h.dna',
      await dnaFile(
        'UPDATE STATEMENTS SET DocumentId = 99 WHERE ID = 11; UPDATE STATEMENTS SET StatementTypeId = 77 WHERE ID = 12',
      ),
    )
    expect(report.losses.map(({ place, field, value }) => [place, field, value])).toEqual(
      expect.arrayContaining([
        ['statement 11', 'DocumentId', '99'],
        ['statement 12', 'StatementTypeId', '77'],
      ]),
    )
  })

  it.each([
    ['0000-01-01', '0000-01-01'],
    ['9999-12-31', '9999-12-31'],
  ])('may have a document of %s', async (day, published) => {
    const other = await opened(
      'h.dna',
      await dnaFile(`UPDATE DOCUMENTS SET Date = ${Date.parse(`${day}T00:00:00Z`) / 1000}`),
    )
    expect([...checked(other).project.documents.values()][0]?.published).toBe(published)
  })

  it.each(['9223372036854775807', '-9223372036854775807'])(
    'with a date of %s brings the document without day, and says so',
    async (date) => {
      const other = await opened('h.dna', await dnaFile(`UPDATE DOCUMENTS SET Date = ${date}`))
      expect(checked(other).problems).toEqual([])
      const undated = other.report.losses.filter(({ field }) => field === 'Date')
      expect(undated.map(({ place }) => place)).toEqual(['document 1', 'document 2'])
    },
  )
})
