import type { ActorId } from '../model/coding'
import type { Project } from '../model/project'
import type { NodeKey } from '../graph/keys'
import {
  PULL_TO_ZERO,
  alignmentOf,
  endsOf,
  linksOf,
  shareOf,
  sideOf,
  type Reason,
  type Uncounted,
} from './alignment'
import type { Side } from './positions'

export interface Counted {
  readonly because: Reason
  /** Above 0 toward the other end, below 0 away from it. */
  readonly weight: number
  readonly towards: { readonly key: NodeKey; readonly alignment: number }
  /** What this adds to the alignment: weight × the other end's alignment / (all weights + 0.3). */
  readonly share: number
}

/** Why an actor or issue stands where it stands. The shares add up to the alignment. */
export interface Placement {
  readonly alignment: number
  readonly side: Side
  /** Σ|w| + 0.3, by which each share is divided. */
  readonly sum: number
  readonly counted: readonly Counted[]
  /** Stances and ties by or about it that place it nowhere, each with the rule. */
  readonly notCounted: readonly Uncounted[]
}

/** Explains the alignment of one node to the actor `about`; the actor itself has 1 by definition, with nothing counted. */
export function explainPlacement(project: Project, about: ActorId, node: NodeKey): Placement {
  const { links, uncounted } = linksOf(project, about)
  const alignment = alignmentOf(project, about)
  const own = node === `actor:${about}` ? [] : links.filter(({ placed }) => placed === node)
  const counted = own.map((link) => ({
    because: link.because,
    weight: link.weight,
    towards: { key: link.towards, alignment: alignment.get(link.towards) ?? 0 },
    share: shareOf(link, own, alignment),
  }))
  const value = alignment.get(node) ?? 0
  const placing = new Set(own.map(({ because }) => because))
  const received = new Set(
    links
      .filter((link) => (link.placed === node || link.towards === node) && !placing.has(link.because))
      .map(({ because }) => because),
  )
  const rule =
    node === `actor:${about}`
      ? 'the picture is about this actor, whose alignment is 1 by definition'
      : 'what others hold about an actor places them, not that actor'
  return {
    alignment: value,
    side: sideOf(value),
    sum: own.reduce((sum, { weight }) => sum + Math.abs(weight), PULL_TO_ZERO),
    counted,
    notCounted: [
      ...uncounted.filter(({ because }) => endsOf(project, because).includes(node)),
      ...[...received].flatMap((because) => (because.type === 'bearing' ? [] : [{ because, rule }])),
    ],
  }
}
