import type { ActorId } from '../model/coding'
import type { Passage, Project } from '../model/project'
import { bundlesOf, type Bundle } from '../graph/bundles'
import { voiceOf } from '../graph/voice'
import type { NodeKey } from '../graph/keys'
import { alignmentOf, sideOf } from './alignment'
import { stanceSentences } from '../graph/stanceSentences'
import type { Positions, Side } from './positions'

/** Lines between one pair of nodes, either way. */
export interface Pair {
  readonly from: NodeKey
  readonly to: NodeKey
  /** How many lines are drawn between them. */
  readonly count: number
  /** Somebody else who says so, whose name stands on a badge. */
  readonly speaker: NodeKey | undefined
}

/** A document's publisher beside a card that it does not confirm. */
export interface StandIn {
  /** `publisher key > issue key`. */
  readonly key: string
  readonly publisher: NodeKey
  readonly issue: NodeKey
}

/** Who and what the Sides picture shows, before anything has a place. Actors and cards in order of first mention. */
export interface Contents {
  readonly about: NodeKey
  readonly alignment: ReadonlyMap<NodeKey, number>
  readonly actors: readonly NodeKey[]
  readonly sides: ReadonlyMap<NodeKey, Side>
  /** The actor that leads those against it, if there is any. */
  readonly opponent: NodeKey | undefined
  readonly cards: readonly NodeKey[]
  /** Cards on which one actor of a side alone has stances, with that actor. */
  readonly owners: ReadonlyMap<NodeKey, NodeKey>
  readonly standIns: readonly StandIn[]
  /** Pairs of actors, or actor and card; a stand-in's line is not among them. */
  readonly pairs: readonly Pair[]
  readonly shelf: readonly NodeKey[]
}

/**
 * Works out who is drawn. A publisher that does not confirm a card becomes a stand-in beside it, and the card stays
 * its owner's; only where the publisher is in the picture anyway and the card is nobody's, or its own, is it a line.
 */
export function contentsIn(project: Project, about: ActorId): Contents {
  const centre: NodeKey = `actor:${about}`
  const bundles = bundlesOf(project).filter(({ holder, target }) => holder !== target)
  const publishers = new Set<NodeKey>(
    [...project.documents.values()].map(({ publisher }): NodeKey => `actor:${publisher}`),
  )
  const withholds = ({ holder, target, polarity }: Bundle) =>
    polarity === 'neutral' && publishers.has(holder) && target.startsWith('issue:')
  const active = new Set(
    bundles.filter((bundle) => !withholds(bundle)).flatMap(({ holder, target }) => [holder, target]),
  )
  if (project.actors.has(about)) active.add(centre)

  const order = orderOfMention(project, bundles)
  const byMention = (a: NodeKey, b: NodeKey) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || 0
  const known: readonly NodeKey[] = [...project.actors.keys()].map((id): NodeKey => `actor:${id}`)
  const actors = known.filter((key) => active.has(key)).toSorted(byMention)
  const cards = [...new Set(bundles.map(({ target }) => target))]
    .filter((key) => key.startsWith('issue:'))
    .toSorted(byMention)

  const alignment = alignmentOf(project, about)
  const sides = new Map(actors.map((key) => [key, sideOf(alignment.get(key) ?? 0)]))
  const ownerAmong = (card: NodeKey, lines: readonly Bundle[]): NodeKey | undefined => {
    const holders = new Set(lines.filter(({ target }) => target === card).map(({ holder }) => holder))
    const [owner] = holders
    return owner !== undefined && holders.size === 1 && (sides.get(owner) ?? 'third') !== 'third'
      ? owner
      : undefined
  }
  const confirming = bundles.filter((bundle) => !withholds(bundle))
  const standsIn = (bundle: Bundle): boolean => {
    if (!withholds(bundle)) return false
    const owner = ownerAmong(bundle.target, confirming)
    return !active.has(bundle.holder) || (owner !== undefined && owner !== bundle.holder)
  }
  const lines = bundles.filter((bundle) => !standsIn(bundle))
  const owners = new Map<NodeKey, NodeKey>()
  for (const card of cards) {
    const owner = ownerAmong(card, lines)
    if (owner !== undefined) owners.set(card, owner)
  }
  const standIns = new Map<string, StandIn>()
  for (const { holder, target } of bundles.filter(standsIn)) {
    const key = `${holder}>${target}`
    standIns.set(key, { key, publisher: holder, issue: target })
  }
  const standing = new Set([...standIns.values()].map(({ publisher }) => publisher))
  return {
    about: centre,
    alignment,
    actors,
    sides,
    opponent: opponentOf(project, actors, sides, alignment),
    cards,
    owners,
    standIns: [...standIns.values()],
    pairs: pairsOf(lines),
    shelf: known.filter((key) => !active.has(key) && !standing.has(key)).toSorted(byMention),
  }
}

/** The sides of a project's actors around one of them, and who leads them: what Sides shows, without its places. */
export function sidesOf(project: Project, about: ActorId): Pick<Positions, 'sides' | 'poles'> {
  const { about: centre, actors, sides, opponent } = contentsIn(project, about)
  const poles = [centre, opponent].filter((key): key is NodeKey => key !== undefined && actors.includes(key))
  return { sides: Object.fromEntries(sides), poles }
}

/** Of the actors against, the one with stances in most sentences of its own; of equals the lower alignment, then the earlier. */
function opponentOf(
  project: Project,
  actors: readonly NodeKey[],
  sides: ReadonlyMap<NodeKey, Side>,
  alignment: ReadonlyMap<NodeKey, number>,
): NodeKey | undefined {
  const own = (key: NodeKey) => stanceSentences(project, key, 'holder')
  const rounded = (key: NodeKey) => Math.round((alignment.get(key) ?? 0) * 1e9)
  return actors
    .filter((key) => sides.get(key) === 'against')
    .toSorted((a, b) => own(b) - own(a) || rounded(a) - rounded(b))[0]
}

function pairsOf(lines: readonly Bundle[]): readonly Pair[] {
  const pairs = new Map<string, Pair>()
  for (const { holder, target, saidBy, stances } of lines) {
    const key = [holder, target].toSorted().join(' ')
    const pair = pairs.get(key) ?? { from: holder, to: target, count: 0, speaker: undefined }
    const other = stances.some((stance) => voiceOf(stance) === 'other') ? saidBy[0] : undefined
    pairs.set(key, {
      ...pair,
      count: pair.count + 1,
      speaker: pair.speaker ?? (other === undefined ? undefined : `actor:${other}`),
    })
  }
  return [...pairs.values()]
}

/** Place of the first mention (an actor's, or the first evidence of a stance by or on it), counted through the documents in their order. */
function orderOfMention(project: Project, bundles: readonly Bundle[]): ReadonlyMap<NodeKey, number> {
  const start = new Map<string, number>()
  let length = 0
  for (const document of project.documents.values()) {
    start.set(document.id, length)
    length += document.text.length
  }
  const order = new Map<NodeKey, number>()
  const note = (key: NodeKey, passages: readonly Passage[] | undefined) => {
    for (const { document, startUtf16 } of passages ?? [])
      order.set(key, Math.min(order.get(key) ?? Infinity, (start.get(document) ?? 0) + startUtf16))
  }
  for (const [id, passages] of project.mentions) note(`actor:${id}`, passages)
  for (const { holder, target, stances } of bundles)
    for (const stance of stances) {
      note(holder, project.evidence.get(`stance:${stance.id}`))
      note(target, project.evidence.get(`stance:${stance.id}`))
    }
  return order
}
