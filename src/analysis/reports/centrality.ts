import { counted } from '../../text/counting'
import { centrality, type Centrality } from '../centrality'
import { components } from '../components'
import { NO_MARKS, type Report } from '../report'
import type { Asked } from './asked'
import { askedGraph } from './askedGraph'
import { scored } from './scored'
import { NAME_COLUMN, nodeRow, sizeSentence } from './signedRows'
import { refusal } from './refusal'

const EMPTY = { cautions: [], histograms: [], marks: NO_MARKS } as const

const CENTRAL: Readonly<Record<Centrality, { readonly name: string; readonly means: string }>> = {
  betweenness: { name: 'betweenness', means: 'lies on most of the shortest paths between others' },
  closeness: { name: 'closeness', means: 'reaches the others in the fewest steps' },
  pagerank: { name: 'PageRank', means: 'is where a walk along the ties is most often' },
  eigenvector: { name: 'eigenvector centrality', means: 'is tied most to those who are tied most' },
}

/** One measure of how central each is; it knows no signs. */
export function centralityReport(asked: Asked, measure: Centrality): Report {
  const found = askedGraph(asked)
  const { graph, leftOut } = found
  const { ties } = asked.question
  const refused = refusal(found, 'a centrality')
  if (refused) return refused
  const scores = centrality(graph, measure, ties)
  const { name, means } = CENTRAL[measure]
  if (!scores)
    return {
      ...EMPTY,
      findings: [
        `${name[0]?.toUpperCase()}${name.slice(1)} is not defined on this network.`,
        sizeSentence(found),
      ],
      tables: [],
      leftOut,
    }
  const kept = (tie: number) => ties === 'all' || (graph.sign[tie] as number) > 0 === (ties === 'positive')
  const nodes = [...graph.ids.keys()].toSorted((a, b) => (scores[b] as number) - (scores[a] as number))
  const parts = components(graph, ties).length
  const top = nodes[0]
  return {
    ...EMPTY,
    findings: [
      top === undefined || (scores[top] as number) === 0
        ? 'Nobody stands out.'
        : `${found.labels[top]} ${means}.`,
      `${sizeSentence(found)} ${ties === 'all' ? 'Signs count as nothing here.' : `The ${ties} ties alone count.`} ${parts === 1 ? 'They join everybody.' : `They leave ${counted(parts, 'separate part')}.`}`,
    ],
    tables: [
      {
        caption: `${name[0]?.toUpperCase()}${name.slice(1)}`,
        columns: [
          NAME_COLUMN,
          { label: 'Score', format: 'decimal', help: `Who has most ${means}.` },
          { label: 'Ties', format: 'whole' },
        ],
        rows: nodes.map((node) => {
          const own = (found.tiesOf[node] ?? []).filter(kept)
          return nodeRow(found, node, [scores[node] as number, own.length], own)
        }),
        empty: 'There is nobody.',
      },
    ],
    leftOut,
    marks: scored(found, name, scores),
  }
}
