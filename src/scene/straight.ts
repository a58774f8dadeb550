import type { Positions } from '../layout/positions'
import type { Curve } from './curve'
import type { Link } from './links'
import type { Nodes } from './nodes'
import { pairsOf } from './pairs'
import { borderOf, borderPoint, placeToward } from './shapes'

/** Free space between a border and the end of a line, and distance of parallels in their middle, px. */
const GAP = 3
const PARALLEL = 14

/** Lines from border to border, whatever lies between: for pictures of more nodes than lines can be led around. */
export function straightLines(
  links: readonly Link[],
  { shapes }: Nodes,
  positions: Positions,
): ReadonlyMap<string, Curve> {
  const curves = new Map<string, Curve>()
  for (const { a, b, members } of pairsOf(links, positions)) {
    const [one, other] = [shapes.get(a), shapes.get(b)]
    if (!one || !other) continue
    const borders = [borderOf(one, GAP), borderOf(other, GAP)] as const
    const from = borderPoint(borders[0], placeToward(borders[0], other))
    const to = borderPoint(borders[1], placeToward(borders[1], one))
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
    for (const { link, place } of members) {
      // A quadratic's middle lies half as far aside as its control.
      const aside = (2 * PARALLEL * place) / length
      const control = {
        x: (from.x + to.x) / 2 - (to.y - from.y) * aside,
        y: (from.y + to.y) / 2 + (to.x - from.x) * aside,
      }
      const [source, target] = link.from === a ? [from, to] : [to, from]
      curves.set(link.id, { source, controls: place === 0 ? [] : [control], target })
    }
  }
  return curves
}
