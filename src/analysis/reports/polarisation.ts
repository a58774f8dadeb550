import { nodeLabel } from '../../graph/wording'
import { counted } from '../../text/counting'
import { isoOf } from '../calendar'
import { polarisationOverTime } from '../polarisation'
import { letterOf, NO_MARKS, type Report, type ReportColumn, type ReportRow } from '../report'
import { asNode, type Asked } from './asked'
import { fewTies } from './fewTies'
import { settingsOf, stancesByRow, statementNetwork } from './statementNetwork'
import { percent } from './words'

const EMPTY = { cautions: [], histograms: [], marks: NO_MARKS } as const

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
