import { nodeLabel } from '../../graph/wording'
import { counted, listed } from '../../text/counting'
import { coalitions } from '../coalitions'
import { letterOf, NO_MARKS, type Report } from '../report'
import { asNode, inSentence, type Asked } from './asked'
import { COALITION_COLUMNS, coalitionRow } from './coalitionRow'
import { coalitionsOverTime } from './coalitionsOverTime'
import { fewTies } from './fewTies'
import { stancesByRow, statementNetwork } from './statementNetwork'

const EMPTY = { cautions: [], histograms: [], marks: NO_MARKS } as const

/** Communities of the congruence or subtract network, with the issues that hold each together. */
export function coalitionsReport(asked: Asked): Report {
  if (asked.question.window) return coalitionsOverTime(asked)
  const found = statementNetwork(asked)
  const { network, leftOut } = found
  const {
    coalitions: all,
    modularity,
    negativeTies,
  } = coalitions(found.statements, found.made, network, asked.question.seed)
  const name = (key: string) => nodeLabel(asked.project, key)
  const together = all.filter(({ members }) => members.length > 1)
  const alone = all.length - together.length
  const byRow = stancesByRow(found)
  const few = fewTies(network.weights, network.rows.length, 'modularity')
  return {
    ...EMPTY,
    cautions: few ? [few] : [],
    findings: [
      together.length === 0
        ? 'Nobody agrees with anybody else on an issue, so there is no coalition.'
        : `${counted(together.length, 'coalition')} of two or more${
            together[0]
              ? `; the largest, of ${together[0].members.length}, is held together by ${
                  listed(
                    together[0].issues.map(({ issue }) => inSentence(asked.project, `issue:${issue}`)),
                    2,
                  ) || 'no single issue'
                }`
              : ''
          }.`,
      ...(alone > 0 ? [`${counted(alone, 'actor')} ${alone === 1 ? 'is' : 'are'} in none.`] : []),
      ...(negativeTies > 0
        ? [`${counted(negativeTies, 'tie')} below 0, which the method does not see.`]
        : []),
      ...(modularity !== null && together.length > 1 && !few ? [`Modularity ${modularity.toFixed(2)}.`] : []),
    ],
    tables: [
      {
        caption: 'Coalitions',
        columns: [{ label: 'Coalition', format: 'text' }, ...COALITION_COLUMNS],
        rows: together.map((coalition, at) => coalitionRow(asked.project, coalition, byRow, [letterOf(at)])),
        empty: 'There is no coalition of two or more.',
      },
      {
        caption: 'What holds each together',
        columns: [
          { label: 'Coalition', format: 'text' },
          { label: 'Issue', format: 'text' },
          { label: 'For', format: 'whole' },
          { label: 'Against', format: 'whole' },
          {
            label: 'Agreement',
            format: 'decimal',
            help: 'Congruence − conflict among its members on this issue.',
          },
        ],
        rows: together.flatMap(({ members, issues }, at) =>
          issues.map(({ issue, congruence, conflict, supporters, opponents }) => ({
            cells: [
              letterOf(at),
              name(`issue:${issue}`),
              supporters.length,
              opponents.length,
              congruence - conflict,
            ],
            about: [
              `issue:${issue}` as const,
              ...[...supporters, ...opponents].map((member) => `actor:${member}` as const),
            ],
            stances: members.flatMap((member) => byRow.get(member)?.get(issue) ?? []),
          })),
        ),
        empty: 'Nothing holds any together.',
      },
    ],
    leftOut,
    marks: {
      ...NO_MARKS,
      groupsName: 'coalitions',
      groups: together.map(({ members }, at) => ({
        letter: letterOf(at),
        name: `Coalition ${letterOf(at)}`,
        members: members.map((member) => asNode(`actor:${member}`)),
      })),
    },
  }
}
