import type { Choices } from '../layout/subjects'
import type { ActorId } from '../model/coding'
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

/** Changes the lens, and whom it is about where it has no picture about that one. */
export function changeLens({ about }: ViewState, lens: ViewState['lens'], data: Choices): Action {
  const keeps = about === null || choicesOf(lens, data).includes(about)
  return { type: 'lens', lens, ...(keeps ? {} : { about: null }) }
}
