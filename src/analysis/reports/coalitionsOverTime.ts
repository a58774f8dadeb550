import { nodeLabel } from '../../graph/wording'
import { counted } from '../../text/counting'
import { isoOf } from '../calendar'
import { coalitions } from '../coalitions'
import { letterOf, NO_MARKS, type Report, type ReportRow } from '../report'
import type { Asked } from './asked'
import { refOf, settingsOf, stancesByRow, statementNetwork } from './statementNetwork'

/** Coalitions of two or more in each window of time, with their members and what holds them together. */
export function coalitionsOverTime(asked: Asked): Report {
  const found = statementNetwork(asked, { ...settingsOf(asked), window: asked.question.window })
  const { made, statements, leftOut } = found
  const windows = made.networks.map((network) => {
    const { coalitions: all, modularity } = coalitions(statements, made, network, asked.question.seed)
    return {
      network,
      middle: network.window ? isoOf(network.window.midMs) : '',
      together: all.filter(({ members }) => members.length > 1),
      alone: all.filter(({ members }) => members.length === 1).length,
      modularity,
    }
  })
  const name = (key: string) => nodeLabel(asked.project, key)
  const numbers = windows.map(({ together }) => together.length)
  const [fewest, most] = [Math.min(...numbers), Math.max(...numbers)]
  const between = fewest === most ? `${most}` : `between ${fewest} and ${most}`
  return {
    cautions: windows.length === 0 ? ['No window of this length fits into the dates of the stances.'] : [],
    histograms: [],
    marks: NO_MARKS,
    findings: [
      windows.length === 0
        ? 'There is no window of time.'
        : `In ${counted(windows.length, 'window')} of time, ${between} ${most === 1 && fewest === 1 ? 'coalition' : 'coalitions'} of two or more.`,
    ],
    tables:
      windows.length === 0
        ? []
        : [
            {
              caption: 'Windows of time',
              columns: [
                { label: 'Middle', format: 'text' },
                { label: 'From', format: 'text' },
                { label: 'To', format: 'text' },
                { label: 'Stances', format: 'whole' },
                { label: 'Coalitions', format: 'whole', help: 'Of two or more.' },
                { label: 'In none', format: 'whole', help: 'Actors who are in no coalition then.' },
                { label: 'Modularity', format: 'decimal', help: 'Of the division (Newman 2004).' },
              ],
              rows: windows.map(({ network, middle, together, alone, modularity }): ReportRow => ({
                cells: [
                  middle,
                  isoOf(network.window?.startMs ?? 0),
                  isoOf(network.window?.stopMs ?? 0),
                  network.statements.length,
                  together.length,
                  alone,
                  modularity,
                ],
                about: [],
                stances: Array.from(network.statements, (at) => refOf(statements, at)),
              })),
              empty: '',
            },
            {
              caption: 'Coalitions over time',
              columns: [
                { label: 'Middle', format: 'text' },
                {
                  label: 'Coalition',
                  format: 'text',
                  help: 'By size within its window; A of one window need not be A of the next.',
                },
                { label: 'Members', format: 'text' },
                {
                  label: 'Held together by',
                  format: 'text',
                  help: 'Issues on which its members agree more than they contradict each other, most first.',
                },
              ],
              rows: windows.flatMap(({ network, middle, together }) => {
                const byRow = stancesByRow({ statements, made, network })
                return together.map(({ members, issues }, at): ReportRow => ({
                  cells: [
                    middle,
                    letterOf(at),
                    members.map((member) => name(`actor:${member}`)).join(', '),
                    issues.map(({ issue }) => name(`issue:${issue}`)).join('; '),
                  ],
                  about: members.map((member) => `actor:${member}` as const),
                  stances: [
                    ...new Set(
                      members.flatMap((member) =>
                        issues.flatMap(({ issue }) => byRow.get(member)?.get(issue) ?? []),
                      ),
                    ),
                  ],
                }))
              }),
              empty: 'No window has two who agree.',
            },
          ],
    leftOut,
  }
}
