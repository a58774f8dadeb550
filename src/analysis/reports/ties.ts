import { nodeLabel } from '../../graph/wording'
import { counted, listed } from '../../text/counting'
import { NO_MARKS, type Report, type ReportRow } from '../report'
import type { OneModeAggregation } from '../tieVectors'
import { inSentence, type Asked } from './asked'
import { sharedStances, stancesByRow, statementNetwork } from './statementNetwork'
import { number } from './words'

const EMPTY = { cautions: [], histograms: [], marks: NO_MARKS } as const

const AGREES: Readonly<Record<OneModeAggregation, string>> = {
  congruence: 'agree most',
  conflict: 'contradict each other most',
  subtract: 'agree most beyond what they contradict each other on',
  ignore: 'share most positions, for or against',
}

/** Ties of a one-mode network, the heaviest first. */
export function tiesReport(asked: Asked): Report {
  const { project, question } = asked
  const found = statementNetwork(asked)
  const { network, rowPrefix, columnPrefix, leftOut } = found
  const { rows, weights } = network
  const byRow = stancesByRow(found)
  const whole = question.normalization === 'none' && question.ambivalent === 'leave-out'
  const pairs = rows
    .flatMap((one, i) =>
      rows.slice(i + 1).map((other, past) => ({
        one,
        other,
        weight: weights[i * rows.length + i + 1 + past] as number,
      })),
    )
    .filter(({ weight }) => weight !== 0)
    .toSorted((a, b) => b.weight - a.weight)
  const name = (label: string) => nodeLabel(project, rowPrefix + label)
  const things = rowPrefix === 'actor:' ? 'actor' : 'issue'
  const through = rowPrefix === 'actor:' ? 'Issues' : 'Actors'
  const [first] = pairs
  const firstThrough = first ? sharedStances(byRow, first.one, first.other) : []
  return {
    ...EMPTY,
    findings: [
      first
        ? `${inSentence(project, rowPrefix + first.one)} and ${inSentence(project, rowPrefix + first.other)} ${AGREES[question.aggregation]} (${number(first.weight)}), ${rowPrefix === 'actor:' ? 'on' : 'by'} ${listed(
            firstThrough.map(({ column }) => inSentence(project, columnPrefix + column)),
            2,
          )}.`
        : `No two ${things}s are tied${question.threshold > 0 ? ` by ${question.threshold} or more` : ''}.`,
      `${counted(rows.length, things)}, ${counted(pairs.length, 'tie')} of ${counted((rows.length * (rows.length - 1)) / 2, 'possible one')}, from ${counted(network.statements.length, 'stance')}.`,
    ],
    tables: [
      {
        caption: rowPrefix === 'actor:' ? 'Actors tied through issues' : 'Issues tied through actors',
        columns: [
          { label: 'One', format: 'text' },
          { label: 'Other', format: 'text' },
          {
            label: 'Weight',
            format: whole ? 'whole' : 'decimal',
            help: 'The tie, by the aggregation and normalisation chosen.',
          },
          { label: through, format: 'whole', help: `${through} that both have in common.` },
        ],
        rows: pairs.map(({ one, other, weight }): ReportRow => {
          const shared = sharedStances(byRow, one, other)
          return {
            cells: [name(one), name(other), weight, shared.length],
            about: [`${rowPrefix}${one}`, `${rowPrefix}${other}`] as ReportRow['about'],
            stances: [...new Set(shared.flatMap(({ stances }) => stances))],
          }
        }),
        empty: 'No two are tied.',
      },
    ],
    leftOut,
  }
}
