import { canonicalIssue } from '../graph/keys'
import { actorLabel } from '../graph/wording'
import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import { aboutOf, choicesOf } from '../view/about'
import { groupsArranged, marksOf } from '../view/arranged'
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
export const HEADINGS: Readonly<Partial<Record<Lens, string>>> = {
  map: 'Who stands near whom and what',
  matrix: 'Who stands where on what',
  table: 'Every stance, with its words',
  timeline: 'What happened, and when',
}

/** What is said over groups of an analysis that stand side by side. */
export const sideBySide = (groupsName: string) => `The ${groupsName}, side by side`

/** What stands before whom the picture is about, and what choosing that one is called. */
const QUESTIONS = {
  sides: { before: 'Who is for and against', whom: 'For and against whom' },
  actor: { before: 'What is said about and by', whom: 'About and by whom' },
} as const

/** "Who is for and against X", with the choice of X. */
function About() {
  const { session, project } = useUi()
  const { lens } = session.view.value
  const choices = choicesOf(lens, session.opened.value)
  const about = aboutOf(session.view.value, session.opened.value)
  const { before, whom } = QUESTIONS[lens === 'actor' ? 'actor' : 'sides']
  return (
    <>
      {before}{' '}
      {choices.length > 1 ? (
        <select
          aria-label={whom}
          value={about}
          onChange={(event) => {
            const chosen = event.currentTarget.value as ActorId
            session.dispatch({ type: 'about', actor: chosen === choices[0] ? null : chosen })
          }}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {actorLabel(project.value, choice)}
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
  const { lens } = session.view.value
  const arranged = groupsArranged(session.view.value, marksOf(session.analysis?.value))
  return (
    <div class="title">
      <h1>{arranged ? sideBySide(arranged) : (HEADINGS[lens] ?? <About />)}</h1>
      <LensList />
      <ShownLine size={sizeWords(project.value)} />
    </div>
  )
}
