import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import { sentencesOf } from '../graph/keys'

/** A picture of sides around an actor with fewer stances than this would show next to nothing. */
const FEWEST_SENTENCES = 3

/** Whom pictures can be about, most stance sentences first, then in the coding's order. */
export interface Choices {
  /** All with a stance by or about them: for One actor. */
  readonly actors: readonly ActorId[]
  /** Those with three or more sentences: for Sides. */
  readonly subjects: readonly ActorId[]
}

const known = new WeakMap<Project, Choices>()

export function choicesIn(project: Project): Choices {
  let choices = known.get(project)
  if (!choices) known.set(project, (choices = ranked(project)))
  return choices
}

function ranked(project: Project): Choices {
  const sentences = new Map([...project.actors.keys()].map((id) => [id, new Set<string>()]))
  for (const { id, holder, target } of project.stances.values())
    for (const sentence of sentencesOf(project, `stance:${id}`)) {
      sentences.get(holder)?.add(sentence)
      if ('actor' in target) sentences.get(target.actor)?.add(sentence)
    }
  const actors = [...sentences].toSorted(([, a], [, b]) => b.size - a.size)
  const from = (least: number) => actors.filter(([, { size }]) => size >= least).map(([id]) => id)
  return { actors: from(1), subjects: from(FEWEST_SENTENCES) }
}

/** Actors that Sides can be about. */
export const subjectsOf = (project: Project): readonly ActorId[] => choicesIn(project).subjects
