import { counted } from '../../text/counting'
import { letterOf, NO_MARKS, type Report } from '../report'
import { signedLaplacian } from '../signedLaplacian'
import { asNode, inSentence, type Asked } from './asked'
import { askedGraph } from './askedGraph'
import { refusal, reportOf } from './refusal'
import { NAME_COLUMN, nodeRow, sizeSentence } from './signedRows'

/** The ordering from one camp to the other by the signed Laplacian. */
export function laplacianReport(asked: Asked): Report {
  const found = askedGraph(asked)
  const refused = refusal(found, 'an ordering')
  if (refused) return refused
  const laplacian = signedLaplacian(found.graph)
  if (!laplacian) return reportOf(found, { findings: ['The network is too large for its signed Laplacian.'] })
  const { smallest, ordering, nodes } = laplacian
  const ends =
    ordering &&
    [ordering[0], ordering.at(-1)].map((end) =>
      inSentence(asked.project, found.graph.ids[end?.[0] ?? -1] ?? ''),
    )
  const outside = found.graph.ids.length - nodes.length
  return reportOf(found, {
    findings: [
      `${ends ? `The ordering runs from ${ends[0]} to ${ends[1]}: from one camp to the other, not an ideological scale.` : 'No single ordering is determined.'}`,
      `The smallest eigenvalue of the signed Laplacian is ${smallest.toFixed(2)}; 0 is balanced.`,
      ...(outside > 0
        ? [
            `It is computed on the largest connected part; ${counted(outside, 'node')} outside it ${outside === 1 ? 'has' : 'have'} no place.`,
          ]
        : []),
      sizeSentence(found),
    ],
    tables: ordering
      ? [
          {
            caption: 'From one camp to the other',
            columns: [
              NAME_COLUMN,
              {
                label: 'Entry',
                format: 'signed',
                help: 'Its entry in the vector of the smallest eigenvalue, which has length 1.',
              },
            ],
            rows: ordering.map(([node, entry]) => nodeRow(found, node, [entry])),
            empty: '',
          },
        ]
      : [],
    marks: ordering
      ? {
          ...NO_MARKS,
          groupsName: 'ends of the ordering',
          groups: [1, -1].map((side, at) => ({
            letter: letterOf(at),
            name: side > 0 ? 'Above 0' : 'Below 0',
            members: ordering
              .filter(([, entry]) => entry * side > 0)
              .map(([node]) => asNode(found.graph.ids[node] ?? '')),
          })),
          scoresName: 'distance from 0',
          scores: ordering.map(([node, entry]) => [asNode(found.graph.ids[node] ?? ''), Math.abs(entry)]),
        }
      : NO_MARKS,
  })
}
