import { useComputed } from '@preact/signals'
import { actorLabel, issueLabel } from '../../graph/wording'
import { targetKey, type NodeKey } from '../../graph/keys'
import type { Project } from '../../model/project'
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

/** The other end of a path: choosing one asks how the two are connected. */
export function ConnectedTo(props: { readonly from: NodeKey; readonly label: string }) {
  const { session, project } = useUi()
  const nodes = useComputed(() => nodesOf(project.value))
  const { actors, issues } = nodes.value
  const { path } = session.view.value
  const to = path?.from === props.from ? path.to : ''
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
      value={to}
      onChange={(event) => {
        const chosen = event.currentTarget.value as NodeKey
        session.dispatch({
          type: 'path',
          path: {
            from: props.from,
            to: chosen,
            index: 0,
            neutral: path?.neutral ?? false,
            allTies: path?.allTies ?? false,
          },
        })
      }}
    >
      {to === '' && <option value="">choose…</option>}
      <optgroup label="Actors">{actors.map(option)}</optgroup>
      <optgroup label="Claims and topics">{issues.map(option)}</optgroup>
    </select>
  )
}
