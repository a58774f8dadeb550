import type { SceneActor, SceneCard } from '../../scene/scene'

/** Zoom from which cards have their text, lines their arrows and actors their glyphs: 13 px set in 8. */
export const CLOSE = 8 / 13

/** Zoom below which even the smallest marks grow smaller still, down to a share, so as not to cover one another. */
const CROWDED = 0.055
const LEAST_SHARE = 0.55

const shareAt = (zoom: number) => Math.min(1, Math.max(LEAST_SHARE, zoom / CROWDED))

/** How far a node's mark reaches from its centre, CSS px. */
export interface Reach {
  readonly across: number
  readonly down: number
}

/** An actor's disc is never so small that it could not be seen; the more it has to say, the larger it stays. */
export function actorReach({ diameter }: Pick<SceneActor, 'diameter'>, zoom: number): Reach {
  const radius = Math.max((diameter * zoom) / 2, shareAt(zoom) * (1.5 + 0.1 * (diameter - 24)))
  return { across: radius, down: radius }
}

/** From afar a card is a small square that its words stand under; `lines`: how many end at it. */
export function cardReach(
  { width, height }: Pick<SceneCard, 'width' | 'height'>,
  lines: number,
  zoom: number,
): Reach {
  if (zoom >= CLOSE) return { across: (width * zoom) / 2, down: (height * zoom) / 2 }
  const half = Math.max(shareAt(zoom) * (2 + 0.35 * Math.sqrt(lines)), 12 * zoom)
  return { across: half, down: half }
}

/** How near the picture is looked at: 0 where it is seen as a whole, 1 where everything is at its own size. */
export const nearness = (zoom: number): number => Math.min(1, Math.max(0, (zoom - 0.08) / (CLOSE - 0.08)))
