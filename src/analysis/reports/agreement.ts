import { nodeLabel } from '../../graph/wording'
import type { ActorId } from '../../model/coding'
import { counted, listed } from '../../text/counting'
import { agreement } from '../agreement'
import { NO_MARKS, type Report } from '../report'
import { inSentence, type Asked } from './asked'
import { percent } from './words'

const EMPTY = { cautions: [], histograms: [], marks: NO_MARKS } as const

/** Actors who take a stance on an issue, in the order of the coding. */
const holders = ({ project }: Asked): readonly ActorId[] => {
  const holding = new Set(
    [...project.stances.values()].flatMap(({ holder, target }) => ('issue' in target ? [holder] : [])),
  )
  return [...project.actors.keys()].filter((actor) => holding.has(actor))
}

/** The pair asked for, or the first two who share an issue. */
function pairOf(asked: Asked): readonly [ActorId, ActorId] | null {
  const { pair } = asked.question
  if (pair && pair.every((actor) => asked.project.actors.has(actor))) return pair
  const all = holders(asked)
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1))
      if (agreement(asked.project, one, other).issues.length > 0) return [one, other]
  return all.length > 1 ? [all[0] as ActorId, all[1] as ActorId] : null
}

/** How two actors agree, issue by issue. */
export function agreementReport(asked: Asked): Report {
  const pair = pairOf(asked)
  if (!pair)
    return {
      ...EMPTY,
      findings: ['There are no two actors with a stance on an issue.'],
      tables: [],
      leftOut: [],
    }
  const [one, other] = pair.map((actor) => nodeLabel(asked.project, `actor:${actor}`)) as [string, string]
  const { issues, share } = agreement(asked.project, pair[0], pair[1])
  const decided = issues.filter(({ agree }) => agree !== null)
  const agreed = decided.filter(({ agree }) => agree).length
  return {
    ...EMPTY,
    findings: [
      issues.length === 0
        ? `${one} and ${other} speak about no common issue.`
        : share === null
          ? `${one} and ${other} speak about ${counted(issues.length, 'common issue')}, but do not both take a side on any.`
          : `${one} and ${other} agree on ${agreed} of ${counted(decided.length, 'issue')} on which both take a side${decided.length >= 10 ? ` (${percent(share)})` : ''}${
              agreed < decided.length
                ? `; they differ on ${listed(
                    decided
                      .filter(({ agree }) => !agree)
                      .map(({ issue }) => inSentence(asked.project, `issue:${issue}`)),
                    3,
                  )}`
                : ''
            }.`,
    ],
    tables: [
      {
        caption: 'Issue by issue',
        columns: [
          { label: 'Issue', format: 'text' },
          { label: one, format: 'text' },
          { label: other, format: 'text' },
          { label: 'Agree', format: 'text' },
        ],
        rows: issues.map(({ issue, one: first, other: second, agree, stances }) => ({
          cells: [
            nodeLabel(asked.project, `issue:${issue}`),
            first,
            second,
            agree === null ? null : agree ? 'yes' : 'no',
          ],
          about: [`actor:${pair[0]}`, `actor:${pair[1]}`, `issue:${issue}`],
          stances: [...stances.one, ...stances.other].map(({ id }) => `stance:${id}` as const),
        })),
        empty: 'They share no issue.',
      },
    ],
    leftOut: [],
    pair,
  }
}
