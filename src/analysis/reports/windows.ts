import { counted } from '../../text/counting'
import { isoOf } from '../calendar'
import type { DiscourseNetwork } from '../discourseNetwork'
import { NO_MARKS, type Report, type ReportRow, type ReportTable } from '../report'
import type { Statements } from '../statements'
import { refOf, type StatementNetwork } from './statementNetwork'

/** Rows that a table of ties lists at most; the terminal writes all of a network. */
export const MOST_TIES = 5000

/** The middle of a network's window of time, as a date; empty where it has none. */
export const midOf = ({ window }: DiscourseNetwork) => (window ? isoOf(window.midMs) : '')

/** What tables of windows begin with: when each is and how many stances it has, and the same as a row. */
export const WINDOW_COLUMNS: ReportTable['columns'] = [
  { label: 'Middle', format: 'text' },
  { label: 'From', format: 'text' },
  { label: 'To', format: 'text' },
  { label: 'Stances', format: 'whole' },
]
export function windowRow(
  statements: Statements,
  network: DiscourseNetwork,
  cells: ReportRow['cells'],
): ReportRow {
  const { startMs, stopMs } = network.window ?? { startMs: 0, stopMs: 0 }
  return {
    cells: [midOf(network), isoOf(startMs), isoOf(stopMs), network.statements.length, ...cells],
    about: [],
    stances: Array.from(network.statements, (at) => refOf(statements, at)),
  }
}

/** What is wrong, where there is no window. */
export const cautionsOfWindows = (count: number): readonly string[] =>
  count === 0 ? ['No window of this length fits into the dates of the stances.'] : []

/** Ties of a network: each of a one-mode network once. */
const tiesIn = ({ mode, columns, weights }: DiscourseNetwork) => {
  let [ties, weight] = [0, 0]
  for (const [cell, value] of weights.entries()) {
    const [i, j] = [Math.floor(cell / columns.length), cell % columns.length]
    if (value === 0 || (mode === 'one' && j <= i)) continue
    ties++
    weight += value
  }
  return { ties, weight }
}

/**
 * A network for each window of time: what each is made of, and the ties of all, by `rowsOf`, which gives a network's
 * rows without their first cell, the middle of the window.
 */
export function windowsReport(
  found: StatementNetwork,
  heading: { readonly caption: string; readonly columns: ReportTable['columns'] },
  rowsOf: (network: DiscourseNetwork) => readonly ReportRow[],
): Report {
  const { made, statements, leftOut } = found
  const { networks } = made
  const rows: ReportRow[] = []
  let all = 0
  for (const network of networks) {
    const own = rowsOf(network)
    all += own.length
    for (const row of own.slice(0, MOST_TIES - rows.length))
      rows.push({ ...row, cells: [midOf(network), ...row.cells] })
  }
  const most = networks.reduce<DiscourseNetwork | null>(
    (best, network) => (best === null || network.statements.length > best.statements.length ? network : best),
    null,
  )
  const { columns } = heading
  return {
    cautions: cautionsOfWindows(networks.length),
    histograms: [],
    marks: NO_MARKS,
    findings: [
      most === null
        ? 'There is no window of time.'
        : `${counted(networks.length, 'window')} of time; the one around ${midOf(most)} has most stances (${most.statements.length}).`,
    ],
    tables:
      networks.length === 0
        ? []
        : [
            {
              caption: 'Windows of time',
              columns: [
                ...WINDOW_COLUMNS,
                { label: 'Rows', format: 'whole', help: 'Of the network: actors, or issues.' },
                { label: 'Ties', format: 'whole', help: 'Ties of the network whose weight is not 0.' },
                { label: 'Weight', format: 'decimal', help: 'Of all its ties together.' },
              ],
              rows: networks.map((network) => {
                const { ties, weight } = tiesIn(network)
                return windowRow(statements, network, [network.rows.length, ties, weight])
              }),
              empty: '',
            },
            {
              caption: cappedCaption(heading.caption, rows.length, all),
              columns: [{ label: 'Middle', format: 'text' }, ...columns],
              rows,
              empty: 'No window has a tie.',
            },
          ],
    leftOut,
  }
}

/** A caption that says where not all rows are listed. */
export const cappedCaption = (caption: string, listed: number, all: number): string =>
  listed === all ? caption : `${caption}: the first ${listed} of ${all}`
