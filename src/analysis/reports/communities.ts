import { counted } from '../../text/counting'
import { communities } from '../communities'
import { frustration } from '../frustration'
import { letterOf, NO_MARKS, type Report } from '../report'
import { asNode, campSearch, type Asked } from './asked'
import { askedGraph } from './askedGraph'
import { NAME_COLUMN, nodeRow, sizeSentence } from './signedRows'

const EMPTY = { cautions: [], histograms: [], marks: NO_MARKS } as const

/** Communities of the positive ties beside the two camps. */
export async function communitiesReport(asked: Asked): Promise<Report> {
  const found = askedGraph(asked)
  const { graph, leftOut } = found
  const { seed } = asked.question
  const { communities: groups, community } = communities(graph, seed)
  const { side } = await frustration(graph, campSearch(asked))
  const together = groups.filter((nodes) => nodes.length > 1)
  const alone = groups.length - together.length
  const split = together.filter((nodes) => new Set(nodes.map((node) => side[node])).size > 1).length
  return {
    ...EMPTY,
    findings: [
      together.length === 0
        ? 'No positive tie joins anybody, so everyone is alone.'
        : `${counted(together.length, 'community', 'communities')} of two or more by positive ties${alone > 0 ? `, ${counted(alone, 'node')} alone` : ''}; ${split === 0 ? 'none crosses the two camps' : `${split} ${split === 1 ? 'crosses' : 'cross'} the two camps`}.`,
      sizeSentence(found),
    ],
    tables: [
      {
        caption: 'Communities beside camps',
        columns: [NAME_COLUMN, { label: 'Community', format: 'text' }, { label: 'Camp', format: 'text' }],
        rows: [...graph.ids.keys()]
          .toSorted((a, b) => (community[a] as number) - (community[b] as number))
          .map((node) =>
            nodeRow(
              found,
              node,
              [letterOf(community[node] as number), letterOf((side[node] as number) > 0 ? 0 : 1)],
              (found.tiesOf[node] ?? []).filter((tie) => (graph.sign[tie] as number) > 0),
            ),
          ),
        empty: 'There is nobody.',
      },
    ],
    leftOut,
    marks: {
      ...NO_MARKS,
      groupsName: 'communities',
      groups: together.map((nodes, at) => ({
        letter: letterOf(at),
        name: `Community ${letterOf(at)}`,
        members: nodes.map((node) => asNode(graph.ids[node] ?? '')),
      })),
    },
  }
}
