import type { ReportGroup, ReportMarks } from '../../analysis/report'
import { groupColour } from '../../scene/marks'
import { useUi } from '../context'
import { RefLink } from '../refLink'

/** A group's letter on its colour. */
export function GroupSign(props: { readonly letter: string; readonly at: number }) {
  return (
    <span class={`group-sign group-${groupColour(props.at)}`} aria-hidden="true">
      {props.letter}
    </span>
  )
}

/** The groups of an answer; each selects its members. */
export function Groups(props: { readonly groups: readonly ReportGroup[] }) {
  return (
    <ul class="groups">
      {props.groups.map(({ letter, name, members }, at) => (
        <li key={letter}>
          <RefLink refs={members} class="group">
            <GroupSign letter={letter} at={at} /> {name} <span class="number">{members.length}</span>
            <span class="visually-hidden"> {members.length === 1 ? 'member' : 'members'}</span>
          </RefLink>
        </li>
      ))}
    </ul>
  )
}

/** Puts groups and scores on the graph, where nothing moves, or moves it into its groups. */
export function MarkTools(props: { readonly marks: ReportMarks }) {
  const { session } = useUi()
  const { groups, groupsName, scores, scoresName } = props.marks
  const { colourBy, sizeBy, arrangeBy } = session.view.value
  const [coloured, sized, arranged] = [colourBy, sizeBy, arrangeBy].map((by) => by === 'analysis')
  if (groups.length === 0 && scores.length === 0) return null
  return (
    <div class="mark-tools">
      {groups.length > 0 && <Groups groups={groups} />}
      <p class="mark-buttons">
        {groups.length > 0 && (
          <button
            type="button"
            class="control"
            aria-pressed={coloured}
            onClick={() => session.dispatch({ type: 'colour-by', by: coloured ? 'nothing' : 'analysis' })}
          >
            Colour by {groupsName}
          </button>
        )}
        {groups.length > 0 && (
          <button
            type="button"
            class="control"
            aria-pressed={arranged}
            onClick={() => session.dispatch({ type: 'arrange-by', by: arranged ? 'nothing' : 'analysis' })}
          >
            Arrange by {groupsName}
          </button>
        )}
        {scores.length > 0 && (
          <button
            type="button"
            class="control"
            aria-pressed={sized}
            onClick={() => session.dispatch({ type: 'size-by', by: sized ? 'nothing' : 'analysis' })}
          >
            Size by {scoresName}
          </button>
        )}
      </p>
    </div>
  )
}
