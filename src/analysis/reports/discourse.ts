import { LEAST_TIES } from '../balanceWords'
import { isoOf } from '../calendar'
import { coalitions } from '../coalitions'
import { issueBars } from '../issueBars'
import { polarisationOverTime } from '../polarisation'
import { letterOf, NO_MARKS, type Report, type ReportColumn, type ReportRow } from '../report'
import type { OneModeAggregation } from '../tieVectors'
import { asNode, inSentence, nodeLabel, type Asked } from './asked'
import { refOf, settingsOf, sharedStances, stancesByRow, statementNetwork } from './statementNetwork'
import { counted, listed, number, percent } from './words'

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

/** Says that a one-mode network has too few ties for a number; null where it has enough. */
function fewTies(weights: Float64Array, rows: number, what: string): string | null {
  let ties = 0
  for (let i = 0; i < rows; i++) for (let h = i + 1; h < rows; h++) if (weights[i * rows + h] !== 0) ties++
  return ties > 0 && ties < LEAST_TIES
    ? `Only ${counted(ties, 'tie')}; with fewer than ${LEAST_TIES}, ${what} would say nothing, so it is not shown.`
    : null
}

/** Communities of the congruence or subtract network, with the issues that hold each together. */
export function coalitionsReport(asked: Asked): Report {
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
        columns: [
          { label: 'Coalition', format: 'text' },
          { label: 'Members', format: 'text' },
          {
            label: 'Held together by',
            format: 'text',
            help: 'Issues on which its members agree more than they contradict each other, most first.',
          },
        ],
        rows: together.map(({ members, issues }, at) => ({
          cells: [
            letterOf(at),
            members.map((member) => name(`actor:${member}`)).join(', '),
            issues.map(({ issue }) => name(`issue:${issue}`)).join('; '),
          ],
          about: members.map((member) => `actor:${member}` as const),
          stances: [
            ...new Set(
              members.flatMap((member) => issues.flatMap(({ issue }) => byRow.get(member)?.get(issue) ?? [])),
            ),
          ],
        })),
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

/** How far actors fall into two groups that agree within and contradict each other. */
export function polarisationReport(asked: Asked): Report {
  const settings = { ...settingsOf(asked, 'subtract'), threshold: null, window: asked.question.window }
  const found = statementNetwork(asked, { ...settings, window: null })
  const all = polarisationOverTime(found.statements, settings, asked.question.seed)
  const { network, leftOut } = found
  const name = (member: string) => nodeLabel(asked.project, `actor:${member}`)
  const known = all.flatMap(({ window, polarisation }) => (polarisation ? [{ window, ...polarisation }] : []))
  const most = known.toSorted((a, b) => b.modularity - a.modularity)[0]
  const stances = [...stancesByRow(found)].map(
    ([row, columns]) => [row, [...columns.values()].flat()] as const,
  )
  const time: readonly ReportColumn[] = [
    { label: 'Middle', format: 'text' },
    { label: 'From', format: 'text' },
    { label: 'To', format: 'text' },
  ]
  const rowOf = (entry: (typeof known)[number]): ReportRow => ({
    cells: [
      ...(entry.window
        ? [entry.window.midMs, entry.window.startMs, entry.window.stopMs].map(isoOf)
        : ['All of it']),
      entry.modularity,
      entry.explained,
      entry.groups.map((group) => group.map(name).join(', ')).join(' | '),
      entry.proved ? 'proved' : 'not proved',
    ],
    about: entry.groups.flat().map((member) => `actor:${member}` as const),
    stances: stances.flatMap(([row, refs]) => (entry.groups.flat().includes(row) ? refs : [])),
  })
  const windowed = asked.question.window !== null
  const everyTie = statementNetwork(asked, { ...settings, window: null, aggregation: 'ignore' }).network
  const few = windowed ? null : fewTies(everyTie.weights, everyTie.rows.length, 'polarisation')
  if (few)
    return {
      ...EMPTY,
      findings: [
        `From ${counted(network.statements.length, 'stance')} of ${counted(network.rows.length, 'actor')}.`,
      ],
      cautions: [few],
      tables: [],
      leftOut,
    }
  return {
    ...EMPTY,
    findings: [
      most
        ? `${windowed ? 'At its greatest, the' : 'The'} best split into two has modularity ${most.modularity.toFixed(2)} (0 a consensus, 0.5 two even groups at odds); it explains ${percent(most.explained)} of agreement and contradiction.`
        : 'Nobody agrees with or contradicts anybody on an issue, so there is no polarisation to measure.',
      `From ${counted(network.statements.length, 'stance')} of ${counted(network.rows.length, 'actor')}${windowed ? `, in ${counted(all.length, 'window')} of time` : ''}.`,
    ],
    cautions:
      windowed && all.length === 0 ? ['No window of this length fits into the dates of the stances.'] : [],
    tables: [
      {
        caption: windowed ? 'Polarisation over time' : 'Polarisation',
        columns: [
          ...(windowed ? time : [{ label: 'Time', format: 'text' } as const]),
          { label: 'Modularity', format: 'decimal', help: 'Signed modularity of the best split: 0 to 0.5.' },
          {
            label: 'Explained',
            format: 'share',
            help: 'Congruence within and conflict between the two, as a share of both.',
          },
          { label: 'Groups', format: 'text' },
          { label: 'Proved', format: 'text' },
        ],
        rows: known.map(rowOf),
        empty: 'No window has two who share an issue.',
      },
    ],
    leftOut,
    marks:
      most && !windowed
        ? {
            ...NO_MARKS,
            groupsName: 'groups',
            groups: most.groups.map((members, at) => ({
              letter: letterOf(at),
              name: `Group ${letterOf(at)}`,
              members: members.map((member) => asNode(`actor:${member}`)),
            })),
          }
        : NO_MARKS,
  }
}
