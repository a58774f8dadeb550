import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ReportTable } from '../../src/analysis/report'
import { GROUP_COLOURS } from '../../src/scene/marks'
import { METHOD } from '../../src/ui/analysis/methods'
import { cellText, decimalsOf } from '../../src/ui/analysis/numbers'
import { fileNameOf, sorted, sortingAfter, tableCsv, tableTsv } from '../../src/ui/analysis/tableText'

const row = (...cells: readonly (string | number | null)[]) => ({ cells, about: [], stances: [] })
const TABLE: ReportTable = {
  caption: 'Who is where, now',
  columns: [
    { label: 'Name', format: 'text' },
    { label: 'Score', format: 'decimal' },
  ],
  rows: [row('Zoë, "the mayor"', 0.123456), row('أحمد', null), row('berta 10', -2), row('berta 9', 3)],
  empty: '',
}

describe('numbers of a report', () => {
  it.each([
    { values: [1, 2, 40], decimals: 0 },
    { values: [1.5, 2], decimals: 2 },
    { values: [0.276, 0.1], decimals: 3 },
    { values: [0.0123], decimals: 4 },
    { values: [], decimals: 0 },
    { values: [null, 'words'], decimals: 0 },
  ])('need $decimals decimals for $values', ({ values, decimals }) => {
    expect(decimalsOf(values)).toBe(decimals)
  })

  it.each([
    [0.95, 'share', '95 %'],
    [0.999, 'share', '99 %'],
    [1, 'share', '100 %'],
    [-0.301, 'signed', '−0.30'],
    [0.301, 'signed', '+0.30'],
    [-0.001, 'signed', '0.00'],
    [-1.234, 'decimal', '−1.23'],
    [7, 'whole', '7'],
    [null, 'decimal', ''],
    [Number.NaN, 'decimal', ''],
    [Number.POSITIVE_INFINITY, 'share', ''],
    ['words', 'text', 'words'],
  ] as const)('%s as %s reads “%s”', (value, format, text) => {
    expect(cellText(value, format, 2)).toBe(text)
  })
})

describe('a table of a report', () => {
  const names = (rows: ReportTable['rows']) => rows.map(({ cells }) => cells[0])

  it('is sorted by size, and what is not defined comes last in either direction', () => {
    expect(names(sorted(TABLE.rows, { column: 1, direction: 'ascending' }))).toEqual([
      'berta 10',
      'Zoë, "the mayor"',
      'berta 9',
      'أحمد',
    ])
    expect(names(sorted(TABLE.rows, { column: 1, direction: 'descending' })).at(-1)).toBe('أحمد')
  })

  it('is sorted by the alphabet, numbers in names by size', () => {
    expect(names(sorted(TABLE.rows, { column: 0, direction: 'ascending' })).slice(0, 3)).toEqual([
      'berta 9',
      'berta 10',
      'Zoë, "the mayor"',
    ])
  })

  it('is turned by a second press, numbers from the greatest first', () => {
    const first = sortingAfter(null, 1, true)
    expect(first).toEqual({ column: 1, direction: 'descending' })
    expect(sortingAfter(first, 1, true)).toEqual({ column: 1, direction: 'ascending' })
    expect(sortingAfter(first, 0, false)).toEqual({ column: 0, direction: 'ascending' })
  })

  it('goes out as CSV with every digit, quoted where it has to be, empty where not defined', () => {
    expect(tableCsv(TABLE)).toBe('Name,Score\n"Zoë, ""the mayor""",0.123456\nأحمد,\nberta 10,-2\nberta 9,3\n')
    expect(tableTsv(TABLE).split('\n')[0]).toBe('Name\tScore')
    expect(fileNameOf('degree', TABLE)).toBe('degree-who-is-where-now.csv')
  })
})

describe('the words and colours of the analysis', () => {
  it('name meaning, formula and source of every measure', () => {
    for (const { means, formula, source } of Object.values(METHOD))
      for (const words of [means, formula, source]) expect(words).toMatch(/\S.*[.)\d]$|\S{3}/)
  })

  it('have the colours of groups alike in the style sheet and the scene', () => {
    const css = readFileSync(
      fileURLToPath(new URL('../../src/ui/analysis/analysis.css', import.meta.url)),
      'utf8',
    )
    const inCss = [...css.matchAll(/--group: light-dark\((#\w+), (#\w+)\)/g)].map(([, light, dark]) => [
      light,
      dark,
    ])
    expect(inCss).toEqual(GROUP_COLOURS.light.map((light, at) => [light, GROUP_COLOURS.dark[at]]))
  })
})
