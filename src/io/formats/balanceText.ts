import type { Balance } from '../../analysis/balance'
import { balanceWords, LEAST_TIES } from '../../analysis/balanceWords'
import { misfitRanking } from '../../analysis/frustratedTies'

/**
 * A balance as text to read: what was found in sentences, the camps, and the ties that contradict them.
 *
 * @param labels of the nodes, by number
 */
export function writeBalanceText(balance: Balance, labels: readonly string[]): string {
  const { graph, frustration, laplacian, camps } = balance
  const named = (nodes: readonly number[]) => nodes.map((node) => labels[node]).join(', ')
  const lines = balanceWords(balance).map(({ text }) => text)
  const list = (title: string, items: readonly string[]) => {
    if (items.length > 0) lines.push('', title, ...items.map((item) => `  ${item}`))
  }
  const tie = (number: number) => {
    const sign = (graph.sign[number] as number) > 0 ? '+' : '−'
    return `${labels[graph.source[number] as number]} ${sign} ${labels[graph.target[number] as number]}`
  }
  if (graph.sign.length > 0) {
    list('Camps', frustration.camps.filter((nodes) => nodes.length > 0).map(named))
    list('Ties that do not fit', frustration.frustrated.map(tie))
    list(
      'By actor',
      misfitRanking(graph, frustration.frustrated).map(
        ({ node, frustrated, ties }) => `${labels[node]}: ${frustrated} of ${ties}`,
      ),
    )
  }
  if (graph.sign.length >= LEAST_TIES && laplacian?.ordering)
    list('From one camp to the other (not an ideological scale)', [
      named(laplacian.ordering.map(([node]) => node)),
    ])
  if (camps) {
    list(`At most ${camps.chosen.atMost} camps`, camps.chosen.camps.map(named))
    list(
      'Misfits by number of camps',
      camps.divisions.map(
        ({ atMost, misfits, proved }) => `${atMost}: ${misfits}${proved ? '' : ' (not proved)'}`,
      ),
    )
  }
  return `${lines.join('\n')}\n`
}
