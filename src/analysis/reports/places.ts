import type { ActorId } from '../../model/coding'
import { agreement } from '../agreement'
import { brokerage, BROKERAGE_ROLES } from '../brokerage'
import { divisions } from '../camps'
import { centrality, type Centrality } from '../centrality'
import { communities } from '../communities'
import { components } from '../components'
import { frustration } from '../frustration'
import { letterOf, NO_MARKS, type Report, type ReportColumn } from '../report'
import { signedDegrees, type SignedDegree } from '../signedDegree'
import { asNode, inSentence, nodeLabel, type Asked } from './asked'
import { askedGraph, type AskedGraph } from './askedGraph'
import { nodeRow, sizeSentence } from './signedRows'
import { refusal } from './spectral'
import { counted, listed, percent } from './words'

const NAME: ReportColumn = { label: 'Name', format: 'text' }
const EMPTY = { cautions: [], histograms: [], marks: NO_MARKS } as const

const scored = (found: AskedGraph, name: string, scores: ArrayLike<number>) => ({
  ...NO_MARKS,
  scoresName: name,
  scores: found.graph.ids.map((id, node) => [asNode(id), scores[node] ?? 0] as const),
})

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
          NAME,
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
          NAME,
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

/** Communities of the positive ties beside the two camps. */
export async function communitiesReport(asked: Asked): Promise<Report> {
  const found = askedGraph(asked)
  const { graph, leftOut } = found
  const { seed } = asked.question
  const { communities: groups, community } = communities(graph, seed)
  const { side } = await frustration(graph, { seed, ...(asked.now && { now: asked.now }) })
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
        columns: [NAME, { label: 'Community', format: 'text' }, { label: 'Camp', format: 'text' }],
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

/** Gould and Fernandez' brokerage roles between camps. */
export async function brokerageReport(asked: Asked): Promise<Report> {
  const found = askedGraph(asked)
  const { graph, leftOut } = found
  const { seed, camps: most } = asked.question
  const two = await frustration(graph, { seed, ...(asked.now && { now: asked.now }) })
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
          NAME,
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

/** Actors who take a stance on an issue, in the order of the coding. */
const holders = ({ project }: Asked): readonly ActorId[] => {
  const holding = new Set(
    [...project.stances.values()].flatMap(({ holder, target }) => ('issue' in target ? [holder] : [])),
  )
  return [...project.actors.keys()].filter((actor) => holding.has(actor))
}

/** The pair asked for, or the first two who share an issue. */
export function pairOf(asked: Asked): readonly [ActorId, ActorId] | null {
  const { pair } = asked.question
  if (pair && pair.every((actor) => asked.project.actors.has(actor))) return pair
  const all = holders(asked)
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1))
      if (agreement(asked.project, one, other).issues.length > 0) return [one, other]
  return all.length > 1 ? [all[0] as ActorId, all[1] as ActorId] : null
}

/** How two actors agree, issue by issue. */
export function agreementReport(asked: Asked): Report {
  const pair = pairOf(asked)
  if (!pair)
    return {
      ...EMPTY,
      findings: ['There are no two actors with a stance on an issue.'],
      tables: [],
      leftOut: [],
    }
  const [one, other] = pair.map((actor) => nodeLabel(asked.project, `actor:${actor}`)) as [string, string]
  const { issues, share } = agreement(asked.project, pair[0], pair[1])
  const decided = issues.filter(({ agree }) => agree !== null)
  const agreed = decided.filter(({ agree }) => agree).length
  return {
    ...EMPTY,
    findings: [
      issues.length === 0
        ? `${one} and ${other} speak about no common issue.`
        : share === null
          ? `${one} and ${other} speak about ${counted(issues.length, 'common issue')}, but do not both take a side on any.`
          : `${one} and ${other} agree on ${agreed} of ${counted(decided.length, 'issue')} on which both take a side${decided.length >= 10 ? ` (${percent(share)})` : ''}${
              agreed < decided.length
                ? `; they differ on ${listed(
                    decided
                      .filter(({ agree }) => !agree)
                      .map(({ issue }) => inSentence(asked.project, `issue:${issue}`)),
                    3,
                  )}`
                : ''
            }.`,
    ],
    tables: [
      {
        caption: 'Issue by issue',
        columns: [
          { label: 'Issue', format: 'text' },
          { label: one, format: 'text' },
          { label: other, format: 'text' },
          { label: 'Agree', format: 'text' },
        ],
        rows: issues.map(({ issue, one: first, other: second, agree, stances }) => ({
          cells: [
            nodeLabel(asked.project, `issue:${issue}`),
            first,
            second,
            agree === null ? null : agree ? 'yes' : 'no',
          ],
          about: [`actor:${pair[0]}`, `actor:${pair[1]}`, `issue:${issue}`],
          stances: [...stances.one, ...stances.other].map(({ id }) => `stance:${id}` as const),
        })),
        empty: 'They share no issue.',
      },
    ],
    leftOut: [],
    pair,
  }
}
