import { MOST_WINDOW, QUESTION_UNITS, type Question } from '../../analysis/question'
import { Field } from './field'
import type { OptionProps } from './optionField'

const FIRST_SIZE = 3

/** Unit and length of the rolling windows of time. */
export function WindowField({ question, ask }: Omit<OptionProps, 'option'>) {
  const { window } = question
  return (
    <Field
      id="analysis-window"
      label="Windows of time"
      help="Rolling windows of so many units, each a unit after the one before. DNA: time window."
    >
      <span class="pair-of-fields">
        {window && (
          <input
            type="number"
            aria-label="Length of a window"
            min={1}
            max={MOST_WINDOW}
            step={1}
            value={window.size}
            onChange={(event) => {
              const { valueAsNumber, validity } = event.currentTarget
              if (validity.valid && Number.isInteger(valueAsNumber))
                ask({ window: { ...window, size: valueAsNumber } })
              else event.currentTarget.reportValidity()
            }}
          />
        )}
        <select
          id="analysis-window"
          aria-describedby="analysis-window-help"
          value={window?.unit ?? ''}
          onChange={(event) => {
            const unit = QUESTION_UNITS.find((name) => name === event.currentTarget.value)
            ask({
              window: unit ? { unit, size: window?.size ?? FIRST_SIZE } : null,
            } satisfies Partial<Question>)
          }}
        >
          <option value="">none: all of it</option>
          {QUESTION_UNITS.toReversed().map((unit) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </select>
      </span>
    </Field>
  )
}
