import { counted } from '../../text/counting'
import { brokerage, BROKERAGE_ROLES } from '../brokerage'
import { divisions } from '../camps'
import { frustration } from '../frustration'
import { letterOf, NO_MARKS, type Report } from '../report'
import { campSearch, type Asked } from './asked'
import { askedGraph } from './askedGraph'
import { scored } from './scored'
import { NAME_COLUMN, nodeRow } from './signedRows'

const EMPTY = { cautions: [], histograms: [], marks: NO_MARKS } as const

/** Gould and Fernandez' brokerage roles between camps. */
export async function brokerageReport(asked: Asked): Promise<Report> {
  const found = askedGraph(asked)
  const { graph, leftOut } = found
  const { seed, camps: most } = asked.question
  const two = await frustration(graph, campSearch(asked))
  const camp = divisions(graph, two, most, { seed }).at(-1)?.camp ?? new Int32Array(graph.ids.length)
  const roles = brokerage(graph, camp)
  const total = (node: number) => BROKERAGE_ROLES.reduce((sum, role) => sum + (roles[node]?.[role] ?? 0), 0)
  const nodes = [...graph.ids.keys()].toSorted((a, b) => total(b) - total(a))
  const top = nodes[0]
  return {
    ...EMPTY,
    findings: [
      top === undefined || total(top) === 0
        ? 'Nobody stands between two others who are not tied.'
        : `${found.labels[top]} brokers most often: ${counted(total(top), 'path')} between two who have no positive tie.`,
      `Along positive ties, between ${counted(new Set(camp).size, 'camp')}.${graph.directed ? '' : ' Ties without direction go both ways, so each open pair counts twice.'}`,
    ],
    tables: [
      {
        caption: 'Brokerage roles',
        columns: [
          NAME_COLUMN,
          { label: 'Camp', format: 'text' },
          { label: 'Coordinator', format: 'whole', help: 'All three in one camp.' },
          { label: 'Itinerant', format: 'whole', help: 'Between two of another camp.' },
          { label: 'Gatekeeper', format: 'whole', help: 'Lets another camp into its own.' },
          { label: 'Representative', format: 'whole', help: 'Carries its own camp to another.' },
          { label: 'Liaison', format: 'whole', help: 'Each of the three in another camp.' },
          { label: 'All', format: 'whole' },
        ],
        rows: nodes.map((node) =>
          nodeRow(
            found,
            node,
            [
              letterOf(camp[node] as number),
              ...BROKERAGE_ROLES.map((role) => roles[node]?.[role] ?? 0),
              total(node),
            ],
            (found.tiesOf[node] ?? []).filter((tie) => (graph.sign[tie] as number) > 0),
          ),
        ),
        empty: 'There is nobody.',
      },
    ],
    leftOut,
    marks: scored(
      found,
      'brokerage',
      graph.ids.map((_, node) => total(node)),
    ),
  }
}
