import { says, speakersOf, type Perspective } from '../../graph/perspective'
import { actorInSentence, actorLabel } from '../../graph/wording'
import type { Project } from '../../model/project'
import { sourceWords } from '../sourcing'

/** A perspective that can be chosen, with the number of stances that it leaves. */
export interface Voice {
  readonly perspective: Perspective
  /** As it stands after "According to". */
  readonly words: string
  readonly stances: number
}

/** What stands after "According to": the documents' own voice, one document's, or a speaker. */
export function voiceWords(project: Project, perspective: Perspective): string {
  if (perspective.voice === 'speaker') return actorInSentence(project, perspective.speaker)
  const [first] = project.documents.values()
  if (perspective.document !== null && project.documents.size > 1)
    return `${sourceWords(project, perspective.document)}, in its own voice`
  return project.documents.size === 1 && first
    ? `${actorLabel(project, first.publisher)} itself`
    : 'the documents themselves'
}

/**
 * Every perspective of a project: its documents' own voice, each document's where there are several, and the speakers,
 * most stances first. A publisher is among the speakers only where that is more than its one document's own voice.
 */
export function voicesOf(project: Project): {
  readonly documents: readonly Voice[]
  readonly speakers: readonly Voice[]
} {
  const stances = [...project.stances.values()]
  const documents = [null, ...(project.documents.size > 1 ? project.documents.keys() : [])].map(
    (document): Voice => {
      const perspective: Perspective = { voice: 'document', document }
      return {
        perspective,
        words: voiceWords(project, perspective),
        stances: stances.filter((stance) => says(project, perspective, stance)).length,
      }
    },
  )
  const quoted = new Set(stances.flatMap(({ saidBy }) => saidBy))
  const publishes = (actor: string) =>
    [...project.documents.values()].filter(({ publisher }) => publisher === actor).length
  const speakers = speakersOf(project)
    .filter(({ speaker }) => quoted.has(speaker) || publishes(speaker) > 1)
    .map((found): Voice => ({
      perspective: { voice: 'speaker', speaker: found.speaker },
      words: actorLabel(project, found.speaker),
      stances: found.stances,
    }))
  return { documents: documents.filter((voice) => voice.stances > 0), speakers }
}
