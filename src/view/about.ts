import type { Choices } from '../layout/subjects'
import { targetKey } from '../graph/keys'
import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import type { ViewState } from './state'
import type { Action } from './update'

/** The actors that a lens can be about. */
export const choicesOf = (lens: ViewState['lens'], { subjects, actors }: Choices): readonly ActorId[] =>
  lens === 'actor' ? actors : subjects

/** The actor that a view is arranged around: the one it names, where its lens has such a picture, else the first. */
export function aboutOf(
  { lens, about }: Pick<ViewState, 'lens' | 'about'>,
  data: Choices,
): ActorId | undefined {
  const choices = choicesOf(lens, data)
  return about !== null && choices.includes(about) ? about : choices[0]
}

/** Beyond so many nodes who is for and against is no longer seen at a glance. */
const MOST_IN_SIDES = 60

/** The lens that a project opens with: Sides, or Map where there are many nodes or nobody whom sides could be about. */
export function firstLens(project: Project, { subjects }: Choices): 'sides' | 'map' {
  if (subjects.length === 0) return 'map'
  const nodes = new Set<string>()
  for (const { holder, target } of project.stances.values())
    nodes.add(`actor:${holder}`).add(targetKey(project, target))
  return nodes.size > MOST_IN_SIDES ? 'map' : 'sides'
}

/** Changes the lens, and whom it is about where it has no picture about that one. */
export function changeLens({ about }: ViewState, lens: ViewState['lens'], data: Choices): Action {
  const keeps = about === null || choicesOf(lens, data).includes(about)
  return { type: 'lens', lens, ...(keeps ? {} : { about: null }) }
}
