import { useSignal } from '@preact/signals'
import { ACTOR_KINDS, ISSUE_KINDS, type ActorKind, type IssueKind } from '../../model/coding'
import type { Ref } from '../../model/project'
import { recordOf } from '../../model/refs'
import { useUi } from '../context'
import { ACTOR_KIND_WORD, ISSUE_KIND_MEANING } from '../kinds'
import { EditFields } from './editDialog'

/** The kind of an actor or issue, one of those of the codebook. */
export function KindForm(props: { readonly what: Ref }) {
  const { project } = useUi()
  const { what } = props
  const actor = recordOf(project.value, 'actor', what)
  const issue = recordOf(project.value, 'issue', what)
  const record = actor ?? issue
  const chosen = useSignal<ActorKind | IssueKind | undefined>(record?.kind)
  if (!record) return null
  const option = (kind: ActorKind | IssueKind, word: string, meaning = '') => (
    <label class="switch" key={kind}>
      <input
        type="radio"
        name="kind"
        autofocus={kind === record.kind}
        checked={chosen.value === kind}
        onChange={() => {
          chosen.value = kind
        }}
      />{' '}
      <span>
        {word}
        {meaning !== '' && <span class="item-detail"> {meaning}</span>}
      </span>
    </label>
  )
  const { value } = chosen
  return (
    <EditFields
      word="Change"
      edit={value === undefined || value === record.kind ? null : { type: 'kind', what, kind: value }}
    >
      <fieldset class="edit-choice">
        <legend>“{record.label}” is of the kind</legend>
        {actor
          ? ACTOR_KINDS.map((kind) => option(kind, ACTOR_KIND_WORD[kind]))
          : ISSUE_KINDS.map((kind) => option(kind, kind, ISSUE_KIND_MEANING[kind]))}
      </fieldset>
    </EditFields>
  )
}
