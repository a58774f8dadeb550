import {
  isOffered,
  MEASURES_OF,
  QUESTION_NETWORKS,
  type Measure,
  type Question,
  type QuestionNetwork,
} from '../../analysis/question'
import { optionsOf } from '../../analysis/questionOptions'
import { useUi } from '../context'
import { Field } from './field'
import { MEASURE, NETWORK } from './names'
import { OptionField } from './optionField'

/** The measure that stays when another network is chosen, or its first. */
const measureFor = (network: QuestionNetwork, measure: Measure): Measure =>
  isOffered(network, measure) ? measure : (MEASURES_OF[network][0]?.measures[0] ?? measure)

/** Network and measure, and, folded, all that the answer depends on besides. */
export function QuestionForm(props: { readonly question: Question }) {
  const { session } = useUi()
  const { question } = props
  const ask = (change: Partial<Question>) =>
    session.dispatch({ type: 'analysis', question: { ...question, ...change } })
  const options = optionsOf(question)
  return (
    <form class="question" onSubmit={(event) => event.preventDefault()}>
      <Field id="analysis-network" label="Network" wide>
        <select
          id="analysis-network"
          aria-describedby="analysis-network-help"
          value={question.network}
          onChange={(event) => {
            const network = event.currentTarget.value as QuestionNetwork
            ask({ network, measure: measureFor(network, question.measure) })
          }}
        >
          {QUESTION_NETWORKS.map((network) => (
            <option key={network} value={network}>
              {NETWORK[network].name}
            </option>
          ))}
        </select>
      </Field>
      <Field id="analysis-measure" label="Measure" wide={!options.includes('camps')}>
        <select
          id="analysis-measure"
          value={question.measure}
          onChange={(event) => ask({ measure: event.currentTarget.value as Measure })}
        >
          {MEASURES_OF[question.network].map(({ group, measures }) => (
            <optgroup key={group} label={group}>
              {measures.map((measure) => (
                <option key={measure} value={measure}>
                  {MEASURE[measure]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      {options.includes('pair') && <OptionField option="pair" question={question} ask={ask} />}
      {options.includes('camps') && <OptionField option="camps" question={question} ask={ask} />}
      <details class="fold">
        <summary>Settings</summary>
        <p class="network-help" id="analysis-network-help">
          {NETWORK[question.network].help}
        </p>
        <div class="settings">
          {options
            .filter((option) => option !== 'pair' && option !== 'camps')
            .map((option) => (
              <OptionField key={option} option={option} question={question} ask={ask} />
            ))}
        </div>
      </details>
    </form>
  )
}
