import type { Ref } from '../../model/project'
import { counted } from '../../text/counting'
import { LEAST_TIES } from '../balanceWords'
import { components } from '../components'
import type { Comparison } from '../nullModel'
import { isOneMode } from '../question'
import type { ReportColumn, ReportHistogram, ReportRow } from '../report'
import type { Asked } from './asked'
import type { AskedGraph } from './askedGraph'
import { number, percent } from './words'

export const NAME_COLUMN: ReportColumn = { label: 'Name', format: 'text' }

/** Refs of the stances behind several ties, each once. */
export const stancesOfTies = ({ stancesOf }: AskedGraph, ties: readonly number[]): readonly Ref[] => [
  ...new Set(ties.flatMap((tie) => stancesOf(tie))),
]

/** A row about one node, with the stances behind all its ties, or behind some of them. */
export function nodeRow(
  asked: AskedGraph,
  node: number,
  cells: ReportRow['cells'],
  ties: readonly number[] = asked.tiesOf[node] ?? [],
): ReportRow {
  return {
    cells: [asked.labels[node] ?? '', ...cells],
    about: [asked.graph.ids[node] as Ref],
    stances: stancesOfTies(asked, ties),
  }
}

/** Both ends of a tie by name. */
export const endsOf = ({ graph, labels }: AskedGraph, tie: number): readonly [string, string] => [
  labels[graph.source[tie] as number] ?? '',
  labels[graph.target[tie] as number] ?? '',
]

export const endRefs = ({ graph }: AskedGraph, tie: number): readonly Ref[] => [
  graph.ids[graph.source[tie] as number] as Ref,
  graph.ids[graph.target[tie] as number] as Ref,
]

/** The sign of a tie, never by its sign alone. */
export const signWords = ({ graph }: AskedGraph, tie: number): string =>
  (graph.sign[tie] as number) > 0 ? '+ positive' : '− negative'

export const isTooSmall = ({ graph }: AskedGraph): boolean => graph.sign.length < LEAST_TIES

/** Says that a network is too small for a number to mean anything; nothing where it isn't. */
export function tooSmall(asked: AskedGraph, what: string): readonly string[] {
  const ties = asked.graph.sign.length
  if (!isTooSmall(asked)) return []
  return [
    ties === 0
      ? 'This network has no signed tie.'
      : `Only ${counted(ties, 'signed tie')}; with fewer than ${LEAST_TIES}, ${what} would say nothing, so it is not shown.`,
  ]
}

/** Says where a split could not have failed: where no ties close a circle, any signs fit two camps. */
export function withoutCircles({ graph }: AskedGraph): readonly string[] {
  const circles = graph.sign.length - graph.ids.length + components(graph).length
  return graph.sign.length > 0 && circles === 0
    ? [
        'No ties close a circle here, so any signs at all would fit two camps: that these do says nothing about the text.',
      ]
    : []
}

/** Says that ties through what is shared are balanced by the way they are made. */
export function balancedByMaking({ question }: Asked): readonly string[] {
  if (!isOneMode(question)) return []
  const [shared, tied] = question.network === 'actors' ? ['issue', 'actors'] : ['actor', 'issues']
  return [
    `Every ${shared} alone ties all its ${tied} in a balanced way, so more balance than chance is built into this network.`,
  ]
}

/** Says that camps of separate parts are matched by nothing. */
export function separateParts({ graph }: AskedGraph): readonly string[] {
  const parts = components(graph).length
  return parts > 1
    ? [`The network has ${parts} separate parts; which camp of one goes with which of another is arbitrary.`]
    : []
}

/** An observed number among those of shuffled signs: what it says, and the histogram. */
export function compared(
  title: string,
  { observed, mean, sd, z, reason, histogram }: Comparison,
  format: 'share' | 'whole',
  samples: number,
): { readonly sentence: string; readonly histograms: readonly ReportHistogram[] } {
  const show = format === 'share' ? percent : number
  if (observed === null || mean === null || sd === null || z === null)
    return {
      sentence: `Whether that is more than chance cannot be said: ${reason ?? 'it was not compared'}.`,
      histograms: [],
    }
  const than = z > 2 ? 'more than' : z < -2 ? 'less than' : 'no more and no less than'
  const sentence = `That is ${than} chance: with the signs shuffled on the same ties, ${samples.toLocaleString('en')} times, it is ${show(mean)} ± ${show(sd)} (z = ${z.toFixed(1).replace('-', '−')}).`
  return { sentence, histograms: [{ title, histogram, observed, format, sentence }] }
}

/** "16 nodes and 58 signed ties, 29 positive and 29 negative." */
export function sizeSentence({ graph }: AskedGraph): string {
  const positive = graph.sign.filter((sign) => sign > 0).length
  return `${counted(graph.ids.length, 'node')} and ${counted(graph.sign.length, 'signed tie')}: ${positive} positive and ${graph.sign.length - positive} negative.`
}
