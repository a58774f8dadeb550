import { describe, expect, it, test } from 'vitest'
import { readSignedEdgesCsv } from '../../src/io/formats/signedEdgesCsv'

const read = (text: string, weighted = false) => readSignedEdgesCsv(text, 'ties.csv', weighted)
const told = (text: string, weighted = false) =>
  read(text, weighted).problems.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`)

describe('a list of signed ties', () => {
  it('is read row by row', () => {
    const { observations, problems } = read('source,target,sign\nharbour,guild,1\nguild,mayor,-1\n')
    expect(observations).toEqual([
      { source: 'harbour', target: 'guild', sign: 1, weight: 1, records: ['row 2'] },
      { source: 'guild', target: 'mayor', sign: -1, weight: 1, records: ['row 3'] },
    ])
    expect(problems).toEqual([])
  })
  it('may have its columns in any order, others among them, a mark at its head, and tabs or semicolons', () => {
    expect(read('\uFEFFSign;since; Target ;source\r\n+1;1954;b;a\r\n').observations).toEqual([
      { source: 'a', target: 'b', sign: 1, weight: 1, records: ['row 2'] },
    ])
  })
  it('has weights where they are asked for', () => {
    const text = 'source,target,sign,weight\na,b,-1.0,2.5\n'
    expect(read(text, true).observations[0]).toMatchObject({ sign: -1, weight: 2.5 })
    expect(read(text).observations[0]).toMatchObject({ sign: -1, weight: 1 })
  })
  it('takes any name: commas, quotation marks, line ends, emoji, right-to-left text, names of object properties', () => {
    const names = ['Guild, Fishers’', 'the "old" guild', 'line\nend', '🕊️🇺🇳', 'حزب العمال', '__proto__']
    const quoted = names.map((name) => `"${name.replaceAll('"', '""')}"`)
    const rows = quoted.map((name) => `${name},x,1`).join('\n')
    const { observations, problems } = read(`source,target,sign\n${rows}\n`)
    expect(observations.map(({ source }) => source)).toEqual(names)
    expect(problems).toEqual([])
  })
})

describe('what is wrong is said with file, row, column, value and what was expected', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'nothing',
      '',
      [
        'ties.csv:1 csv-empty the file is empty; expected a header with the columns source, target and sign, and a tie a row below it',
      ],
    ],
    [
      'a header alone',
      'source,target,sign\n',
      ['ties.csv:1 csv-no-rows there is a header and no tie below it'],
    ],
    [
      'other columns',
      'from,to,sign\na,b,1\n',
      [
        'ties.csv:1 column-missing row 1: there is no column “source”, only “from”, “to”, “sign”',
        'ties.csv:1 column-missing row 1: there is no column “target”, only “from”, “to”, “sign”',
      ],
    ],
    [
      'a sign twice',
      'source,target,sign,sign\na,b,1,-1\n',
      ['ties.csv:1 csv-column-twice row 1: there are two columns “sign”; the first is read'],
    ],
    [
      'a sign of 2',
      'source,target,sign\na,b,2\n',
      ['ties.csv:2 sign-unknown row 2, column “sign”: “2” is not 1 or -1; the row is left out'],
    ],
    [
      'no sign',
      'source,target,sign\na,b,\n',
      ['ties.csv:2 sign-unknown row 2, column “sign”: “” is not 1 or -1; the row is left out'],
    ],
    [
      'a sign in words',
      'source,target,sign\na,b,ally\n',
      ['ties.csv:2 sign-unknown row 2, column “sign”: “ally” is not 1 or -1; the row is left out'],
    ],
    [
      'no name',
      'source,target,sign\n ,b,1\n',
      ['ties.csv:2 node-missing row 2, column “source”: it is empty; the row is left out'],
    ],
    [
      'a field too many',
      'source,target,sign\nGuild, Fishers,b,1\n',
      [
        'ties.csv:2 csv-field-count row 2: it has 4 fields, not 3 fields, as in the header; the row is left out',
      ],
    ],
    [
      'an open quotation',
      'source,target,sign\na,b,1\n"c,d,1\n',
      [
        'ties.csv:3 csv-malformed a quotation mark is opened and never closed; put the field in quotation marks and double those inside it',
        'ties.csv:3 csv-field-count row 3: it has 1 fields, not 3 fields, as in the header; the row is left out',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })
  it.each(['0', '-2', 'heavy', '', 'Infinity', 'NaN'])('a weight of “%s”', (weight) => {
    expect(told(`source,target,sign,weight\na,b,1,${weight}\n`, true)).toEqual([
      `ties.csv:2 weight-unreadable row 2, column “weight”: “${weight}” is not a number greater than 0; the row is left out`,
    ])
    expect(told(`source,target,sign,weight\na,b,1,${weight}\n`)).toEqual([])
  })
  it('weights asked for and not there: every row counts 1', () => {
    const text = 'source,target,sign\na,b,1\n'
    expect(told(text, true)).toEqual([
      'ties.csv:1 column-missing row 1: there is no column “weight”, only “source”, “target”, “sign”; every row counts 1',
    ])
    expect(read(text, true).observations).toMatchObject([{ weight: 1 }])
  })
  it('a problem has its path, what was expected and what was there', () => {
    expect(read('source,target,sign\na,b,maybe\n').problems[0]).toMatchObject({
      path: [2, 'sign'],
      expected: '1 or -1',
      received: 'maybe',
    })
  })
})

test('rows without errors are read beside those with', () => {
  const { observations, problems } = read('source,target,sign\na,b,1\nb,c,x\n,c,0\nc,d,-1\n')
  expect(observations.map(({ records }) => records)).toEqual([['row 2'], ['row 5']])
  expect(problems.map(({ code }) => code)).toEqual(['sign-unknown', 'node-missing', 'sign-unknown'])
})

test('a line is that of the text, a row that of a spreadsheet', () => {
  const { problems } = read('source,target,sign\n"two\nlines",b,1\na,b,7\n')
  expect(problems[0]).toMatchObject({ line: 4, path: [3, 'sign'] })
})
