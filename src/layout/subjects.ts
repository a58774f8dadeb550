import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import { stanceSentences } from '../graph/stanceSentences'

/** A picture about an actor with fewer stances than this would show next to nothing. */
const FEWEST_SENTENCES = 3

/** Actors that Sides can be about: with stances by or about them in three or more sentences, most first, then in the coding's order. */
export function subjectsOf(project: Project): readonly ActorId[] {
  return [...project.actors.keys()]
    .map((id) => ({ id, sentences: stanceSentences(project, `actor:${id}`) }))
    .filter(({ sentences }) => sentences >= FEWEST_SENTENCES)
    .toSorted((a, b) => b.sentences - a.sentences)
    .map(({ id }) => id)
}
