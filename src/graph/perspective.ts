import type { ActorId, DocumentId, EventRecord, Stance } from '../model/coding'
import { documentsOf } from '../model/origin'
import type { Project } from '../model/project'

/** Whose word is taken: the own voice of documents (of one of them, or of all), or one speaker's. */
export type Perspective =
  | { readonly voice: 'document'; readonly document: DocumentId | null }
  | { readonly voice: 'speaker'; readonly speaker: ActorId }

const documentsSaying = (project: Project, stance: Stance): readonly DocumentId[] =>
  documentsOf(project, `stance:${stance.id}`, stance)

/**
 * Whether a stance is what a perspective says: in a document's own voice where the text names no speaker; in a
 * speaker's where they stand anywhere in the chain (an agency that carries a leader's words says so too), or where
 * they publish the document that says it in its own voice.
 */
export const says = (project: Project, perspective: Perspective, stance: Stance): boolean =>
  isSaid(project, perspective, stance, () => documentsSaying(project, stance))

/** The same of an event. */
export const tells = (project: Project, perspective: Perspective, event: EventRecord): boolean =>
  isSaid(project, perspective, event, () => documentsOf(project, `event:${event.id}`, event))

function isSaid(
  project: Project,
  perspective: Perspective,
  { saidBy }: Pick<Stance, 'saidBy'>,
  documents: () => readonly DocumentId[],
): boolean {
  const ownVoice = saidBy.length === 0
  if (perspective.voice === 'document')
    return ownVoice && (perspective.document === null || documents().includes(perspective.document))
  return (
    saidBy.includes(perspective.speaker) ||
    (ownVoice && documents().some((id) => project.documents.get(id)?.publisher === perspective.speaker))
  )
}

/** Everyone who says anything, with the number of stances that are left when only they are believed; most first. */
export function speakersOf(
  project: Project,
): readonly { readonly speaker: ActorId; readonly stances: number }[] {
  const said = new Map<ActorId, number>()
  for (const stance of project.stances.values()) {
    const publishers =
      stance.saidBy.length > 0
        ? []
        : documentsSaying(project, stance).flatMap((id) => project.documents.get(id)?.publisher ?? [])
    for (const speaker of new Set([...stance.saidBy, ...publishers]))
      said.set(speaker, (said.get(speaker) ?? 0) + 1)
  }
  return [...project.actors.keys()]
    .flatMap((speaker) => {
      const stances = said.get(speaker)
      return stances === undefined ? [] : [{ speaker, stances }]
    })
    .toSorted((a, b) => b.stances - a.stances)
}
