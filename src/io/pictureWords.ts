import { actorInSentence, actorLabel, FORM_WORD } from '../graph/wording'
import type { DateRange } from '../graph/dates'
import type { ActorId, Form } from '../model/coding'
import { idOf } from '../model/refs'
import type { Project } from '../model/project'
import { counted, listed } from '../text/counting'
import { dateWords } from '../text/dating'
import { litIn } from '../view/lit'
import { LENSES } from '../view/lenses'
import { FILTER_VALUES, type FilterField, type ViewState } from '../view/state'
import { codingTitle } from './citation'

/**
 * The question that a picture answers; of an arrangement about nobody, what is arranged and how.
 *
 * @param groupsName what the groups of an analysis are called that it is arranged by ("camps")
 */
export function pictureTitle(
  project: Project,
  view: ViewState,
  about: ActorId | null | undefined,
  groupsName: string | null = null,
): string {
  if (groupsName !== null)
    return [codingTitle(project), `the ${groupsName}, side by side`].filter((part) => part !== '').join(': ')
  if (view.lens === 'sides' && about) return `Who is for and against ${actorInSentence(project, about)}`
  if (view.lens === 'actor' && about) {
    const who = actorInSentence(project, about)
    return `What ${who} says or does, and what is said or done about ${who}`
  }
  const lens = LENSES.find(({ id }) => id === view.lens)?.label ?? ''
  const name = about ? `${actorLabel(project, about)}, ` : ''
  return [codingTitle(project), `${name}${lens}`].filter((part) => part !== '').join(': ')
}

/** "of 3 to 9 May 2021 or without a date". */
function datesInWords({ from, to, undated }: DateRange): string {
  const range = dateWords(`${from ?? '..'}/${to ?? '..'}`)
  return `${from === null || to === null ? '' : 'of '}${range}${undated ? ' or without a date' : ''}`
}

/** What of a project a view shows, and what leaves out the rest: "9 of 43 stances: according to the clerk; without opposes". */
export function shownInWords(project: Project, view: ViewState): string {
  const { perspective, neighbourhood, path, filters, dates, text, hidden } = view
  const all = project.stances.size
  const lit = litIn({ project }, view).size
  const nodeWords = (key: string) =>
    key.startsWith('actor:')
      ? actorInSentence(project, idOf(key) as ActorId)
      : `“${project.issues.get(idOf(key) as never)?.label ?? idOf(key)}”`
  const conditions: string[] = []
  if (perspective)
    conditions.push(
      perspective.voice === 'speaker'
        ? `according to ${actorInSentence(project, perspective.speaker)}`
        : 'in the own voice of the documents',
    )
  if (path) conditions.push(`how ${nodeWords(path.from)} and ${nodeWords(path.to)} are connected`)
  else if (neighbourhood)
    conditions.push(
      `within ${counted(neighbourhood.depth, 'step')} of ${listed(neighbourhood.ids.map(nodeWords), 3)}`,
    )
  const off = (Object.keys(FILTER_VALUES) as FilterField[]).flatMap((field) =>
    filters[field].map((value) => (field === 'form' ? FORM_WORD[value as Form] : value).replaceAll('-', ' ')),
  )
  if (dates) conditions.push(datesInWords(dates))
  if (text !== '') conditions.push(`with the words “${text}”`)
  if (hidden.length > 0) conditions.push(`without ${listed(hidden.map(nodeWords), 3)}`)
  if (off.length > 0) conditions.push(`without ${listed(off)}`)
  const size = lit === all ? counted(all, 'stance') : `${lit} of ${counted(all, 'stance')}`
  return conditions.length === 0 ? size : `${size}: ${conditions.join('; ')}`
}
