import { describe, expect, it, test } from 'vitest'
import { isoOf } from '../../src/analysis/calendar'
import { readStatementsCsv } from '../../src/io/formats/statementsCsv'
import { statementsText } from '../analysis/knownNetworks'

const read = (text: string) => readStatementsCsv(text, 'debate.csv')
const HEADER = 'statement_id,date,document_id,organization,concept,agreement,start,stop'
const withRow = (row: string) => read(`${HEADER}\n1,2005-01-10,1,Council,Harbour,1,0,5\n${row}\n`)

describe('the layout of Discourse Network Analyzer', () => {
  it('becomes statements with their variables, dates and agreement', () => {
    const { statements, rows, problems } = read(statementsText)
    expect(problems).toEqual([])
    expect(rows).toBe(49)
    expect(statements?.count).toBe(49)
    expect(statements?.column('organization')?.labels).toContain('Coal Board')
    expect([...(statements?.documentVariables ?? [])]).toContain('document_source')
    expect(isoOf(statements?.momentsMs?.[48] ?? 0)).toBe('2006-11-30')
    expect(statements?.ids[48]).toBe(49)
  })
  it('may have the column names and semicolons of its own event list', () => {
    const { statements, problems } = read(
      '"statement_id";"time";"organization";"concept";"agreement";"start_position";"stop_position"\n' +
        '7;2005-01-10 12:30:00;"Council";"Harbour";1;10;20\n',
    )
    expect(problems).toEqual([])
    expect(isoOf(statements?.momentsMs?.[0] ?? 0)).toBe('2005-01-10T12:30:00')
    expect(statements?.startsUtf16[0]).toBe(10)
  })
  test.each(['1', 'true', 'TRUE', ' True '])('agreement “%s” is for', (agreement) => {
    expect(withRow(`2,2005-01-11,1,Council,Harbour,${agreement},0,5`).statements?.agreement?.[1]).toBe(1)
  })
  test.each(['0', 'false', 'FALSE'])('agreement “%s” is against', (agreement) => {
    expect(withRow(`2,2005-01-11,1,Council,Harbour,${agreement},0,5`).statements?.agreement?.[1]).toBe(0)
  })
  it('keeps names with commas, quotation marks, emoji and right-to-left letters', () => {
    const { statements } = withRow('2,2005-01-11,1,"A, ""B"" 🌍","حجر",1,0,5')
    expect(statements?.column('organization')?.labels).toEqual(['A, "B" 🌍', 'Council'])
    expect(statements?.column('concept')?.labels).toContain('حجر')
  })
  it('may lack every column but the variables', () => {
    const { statements, problems } = read('organization,concept\nCouncil,Harbour\nGuild,Harbour\n')
    expect(problems).toEqual([])
    expect(statements?.ids).toEqual([1, 2])
    expect(statements?.agreement).toBeNull()
    expect(statements?.momentsMs).toBeNull()
  })
  it('keeps ids that are no whole numbers as they are', () => {
    expect(withRow('007,2005-01-11,1,Council,Harbour,1,0,5').statements?.ids).toEqual([1, '007'])
  })
})

describe('a row with an error is left out and told with row, column and value', () => {
  test.each([
    [
      '2,2005-01-11,1,Council,Harbour,maybe,0,5',
      'agreement-unknown',
      'row 3, column “agreement”: “maybe” is not 0, 1, true or false; the row is left out',
    ],
    [
      '2,2005-01-11,1,Council,Harbour,,0,5',
      'agreement-unknown',
      'row 3, column “agreement”: “” is not 0, 1, true or false; the row is left out',
    ],
    [
      '2,2005-01-11,1,Council,Harbour,2,0,5',
      'agreement-unknown',
      'row 3, column “agreement”: “2” is not 0, 1, true or false; the row is left out',
    ],
    [
      '2,11.01.2005,1,Council,Harbour,1,0,5',
      'date-unreadable',
      'row 3, column “date”: “11.01.2005” is not a day as 2005-01-31, with or without a time of day; the row is left out',
    ],
    [
      '2,2005-02-30,1,Council,Harbour,1,0,5',
      'date-unreadable',
      'row 3, column “date”: “2005-02-30” is not a day as 2005-01-31, with or without a time of day; the row is left out',
    ],
    [
      '2,2005-01,1,Council,Harbour,1,0,5',
      'date-unreadable',
      'row 3, column “date”: “2005-01” is not a day as 2005-01-31, with or without a time of day; the row is left out',
    ],
    [
      '2,2005-01-11,1,Council,Harbour',
      'csv-field-count',
      'row 3: it has 5 fields, not 8 fields, as in the header; the row is left out',
    ],
    [
      '1,2005-01-11,1,Council,Harbour,1,0,5',
      'id-twice',
      'row 3, column “statement_id”: “1” is also in row 2; the row is left out',
    ],
    [
      ',2005-01-11,1,Council,Harbour,1,0,5',
      'id-missing',
      'row 3, column “statement_id”: it is empty; the row is left out',
    ],
  ])('%s', (row, code, message) => {
    const { statements, problems } = withRow(row)
    expect(statements?.count).toBe(1)
    expect(problems).toMatchObject([{ severity: 'error', code, message, file: 'debate.csv', line: 3 }])
  })
  it('all of them at once', () => {
    const { problems } = withRow('1,soon,1,Council,Harbour,perhaps,0,5')
    expect(problems.map(({ code }) => code)).toEqual(['agreement-unknown', 'date-unreadable', 'id-twice'])
  })
  it('counting rows as a spreadsheet does, and lines as an editor does', () => {
    const { problems } = read(
      `${HEADER}\n1,2005-01-10,1,"Coun\ncil",Harbour,1,0,5\n2,never,1,Council,Harbour,1,0,5\n`,
    )
    expect(problems).toMatchObject([{ path: [3, 'date'], line: 4 }])
  })
})

test('a place in the text that is no number is a warning', () => {
  const { statements, problems } = withRow('2,2005-01-11,1,Council,Harbour,1,here,5')
  expect(statements?.count).toBe(2)
  expect(problems).toMatchObject([{ severity: 'warning', code: 'position-unreadable', path: [3, 'start'] }])
})

test.each([
  ['', 'csv-empty'],
  ['\n\n', 'csv-empty'],
  ['organization,concept,organization\na,b,c\n', 'csv-column-twice'],
  ['organization,concept\n"a,b\n', 'csv-malformed'],
])('the file %j has the error %s', (text, code) => {
  expect(read(text).problems.map((problem) => problem.code)).toContain(code)
})
