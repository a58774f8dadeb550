import { span } from '../../analysis/calendar'
import { foldStatements, OPPOSES, SUPPORTS, type Statements } from '../../analysis/statements'
import type { Problem } from '../../model/problem'
import { readCsv, type CsvRecord } from './csv'

export interface ReadStatements {
  /** The rows without errors; null where the file has no header. */
  readonly statements: Statements | null
  /** Rows of the file, without the header. */
  readonly rows: number
  readonly problems: readonly Problem[]
}

/** Names that Discourse Network Analyzer's own event list has for the same columns. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  time: 'date',
  start_position: 'start',
  stop_position: 'stop',
  coder: 'coder_id',
}
const AGREEMENT = new Map([
  ['0', OPPOSES],
  ['1', SUPPORTS],
  ['false', OPPOSES],
  ['true', SUPPORTS],
])
const AGREEMENTS = '0, 1, true or false'
const DATES = 'a day as 2005-01-31, with or without a time of day'
const INTEGER = /^-?(0|[1-9]\d{0,14})$/

/**
 * Reads coded statements, one a row, in the layout of Discourse Network Analyzer's event list: `statement_id`, `date`
 * (or `time`), `document_…`, any variables (`person`, `organization`, `concept` …), `agreement`, `start`, `stop`,
 * `text`. All columns are optional here; what a network needs and a file lacks is said when it is asked for. A row
 * with an error is left out and reported. Rows are counted as a spreadsheet does, the header being row 1.
 *
 * @param file the name that problems give
 */
export function readStatementsCsv(text: string, file: string): ReadStatements {
  const { records, faults } = readCsv(text)
  const error = (code: string, path: Problem['path'], line: number, message: string): Problem => ({
    severity: 'error',
    code,
    file,
    path,
    line,
    column: 1,
    message,
  })
  const problems = faults.map(({ line, message }) =>
    error(
      'csv-malformed',
      [],
      line,
      `${message}; put the field in quotation marks and double those inside it`,
    ),
  )
  const given = records[0]?.fields.map((name) => name.trim())
  const header = given?.map((name) => {
    const usual = OTHER_NAMES[name]
    return usual === undefined || given.includes(usual) ? name : usual
  })
  if (!header) {
    const expected = 'a header with columns such as organization, concept and agreement'
    problems.push(error('csv-empty', [], 1, `the file is empty; expected ${expected}`))
    return { statements: null, rows: 0, problems }
  }
  const twice = header.find((name, at) => header.indexOf(name) !== at)
  if (twice !== undefined)
    problems.push(
      error('csv-column-twice', [twice], 1, `the header has two columns “${twice}”; the first is read`),
    )

  const seen = new Map<string, number>()
  const rows = records.slice(1).flatMap((record, at) => {
    const { row, problems: found } = readRow(record, header, at + 2, seen, file)
    problems.push(...found)
    return row ? [row] : []
  })
  const has = (name: string) => header.includes(name)
  const values = new Map(
    header.map((name) => [
      name,
      name === 'agreement'
        ? rows.map(({ agreement }) => String(agreement))
        : rows.map(({ fields }) => fields[header.indexOf(name)] as string),
    ]),
  )
  const statements = foldStatements({
    ids: rows.map(({ id }) => id),
    values,
    documentVariables: new Set(header.filter((name) => name.startsWith('document_'))),
    agreement: has('agreement') ? Uint8Array.from(rows, ({ agreement }) => agreement) : null,
    momentsMs: has('date') ? Float64Array.from(rows, ({ momentMs }) => momentMs) : null,
    documents: values.get('document_id') ?? values.get('document_title') ?? null,
    startsUtf16: Float64Array.from(rows, ({ start }) => start),
    endsUtf16: Float64Array.from(rows, ({ stop }) => stop),
  })
  return { statements, rows: records.length - 1, problems }
}

interface Row {
  readonly fields: readonly string[]
  readonly id: string | number
  readonly agreement: number
  readonly momentMs: number
  readonly start: number
  readonly stop: number
}

/** Reads a row; null where it has an error. Ids seen so far, with their rows, are in `seen`. */
function readRow(
  { fields, line }: CsvRecord,
  header: readonly string[],
  rowNumber: number,
  seen: Map<string, number>,
  file: string,
): { row: Row | null; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const report = (
    severity: Problem['severity'],
    code: string,
    name: string | null,
    said: string,
    expected: string,
  ) => {
    const place = name === null ? `row ${rowNumber}` : `row ${rowNumber}, column “${name}”`
    const path = name === null ? [rowNumber] : [rowNumber, name]
    const received = name === null ? undefined : fields[header.indexOf(name)]
    const message = `${place}: ${said}${severity === 'error' ? '; the row is left out' : ''}`
    problems.push({ severity, code, file, path, line, column: 1, message, expected, received })
  }
  if (fields.length !== header.length) {
    const expected = `${header.length} fields, as in the header`
    report('error', 'csv-field-count', null, `it has ${fields.length} fields, not ${expected}`, expected)
    return { row: null, problems }
  }
  const value = (name: string): string | undefined => fields[header.indexOf(name)]
  const given = value('agreement')
  const agreement = given === undefined ? SUPPORTS : AGREEMENT.get(given.trim().toLowerCase())
  if (agreement === undefined)
    report('error', 'agreement-unknown', 'agreement', `“${given}” is not ${AGREEMENTS}`, AGREEMENTS)
  const date = value('date')
  const momentMs = date === undefined ? Number.NaN : date.trim().length < 10 ? undefined : span(date)?.first
  if (momentMs === undefined) report('error', 'date-unreadable', 'date', `“${date}” is not ${DATES}`, DATES)
  const position = (name: 'start' | 'stop'): number => {
    const number = Number(value(name) ?? 0)
    if (Number.isFinite(number)) return number
    report(
      'warning',
      'position-unreadable',
      name,
      `“${value(name)}” is no number; it counts as 0`,
      'a number',
    )
    return 0
  }
  const [start, stop] = [position('start'), position('stop')]
  const id = value('statement_id')?.trim() ?? String(rowNumber - 1)
  const before = seen.get(id)
  const unique = 'an id that no other row has'
  if (id === '') report('error', 'id-missing', 'statement_id', 'it is empty', unique)
  else if (before !== undefined)
    report('error', 'id-twice', 'statement_id', `“${id}” is also in row ${before}`, unique)
  else seen.set(id, rowNumber)
  if (
    agreement === undefined ||
    momentMs === undefined ||
    problems.some(({ severity }) => severity === 'error')
  )
    return { row: null, problems }
  return {
    row: { fields, id: INTEGER.test(id) ? Number(id) : id, agreement, momentMs, start, stop },
    problems,
  }
}
