import type { ActorId, Coding } from './coding'
import type { Edit } from './edit'
import { applyEdits } from './edits'
import type { Passage, Project } from './project'

const byId = <Id extends string, Item extends { readonly id: Id }>(records: readonly Item[]): Map<Id, Item> =>
  new Map(records.map((record) => [record.id, record]))

/**
 * A project after edits: the same as of the edited coding and the same texts, but nothing is looked for in the texts
 * again, since no edit changes words or where they are. `faults`: a sentence for each edit that cannot be applied.
 */
export function editedProject(
  project: Project,
  edits: readonly Edit[],
): { readonly project: Project; readonly faults: readonly string[] } {
  // What can be shown may be less than what the coding has.
  const shown: Coding = {
    ...project.coding,
    documents: [...project.documents.values()],
    actors: [...project.actors.values()],
    issues: [...project.issues.values()],
    stances: [...project.stances.values()],
    ties: [...project.ties.values()],
    events: [...project.events.values()],
  }
  const { coding: edited, faults } = applyEdits(shown, edits)
  const publishers = new Map(edited.documents.map(({ id, publisher }) => [id, publisher]))
  return {
    faults,
    project: {
      ...project,
      coding: applyEdits(project.coding, edits).coding,
      documents: new Map(
        [...project.documents].map(([id, document]) => [
          id,
          { ...document, publisher: publishers.get(id) ?? document.publisher },
        ]),
      ),
      actors: byId(edited.actors),
      issues: byId(edited.issues),
      stances: byId(edited.stances),
      ties: byId(edited.ties),
      events: byId(edited.events),
      mentions: mentionsOf(project, edited),
    },
  }
}

/** Passages by anchor, of all actors whose anchors were all found; of others as they are. */
function mentionsOf(project: Project, edited: Coding): Project['mentions'] {
  const passages = new Map<string, readonly Passage[]>()
  for (const [id, found] of project.mentions) {
    const anchors = project.actors.get(id)?.mentions ?? []
    for (const [at, anchor] of anchors.entries()) {
      const passage = anchors.length === found.length ? found[at] : undefined
      passages.set(JSON.stringify(anchor), passage ? [passage] : [])
    }
  }
  return new Map(
    edited.actors.map(({ id, mentions }): [ActorId, readonly Passage[]] => {
      const known = project.mentions.get(id)
      const isSame = project.actors.get(id)?.mentions === mentions
      return [
        id,
        isSame && known ? known : mentions.flatMap((anchor) => passages.get(JSON.stringify(anchor)) ?? []),
      ]
    }),
  )
}
