import type { Question } from '../../analysis/question'
import { METHOD } from './methods'

/** What the measure means, its formula and its source, folded. */
export function Method(props: { readonly question: Question }) {
  const { means, formula, source, dna } = METHOD[props.question.measure]
  return (
    <details class="fold method">
      <summary>What it means, formula and source</summary>
      <dl>
        <div>
          <dt>Means</dt>
          <dd>{means}</dd>
        </div>
        <div>
          <dt>Formula</dt>
          <dd>{formula}</dd>
        </div>
        <div>
          <dt>Source</dt>
          <dd>{source}</dd>
        </div>
        {dna && (
          <div>
            <dt>In Discourse Network Analyzer</dt>
            <dd>{dna}</dd>
          </div>
        )}
      </dl>
    </details>
  )
}
