import { nodeLabel } from '../../graph/wording'
import { counted } from '../../text/counting'
import { issueBars } from '../issueBars'
import { NO_MARKS, type Report } from '../report'
import { asNode, inSentence, type Asked } from './asked'
import { refOf, statementNetwork } from './statementNetwork'

const EMPTY = { cautions: [], histograms: [], marks: NO_MARKS } as const

/** Who is for and against each issue. */
export function issueBarsReport(asked: Asked): Report {
  const actorsByIssue = {
    ...asked,
    question: { ...asked.question, network: 'actors' as const, threshold: 0 },
  }
  const { statements, made, leftOut } = statementNetwork(actorsByIssue)
  const bars = issueBars(statements, made.selection)
  const name = (issue: string) => nodeLabel(asked.project, `issue:${issue}`)
  const contested = bars.filter(({ disagreement }) => disagreement > 0)
  const [first] = contested
  return {
    ...EMPTY,
    findings: [
      first
        ? `${contested.length} of ${counted(bars.length, 'issue')} ${contested.length === 1 ? 'has' : 'have'} somebody on both sides; most disputed is ${inSentence(asked.project, `issue:${first.issue}`)}, with ${first.supporters.length} for and ${first.opponents.length} against.`
        : `None of ${counted(bars.length, 'issue')} has somebody on both sides.`,
    ],
    tables: [
      {
        caption: 'Holders for and against, by issue',
        columns: [
          { label: 'Issue', format: 'text' },
          {
            label: 'For',
            format: 'whole',
            help: 'Holders with a stance for it; who is for and against counts on both sides.',
          },
          { label: 'Against', format: 'whole', help: 'Holders with a stance against it.' },
          {
            label: 'Dispute',
            format: 'decimal',
            help: '2 · min(for, against) / (for + against): 0 where all stand on one side, 1 where as many on each.',
          },
        ],
        bars: { for: 1, against: 2 },
        rows: bars.map(({ issue, supporters, opponents, disagreement }) => ({
          cells: [name(issue), supporters.length, opponents.length, disagreement],
          about: [`issue:${issue}`],
          stances: [
            ...new Set(
              [...supporters, ...opponents].flatMap((side) =>
                side.statements.map((at) => refOf(statements, at)),
              ),
            ),
          ],
        })),
        empty: 'No stance is on an issue.',
      },
    ],
    leftOut,
    marks: {
      ...NO_MARKS,
      scoresName: 'dispute',
      scores: bars.map(({ issue, disagreement }) => [asNode(`issue:${issue}`), disagreement]),
    },
  }
}
