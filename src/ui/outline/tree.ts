import { canonicalIssue, type NodeKey } from '../../graph/keys'
import { actorLabel } from '../../graph/wording'
import type { Side } from '../../layout/positions'
import type { Actor } from '../../model/coding'
import { actorItem, comma, eventItem, issueItem, type Indexed, type Item, type OutlineSource } from './items'
import { outlineIndex } from './outlineIndex'

/** The branches of the outline: the sides with their actors, claims and topics, events, and who else is named. */
export function outlineOf(source: OutlineSource): readonly Item[] {
  const { project, about, positions } = source
  const indexed: Indexed = { ...source, of: outlineIndex(project, source.lit) }
  const inStance = new Set<string>()
  const issues = new Set<NodeKey>()
  for (const { holder, target } of project.stances.values()) {
    inStance.add(holder)
    if ('actor' in target) inStance.add(target.actor)
    else issues.add(`issue:${canonicalIssue(project, target.issue)}`)
  }
  const firstNamed = (actor: Actor) =>
    positions?.poles.includes(`actor:${actor.id}`)
      ? -1
      : (project.mentions.get(actor.id)?.[0]?.startUtf16 ?? Number.MAX_SAFE_INTEGER)
  const actors = [...project.actors.values()].toSorted((a, b) => firstNamed(a) - firstNamed(b))
  const branch = (id: string, words: string, keys: readonly string[], item: (key: string) => Item): Item => ({
    id,
    name: comma(words, String(keys.length)),
    words,
    detail: String(keys.length),
    refs: [],
    size: keys.length,
    children: () => keys.map(item),
  })
  const people = (id: string, words: string, kept: (actor: Actor) => boolean) =>
    branch(
      id,
      words,
      actors.filter(kept).map((actor) => actor.id),
      (key) => actorItem(indexed, project.actors.get(key as never) as Actor, id),
    )
  const side = (of: Side) => (actor: Actor) =>
    inStance.has(actor.id) && (positions?.sides[`actor:${actor.id}`] ?? 'third') === of
  const name = about === undefined ? '' : actorLabel(project, about)
  return [
    ...(positions === undefined || about === undefined
      ? [people('actors', 'Actors', ({ id }) => inStance.has(id))]
      : [
          people('for', `For ${name}`, side('for')),
          people('against', `Against ${name}`, side('against')),
          people('third', 'Third parties', side('third')),
        ]),
    branch('issues', 'Claims and topics', [...issues], (key) => issueItem(indexed, key as NodeKey, 'issues')),
    branch('events', 'Events', [...project.events.keys()], (key) => eventItem(indexed, key, 'events')),
    people('named', 'Also named, no stance reported', ({ id }) => !inStance.has(id)),
  ].filter(({ size }) => size > 0)
}
