import { communities } from '../communities'
import { frustration } from '../frustration'
import { pnIndex } from '../pnIndex'
import { letterOf, NO_MARKS, type Cell, type Report, type ReportColumn } from '../report'
import { signedLaplacian } from '../signedLaplacian'
import { signedModularity } from '../signedModularity'
import { walkBalance } from '../walkBalance'
import { asNode, inSentence, type Asked } from './asked'
import { askedGraph, type AskedGraph } from './askedGraph'
import { isTooSmall, nodeRow, sizeSentence, tooSmall, withoutCircles } from './signedRows'
import { counted } from './words'

const NAME: ReportColumn = { label: 'Name', format: 'text' }

/** An answer about a network that is too small for its number; null where it isn't. */
export function refusal(found: AskedGraph, what: string): Report | null {
  if (!isTooSmall(found)) return null
  return {
    findings: [sizeSentence(found)],
    cautions: tooSmall(found, what),
    histograms: [],
    tables: [],
    leftOut: found.leftOut,
    marks: NO_MARKS,
  }
}

const report = (found: AskedGraph, parts: Partial<Report> & Pick<Report, 'findings'>): Report => ({
  cautions: [],
  histograms: [],
  tables: [],
  leftOut: found.leftOut,
  marks: NO_MARKS,
  ...parts,
})

/** The ordering from one camp to the other by the signed Laplacian. */
export function laplacianReport(asked: Asked): Report {
  const found = askedGraph(asked)
  const refused = refusal(found, 'an ordering')
  if (refused) return refused
  const laplacian = signedLaplacian(found.graph)
  if (!laplacian) return report(found, { findings: ['The network is too large for its signed Laplacian.'] })
  const { smallest, ordering, nodes } = laplacian
  const ends =
    ordering &&
    [ordering[0], ordering.at(-1)].map((end) =>
      inSentence(asked.project, found.graph.ids[end?.[0] ?? -1] ?? ''),
    )
  const outside = found.graph.ids.length - nodes.length
  return report(found, {
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
              NAME,
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

/** The PN index: who has friends that have friends, and few enemies. */
export function pnReport(asked: Asked): Report {
  const found = askedGraph(asked)
  const refused = refusal(found, 'an index')
  if (refused) return refused
  const pn = pnIndex(found.graph)
  const main = pn.directed ? pn.in : pn.all
  if (!main)
    return report(found, {
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
  return report(found, {
    findings: [
      `${inSentence(asked.project, found.graph.ids[nodes[0] ?? 0] ?? '')} has the highest PN index, ${inSentence(asked.project, found.graph.ids[nodes.at(-1) ?? 0] ?? '')} the lowest: friends raise it, enemies lower it twice as much.`,
      sizeSentence(found),
    ],
    tables: [
      {
        caption: 'PN index',
        columns: [NAME, ...columns],
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

/** Signed modularity of the two camps, and of the communities of the positive ties. */
export async function modularityReport(asked: Asked): Promise<Report> {
  const found = askedGraph(asked)
  const refused = refusal(found, 'modularity')
  if (refused) return refused
  const { graph } = found
  const { seed } = asked.question
  const two = await frustration(graph, { seed, ...(asked.now && { now: asked.now }) })
  const groups = communities(graph, seed)
  const ofCamps = signedModularity(graph, two.side) ?? 0
  const ofCommunities = signedModularity(graph, groups.community) ?? 0
  const better = ofCamps >= ofCommunities
  const row = (name: string, count: number, value: number) => ({
    cells: [name, count, value],
    about: [],
    stances: [],
  })
  return report(found, {
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
        columns: [NAME, { label: 'Camp', format: 'text' }, { label: 'Community', format: 'text' }],
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

/** Balance over closed walks of every length. */
export function walksReport(asked: Asked): Report {
  const found = askedGraph(asked)
  const refused = refusal(found, 'walk balance')
  if (refused) return refused
  const k = walkBalance(found.graph)
  if (k === null) return report(found, { findings: ['The network is too large for walk balance.'] })
  return report(found, {
    cautions: withoutCircles(found),
    findings: [
      `Walk balance is K = ${k.toFixed(2)}: ${k > 0.99 ? 'nearly every closed walk is balanced' : 'closed walks, short ones above all, are this much more often balanced than not'}; 1 is balanced.`,
      sizeSentence(found),
    ],
    tables: [
      {
        caption: 'Ties that the walks go over',
        columns: [
          { label: 'One', format: 'text' },
          { label: 'Other', format: 'text' },
          { label: 'Tie', format: 'text' },
        ],
        rows: [...found.graph.sign.keys()].map((tie) => ({
          cells: [
            found.labels[found.graph.source[tie] as number] ?? '',
            found.labels[found.graph.target[tie] as number] ?? '',
            (found.graph.sign[tie] as number) > 0 ? '+ positive' : '− negative',
          ],
          about: [found.graph.source[tie], found.graph.target[tie]].map(
            (node) => found.graph.ids[node as number] as never,
          ),
          stances: found.stancesOf(tie),
        })),
        empty: '',
      },
    ],
  })
}
