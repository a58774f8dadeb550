import type { ActorId, Certainty, IssueId, Stance, Tie } from '../model/coding'
import type { Project } from '../model/project'
import { bundlesOf, type Bundle } from '../graph/bundles'
import { voiceOf } from '../graph/voice'
import { canonicalIssue, targetKey, type NodeKey } from '../graph/keys'
import type { Side } from './positions'

/** What links two nodes in the computation: a stance, an affiliation, or an issue's bearing on the actor it is all about. */
export type Reason =
  | { readonly type: 'stance'; readonly stance: Stance }
  | { readonly type: 'tie'; readonly tie: Tie }
  | { readonly type: 'bearing'; readonly issue: NodeKey }

/** `placed` is drawn toward `towards` (a weight above 0) or away from it (below 0). */
export interface Link {
  readonly placed: NodeKey
  readonly towards: NodeKey
  readonly weight: number
  readonly because: Reason
}

/** A stance or tie of the project that places nobody, or not the actor asked about, and the rule why. */
export interface Uncounted {
  readonly because: Exclude<Reason, { type: 'bearing' }>
  readonly rule: string
}

const WEIGHT: Readonly<Record<Certainty, number>> = { stated: 1, alleged: 1, planned: 0.75, implied: 0.5 }
const UNCONFIRMED_WEIGHT = 0.5
/** Nobody is moved more by one line than by two stated sentences. */
const LINE_CAP = 2
/** Pulls everyone toward 0, so that little evidence places nobody far out. */
export const PULL_TO_ZERO = 0.3
const SIDE_FROM = 0.25

/**
 * Alignment in [-1, 1] of actors and issues to the actor `about`, whose own is 1; what is linked to nothing is
 * not in the map. Standpoint's own measure: the fixed point of x_i = Σ w·x_j / (Σ|w| + 0.3) over the links of
 * `linksOf`, a relaxation like those for signed networks but with rules that keep an opponent's opponent from
 * counting as a friend.
 */
export function alignmentOf(project: Project, about: ActorId): ReadonlyMap<NodeKey, number> {
  const centre: NodeKey = `actor:${about}`
  const links = new Map<NodeKey, Link[]>()
  for (const link of linksOf(project, about).links)
    links.set(link.placed, [...(links.get(link.placed) ?? []), link])
  const alignment = new Map<NodeKey, number>([...links.keys()].map((key) => [key, 0]))
  alignment.set(centre, 1)
  let largestChange = 1
  for (let sweep = 0; sweep < 5000 && largestChange > 1e-13; sweep++) {
    largestChange = 0
    for (const [key, own] of links) {
      if (key === centre) continue
      const value = own.reduce((sum, link) => sum + shareOf(link, own, alignment), 0)
      largestChange = Math.max(largestChange, Math.abs(value - (alignment.get(key) ?? 0)))
      alignment.set(key, value)
    }
  }
  return alignment
}

/** What one link contributes to the alignment of what it places; the shares of all its links add up to it. */
export function shareOf(link: Link, all: readonly Link[], alignment: ReadonlyMap<NodeKey, number>): number {
  const total = all.reduce((sum, { weight }) => sum + Math.abs(weight), 0)
  return (link.weight * (alignment.get(link.towards) ?? 0)) / (total + PULL_TO_ZERO)
}

/** For from .25 up, against from -.25 down, else a third party. */
export function sideOf(alignment: number): Side {
  return alignment >= SIDE_FROM ? 'for' : alignment <= -SIDE_FROM ? 'against' : 'third'
}

/** All links that place somebody or something, and every stance and tie that makes none, with the rule. */
export function linksOf(
  project: Project,
  about: ActorId,
): { readonly links: readonly Link[]; readonly uncounted: readonly Uncounted[] } {
  const centre: NodeKey = `actor:${about}`
  const links: Link[] = []
  const uncounted: Uncounted[] = []
  const both = (a: NodeKey, b: NodeKey, weight: number, because: Reason) => {
    links.push({ placed: a, towards: b, weight, because }, { placed: b, towards: a, weight, because })
  }
  const affiliated = new Set<string>()
  for (const tie of project.ties.values()) {
    const because: Reason = { type: 'tie', tie }
    if (!tie.affiliation || tie.source === tie.target) {
      uncounted.push({ because, rule: 'a tie places nobody unless one acts in the other’s name' })
      continue
    }
    affiliated.add(`${tie.source} ${tie.target}`).add(`${tie.target} ${tie.source}`)
    both(`actor:${tie.source}`, `actor:${tie.target}`, 1, because)
  }
  const bearing = bearingsOn(project, about)
  for (const [issue, sign] of bearing) both(issue, centre, sign, { type: 'bearing', issue })
  for (const bundle of bundlesOf(project))
    for (const stance of bundle.stances) {
      const because: Reason = { type: 'stance', stance }
      const rule = ruleAgainst(stance, bundle, centre, bearing, affiliated)
      if (rule !== undefined) uncounted.push({ because, rule })
      else {
        const weight = weightOf(bundle) * (bundle.polarity === 'opposes' ? -1 : 1)
        if (bundle.target.startsWith('issue:')) both(bundle.holder, bundle.target, weight, because)
        else links.push({ placed: bundle.holder, towards: bundle.target, weight, because })
      }
    }
  return { links, uncounted }
}

/** Weight of each stance of a bundle: that of its certainty for each sentence, at most 2 together. */
function weightOf(bundle: Bundle): number {
  const each = bundle.unconfirmed
    ? Math.min(UNCONFIRMED_WEIGHT, WEIGHT[bundle.certainty])
    : WEIGHT[bundle.certainty]
  return Math.min(LINE_CAP, each * Math.max(1, bundle.sentences)) / bundle.stances.length
}

/** The rule by which a stance places nobody, or undefined where it counts. */
function ruleAgainst(
  stance: Stance,
  { holder, target, polarity }: Bundle,
  centre: NodeKey,
  bearing: ReadonlyMap<NodeKey, number>,
  affiliated: ReadonlySet<string>,
): string | undefined {
  if (polarity === 'neutral') return 'who takes no side is placed nowhere by it'
  if (polarity === 'ambivalent') return 'who is of two minds is placed nowhere by it'
  if (holder === target) return 'a stance toward oneself places nobody'
  if (voiceOf(stance) === 'other' && !affiliated.has(`${stance.saidBy[0]} ${stance.holder}`))
    return 'what somebody else says of an actor does not place that actor'
  if (polarity === 'opposes' && target !== centre && !bearing.has(target))
    return 'opposing places only toward the actor that the picture is about, or an issue that bears on it'
  return undefined
}

/** Signs of the issues that bear on an actor; those joined by `sameAs` count as one, opposite signs cancel. */
function bearingsOn(project: Project, about: ActorId): ReadonlyMap<NodeKey, number> {
  const signs = new Map<NodeKey, number>()
  for (const issue of project.issues.values())
    for (const { actor, sign } of issue.bearsOn ?? []) {
      const key: NodeKey = `issue:${canonicalIssue(project, issue.id as IssueId)}`
      if (actor === about) signs.set(key, (signs.get(key) ?? 0) + (sign === '+' ? 1 : -1))
    }
  return new Map(
    [...signs].map(([key, sum]) => [key, Math.sign(sum)] as const).filter(([, sign]) => sign !== 0),
  )
}

/** The nodes that a stance or tie joins. */
export const endsOf = (project: Project, because: Uncounted['because']): readonly [NodeKey, NodeKey] =>
  because.type === 'tie'
    ? [`actor:${because.tie.source}`, `actor:${because.tie.target}`]
    : [`actor:${because.stance.holder}`, targetKey(project, because.stance.target)]
