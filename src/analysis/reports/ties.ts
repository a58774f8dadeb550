import { nodeLabel } from '../../graph/wording'
import { counted, listed } from '../../text/counting'
import type { DiscourseNetwork } from '../discourseNetwork'
import { NO_MARKS, type Report, type ReportColumn, type ReportRow } from '../report'
import type { OneModeAggregation } from '../tieVectors'
import { inSentence, type Asked } from './asked'
import {
  settingsOf,
  sharedStances,
  stancesByRow,
  statementNetwork,
  type StatementNetwork,
} from './statementNetwork'
import { cappedCaption, MOST_TIES, windowsReport } from './windows'
import { number } from './words'

const AGREES: Readonly<Record<OneModeAggregation, string>> = {
  congruence: 'agree most',
  conflict: 'contradict each other most',
  subtract: 'agree most beyond what they contradict each other on',
  ignore: 'share most positions, for or against',
}

/** Ties of a one-mode network, the heaviest first; with windows of time those of each. */
export function tiesReport(asked: Asked): Report {
  const { project, question } = asked
  const found = statementNetwork(asked, { ...settingsOf(asked), window: question.window })
  const { network, rowPrefix, columnPrefix, leftOut } = found
  const ofActors = rowPrefix === 'actor:'
  const through = ofActors ? 'Issues' : 'Actors'
  const caption = ofActors ? 'Actors tied through issues' : 'Issues tied through actors'
  const columns: readonly ReportColumn[] = [
    { label: 'One', format: 'text' },
    { label: 'Other', format: 'text' },
    {
      label: 'Weight',
      format: question.normalization === 'none' && question.ambivalent === 'leave-out' ? 'whole' : 'decimal',
      help: 'The tie, by the aggregation and normalisation chosen.',
    },
    { label: through, format: 'whole', help: `${through} that both have in common.` },
  ]
  const name = (label: string) => nodeLabel(project, rowPrefix + label)
  const rowsOf = (of: DiscourseNetwork, ties: readonly Tie[]) =>
    rowsOfTies({ ...found, network: of }, ties, name)
  if (question.window)
    return windowsReport(found, { caption, columns }, (of) => rowsOf(of, tiesOf(of).slice(0, MOST_TIES)))

  const { rows } = network
  const ties = tiesOf(network)
  const [first] = ties
  const firstThrough = first ? sharedStances(stancesByRow(found), first.one, first.other) : []
  const shown = rowsOf(network, ties.slice(0, MOST_TIES))
  return {
    cautions: [],
    histograms: [],
    marks: NO_MARKS,
    findings: [
      first
        ? `${inSentence(project, rowPrefix + first.one)} and ${inSentence(project, rowPrefix + first.other)} ${AGREES[question.aggregation as OneModeAggregation]} (${number(first.weight)}), ${ofActors ? 'on' : 'by'} ${listed(
            firstThrough.map(({ column }) => inSentence(project, columnPrefix + column)),
            2,
          )}.`
        : `No two ${ofActors ? 'actor' : 'issue'}s are tied${question.threshold > 0 ? ` by ${question.threshold} or more` : ''}.`,
      `${counted(rows.length, ofActors ? 'actor' : 'issue')}, ${counted(ties.length, 'tie')} of ${counted((rows.length * (rows.length - 1)) / 2, 'possible one')}, from ${counted(network.statements.length, 'stance')}.`,
      ...(question.isolates ? untied(network, ties, name) : []),
    ],
    tables: [
      {
        caption: cappedCaption(caption, shown.length, ties.length),
        columns,
        rows: shown,
        empty: 'No two are tied.',
      },
    ],
    leftOut,
  }
}

interface Tie {
  readonly one: string
  readonly other: string
  readonly weight: number
}

/** Ties that aren't 0, the heaviest first. */
function tiesOf({ rows, weights }: DiscourseNetwork): readonly Tie[] {
  const ties: Tie[] = []
  for (const [i, one] of rows.entries())
    for (let h = i + 1; h < rows.length; h++) {
      const weight = weights[i * rows.length + h] as number
      if (weight !== 0) ties.push({ one, other: rows[h] as string, weight })
    }
  return ties.toSorted((a, b) => b.weight - a.weight)
}

function rowsOfTies(
  found: StatementNetwork,
  ties: readonly Tie[],
  name: (label: string) => string,
): readonly ReportRow[] {
  const byRow = stancesByRow(found)
  return ties.map(({ one, other, weight }): ReportRow => {
    const shared = sharedStances(byRow, one, other)
    return {
      cells: [name(one), name(other), weight, shared.length],
      about: [`${found.rowPrefix}${one}`, `${found.rowPrefix}${other}`] as ReportRow['about'],
      stances: [...new Set(shared.flatMap(({ stances }) => stances))],
    }
  })
}

/** Who is tied to nobody. */
function untied({ rows }: DiscourseNetwork, ties: readonly Tie[], name: (label: string) => string) {
  const tied = new Set(ties.flatMap(({ one, other }) => [one, other]))
  const alone = rows.filter((row) => !tied.has(row))
  if (alone.length === 0) return []
  return [`Tied to nobody: ${listed(alone.map(name), 6)}.`]
}
