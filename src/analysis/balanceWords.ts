import { counted } from '../text/counting'
import type { Balance } from './balance'
import type { Comparison } from './nullModel'

export type BalanceMeasure =
  'network' | 'frustration' | 'triangles' | 'walks' | 'laplacian' | 'modularity' | 'camps'

/** One plain sentence or two of what was found. */
export interface BalanceSentence {
  readonly measure: BalanceMeasure
  readonly text: string
}

/** With fewer signed ties no share or index says anything. */
export const LEAST_TIES = 10
/** Beyond so many standard deviations a number counts as more, or less, than chance. */
const NOTABLE = 2

/** What a balance says in words; of a network with fewer than 10 signed ties only what can be counted. */
export function balanceWords(balance: Balance): readonly BalanceSentence[] {
  const { graph, edges, frustration, triangles, nullModel, walkBalance, modularity, laplacian, camps } =
    balance
  const ties = graph.sign.length
  const sentences: BalanceSentence[] = []
  const say = (measure: BalanceMeasure, ...parts: readonly string[]) =>
    sentences.push({ measure, text: parts.filter((part) => part !== '').join(' ') })

  say(
    'network',
    `${counted(graph.ids.length, 'node')} and ${counted(ties, 'signed tie')}, ${edges.positive} positive and ${edges.negative} negative.`,
    graph.zeroSums.length > 0
      ? `${counted(graph.zeroSums.length, 'pair')} whose ties cancel out ${graph.zeroSums.length === 1 ? 'is' : 'are'} left out.`
      : '',
  )
  if (ties === 0) return sentences
  say('frustration', frustrationWords(balance), certaintyWords(balance))
  if (ties < LEAST_TIES) {
    say('network', `With fewer than ${LEAST_TIES} signed ties nothing more can be said of its balance.`)
    return sentences
  }

  if (triangles.total === 0) say('triangles', 'There are no triangles.')
  else
    say(
      'triangles',
      `${triangles.counts['+++'] + triangles.counts['+--']} of ${counted(triangles.total, 'triangle')} (${percent(triangles.balancedShare)}) are balanced, ${percent(triangles.weaklyBalancedShare)} where three mutual enemies count too.`,
      nullModel ? comparedWords(nullModel.balancedShare, percent) : '',
    )
  if (nullModel)
    say(
      'frustration',
      `Local search leaves ${number(nullModel.frustration.observed)} that do not fit.`,
      comparedWords(nullModel.frustration, number),
    )
  if (walkBalance !== null) say('walks', `Walk balance is ${walkBalance.toFixed(2)} (1 is balanced).`)
  if (laplacian)
    say(
      'laplacian',
      laplacian.nodes.length < graph.ids.length
        ? `On the largest component, of ${laplacian.nodes.length} nodes, the`
        : 'The',
      `smallest eigenvalue of the signed Laplacian is ${laplacian.smallest.toFixed(2)} (0 is balanced).`,
    )
  if (modularity !== null)
    say(
      'modularity',
      `Signed modularity of the ${frustration.camps[1].length > 0 ? 'two camps' : 'one camp'} is ${modularity.toFixed(2)}.`,
    )
  if (camps)
    say(
      'camps',
      `At most ${camps.chosen.atMost} camps leave ${number(camps.chosen.misfits)} that ${camps.chosen.misfits === 1 ? 'does' : 'do'} not fit, ${camps.chosen.proved ? 'proved' : 'not proved'}.`,
      camps.sufficient === null ? '' : `More than ${camps.sufficient} leave no fewer.`,
    )
  return sentences
}

function frustrationWords({ graph, edges, frustration }: Balance): string {
  const total = graph.weight.reduce((sum, weight) => sum + weight, 0)
  const { upper, lower, proved } = frustration
  const what = graph.weighted ? `the ties' weight of ${number(total)}` : counted(total, 'signed tie')
  if (edges.negative === 0) return 'No tie is negative, so one camp explains them all.'
  if (proved && upper === 0)
    return `The network is balanced: two camps explain all ${graph.weighted ? 'of ' : ''}${what}.`
  const explained = `explain ${number(total - upper)} of ${what} (${percent(1 - upper / total)}); ${number(upper)} ${upper === 1 ? 'does' : 'do'} not fit.`
  if (proved) return `Two camps ${explained} No split leaves fewer: proved.`
  return `The best two camps found ${explained} Not proved: at least ${number(lower)} cannot fit.`
}

/** Whether other splits do as well. */
function certaintyWords({ edges, frustration, bestSplits, components }: Balance): string {
  if (edges.negative === 0) return ''
  if (components.length > 1)
    return `The network falls into ${components.length} parts; how the camps of one go with those of another is arbitrary.`
  if (!bestSplits || bestSplits.count === 1) return ''
  const always = bestSplits.always.length
  const of = frustration.frustrated.length
  return `It is one of ${bestSplits.count} splits that do as well; ${always} of its ${counted(of, 'misfit')} ${always === 1 ? 'is' : 'are'} in all of them.`
}

function comparedWords(
  { observed, mean, sd, z, reason }: Comparison,
  show: (value: number) => string,
): string {
  if (z === null || observed === null || mean === null || sd === null)
    return `Whether that is more than chance cannot be said: ${reason ?? 'it was not compared'}.`
  const than = z > NOTABLE ? 'more than' : z < -NOTABLE ? 'less than' : 'no more and no less than'
  return `That is ${than} chance: with the signs shuffled on the same ties it is ${show(mean)} ± ${show(sd)} (z = ${z.toFixed(1)}).`
}

const percent = (share: number | null) => (share === null ? 'none' : `${Math.round(share * 100)} %`)
const number = (value: number | null) => (value === null ? 'none' : String(Math.round(value * 10) / 10))
