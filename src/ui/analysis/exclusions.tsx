import { useSignal } from '@preact/signals'
import { STANCE_VARIABLES, type Question, type StanceVariable } from '../../analysis/question'
import { canonicalIssue } from '../../graph/keys'
import { actorLabel, nodeLabel } from '../../graph/wording'
import { ACTOR_KINDS, CERTAINTIES, FORMS, ISSUE_KINDS, POLARITIES, type ActorId } from '../../model/coding'
import type { Project } from '../../model/project'
import { useUi } from '../context'
import { VARIABLE } from './names'
import type { OptionProps } from './optionField'

/** Values that a variable can have in a project. */
function valuesOf(project: Project, variable: StanceVariable): readonly string[] {
  const documents = [...project.documents.values()]
  switch (variable) {
    case 'holder':
      return [...project.actors.keys()]
    case 'holder_kind':
      return ACTOR_KINDS
    case 'issue':
      return [...new Set([...project.issues.keys()].map((issue) => canonicalIssue(project, issue)))]
    case 'issue_kind':
      return ISSUE_KINDS
    case 'polarity':
      return POLARITIES
    case 'form':
      return FORMS
    case 'certainty':
      return CERTAINTIES
    case 'said_by':
      return [...new Set([...project.stances.values()].map(({ saidBy }) => saidBy.join('|')))]
    case 'document_id':
      return documents.map(({ id }) => id)
    case 'document_title':
      return [...new Set(documents.map(({ title }) => title ?? ''))]
    case 'document_publisher':
      return [...new Set(documents.map(({ publisher }) => publisher))]
    case 'document_language':
      return [...new Set(documents.map(({ language }) => language ?? ''))]
    default:
      return variable satisfies never
  }
}

function wordsOf(project: Project, variable: StanceVariable, value: string): string {
  if (variable === 'holder' || variable === 'document_publisher') return actorLabel(project, value as ActorId)
  if (variable === 'issue') return nodeLabel(project, `issue:${value}`)
  if (variable === 'said_by')
    return (
      value
        .split('|')
        .filter(Boolean)
        .map((actor) => actorLabel(project, actor as ActorId))
        .join(', ') || 'the document itself'
    )
  return value
}

/** Values that don't count, each taken back by its button, and a way to add one. */
export function Exclusions({ question, ask }: Omit<OptionProps, 'option'>) {
  const { project } = useUi()
  const variable = useSignal<StanceVariable>('holder')
  const value = useSignal('')
  const { exclude } = question
  const isExcluded = (one: Question['exclude'][number], other: string) =>
    one.variable === variable.value && one.value === other
  const values = valuesOf(project.value, variable.value).filter(
    (other) => !exclude.some((one) => isExcluded(one, other)),
  )
  const chosen = values.includes(value.value) ? value.value : (values[0] ?? '')
  return (
    <fieldset class="exclusions">
      <legend>Excluded values</legend>
      {exclude.length > 0 && (
        <ul>
          {exclude.map((one) => {
            const words = `${VARIABLE[one.variable]}: ${wordsOf(project.value, one.variable, one.value)}`
            return (
              <li key={words}>
                <button
                  type="button"
                  class="control"
                  aria-label={`Count again: ${words}`}
                  onClick={() => ask({ exclude: exclude.filter((other) => other !== one) })}
                >
                  {words} <span aria-hidden="true">×</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <div class="exclusion">
        <select
          aria-label="Exclude by"
          value={variable.value}
          onChange={(event) => {
            variable.value =
              STANCE_VARIABLES.find((name) => name === event.currentTarget.value) ?? variable.value
          }}
        >
          {STANCE_VARIABLES.map((name) => (
            <option key={name} value={name}>
              {VARIABLE[name]}
            </option>
          ))}
        </select>
        <select
          aria-label="Value"
          value={chosen}
          onChange={(event) => {
            value.value = event.currentTarget.value
          }}
        >
          {values.map((other) => (
            <option key={other} value={other}>
              {wordsOf(project.value, variable.value, other)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="control"
          disabled={values.length === 0}
          onClick={() => ask({ exclude: [...exclude, { variable: variable.value, value: chosen }] })}
        >
          Exclude
        </button>
      </div>
      <small>Stances with such a value do not count. DNA: exclude from variables.</small>
    </fieldset>
  )
}
