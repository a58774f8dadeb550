import type { Project } from '../model/project'
import { textWidth, type Font } from '../layout/metrics'
import type { Point, Positions } from '../layout/positions'
import { along, extent, lengthOf, overlaps, passesThrough, sample, sharedArea, type Curve } from './curve'
import { badgeText } from './encoding'
import type { Link, StanceLink } from './links'
import type { Nodes } from './nodes'
import { pairKey } from './pairs'
import type { Among, Settled } from './routes'
import type { Box } from './scene'

export const BADGE_FONT: Font = { family: 'sans', weight: 700, size: 12 }
export const BADGE_HEIGHT = 17
const PADDING = 4
/** Distance of a badge's middle from the card that it stands before, px. */
const BEFORE_CARD = 22
/** Space that badges keep from all else, px. */
const CLEARANCE = 2
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8, 0.85, 0.15]
const named = (text: string): boolean => text.length > 8
const FINE_SHARES = Array.from(
  { length: 35 },
  (_, i) => 0.5 + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * 0.026,
)
/** Farthest that a badge may stand above or below its line, px; half as far again to the side. */
const FARTHEST = 130
/** A badge longer than this share of its line would hide it, and stands beside it. */
const HIDES = 0.76

export interface PlacedBadge extends Box {
  readonly text: string
}

export const badgeWidth = (text: string): number =>
  Math.max(BADGE_HEIGHT, Math.ceil(textWidth(text, BADGE_FONT)) + 2 * PADDING)

/** Whether who says so is told on a line's badge: not where the card tells it. */
export const namedOnBadge = (nodes: Nodes, link: Link): boolean =>
  !nodes.cards.some(({ key, notes }) => key === link.to && notes.some((note) => note.endsWith(' says)')))

/** The words on a line for a whole bundle or tie; for the first of a crowd the longer of those and its count. */
function wordsOf(project: Project, nodes: Nodes, link: Link, crowds: Crowds): string {
  if (link.type === 'tie') return link.tie.relation.replaceAll('-', ' ')
  const words = wordsOn(project, nodes, link)
  const crowd = crowds.get(pairKey(link))
  const stances = crowd?.reduce((sum, { bundle }) => sum + bundle.stances.length, 0) ?? 0
  const count = crowd?.[0] === link ? countText(stances) : ''
  return badgeWidth(count) > badgeWidth(words) ? count : words
}

/** The words on a line for a whole bundle, whatever else joins the pair. */
export const wordsOn = (project: Project, nodes: Nodes, link: StanceLink): string =>
  badgeText(project, link.bundle, link.bundle.sentences, namedOnBadge(nodes, link))

/** A pair with more lines than this shows one badge with its count. */
const MOST_BADGES = 4

/** Pairs with too many lines for a badge each: their lines by pair, in the order of the coding. */
export type Crowds = ReadonlyMap<string, readonly StanceLink[]>

export function crowdsIn(links: readonly Link[]): Crowds {
  const pairs = new Map<string, StanceLink[]>()
  for (const link of links)
    if (link.type === 'stance') pairs.set(pairKey(link), [...(pairs.get(pairKey(link)) ?? []), link])
  return new Map([...pairs].filter(([, members]) => members.length > MOST_BADGES))
}

export const countText = (stances: number): string => `${stances} stances`

/**
 * Places a badge on every line: those of own claims first, then named ones, then those of short lines; where along the
 * line, or beside it, it overlaps least. Never moved by filters: the words are those of all stances. `settled`: lines
 * that have their badges already.
 */
export function placeBadges(
  project: Project,
  links: readonly Link[],
  curves: ReadonlyMap<string, Curve>,
  { nodes, positions, texts }: Among,
  settled?: Settled & { readonly badges: ReadonlyMap<string, Box> },
): ReadonlyMap<string, PlacedBadge> {
  const crowds = crowdsIn(links)
  const lineOf = (link: Link, curve: Curve | undefined): readonly Line[] => {
    // A stand-in says what its line means.
    if (!curve || link.from.includes('>')) return []
    const points = sample(curve, 16)
    const text = wordsOf(project, nodes, link, crowds)
    return [
      {
        link,
        points,
        text,
        width: badgeWidth(text),
        length: lengthOf(points),
        extent: extent(points),
        tip: { ...curve.target, width: 10, height: 10 },
        owned: (positions.owners as Readonly<Record<string, string>>)[link.to] === link.from,
      },
    ]
  }
  const lines = links.flatMap((link) => lineOf(link, curves.get(link.id)))
  const others = settled?.links.flatMap((link) => lineOf(link, settled.curves.get(link.id))) ?? []
  const order = lines.toSorted(
    (a, b) =>
      Number(b.owned) - Number(a.owned) ||
      Number(named(b.text)) - Number(named(a.text)) ||
      a.length - b.length,
  )
  const taken: Box[] = [...nodes.obstacles, ...texts, ...(settled?.badges.values() ?? [])]
  const placed = new Map<string, PlacedBadge>()
  for (const line of order) {
    const { extent: own, width } = line
    const around = {
      ...own,
      width: own.width + 2 * (width + 1.5 * FARTHEST),
      height: own.height + 3 * FARTHEST,
    }
    const near = taken.filter((box) => overlaps(around, box))
    const heads = [...lines, ...others].filter((other) => overlaps(around, other.extent, 5))
    const place = leastOverlapping(line, near, heads, positions)
    if (!place) continue
    const { x, y } = place
    const badge = { x, y, width: line.width, height: BADGE_HEIGHT, text: line.text }
    taken.push(badge)
    placed.set(line.link.id, badge)
  }
  return placed
}

/** Of badges those alone that lie on nothing else, in their order. */
export function withRoom(
  badges: ReadonlyMap<string, PlacedBadge>,
  { nodes, positions, texts }: Among,
): ReadonlyMap<string, PlacedBadge> {
  const taken: Box[] = [...nodes.obstacles, ...texts]
  const kept = new Map<string, PlacedBadge>()
  for (const [id, badge] of badges) {
    if (outside(badge, positions) || taken.some((box) => overlaps(badge, box))) continue
    taken.push(badge)
    kept.set(id, badge)
  }
  return kept
}

function leastOverlapping(
  line: Line,
  taken: readonly Box[],
  heads: readonly Line[],
  positions: Positions,
): Place | undefined {
  let best: Place | undefined
  let least = Infinity
  for (const placesFor of [placesOn, placesNear, placesAbout]) {
    if (placesFor === placesAbout && least < 400) break
    const places = placesFor(line, positions.flow)
    for (const place of places.toSorted((a, b) => a.cost - b.cost)) {
      if (place.cost >= least) break
      let cost = place.cost + (outside(place, positions) ? 4000 : 0)
      const box = {
        x: place.x,
        y: place.y,
        width: place.width + 2 * CLEARANCE,
        height: place.height + 2 * CLEARANCE,
      }
      for (const other of taken) if (overlaps(box, other)) cost += 400 + 4 * sharedArea(box, other)
      for (const other of heads) {
        if (cost >= least) break
        if (!overlaps(box, other.extent, 5)) continue
        if (overlaps(box, other.tip)) cost += other === line ? 25 : 60
        if (other !== line && passesThrough(other.points, box)) cost += 40
      }
      if (cost < least) [least, best] = [cost, place]
    }
    if (least < 60) break
  }
  return best
}

interface Place extends Box {
  readonly cost: number
}

interface Line {
  readonly link: Link
  readonly points: readonly Point[]
  readonly extent: Box
  /** Where the arrow is. */
  readonly tip: Box
  readonly text: string
  readonly width: number
  readonly length: number
  readonly owned: boolean
}

/** Whether a badge on its line would leave too little of it to be seen; a steep line shows above and below. */
function hides({ points, width, length }: Line): boolean {
  const { dx, dy } = along(points, 0.5)
  const hidden = Math.min(width / Math.abs(dx || 1e-9), BADGE_HEIGHT / Math.abs(dy || 1e-9))
  return hidden > HIDES * length
}

/** Places on a line: before its card for own claims, then the usual shares of its length. */
function placesOn(line: Line, flow: Positions['flow']): readonly Place[] {
  const { points, width, length } = line
  const size = { width, height: BADGE_HEIGHT }
  const on = (share: number, cost: number): Place => {
    const { x, y } = along(points, share)
    return { x, y, ...size, cost }
  }
  const before = [0, -5, 7, 14].flatMap((more): readonly Place[] => {
    const share = 1 - (Math.max(BEFORE_CARD, width / 2 + 12) + more) / length
    return line.owned && flow === 'columns' && share > 0 ? [on(Math.max(share, 0.15), Math.abs(more))] : []
  })
  return [
    ...before,
    ...SHARES.map((share) => on(share, 10 + Math.abs(share - 0.5) * 30 + (hides(line) ? 300 : 0))),
  ]
}

/** More places on a line, and on both sides of it. */
function placesNear(line: Line): readonly Place[] {
  const { points, width } = line
  const extra = hides(line) ? 300 : 0
  return FINE_SHARES.flatMap((share) => {
    const { x, y, dx, dy } = along(points, share)
    const half = (Math.abs(dy) * width) / 2 + (Math.abs(dx) * BADGE_HEIGHT) / 2
    const off = Math.abs(share - 0.5) * 30
    const at = (aside: number, cost: number): Place => ({
      x: x - dy * aside,
      y: y + dx * aside,
      width,
      height: BADGE_HEIGHT,
      cost: cost + off,
    })
    return [
      at(0, 20 + extra),
      ...[half + 4, -half - 4, half + 12, -half - 12].map((aside) =>
        at(aside, (extra ? 30 : 120) + Math.abs(aside) * 0.5),
      ),
    ]
  })
}

/** Places about a line, where neither on it nor at its sides is any room. */
function placesAbout({ points, width }: Line): readonly Place[] {
  return [0.5, 0.25, 0.75].flatMap((share) => {
    const { x, y } = along(points, share)
    return [10, 18, 26, 34, 44, 56, 70, 86, 106, FARTHEST].flatMap((radius) =>
      Array.from({ length: 16 }, (_, i) => {
        const angle = (i * Math.PI) / 8
        return {
          x: x + radius * Math.cos(angle) * 1.5,
          y: y + radius * Math.sin(angle),
          width,
          height: BADGE_HEIGHT,
          cost: 200 + radius * 2,
        }
      }),
    )
  })
}

function outside(box: Box, { width, height }: Positions): boolean {
  return (
    box.x - box.width / 2 < 2 ||
    box.y - box.height / 2 < 2 ||
    box.x + box.width / 2 > width - 2 ||
    box.y + box.height / 2 > height - 2
  )
}
