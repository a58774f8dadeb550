import { MOST_SEED, MOST_THRESHOLD, type Option, type Question } from '../../analysis/question'
import { actorLabel } from '../../graph/wording'
import type { ActorId } from '../../model/coding'
import { useUi } from '../context'
import { SETTING, WINDOWS } from './names'
import { Field } from './questionForm'

interface OptionProps {
  readonly option: Option
  readonly question: Question
  readonly ask: (change: Partial<Question>) => void
}

const NUMBERS: readonly Option[] = ['camps', 'samples']

/** The control of one setting. */
export function OptionField({ option, question, ask }: OptionProps) {
  if (option === 'pair') return <PairFields question={question} ask={ask} />
  if (option === 'window') return <WindowField question={question} ask={ask} />
  const id = `analysis-${option}`
  const { label, help, values } = SETTING[option]
  const described = { id, 'aria-describedby': `${id}-help` }
  if (option === 'directed' || option === 'weighted')
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
  return (
    <Field id={id} label={label} help={help}>
      <select
        {...described}
        value={String(question[option])}
        onChange={(event) => {
          const { value } = event.currentTarget
          ask({ [option]: NUMBERS.includes(option) ? Number(value) : value })
        }}
      >
        {(values ?? []).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  )
}

function WindowField({ question, ask }: Omit<OptionProps, 'option'>) {
  const { window } = question
  const key = (of: Question['window']) => (of ? `${of.size} ${of.unit}` : '')
  const offered = !window || WINDOWS.some((one) => key(one) === key(window)) ? WINDOWS : [...WINDOWS, window]
  return (
    <Field
      id="analysis-window"
      label="Windows of time"
      help="Rolling windows of this length, a unit apart. DNA: time window."
    >
      <select
        id="analysis-window"
        aria-describedby="analysis-window-help"
        value={key(window)}
        onChange={(event) =>
          ask({ window: offered.find((one) => key(one) === event.currentTarget.value) ?? null })
        }
      >
        <option value="">none: all of it</option>
        {offered.map((one) => (
          <option key={key(one)} value={key(one)}>
            {key(one)}
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
