import { nodeLabel } from '../../graph/wording'
import type { Ref } from '../../model/project'
import { counted } from '../../text/counting'
import type { DiscourseNetwork } from '../discourseNetwork'
import { NO_MARKS, type Report, type ReportColumn, type ReportRow } from '../report'
import { inSentence, type Asked } from './asked'
import { settingsOf, stancesByRow, statementNetwork, type StatementNetwork } from './statementNetwork'
import { windowsReport } from './windows'

const HELP = {
  ignore: 'Stances, for or against.',
  subtract: 'Stances for − stances against.',
  combine: '1 only for, 2 only against, 3 both.',
} as const

/** The two-mode network: who takes which position on what, each cell with the stances that make it. */
export function matrixReport(asked: Asked): Report {
  const { project, question } = asked
  const settings = { ...settingsOf(asked), window: question.window }
  const found = statementNetwork(asked, settings)
  const aggregation = question.aggregation as keyof typeof HELP
  const format: ReportColumn['format'] =
    aggregation === 'combine' && question.normalization === 'none'
      ? 'sides'
      : question.normalization === 'none' && question.ambivalent === 'leave-out'
        ? 'whole'
        : 'decimal'
  const actor = (row: string) => nodeLabel(project, `actor:${row}`)
  const issue = (column: string) => nodeLabel(project, `issue:${column}`)
  if (question.window)
    return windowsReport(
      found,
      {
        caption: 'Positions in each window',
        columns: [
          { label: 'Actor', format: 'text' },
          { label: 'Issue', format: 'text' },
          { label: 'Position', format, help: HELP[aggregation] },
        ],
      },
      (network) => cellsOf(network, found, actor, issue),
    )

  const { network, leftOut } = found
  const { rows, weights } = network
  const byRow = stancesByRow(found)
  const behind = (row: string, column: string): readonly Ref[] => byRow.get(row)?.get(column) ?? []
  const stancesOn = (column: string) => rows.reduce((sum, row) => sum + behind(row, column).length, 0)
  const columns = mostFirst(network.columns, stancesOn)
  const placeOf = new Map(network.columns.map((column, j) => [column, j]))
  const byActivity = mostFirst(rows, (row) =>
    columns.reduce((sum, column) => sum + behind(row, column).length, 0),
  )
  const table = byActivity.map((row): ReportRow => {
    const cellStances = [[], ...columns.map((column) => behind(row, column))]
    const start = rows.indexOf(row) * columns.length
    return {
      cells: [
        actor(row),
        ...columns.map((column) => weights[start + (placeOf.get(column) as number)] as number),
      ],
      about: [`actor:${row}`],
      stances: cellStances.flat(),
      cellStances,
    }
  })
  const filled = table.reduce(
    (sum, { cellStances = [] }) => sum + cellStances.filter((refs) => refs.length > 0).length,
    0,
  )
  const spoken = columns
    .map((column) => ({
      column,
      by: rows.filter((row) => behind(row, column).length > 0).length,
    }))
    .toSorted((a, b) => b.by - a.by)[0]
  return {
    findings: [
      spoken && spoken.by > 0
        ? `Most actors, ${spoken.by} of ${rows.length}, take a position on ${inSentence(project, `issue:${spoken.column}`)}.`
        : 'Nobody takes a position on an issue.',
      `${counted(rows.length, 'actor')} and ${counted(columns.length, 'issue')}; ${filled} of ${counted(rows.length * columns.length, 'cell')} ${filled === 1 ? 'has' : 'have'} a stance, from ${counted(network.statements.length, 'stance')}.`,
    ],
    cautions:
      aggregation === 'combine' && question.normalization !== 'none'
        ? ['Combined positions are codes; divided by activity or prominence they mean nothing.']
        : [],
    histograms: [],
    tables: [
      {
        caption: 'Actors and issues',
        columns: [
          { label: 'Actor', format: 'text' },
          ...columns.map((column): ReportColumn => ({ label: issue(column), format })),
        ],
        rows: table,
        empty: 'There is no position on an issue.',
      },
    ],
    leftOut,
    marks: NO_MARKS,
  }
}

/** In the order of a number, the greatest first, equal ones as they were. */
function mostFirst(labels: readonly string[], numberOf: (label: string) => number): readonly string[] {
  const numbers = new Map(labels.map((label) => [label, numberOf(label)]))
  return labels.toSorted((a, b) => (numbers.get(b) as number) - (numbers.get(a) as number))
}

/** Cells of a window that any stance makes, one a row. */
function cellsOf(
  network: DiscourseNetwork,
  found: StatementNetwork,
  actor: (row: string) => string,
  issue: (column: string) => string,
): readonly ReportRow[] {
  const byRow = stancesByRow({ ...found, network })
  const { rows, columns, weights } = network
  return rows.flatMap((row, i) =>
    columns.flatMap((column, j): readonly ReportRow[] => {
      const stances = byRow.get(row)?.get(column)
      if (!stances) return []
      return [
        {
          cells: [actor(row), issue(column), weights[i * columns.length + j] as number],
          about: [`actor:${row}`, `issue:${column}`],
          stances,
        },
      ]
    }),
  )
}
