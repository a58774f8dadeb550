import { useComputed, useSignal } from '@preact/signals'
import { actorLabel, issueLabel } from '../../graph/wording'
import { targetKey, type NodeKey } from '../../graph/keys'
import type { Project } from '../../model/project'
import type { PathQuestion } from '../../view/state'
import type { Action } from '../../view/update'
import { useUi } from '../context'

interface Choice {
  readonly key: NodeKey
  readonly words: string
}

/** Actors in a stance or tie and issues that stances are on, each by its name. */
function nodesOf(project: Project): {
  readonly actors: readonly Choice[]
  readonly issues: readonly Choice[]
} {
  const keys = new Set<NodeKey>()
  for (const { holder, target } of project.stances.values())
    keys.add(`actor:${holder}`).add(targetKey(project, target))
  for (const { source, target } of project.ties.values()) keys.add(`actor:${source}`).add(`actor:${target}`)
  const choices = (type: 'actor' | 'issue') =>
    [...keys]
      .filter((key) => key.startsWith(`${type}:`))
      .map((key): Choice => {
        const id = key.slice(6) as never
        return { key, words: type === 'actor' ? actorLabel(project, id) : issueLabel(project, id) }
      })
      .toSorted((a, b) => a.words.localeCompare(b.words))
  return { actors: choices('actor'), issues: choices('issue') }
}

/** The choice of a path's other end; in a form of its own where choosing alone must not lead away from it (WCAG 3.2.2). */
function Ends(props: {
  readonly from: NodeKey
  readonly label: string
  readonly to: NodeKey | ''
  readonly onChoose: (to: NodeKey) => void
}) {
  const { project } = useUi()
  const nodes = useComputed(() => nodesOf(project.value))
  const { actors, issues } = nodes.value
  const option = ({ key, words }: Choice) =>
    key !== props.from && (
      <option key={key} value={key}>
        {words}
      </option>
    )
  return (
    <select
      class="connected-to"
      aria-label={props.label}
      value={props.to}
      onChange={(event) => props.onChoose(event.currentTarget.value as NodeKey)}
    >
      {props.to === '' && <option value="">choose…</option>}
      <optgroup label="Actors">{actors.map(option)}</optgroup>
      <optgroup label="Claims and topics">{issues.map(option)}</optgroup>
    </select>
  )
}

const asking = (from: NodeKey, to: NodeKey, through: PathQuestion | null): Action => ({
  type: 'path',
  path: { from, to, index: 0, neutral: through?.neutral ?? false, allTies: through?.allTies ?? false },
})

/** "What connects the clerk to …": the other end of the shown path, which another choice replaces. */
export function ConnectedTo(props: { readonly from: NodeKey; readonly name: string }) {
  const { session } = useUi()
  const { path } = session.view.value
  return (
    <p class="connected">
      What connects {props.name} to{' '}
      <Ends
        from={props.from}
        label={`What connects ${props.name} to`}
        to={path?.to ?? ''}
        onChoose={(to) => session.dispatch(asking(props.from, to, path))}
      />
    </p>
  )
}

/** The same question before it is asked: choose the other end, then find the paths to it. */
export function AskConnection(props: { readonly from: NodeKey; readonly name: string }) {
  const { session } = useUi()
  const to = useSignal<NodeKey | ''>('')
  return (
    <form
      class="connected"
      onSubmit={(event) => {
        event.preventDefault()
        if (to.value !== '') session.dispatch(asking(props.from, to.value, session.view.peek().path))
      }}
    >
      What connects {props.name} to{' '}
      <span class="connected-fields">
        <Ends
          from={props.from}
          label={`What connects ${props.name} to`}
          to={to.value}
          onChoose={(chosen) => {
            to.value = chosen
          }}
        />
        <button type="submit" class="control" disabled={to.value === ''}>
          Find paths
        </button>
      </span>
    </form>
  )
}
