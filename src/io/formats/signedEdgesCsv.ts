import type { SignedObservation } from '../../analysis/signedGraph'
import type { Problem } from '../../model/problem'
import { readCsv, type CsvRecord } from './csv'

export interface ReadSignedEdges {
  /** One for each row without errors; records are `row 2`, `row 3` … */
  readonly observations: readonly SignedObservation[]
  /** 1-based line on which each row starts; row 1, the header, first. */
  readonly lines: readonly number[]
  readonly problems: readonly Problem[]
}

const NEEDED = ['source', 'target', 'sign'] as const
const SIGNS = '1 or -1'
const WEIGHTS = 'a number greater than 0'

/**
 * Reads a signed edge list: columns `source`, `target`, `sign` (1 or -1) and, where `weighted`, `weight`; others are
 * passed over. A row with an error is left out and reported. Rows are counted as a spreadsheet does, the header being
 * row 1.
 *
 * @param file the name that problems give
 */
export function readSignedEdgesCsv(text: string, file: string, weighted: boolean): ReadSignedEdges {
  const { records, faults } = readCsv(text)
  const [first, ...rest] = records
  const problems: Problem[] = []
  const report = (
    severity: Problem['severity'],
    code: string,
    place: { readonly line: number; readonly path?: Problem['path'] },
    message: string,
    facts: { readonly expected?: string; readonly received?: string | undefined } = {},
  ) => {
    problems.push({
      severity,
      code,
      file,
      path: place.path ?? [],
      line: place.line,
      column: 1,
      message,
      ...facts,
    })
  }
  for (const { line, message } of faults)
    report(
      'error',
      'csv-malformed',
      { line },
      `${message}; put the field in quotation marks and double those inside it`,
    )
  if (!first) {
    const expected = 'a header with the columns source, target and sign, and a tie a row below it'
    report('error', 'csv-empty', { line: 1 }, `the file is empty; expected ${expected}`, { expected })
    return { observations: [], lines: [], problems }
  }

  const lines = records.map(({ line }) => line)
  const header = first.fields.map((name) => name.trim().toLowerCase())
  const wanted = weighted ? [...NEEDED, 'weight'] : NEEDED
  const missing = wanted.filter((name) => !header.includes(name))
  for (const name of missing) {
    const found = header.map((given) => `“${given}”`).join(', ')
    const instead = name === 'weight' ? '; every row counts 1' : ''
    report(
      'error',
      'column-missing',
      { line: first.line, path: [1, name] },
      `row 1: there is no column “${name}”, only ${found}${instead}`,
      { expected: `a column “${name}”`, received: found },
    )
  }
  for (const name of wanted)
    if (header.indexOf(name) !== header.lastIndexOf(name))
      report(
        'error',
        'csv-column-twice',
        { line: first.line, path: [1, name] },
        `row 1: there are two columns “${name}”; the first is read`,
      )
  if (NEEDED.some((name) => missing.includes(name))) return { observations: [], lines, problems }
  if (rest.length === 0)
    report('error', 'csv-no-rows', { line: first.line }, 'there is a header and no tie below it', {
      expected: 'a tie a row',
    })

  const observations = rest.flatMap((record, at) => {
    const row = at + 2
    const { fields, line } = record
    if (fields.length !== header.length) {
      const expected = `${header.length} fields, as in the header`
      const said = `it has ${fields.length} fields, not ${expected}; the row is left out`
      report('error', 'csv-field-count', { line, path: [row] }, `row ${row}: ${said}`, { expected })
      return []
    }
    const faultsBefore = problems.length
    const tie = readTie(
      record,
      header,
      weighted && !missing.includes('weight'),
      (code, name, said, expected) =>
        report(
          'error',
          code,
          { line, path: [row, name] },
          `row ${row}, column “${name}”: ${said}; the row is left out`,
          {
            expected,
            received: fields[header.indexOf(name)],
          },
        ),
    )
    return problems.length === faultsBefore ? [{ ...tie, records: [`row ${row}`] }] : []
  })
  return { observations, lines, problems }
}

type Report = (code: string, column: string, said: string, expected: string) => void

function readTie(
  { fields }: CsvRecord,
  header: readonly string[],
  weighted: boolean,
  report: Report,
): Omit<SignedObservation, 'records'> {
  const value = (name: string) => (fields[header.indexOf(name)] ?? '').trim()
  const [source, target] = [value('source'), value('target')]
  for (const name of ['source', 'target'])
    if (value(name) === '') report('node-missing', name, 'it is empty', 'the name of a node')
  const sign = value('sign') === '' ? Number.NaN : Number(value('sign'))
  if (sign !== 1 && sign !== -1) report('sign-unknown', 'sign', `“${value('sign')}” is not ${SIGNS}`, SIGNS)
  const weight = !weighted ? 1 : value('weight') === '' ? Number.NaN : Number(value('weight'))
  if (!(weight > 0 && Number.isFinite(weight)))
    report('weight-unreadable', 'weight', `“${value('weight')}” is not ${WEIGHTS}`, WEIGHTS)
  return { source, target, sign: sign > 0 ? 1 : -1, weight }
}
