import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytesOf, checked, opened } from './opened'

const cell = (value: string | number, style = '') =>
  typeof value === 'number'
    ? `<c${style}><v>${value}</v></c>`
    : `<c t="inlineStr"><is><t>${value}</t></is></c>`
const sheet = (rows: readonly (readonly (string | number)[])[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row
          .map((value, column) =>
            cell(value, column === 3 && at > 0 ? ' s="1"' : '').replace(
              '<c',
              `<c r="${'ABCDEFG'[column]}${at + 1}"`,
            ),
          )
          .join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`

/** The parts of a workbook as the standard (ECMA-376) names them; the fourth column is of days. */
function workbook(sheets: Readonly<Record<string, string>>): Uint8Array {
  const names = Object.keys(sheets)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId99" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheets[name] ?? ''])),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])))
}

const ROWS = [
  ['holder', 'issue', 'position', 'date'],
  ['Mayor', 'Bridge', 1, 44319],
  ['Guild', 'Bridge', 0, 44320],
]

describe('an Excel workbook', () => {
  it('comes in as a table, days as days', async () => {
    const reading = await opened('t.xlsx', workbook({ Coding: sheet(ROWS) }))
    const { project, problems } = checked(reading)
    expect(problems).toEqual([])
    // 44319 days after 30 December 1899 is 3 May 2021.
    expect(
      [...project.stances.values()].map(({ holder, polarity, date }) => [holder, polarity, date]),
    ).toEqual([
      ['mayor', 'supports', '2021-05-03'],
      ['guild', 'opposes', '2021-05-04'],
    ])
    expect(reading.report).toMatchObject({
      format: 'workbook',
      counts: [{ what: 'rows', inFile: 2, cameIn: 2, leftOut: 0 }],
    })
  })

  it('with several sheets brings those that tell who stands where, and accounts for the others', async () => {
    const reading = await opened(
      't.xlsx',
      workbook({
        Coding: sheet(ROWS),
        Notes: sheet([
          ['a', 'b'],
          ['x', 'y'],
        ]),
      }),
    )
    expect(checked(reading).project.stances.size).toBe(2)
    expect(reading.report.counts).toEqual([
      { what: 'rows of Coding', inFile: 2, cameIn: 2, leftOut: 0 },
      { what: 'rows of Notes', inFile: 1, cameIn: 0, leftOut: 1 },
    ])
  })

  it.each([
    ['entities', workbook({ Coding: `<!DOCTYPE x [<!ENTITY a "b">]>${sheet(ROWS)}` }), /document type/],
    ['no sheets', zipSync({ 'a.xml': bytesOf('<a/>') }), /no Excel workbook/],
    ['half of its bytes', workbook({ Coding: sheet(ROWS) }).slice(0, 600), /damaged/],
  ])('with %s is refused with the reason', async (_, bytes, reason) => {
    const { imported, report } = await opened('t.xlsx', bytes)
    expect(imported).toBeNull()
    expect(report.failure?.reason).toMatch(reason)
  })
})
