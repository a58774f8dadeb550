import type { Project } from '../model/project'
import { textWidth, type Font } from '../layout/metrics'
import type { Point, Positions } from '../layout/positions'
import { along, extent, lengthOf, overlaps, passesThrough, sample, sharedArea, type Curve } from './curve'
import { badgeText } from './encoding'
import type { Link } from './links'
import type { Nodes } from './nodes'
import type { Box } from './scene'

export const BADGE_FONT: Font = { family: 'sans', weight: 700, size: 12 }
export const BADGE_HEIGHT = 17
const PADDING = 4
/** Distance of a badge's middle from the card that it stands before, px. */
const BEFORE_CARD = 22
/** Space that badges keep from all else, px. */
const CLEARANCE = 2
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8, 0.85, 0.15]
const FINE_SHARES = Array.from(
  { length: 35 },
  (_, i) => 0.5 + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * 0.026,
)
/** A badge longer than this share of its line would hide it, and stands beside it. */
const HIDES = 0.62

export interface PlacedBadge extends Box {
  readonly text: string
}

export const badgeWidth = (text: string): number =>
  Math.max(BADGE_HEIGHT, Math.ceil(textWidth(text, BADGE_FONT)) + 2 * PADDING)

/** Whether who says so is told on a line's badge: not where the card tells it. */
export const namedOnBadge = (nodes: Nodes, link: Link): boolean =>
  !nodes.cards.some(({ key, notes }) => key === link.to && notes.some((note) => note.endsWith(' says)')))

/** The words on a line for a whole bundle or tie. */
export function wordsOf(project: Project, nodes: Nodes, link: Link): string {
  return link.type === 'tie'
    ? link.tie.relation.replaceAll('-', ' ')
    : badgeText(project, link.bundle, link.bundle.sentences, namedOnBadge(nodes, link))
}

/**
 * Places a badge on every line: named ones first, then those of short lines; before the card for own claims, else
 * where along the line, or beside it, it overlaps least. Never moved by filters: the words are those of all stances.
 */
export function placeBadges(
  project: Project,
  nodes: Nodes,
  links: readonly Link[],
  curves: ReadonlyMap<string, Curve>,
  positions: Positions,
  texts: readonly Box[],
): ReadonlyMap<string, PlacedBadge> {
  const lines = links.flatMap((link) => {
    const curve = curves.get(link.id)
    if (!curve) return []
    const points = sample(curve, 16)
    const text = wordsOf(project, nodes, link)
    const owned = (positions.owners as Readonly<Record<string, string>>)[link.to] === link.from
    return [
      {
        link,
        points,
        text,
        width: badgeWidth(text),
        length: lengthOf(points),
        extent: extent(points),
        owned,
      },
    ]
  })
  const named = (text: string) => text.length > 8
  const order = lines.toSorted(
    (a, b) =>
      Number(a.link.type === 'tie') - Number(b.link.type === 'tie') ||
      Number(b.owned) - Number(a.owned) ||
      Number(named(b.text)) - Number(named(a.text)) ||
      a.length - b.length,
  )
  const taken: Box[] = [...nodes.obstacles, ...texts]
  const placed = new Map<string, PlacedBadge>()
  for (const line of order) {
    let best: Box | undefined
    let least = Infinity
    const heads = lines.filter((other) => other.link.type === 'stance' || line.link.type === 'tie')
    for (const candidate of placesFor(line, positions.flow)) {
      let cost = candidate.cost
      if (outside(candidate, positions)) cost += 4000
      const box = {
        ...candidate,
        width: candidate.width + 2 * CLEARANCE,
        height: candidate.height + 2 * CLEARANCE,
      }
      for (const other of taken) if (overlaps(box, other)) cost += 400 + 4 * sharedArea(box, other)
      for (const other of heads) {
        if (cost >= least) break
        if (!overlaps(box, other.extent, 4)) continue
        const tip = other.points.at(-1) as Point
        if (overlaps(box, { ...tip, width: 10, height: 10 })) cost += 60
        if (other !== line && passesThrough(other.points, box)) cost += 14
      }
      if (cost < least) [least, best] = [cost, candidate]
    }
    if (!best) continue
    const { x, y } = best
    const badge = { x, y, width: line.width, height: BADGE_HEIGHT, text: line.text }
    taken.push(badge)
    placed.set(line.link.id, badge)
  }
  return placed
}

interface Line {
  readonly points: readonly Point[]
  readonly width: number
  readonly length: number
  readonly owned: boolean
}

function placesFor(line: Line, flow: Positions['flow']): readonly (Box & { cost: number })[] {
  const { points, width, length } = line
  const size = { width, height: BADGE_HEIGHT }
  const places: (Box & { cost: number })[] = []
  const put = (share: number, cost: number, aside = 0) => {
    const { x, y, dx, dy } = along(points, share)
    places.push({ x: x - dy * aside, y: y + dx * aside, ...size, cost })
  }
  if (line.owned && flow === 'columns' && length > 0) {
    const share = 1 - Math.max(BEFORE_CARD, width / 2 + 12) / length
    if (share > 0) put(Math.max(share, 0.15), 0)
  }
  const hides = width > HIDES * length
  for (const share of SHARES) put(share, 10 + Math.abs(share - 0.5) * 30 + (hides ? 300 : 0))
  for (const share of FINE_SHARES) {
    put(share, 20 + Math.abs(share - 0.5) * 30 + (hides ? 300 : 0))
    const { dx, dy } = along(points, share)
    const half = (Math.abs(dy) * width) / 2 + (Math.abs(dx) * BADGE_HEIGHT) / 2
    for (const aside of [half + 4, -half - 4, half + 12, -half - 12])
      put(share, (hides ? 30 : 120) + Math.abs(share - 0.5) * 30 + Math.abs(aside) * 0.5, aside)
  }
  return places
}

function outside(box: Box, { width, height }: Positions): boolean {
  return (
    box.x - box.width / 2 < 2 ||
    box.y - box.height / 2 < 2 ||
    box.x + box.width / 2 > width - 2 ||
    box.y + box.height / 2 > height - 2
  )
}
