import { voiceOf } from '../../graph/voice'
import type { NodeKey } from '../../graph/keys'
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
import type { Positions } from '../../layout/positions'
import { count } from '../counting'
import { dateWords } from '../../text/dating'
import { ACTOR_KIND_WORD } from '../kinds'
import type { OutlineIndex } from './outlineIndex'

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

export interface Indexed extends OutlineSource {
  readonly of: OutlineIndex
}

const LEAF = { size: 0, children: () => [] }
/** Words with commas between, those that are empty left out. */
export const comma = (...words: readonly string[]) => words.filter(Boolean).join(', ')
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

/** An actor with what it holds, what is held about it, its ties and its events. */
export function actorItem({ project, of }: Indexed, actor: Actor, parent: string): Item {
  const id = `${parent}/actor:${actor.id}`
  const key: NodeKey = `actor:${actor.id}`
  const holds = of.holds.get(key) ?? []
  const about = of.about.get(key)?.filter(({ holder }) => holder !== actor.id) ?? []
  const ties = of.ties.get(key) ?? []
  const events = of.events.get(key) ?? []
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

/** A claim or topic with the stances on it. */
export function issueItem({ project, of }: Indexed, key: NodeKey, parent: string): Item {
  const issue = project.issues.get(key.slice(6) as never)
  const id = `${parent}/${key}`
  const stances = of.about.get(key) ?? []
  const kind = issue?.kind ?? ''
  const facts = [kind, count(stances.length, 'stance'), of.contested.has(key) ? 'contested' : '']
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

/** An event with who took part. */
export function eventItem({ project }: Indexed, id: string, parent: string): Item {
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
