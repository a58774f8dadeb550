import { voiceOf } from '../../graph/bundles'
import { canonicalIssue, targetKey, type NodeKey } from '../../graph/graph'
import { standingOf } from '../../graph/standing'
import {
  actorLabel,
  FORM_WORD,
  issueLabel,
  placeWords,
  targetWords,
  tell,
  tellTie,
} from '../../graph/wording'
import type { Actor, ActorId, Polarity, Stance } from '../../model/coding'
import type { Project, Ref } from '../../model/project'
import type { Positions, Side } from '../../layout/positions'
import { count } from '../counting'
import { dateWords } from '../dating'
import { ACTOR_KIND_WORD } from '../kinds'

/** A line of the outline. Children are made when the branch is opened. */
export interface Item {
  /** Where it is in the tree: the ids of the branches to it. */
  readonly id: string
  /** What a screen reader says, whole and on its own. */
  readonly name: string
  readonly words: string
  /** Smaller, after the words. */
  readonly detail: string
  readonly sign?: { readonly polarity: Polarity; readonly filled: boolean }
  /** What Enter selects; nothing for a heading. */
  readonly refs: readonly Ref[]
  readonly size: number
  readonly children: () => readonly Item[]
}

export interface OutlineSource {
  readonly project: Project
  /** Stances that the filters leave; the others are not in the tree. */
  readonly lit: ReadonlySet<string>
  readonly about: ActorId | undefined
  /** Where positions are known: sides by node, and who leads them. */
  readonly positions: Pick<Positions, 'sides' | 'poles'> | undefined
}

const LEAF = { size: 0, children: () => [] }
const comma = (...words: readonly string[]) => words.filter(Boolean).join(', ')
const dot = (...words: readonly string[]) => words.filter(Boolean).join(' · ')

/** A stance: "clerk, person, supports the council, stated, direct quote, sentence 6", in the voice it comes in. */
export function stanceItem(
  project: Project,
  stance: Stance,
  parent: string,
  seenFrom: 'holder' | 'target',
): Item {
  const told = tell(project, stance)
  const kind = project.actors.get(stance.holder)?.kind
  const ref: Ref = `stance:${stance.id}`
  const speaker = voiceOf(stance) === 'other' ? told.speaker : ''
  const facts = [
    stance.certainty,
    speaker,
    ...told.qualifiers.filter((words) => words !== stance.certainty),
    FORM_WORD[stance.form],
    placeWords(project, ref),
  ]
  const clause = `${told.verb} ${told.target}`
  return {
    id: `${parent}/${ref}`,
    name: comma(told.holder, kind ? ACTOR_KIND_WORD[kind] : '', clause, ...facts),
    words: seenFrom === 'holder' ? clause : `${told.holder} ${clause}`,
    detail: dot(...facts),
    sign: { polarity: stance.polarity, filled: voiceOf(stance) === 'document' },
    refs: [ref],
    ...LEAF,
  }
}

function actorItem(source: OutlineSource, actor: Actor, parent: string): Item {
  const { project, lit } = source
  const id = `${parent}/actor:${actor.id}`
  const stances = [...project.stances.values()].filter((stance) => lit.has(stance.id))
  const holds = stances.filter(({ holder }) => holder === actor.id)
  const about = stances.filter(
    ({ target, holder }) => 'actor' in target && target.actor === actor.id && holder !== actor.id,
  )
  const ties = [...project.ties.values()].filter(({ source: from, target }) =>
    [from, target].includes(actor.id),
  )
  const events = [...project.events.values()].filter(({ participants }) => participants.includes(actor.id))
  const kind = ACTOR_KIND_WORD[actor.kind]
  const held = count(holds.length, 'stance')
  return {
    id,
    name: comma(actor.label, kind, held),
    words: actor.label,
    detail: dot(kind, held),
    refs: [`actor:${actor.id}`],
    size: holds.length + about.length + ties.length + events.length,
    children: () => [
      ...holds.map((stance) => stanceItem(project, stance, id, 'holder')),
      ...about.map((stance) => stanceItem(project, stance, id, 'target')),
      ...ties.map((tie) => recordItem(project, `tie:${tie.id}`, tellTie(project, tie), 'tie', '', id)),
      ...events.map((event) =>
        recordItem(project, `event:${event.id}`, event.label, 'event', dateWords(event.date ?? ''), id),
      ),
    ],
  }
}

function recordItem(
  project: Project,
  ref: Ref,
  words: string,
  type: 'tie' | 'event',
  date: string,
  parent: string,
): Item {
  const record =
    type === 'tie' ? project.ties.get(ref.slice(4) as never) : project.events.get(ref.slice(6) as never)
  const facts = [type, date, record?.certainty ?? '', placeWords(project, ref)]
  return {
    id: `${parent}/${ref}`,
    name: comma(words, ...facts),
    words,
    detail: dot(...facts),
    refs: [ref],
    ...LEAF,
  }
}

function issueItem({ project, lit }: OutlineSource, key: NodeKey, parent: string): Item {
  const issue = project.issues.get(key.slice(6) as never)
  const id = `${parent}/${key}`
  const stances = [...project.stances.values()].filter(
    (stance) => lit.has(stance.id) && targetKey(project, stance.target) === key,
  )
  const kind = issue?.kind ?? ''
  const facts = [
    kind,
    count(stances.length, 'stance'),
    issue && standingOf(project, issue.id).contested ? 'contested' : '',
  ]
  const words = issue ? targetWords(project, { issue: issue.id }) : issueLabel(project, key.slice(6) as never)
  return {
    id,
    name: comma(words, ...facts),
    words: issue?.label ?? words,
    detail: dot(...facts),
    refs: [key],
    size: stances.length,
    children: () => stances.map((stance) => stanceItem(project, stance, id, 'target')),
  }
}

function eventItem(source: OutlineSource, id: string, parent: string): Item {
  const { project } = source
  const event = project.events.get(id as never)
  const item = recordItem(
    project,
    `event:${id}`,
    event?.label ?? id,
    'event',
    dateWords(event?.date ?? ''),
    parent,
  )
  const participants = event?.participants ?? []
  return {
    ...item,
    size: participants.length,
    children: () =>
      participants.map((actor) => ({
        id: `${item.id}/actor:${actor}`,
        name: comma(actorLabel(project, actor), 'took part'),
        words: actorLabel(project, actor),
        detail: 'took part',
        refs: [`actor:${actor}`],
        ...LEAF,
      })),
  }
}

/** The branches of the outline: the sides with their actors, claims and topics, events, and who else is named. */
export function outlineOf(source: OutlineSource): readonly Item[] {
  const { project, about, positions } = source
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
      (key) => actorItem(source, project.actors.get(key as never) as Actor, id),
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
    branch('issues', 'Claims and topics', [...issues], (key) => issueItem(source, key as NodeKey, 'issues')),
    branch('events', 'Events', [...project.events.keys()], (key) => eventItem(source, key, 'events')),
    people('named', 'Also named, no stance reported', ({ id }) => !inStance.has(id)),
  ].filter(({ size }) => size > 0)
}
