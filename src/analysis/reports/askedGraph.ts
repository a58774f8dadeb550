import { nodeLabel } from '../../graph/wording'
import type { Ref } from '../../model/project'
import { counted, listed } from '../../text/counting'
import { isOneMode } from '../question'
import { signedGraph, type SignedGraph } from '../signedGraph'
import { cancelledPairs, signedNetwork } from '../signedNetwork'
import { signedStances } from '../signedStances'
import type { Asked } from './asked'
import { settingsOf, sharedStances, stancesByRow, statementNetwork } from './statementNetwork'

/** The signed graph that a question is about; its ids are node keys (`actor:…`, `issue:…`). */
export interface AskedGraph {
  readonly graph: SignedGraph
  /** By node number. */
  readonly labels: readonly string[]
  /** Refs of the stances that make a tie, each once. */
  readonly stancesOf: (tie: number) => readonly Ref[]
  /** Numbers of the ties of each node. */
  readonly tiesOf: readonly (readonly number[])[]
  readonly leftOut: readonly string[]
}

/** Pairs that are named before the rest is counted. */
const MOST_PAIRS = 20

/** Makes the signed graph: of stances, or, of a one-mode network, of congruence − conflict. */
export function askedGraph(asked: Asked): AskedGraph {
  const { project, question } = asked
  const { directed, weighted } = question
  const oneMode = isOneMode(question)
  const made = oneMode ? fromStatements(asked) : fromStances(asked)
  const graph = signedGraph(made.observations, {
    directed: directed && !oneMode,
    weighted,
    isolates: made.isolates,
  })
  const tiesOf: number[][] = graph.ids.map(() => [])
  for (const tie of graph.sign.keys())
    for (const end of [graph.source[tie] as number, graph.target[tie] as number]) tiesOf[end]?.push(tie)
  const zero = graph.zeroSums.map(
    ({ source, target }) => `${nodeLabel(project, source)} and ${nodeLabel(project, target)}`,
  )
  return {
    graph,
    labels: graph.ids.map((id) => nodeLabel(project, id)),
    stancesOf: (tie) => [...new Set(graph.records[tie] ?? [])] as Ref[],
    tiesOf,
    leftOut: [
      ...made.leftOut,
      ...(zero.length > 0
        ? [`${counted(zero.length, 'pair')} whose stances cancel out: ${zero.join('; ')}.`]
        : []),
      ...(graph.loops.length > 0
        ? [`${counted(new Set(graph.loops).size, 'stance')} of somebody on themselves.`]
        : []),
    ],
  }
}

function fromStances({ project, question }: Asked) {
  const of = question.network === 'stances' ? 'actors' : 'issues'
  const { observations, leftOut } = signedStances(project, of)
  const other = [...project.stances.values()].filter(
    ({ target }) => 'actor' in target !== (of === 'actors'),
  ).length
  return {
    observations,
    isolates: [],
    leftOut: [
      ...(other > 0
        ? [`${counted(other, 'stance')} on ${of === 'actors' ? 'issues' : 'actors'}: another network.`]
        : []),
      ...(leftOut.neutral > 0 ? [`${counted(leftOut.neutral, 'neutral stance')}.`] : []),
      ...(leftOut.ambivalent > 0 ? [`${counted(leftOut.ambivalent, 'ambivalent stance')}.`] : []),
    ],
  }
}

function fromStatements(asked: Asked) {
  const found = statementNetwork(asked, settingsOf(asked, 'subtract'))
  const byRow = stancesByRow(found)
  const observations = signedNetwork(found.network).map((observation) => ({
    ...observation,
    source: found.rowPrefix + observation.source,
    target: found.rowPrefix + observation.target,
    records: sharedStances(byRow, observation.source, observation.target).flatMap(({ stances }) => stances),
  }))
  return {
    observations,
    isolates: asked.question.isolates ? found.network.rows.map((row) => found.rowPrefix + row) : [],
    leftOut: [...found.leftOut, ...cancelling(asked)],
  }
}

/** Pairs that agree as often as they contradict each other: no tie, but still told. */
function cancelling(asked: Asked): readonly string[] {
  const whole = (aggregation: 'subtract' | 'ignore') =>
    statementNetwork(asked, { ...settingsOf(asked, aggregation), threshold: null })
  const { network, rowPrefix } = whole('subtract')
  const pairs = cancelledPairs(network, whole('ignore').network)
  if (pairs.length === 0) return []
  const name = (row: string) => nodeLabel(asked.project, rowPrefix + row)
  const names = pairs.map(([one, other]) => `${name(one)} with ${name(other)}`)
  return [
    `${counted(pairs.length, 'pair')} whose agreement and contradiction cancel out: ${listed(names, MOST_PAIRS)}.`,
  ]
}
