import type { ActorKind } from '../model/coding'
import { round } from '../scene/curve'
import { GLYPH } from '../scene/glyphs'
import { hexagon } from '../scene/shapes'
import type { Theme } from '../scene/theme'

/** Share of an actor's diameter that a glyph takes. */
const SHARE = 0.62

/** Share of an actor's diameter that its image takes: with the inner ring of the intergovernmental, all of it. */
export const glyphShare = (kind: ActorKind): number => (kind === 'intergovernmental' ? 1 : SHARE)

/** The glyph of a kind of actor as an image: the ground's colour on the actor's fill; for the unnamed the other way round. */
export function glyphImage(kind: ActorKind, diameter: number, theme: Theme): string {
  const ink = kind === 'unnamed-person' ? theme.node : theme.bg
  const path = `<path fill="${ink}" fill-rule="evenodd" d="${GLYPH[kind]}"/>`
  if (kind !== 'intergovernmental') return image(24, path)
  const middle = diameter / 2
  const ring = hexagon({ x: middle, y: middle }, diameter - 5, diameter - 5)
    .map(({ x, y }) => `${round(x)},${round(y)}`)
    .join(' ')
  const scale = (diameter * SHARE) / 24
  return image(
    diameter,
    `<polygon points="${ring}" fill="none" stroke="${ink}" stroke-width="1.2" stroke-linejoin="round"/>` +
      `<g transform="translate(${middle - 12 * scale} ${middle - 12 * scale}) scale(${scale})">${path}</g>`,
  )
}

/** Twice or more the size at which it is drawn, for sharp edges when zoomed in. */
const PIXELS = 192

const image = (size: number, content: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${PIXELS}" height="${PIXELS}">${content}</svg>`)}`
