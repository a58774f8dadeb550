import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import { bundlesOf, type Bundle } from '../graph/bundles'
import { actorLabel } from '../graph/wording'
import type { NodeKey } from '../graph/keys'
import { textWidth, type Font } from './metrics'
import type { StandInKey } from './positions'

/** Distance of the lines of one row, and the height that a line needs, in logical pixels. */
export const LANE = 22
const BADGE_FONT: Font = { family: 'sans', weight: 700, size: 12 }
/** Width of a badge with a sign alone, how often, and a publisher's initial. */
const SHORT_BADGE = 52
const BADGE_PADDING = 8

/** Somebody who takes a stance on the actor, or what the actor takes a stance on, with how many lines that is. */
export interface EgoRow {
  readonly key: NodeKey | StandInKey
  readonly lines: number
}

/** One actor with all that is said or done about it and all that it says or does itself, each in reading order. */
export interface Ego {
  readonly about: NodeKey
  readonly incoming: readonly EgoRow[]
  readonly outgoing: readonly EgoRow[]
  /** Publishers that do not confirm what the actor takes a stance on. */
  readonly standIns: readonly {
    readonly key: StandInKey
    readonly publisher: NodeKey
    readonly issue: NodeKey
  }[]
  /** Width of the widest words that may stand on a line of either side. */
  readonly badgeWidths: { readonly incoming: number; readonly outgoing: number }
}

/**
 * Who takes a stance on an actor, and what that actor takes stances on, by the first sentence that says so. Who is in
 * both is a row of each: the second time as a stand-in.
 */
export function egoOf(project: Project, about: ActorId): Ego {
  const centre: NodeKey = `actor:${about}`
  const bundles = bundlesOf(project).filter(({ holder, target }) => holder !== target)
  const first = firstPlaces(project)
  const placeOf = ({ stances }: Bundle) => Math.min(...stances.map(({ id }) => first(id)))
  const inReadingOrder = bundles
    .map((bundle) => ({ bundle, place: placeOf(bundle) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ bundle }) => bundle)
  const ofIncoming = inReadingOrder.filter(({ target }) => target === centre)
  const ofOutgoing = inReadingOrder.filter(({ holder }) => holder === centre)
  const holders = new Set(ofIncoming.map(({ holder }) => holder))
  const incoming = rowsOf(ofIncoming.map(({ holder }) => holder))
  const outgoing = rowsOf(
    ofOutgoing.map(({ target }): NodeKey | StandInKey =>
      holders.has(target) ? `${target}>${centre}` : target,
    ),
  )
  const said = new Set<string>(outgoing.map(({ key }) => key))
  const publishers = new Set<NodeKey>(
    [...project.documents.values()].map(({ publisher }): NodeKey => `actor:${publisher}`),
  )
  const standIns = new Map<StandInKey, Ego['standIns'][number]>()
  for (const { holder, target, polarity } of inReadingOrder)
    if (polarity === 'neutral' && publishers.has(holder) && holder !== centre && said.has(target)) {
      const key: StandInKey = `${holder}>${target}`
      standIns.set(key, { key, publisher: holder, issue: target })
    }
  return {
    about: centre,
    incoming,
    outgoing,
    standIns: [...standIns.values()],
    badgeWidths: { incoming: widestBadge(project, ofIncoming), outgoing: widestBadge(project, ofOutgoing) },
  }
}

function rowsOf(keys: readonly EgoRow['key'][]): readonly EgoRow[] {
  const lines = new Map<EgoRow['key'], number>()
  for (const key of keys) lines.set(key, (lines.get(key) ?? 0) + 1)
  return [...lines].map(([key, count]) => ({ key, lines: count }))
}

/** Where each stance's first evidence begins, counted through the documents in their order. */
function firstPlaces(project: Project): (stance: string) => number {
  const starts = new Map<string, number>()
  let length = 0
  for (const document of project.documents.values()) {
    starts.set(document.id, length)
    length += document.text.length
  }
  return (stance) =>
    Math.min(
      ...(project.evidence.get(`stance:${stance}`) ?? []).map(
        ({ document, startUtf16 }) => (starts.get(document) ?? 0) + startUtf16,
      ),
    )
}

function widestBadge(project: Project, bundles: readonly Bundle[]): number {
  const widths = bundles.map(({ saidBy, holder, certainty, sentences }) => {
    const [speaker] = saidBy
    const words = [
      certainty === 'planned' ? '+? planned' : '(+?)',
      sentences > 1 ? `×${sentences}` : '',
      speaker === undefined || `actor:${speaker}` === holder ? '' : `says ${actorLabel(project, speaker)}`,
    ]
    return textWidth(words.filter((word) => word !== '').join(' '), BADGE_FONT) + BADGE_PADDING
  })
  return Math.ceil(Math.max(SHORT_BADGE, ...widths))
}
