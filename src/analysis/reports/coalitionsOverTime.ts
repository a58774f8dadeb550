import { counted } from '../../text/counting'
import { coalitions } from '../coalitions'
import { letterOf, NO_MARKS, type Report } from '../report'
import type { Asked } from './asked'
import { COALITION_COLUMNS, coalitionRow } from './coalitionRow'
import { settingsOf, stancesByRow, statementNetwork } from './statementNetwork'
import { cautionsOfWindows, midOf, WINDOW_COLUMNS, windowRow } from './windows'

/** Coalitions of two or more in each window of time, with their members and what holds them together. */
export function coalitionsOverTime(asked: Asked): Report {
  const found = statementNetwork(asked, { ...settingsOf(asked), window: asked.question.window })
  const { made, statements, leftOut } = found
  const windows = made.networks.map((network) => {
    const { coalitions: all, modularity } = coalitions(statements, made, network, asked.question.seed)
    return {
      network,
      together: all.filter(({ members }) => members.length > 1),
      alone: all.filter(({ members }) => members.length === 1).length,
      modularity,
    }
  })
  const numbers = windows.map(({ together }) => together.length)
  const [fewest, most] = [Math.min(...numbers), Math.max(...numbers)]
  const between = fewest === most ? `${most}` : `between ${fewest} and ${most}`
  return {
    cautions: cautionsOfWindows(windows.length),
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
                ...WINDOW_COLUMNS,
                { label: 'Coalitions', format: 'whole', help: 'Of two or more.' },
                { label: 'In none', format: 'whole', help: 'Actors who are in no coalition then.' },
                { label: 'Modularity', format: 'decimal', help: 'Of the division (Newman 2004).' },
              ],
              rows: windows.map(({ network, together, alone, modularity }) =>
                windowRow(statements, network, [together.length, alone, modularity]),
              ),
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
                ...COALITION_COLUMNS,
              ],
              rows: windows.flatMap(({ network, together }) => {
                const byRow = stancesByRow({ statements, made, network })
                return together.map((coalition, at) =>
                  coalitionRow(asked.project, coalition, byRow, [midOf(network), letterOf(at)]),
                )
              }),
              empty: 'No window has two who agree.',
            },
          ],
    leftOut,
  }
}
