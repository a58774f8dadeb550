import { communities } from '../communities'
import { frustration } from '../frustration'
import { letterOf, type Report } from '../report'
import { signedModularity } from '../signedModularity'
import { campSearch, type Asked } from './asked'
import { askedGraph } from './askedGraph'
import { refusal, reportOf } from './refusal'
import { NAME_COLUMN, nodeRow, sizeSentence, stancesOfTies } from './signedRows'

/** Signed modularity of the two camps, and of the communities of the positive ties. */
export async function modularityReport(asked: Asked): Promise<Report> {
  const found = askedGraph(asked)
  const refused = refusal(found, 'modularity')
  if (refused) return refused
  const { graph } = found
  const { seed } = asked.question
  const two = await frustration(graph, campSearch(asked))
  const groups = communities(graph, seed)
  const ofCamps = signedModularity(graph, two.side) ?? 0
  const ofCommunities = signedModularity(graph, groups.community) ?? 0
  const better = ofCamps >= ofCommunities
  const row = (name: string, count: number, value: number) => ({
    cells: [name, count, value],
    about: [],
    stances: stancesOfTies(found, [...graph.sign.keys()]),
  })
  return reportOf(found, {
    findings: [
      `The ${better ? 'two camps' : 'communities of the positive ties'} divide this network best by modularity: ${Math.max(ofCamps, ofCommunities).toFixed(2)} against ${Math.min(ofCamps, ofCommunities).toFixed(2)} for the ${better ? 'communities of the positive ties' : 'two camps'} (0 is what chance would bring).`,
      sizeSentence(found),
    ],
    tables: [
      {
        caption: 'Divisions compared',
        columns: [
          { label: 'Division', format: 'text' },
          { label: 'Parts', format: 'whole' },
          { label: 'Modularity', format: 'decimal', help: 'Signed; 0 is what chance would bring.' },
        ],
        rows: [
          row('Camps (least frustration)', two.camps.filter((camp) => camp.length > 0).length, ofCamps),
          row('Communities (Louvain, positive ties)', groups.communities.length, ofCommunities),
        ],
        empty: '',
      },
      {
        caption: 'Who is where',
        columns: [NAME_COLUMN, { label: 'Camp', format: 'text' }, { label: 'Community', format: 'text' }],
        rows: graph.ids.map((_, node) =>
          nodeRow(found, node, [
            letterOf((two.side[node] as number) > 0 ? 0 : 1),
            letterOf(groups.community[node] as number),
          ]),
        ),
        empty: '',
      },
    ],
  })
}
