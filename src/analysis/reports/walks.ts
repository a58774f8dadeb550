import type { Report } from '../report'
import { walkBalance } from '../walkBalance'
import type { Asked } from './asked'
import { askedGraph } from './askedGraph'
import { refusal, reportOf } from './refusal'
import { endRefs, endsOf, signWords, sizeSentence, withoutCircles } from './signedRows'

/** Balance over closed walks of every length. */
export function walksReport(asked: Asked): Report {
  const found = askedGraph(asked)
  const refused = refusal(found, 'walk balance')
  if (refused) return refused
  const k = walkBalance(found.graph)
  if (k === null) return reportOf(found, { findings: ['The network is too large for walk balance.'] })
  return reportOf(found, {
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
          cells: [...endsOf(found, tie), signWords(found, tie)],
          about: endRefs(found, tie),
          stances: found.stancesOf(tie),
        })),
        empty: '',
      },
    ],
  })
}
