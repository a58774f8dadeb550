import { canonicalIssue } from '../graph/keys'
import { actorLabel } from '../graph/wording'
import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import type { Lens } from '../view/lenses'
import { count } from './counting'
import { useUi } from './context'
import { LensList } from './lensSwitch'
import { ShownLine } from './questions/shownLine'

/** "18 actors, 21 claims and topics, 46 stances": those that a stance joins. */
export function sizeWords(project: Project): string {
  const actors = new Set<string>()
  const issues = new Set<string>()
  for (const { holder, target } of project.stances.values()) {
    actors.add(holder)
    if ('actor' in target) actors.add(target.actor)
    else issues.add(canonicalIssue(project, target.issue))
  }
  const issueWords = issues.size === 1 ? '1 claim or topic' : `${issues.size} claims and topics`
  return `${count(actors.size, 'actor')}, ${issueWords}, ${count(project.stances.size, 'stance')}`
}

/** What a lens shows that is not arranged around anybody. */
const HEADINGS: Readonly<Partial<Record<Lens, string>>> = {
  matrix: 'Who stands where on what',
  table: 'Every stance, with its words',
  timeline: 'What happened, and when',
}

/** "Who is for and against X", with the choice of X. */
function ForAndAgainst() {
  const { session, project } = useUi()
  const subjects = session.opened.value.subjects as readonly ActorId[]
  const about = session.view.value.about ?? subjects[0]
  return (
    <>
      Who is for and against{' '}
      {subjects.length > 1 ? (
        <select
          aria-label="For and against whom"
          value={about}
          onChange={(event) => {
            const chosen = event.currentTarget.value as ActorId
            session.dispatch({ type: 'about', actor: chosen === subjects[0] ? null : chosen })
          }}
        >
          {subjects.map((subject) => (
            <option key={subject} value={subject}>
              {actorLabel(project.value, subject)}
            </option>
          ))}
        </select>
      ) : about === undefined ? (
        'whom'
      ) : (
        actorLabel(project.value, about)
      )}
    </>
  )
}

/** The question that the lens answers, and what is shown of it. */
export function Title() {
  const { session, project } = useUi()
  return (
    <div class="title">
      <h1>{HEADINGS[session.view.value.lens] ?? <ForAndAgainst />}</h1>
      <LensList />
      <ShownLine size={sizeWords(project.value)} />
    </div>
  )
}
