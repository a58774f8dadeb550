import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { csvLine, readCsv } from '../../src/io/formats/csv'

const fields = (text: string) => readCsv(text).records.map((record) => record.fields)

describe('a CSV file', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      'may end with or without a line end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'may have any line ends',
      'a,b\r\n1,2\r3,4\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['may have a byte order mark', '\uFEFFa,b\n', [['a', 'b']]],
    [
      'may have blank lines',
      '\na,b\n\n1,2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'may have empty fields',
      'a,b\n,\n',
      [
        ['a', 'b'],
        ['', ''],
      ],
    ],
    ['may quote delimiters, line ends and quotation marks', '"a,""b""","c\nd"\n', [['a,"b"', 'c\nd']]],
    ['may have quotation marks inside a field', 'the "best",b\n', [['the "best"', 'b']]],
    ['may quote an empty field', '"",b\n', [['', 'b']]],
    [
      'may use semicolons',
      '\na;b,c;d\n1;2,3;4\n',
      [
        ['a', 'b,c', 'd'],
        ['1', '2,3', '4'],
      ],
    ],
    [
      'may use tabs',
      'a\tb, c\td\n1\t2\t3\n',
      [
        ['a', 'b, c', 'd'],
        ['1', '2', '3'],
      ],
    ],
    ['may be one column', 'a\nb\n', [['a'], ['b']]],
    ['may be empty', '', []],
  ])('%s', (_, text, expected) => {
    expect(fields(text)).toEqual(expected)
    expect(readCsv(text).faults).toEqual([])
  })
  it('tells the line on which a record starts', () => {
    expect(readCsv('a,b\n"1\r\n1",2\n\n3,4\n').records.map(({ line }) => line)).toEqual([1, 2, 5])
  })
  it('with a quotation mark that is never closed is read to its end, and that is said', () => {
    const { records, faults } = readCsv('a,b\n1,2\n3,"4\n5,6\n')
    expect(records.map((record) => record.fields)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4\n5,6\n'],
    ])
    expect(faults).toEqual([{ line: 3, message: 'a quotation mark is opened and never closed' }])
  })
  it('with text behind a closing quotation mark keeps it, and that is said', () => {
    const { records, faults } = readCsv('a,"b" c,d\n')
    expect(records[0]?.fields).toEqual(['a', 'b c', 'd'])
    expect(faults).toHaveLength(1)
  })
  it('reads as it was written', () => {
    const table = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const text = rows.map((row) => `${csvLine(row, delimiter)}\n`).join('')
        expect(readCsv(text, delimiter).records.map((record) => record.fields)).toEqual(rows)
      }),
    )
  })
})
