import { pnIndex } from '../pnIndex'
import { NO_MARKS, type Cell, type Report, type ReportColumn } from '../report'
import { asNode, inSentence, type Asked } from './asked'
import { askedGraph } from './askedGraph'
import { refusal, reportOf } from './refusal'
import { NAME_COLUMN, nodeRow, sizeSentence } from './signedRows'

/** The PN index: who has friends that have friends, and few enemies. */
export function pnReport(asked: Asked): Report {
  const found = askedGraph(asked)
  const refused = refusal(found, 'an index')
  if (refused) return refused
  const pn = pnIndex(found.graph)
  const main = pn.directed ? pn.in : pn.all
  if (!main)
    return reportOf(found, {
      findings: ['The PN index is not defined on this network: its equations have no single solution.'],
    })
  const columns: ReportColumn[] = pn.directed
    ? [
        { label: 'PN in', format: 'decimal', help: 'By the ties that it receives.' },
        { label: 'PN out', format: 'decimal', help: 'By the ties that it sends.' },
      ]
    : [
        {
          label: 'PN',
          format: 'decimal',
          help: 'About 1 without ties, more with well-befriended friends, less with enemies.',
        },
      ]
  const nodes = [...found.graph.ids.keys()].toSorted((a, b) => (main[b] as number) - (main[a] as number))
  const cells = (node: number): readonly Cell[] =>
    pn.directed ? [pn.in?.[node] ?? null, pn.out?.[node] ?? null] : [main[node] ?? null]
  return reportOf(found, {
    findings: [
      `${inSentence(asked.project, found.graph.ids[nodes[0] ?? 0] ?? '')} has the highest PN index, ${inSentence(asked.project, found.graph.ids[nodes.at(-1) ?? 0] ?? '')} the lowest: friends raise it, enemies lower it twice as much.`,
      sizeSentence(found),
    ],
    tables: [
      {
        caption: 'PN index',
        columns: [NAME_COLUMN, ...columns],
        rows: nodes.map((node) => nodeRow(found, node, cells(node))),
        empty: '',
      },
    ],
    marks: {
      ...NO_MARKS,
      scoresName: 'PN index',
      scores: nodes.map((node) => [asNode(found.graph.ids[node] ?? ''), Math.max(0, main[node] as number)]),
    },
  })
}
