import { flatGraph } from '../../src/io/flatGraph'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/io/formats/csv'
import { csvTable } from '../../src/io/formats/csvTable'
import { writeJsonLd } from '../../src/io/formats/jsonLd'
import { flatValue } from '../../src/io/formats/flatAttributes'
import { WRITERS } from '../../src/io/writing'
import { litPart } from '../../src/io/part'
import { INITIAL_VIEW } from '../../src/view/state'
import { hostile, HOSTILE } from '../fixtures/hostile'
import { council } from '../fixtures/projects'

const csv = WRITERS.find(({ id }) => id === 'csv')
const tables = (project = council(), neutralise = false, part = project) =>
  csv
    ?.write({ whole: project, part, codingSha256: '', files: {}, view: null }, { neutralise })
    .map(({ content }) => String(content)) ?? []

describe('a table for spreadsheets and R', () => {
  it('begins with a byte order mark, ends its lines with CRLF and quotes what needs it', () => {
    expect(csvTable(['a', 'b'], [['x, "y"', 1.5]])).toBe('\uFEFFa,b\r\n"x, ""y""",1.5\r\n')
  })
  it('leaves cells without a value and numbers that are none empty', () => {
    expect(csvTable(['a', 'b', 'c'], [[undefined, Number.NaN, Number.NEGATIVE_INFINITY]])).toBe(
      '\uFEFFa,b,c\r\n,,\r\n',
    )
  })
  it('holds neither NUL nor half a character', () => {
    expect(csvTable(['a'], [['x\0y\ud800']])).toBe('\uFEFFa\r\nx\uFFFDy\uFFFD\r\n')
  })
  it.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '＝1'])(
    'makes text of the formula %j where that is asked for, and only there',
    (formula) => {
      const written = (neutralise: boolean) =>
        readCsv(csvTable(['a'], [[formula]], { neutralise })).records[1]?.fields[0]
      expect(written(true)).toBe(`'${formula}`)
      expect(written(false)).toBe(formula)
    },
  )
  it('leaves numbers below zero numbers', () => {
    expect(csvTable(['a'], [[-1]], { neutralise: true })).toBe('\uFEFFa\r\n-1\r\n')
  })
})

describe('a list in one cell', () => {
  it('is joined by bars; those of its own items have a backslash before them', () => {
    expect(flatValue(['a', 'b|c', 'd\\'])).toBe('a|b\\|c|d\\\\')
  })
  it('with something in it that is no plain value has none', () => {
    expect(flatValue(['a', { b: 1 }])).toBeUndefined()
  })
})

describe('stances, nodes and edges as CSV', () => {
  it('have a row each', () => {
    const project = council()
    const [stances = '', nodes = '', edges = ''] = tables(project)
    const rows = (text: string) => readCsv(text).records.length - 1
    expect(rows(stances)).toBe(project.stances.size)
    const issues = [...project.issues.values()].filter(({ sameAs }) => sameAs === undefined).length
    expect(rows(nodes)).toBe(project.actors.size + issues + project.events.size)
    const taking = [...project.events.values()].flatMap(({ participants }) => participants).length
    expect(rows(edges)).toBe(project.stances.size + project.ties.size + taking)
  })
  it('name the speaker of a reported stance, its words and where they stand', () => {
    const project = council()
    const [stances = ''] = tables(project)
    const [header, ...rows] = readCsv(stances).records.map(({ fields }) => fields)
    const reported = [...project.stances.values()].find(({ saidBy }) => saidBy.length > 0)
    const row = rows.find(([id]) => id === reported?.id)
    const cell = (name: string) => row?.[header?.indexOf(name) ?? -1]
    expect(cell('said_by')).toBe(reported?.saidBy.map((id) => project.actors.get(id)?.name).join('|'))
    expect(cell('quotations')).toBe(reported?.evidence.map(({ quote }) => quote).join('|'))
    expect(cell('sentences')).toMatch(/^[a-z-]+\/\d+/)
  })
  it('of what a view shows have its stances alone, with the names of all that they mention', () => {
    const project = council()
    const view = { ...INITIAL_VIEW, filters: { ...INITIAL_VIEW.filters, polarity: ['opposes' as const] } }
    const [stances = ''] = tables(project, false, litPart(project, view))
    const [header, ...rows] = readCsv(stances).records.map(({ fields }) => fields)
    const polarity = header?.indexOf('polarity') ?? -1
    const left = [...project.stances.values()].filter((stance) => stance.polarity !== 'opposes')
    expect(rows.map(([id]) => id)).toEqual(left.map(({ id }) => id))
    expect(rows.map((row) => row[polarity])).not.toContain('opposes')
  })
  it('in the variant for spreadsheets have no cell that begins like a formula', () => {
    const numbers = new Set(['-1', '-22'])
    for (const table of tables(hostile(), true))
      for (const { fields } of readCsv(table).records)
        for (const field of fields)
          if (!numbers.has(field) && !Number.isFinite(Number(field || 'x')))
            expect(field).not.toMatch(/^[=+\-@\t\r]/)
    expect(tables(hostile(), true).join('')).toContain(`'${HOSTILE[5].slice(0, 5)}`)
  })
})

describe('an imported coding without quotations', () => {
  const plain = council()
  const [first] = plain.stances.values()
  if (!first) throw new Error('the fixture has stances')
  const document = [...plain.documents.keys()][1]
  const stance = {
    ...first,
    document,
    evidence: [],
    attributes: [
      { name: 'holder', value: 'a column of the same name' },
      { name: 'strength', value: 0.5 },
      { name: '__proto__', value: 'kept' },
    ],
  }
  const project = {
    ...plain,
    stances: new Map([[first.id, stance]]),
    evidence: new Map([...plain.evidence].filter(([ref]) => ref !== `stance:${first.id}`)),
  }
  it('keeps the document that a stance is from, and the columns that it brought', () => {
    const [header, row] = readCsv(tables(project)[0] ?? '').records.map(({ fields }) => fields)
    const cell = (name: string) => row?.[header?.indexOf(name) ?? -1]
    expect(cell('document_id')).toBe(document)
    expect(cell('quotations')).toBe('')
    expect(cell('strength')).toBe('0.5')
    expect(cell('__proto__')).toBe('kept')
    expect(cell('holder_')).toBe('a column of the same name')
    expect(new Set(header).size).toBe(header?.length)
  })
  it('keeps them as attributes of its edge, one with the name of the prototype too', () => {
    const edge = flatGraph(project, undefined).getEdgeAttributes(`stance:${first.id}`)
    expect(edge).toMatchObject({
      document,
      strength: 0.5,
      holder_: 'a column of the same name',
      __proto___: 'kept',
    })
    expect(Object.getPrototypeOf(edge)).toBe(Object.prototype)
  })
  it('keeps them in JSON-LD too, and makes up no annotation', () => {
    const { '@graph': graph } = JSON.parse(writeJsonLd(project, project, 'ab')) as {
      '@graph': readonly Readonly<Record<string, unknown>>[]
    }
    expect(graph.filter(({ body }) => body === `coding:stance:${first.id}`)).toEqual([])
    expect(graph.find(({ id }) => id === `coding:stance:${first.id}`)).toMatchObject({
      hadPrimarySource: [`coding:document:${document}`],
      attribute: [
        { name: 'holder', value: 'a column of the same name' },
        { name: 'strength', value: 0.5 },
        { name: '__proto__', value: 'kept' },
      ],
    })
  })
})
