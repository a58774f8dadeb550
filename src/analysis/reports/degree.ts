import { NO_MARKS, type Report, type ReportColumn } from '../report'
import { signedDegrees, type SignedDegree } from '../signedDegree'
import type { Asked } from './asked'
import { askedGraph } from './askedGraph'
import { scored } from './scored'
import { NAME_COLUMN, nodeRow, sizeSentence } from './signedRows'

const EMPTY = { cautions: [], histograms: [], marks: NO_MARKS } as const

/** Positive and negative ties of each, with their weight. */
export function degreeReport(asked: Asked): Report {
  const found = askedGraph(asked)
  const { graph, tiesOf, leftOut } = found
  const directed = graph.directed
  const lists: readonly (readonly [string, readonly SignedDegree[]])[] = directed
    ? [
        ['received', signedDegrees(graph, 'in')],
        ['sent', signedDegrees(graph, 'out')],
      ]
    : [['', signedDegrees(graph)]]
  const degree = (node: number) => tiesOf[node]?.length ?? 0
  const nodes = [...graph.ids.keys()].toSorted((a, b) => degree(b) - degree(a))
  const most = (sign: 1 | -1) => {
    const all = signedDegrees(graph)
    const of = (node: number) => (sign > 0 ? all[node]?.positive : all[node]?.negative) ?? 0
    const best = nodes.toSorted((a, b) => of(b) - of(a))[0]
    return best === undefined || of(best) === 0 ? null : `${found.labels[best]} (${of(best)})`
  }
  const [friend, enemy] = [most(1), most(-1)]
  return {
    ...EMPTY,
    findings: [
      [
        friend ? `Most positive ties: ${friend}.` : 'There is no positive tie.',
        enemy ? `Most negative ties: ${enemy}.` : 'There is no negative tie.',
      ].join(' '),
      sizeSentence(found),
    ],
    tables: [
      {
        caption: 'Degree by polarity',
        columns: [
          NAME_COLUMN,
          ...lists.flatMap(([way]): ReportColumn[] => [
            { label: `Positive${way && ` ${way}`}`, format: 'whole' },
            { label: `Negative${way && ` ${way}`}`, format: 'whole' },
            ...(graph.weighted
              ? [
                  {
                    label: `Weight${way && ` ${way}`}`,
                    format: 'decimal' as const,
                    help: 'Of positive less of negative ties.',
                  },
                ]
              : []),
          ]),
          { label: 'Ties', format: 'whole' },
        ],
        rows: nodes.map((node) =>
          nodeRow(found, node, [
            ...lists.flatMap(([, degrees]) => {
              const one = degrees[node]
              return [
                one?.positive ?? 0,
                one?.negative ?? 0,
                ...(graph.weighted && one ? [one.positiveWeight - one.negativeWeight] : []),
              ]
            }),
            degree(node),
          ]),
        ),
        empty: 'There is nobody.',
      },
    ],
    leftOut,
    marks: scored(
      found,
      'number of ties',
      graph.ids.map((_, node) => degree(node)),
    ),
  }
}
