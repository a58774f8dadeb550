import { MOST_SEED, MOST_THRESHOLD, type Option, type Question } from '../../analysis/question'
import { aggregationsOf, normalizationsOf, settled } from '../../analysis/questionOptions'
import { actorLabel } from '../../graph/wording'
import type { ActorId } from '../../model/coding'
import { useUi } from '../context'
import { Exclusions } from './exclusions'
import { MATRIX_AGGREGATION, SETTING } from './names'
import { Field } from './field'
import { WindowField } from './windowField'

export interface OptionProps {
  readonly option: Option
  readonly question: Question
  readonly ask: (change: Partial<Question>) => void
}

const NUMBERS: readonly Option[] = ['camps', 'samples']

/** The control of one setting. */
export function OptionField({ option, question, ask }: OptionProps) {
  if (option === 'pair') return <PairFields question={question} ask={ask} />
  if (option === 'window') return <WindowField question={question} ask={ask} />
  if (option === 'exclude') return <Exclusions question={question} ask={ask} />
  const id = `analysis-${option}`
  const { label, help, values } = SETTING[option]
  const described = { id, 'aria-describedby': `${id}-help` }
  if (option === 'directed' || option === 'weighted' || option === 'isolates' || option === 'onlyExcluded')
    return (
      <div class="field check">
        <label>
          <input
            type="checkbox"
            {...described}
            checked={question[option]}
            onChange={(event) => ask({ [option]: event.currentTarget.checked })}
          />{' '}
          {label}
        </label>
        <small id={`${id}-help`}>{help}</small>
      </div>
    )
  if (option === 'threshold' || option === 'seed') {
    const whole = option === 'seed'
    return (
      <Field id={id} label={label} help={help}>
        <input
          type="number"
          {...described}
          min={0}
          max={whole ? MOST_SEED : MOST_THRESHOLD}
          step={whole ? 1 : 'any'}
          value={question[option]}
          onChange={(event) => {
            const { valueAsNumber, validity } = event.currentTarget
            if (validity.valid && Number.isFinite(valueAsNumber)) ask({ [option]: valueAsNumber })
            else event.currentTarget.reportValidity()
          }}
        />
      </Field>
    )
  }
  if (option === 'from' || option === 'to')
    return (
      <Field id={id} label={label} help={help}>
        <input
          type="date"
          {...described}
          value={question[option] ?? ''}
          {...(option === 'to'
            ? question.from !== null && { min: question.from }
            : question.to !== null && { max: question.to })}
          onChange={(event) => {
            const { value, validity } = event.currentTarget
            if (validity.valid) ask({ [option]: value === '' ? null : value })
            else event.currentTarget.reportValidity()
          }}
        />
      </Field>
    )
  const taken: readonly string[] | null =
    option === 'aggregation'
      ? aggregationsOf(question)
      : option === 'normalization'
        ? normalizationsOf(question)
        : null
  const offered = (values ?? []).filter(([value]) => taken?.includes(value) ?? true)
  return (
    <Field id={id} label={label} help={help}>
      <select
        {...described}
        value={String(settled(question)[option])}
        onChange={(event) => {
          const { value } = event.currentTarget
          ask({ [option]: NUMBERS.includes(option) ? Number(value) : value })
        }}
      >
        {offered.map(([value, words]) => (
          <option key={value} value={value}>
            {(question.measure === 'matrix' && MATRIX_AGGREGATION[value]) || words}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** The two whose agreement is asked for, of those who take a stance on an issue. */
function PairFields({ question, ask }: Omit<OptionProps, 'option'>) {
  const { project, session } = useUi()
  const holding = new Set(
    [...project.value.stances.values()].flatMap(({ holder, target }) => ('issue' in target ? [holder] : [])),
  )
  const actors = [...project.value.actors.keys()].filter((actor) => holding.has(actor))
  const run = session.analysis?.value
  const answered = run?.state === 'done' ? run.report.pair : undefined
  const pair = question.pair ?? answered ?? [actors[0] ?? ('' as ActorId), actors[1] ?? ('' as ActorId)]
  const choose = (at: 0 | 1, actor: ActorId) => {
    const other = pair[1 - at] as ActorId
    const next = actor === other ? (pair[at] as ActorId) : other
    ask({ pair: at === 0 ? [actor, next] : [next, actor] })
  }
  return (
    <>
      {([0, 1] as const).map((at) => (
        <Field key={at} id={`analysis-pair-${at}`} label={at === 0 ? 'Who' : 'and whom'}>
          <select
            id={`analysis-pair-${at}`}
            value={pair[at]}
            onChange={(event) => choose(at, event.currentTarget.value as ActorId)}
          >
            {actors.map((actor) => (
              <option key={actor} value={actor}>
                {actorLabel(project.value, actor)}
              </option>
            ))}
          </select>
        </Field>
      ))}
    </>
  )
}
