import { canonicalIssue, targetKey } from '../graph/keys'
import type { Project } from '../model/project'
import { counted, listed } from '../text/counting'
import { litIn, type Lighting } from '../view/lit'

/**
 * A project with only what a view shows: the stances that it lights, the actors and issues that they join (with the
 * issues that are the same), ties between those actors, and events in which one of them takes part.
 */
export function litPart(project: Project, view: Lighting): Project {
  const lit = litIn({ project }, view)
  const joined = new Set<string>()
  for (const stance of project.stances.values())
    if (lit.has(stance.id)) joined.add(`actor:${stance.holder}`).add(targetKey(project, stance.target))
  const isJoined = (actor: string) => joined.has(`actor:${actor}`)
  const actors = kept(project.actors, ({ id }) => isJoined(id))
  const issues = kept(project.issues, ({ id }) => joined.has(`issue:${canonicalIssue(project, id)}`))
  const stances = kept(project.stances, ({ id }) => lit.has(id))
  const ties = kept(project.ties, ({ source, target }) => isJoined(source) && isJoined(target))
  const events = new Map(
    [...kept(project.events, ({ participants }) => participants.some(isJoined))].map(([id, event]) => [
      id,
      { ...event, participants: event.participants.filter(isJoined) },
    ]),
  )
  return { ...project, actors, issues, stances, ties, events }
}

const kept = <Id, Item>(items: ReadonlyMap<Id, Item>, keep: (item: Item) => boolean): Map<Id, Item> =>
  new Map([...items].filter(([, item]) => keep(item)))

/** "46 stances, 18 actors, 21 claims and topics, 6 ties and 9 events". Issues that are the same count once. */
export function sizeInWords(project: Project): string {
  const { stances, actors, issues, ties, events } = project
  const cards = [...issues.keys()].filter((id) => canonicalIssue(project, id) === id).length
  return listed([
    counted(stances.size, 'stance'),
    counted(actors.size, 'actor'),
    counted(cards, 'claim or topic', 'claims and topics'),
    counted(ties.size, 'tie'),
    counted(events.size, 'event'),
  ])
}
