import type { ActorKind } from '../model/coding'
import { round } from '../scene/curve'
import { GLYPH } from '../scene/glyphs'
import { hexagon } from '../scene/shapes'
import type { Theme } from '../scene/theme'

/** Share of an actor's diameter that a glyph takes. */
const SHARE = 0.62

/** Share of an actor's diameter that its image takes: with the inner ring of the intergovernmental, all of it. */
export const glyphShare = (kind: ActorKind): number => (kind === 'intergovernmental' ? 1 : SHARE)

/** Glyphs of kinds of actor as images for the canvas. Short object URLs: Cytoscape hashes a style's text again and again. */
export interface Glyphs {
  readonly url: (kind: ActorKind, diameter: number, theme: Theme) => string
  readonly destroy: () => void
}

export function createGlyphs(): Glyphs {
  const urls = new Map<string, string>()
  return {
    url(kind, diameter, theme) {
      // In the ground's colour, on the actor's fill; for the unnamed the other way round.
      const ink = kind === 'unnamed-person' ? theme.node : theme.bg
      const name = `${kind} ${ink} ${kind === 'intergovernmental' ? diameter : ''}`
      let url = urls.get(name)
      if (url === undefined) {
        url = `data:image/svg+xml,${encodeURIComponent(glyphSvg(kind, diameter, ink))}`
        urls.set(name, url)
      }
      return url
    },
    destroy() {
      for (const url of urls.values()) URL.revokeObjectURL(url)
    },
  }
}

function glyphSvg(kind: ActorKind, diameter: number, ink: string): string {
  const path = `<path fill="${ink}" fill-rule="evenodd" d="${GLYPH[kind]}"/>`
  if (kind !== 'intergovernmental') return svg(24, path)
  const middle = diameter / 2
  const ring = hexagon({ x: middle, y: middle }, diameter - 5, diameter - 5)
    .map(({ x, y }) => `${round(x)},${round(y)}`)
    .join(' ')
  const scale = (diameter * SHARE) / 24
  const corner = middle - 12 * scale
  return svg(
    diameter,
    `<polygon points="${ring}" fill="none" stroke="${ink}" stroke-width="1.2" stroke-linejoin="round"/>` +
      `<g transform="translate(${corner} ${corner}) scale(${scale})">${path}</g>`,
  )
}

/** Several times the size at which it is drawn, for sharp edges when zoomed in. */
const PIXELS = 192

const svg = (size: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${PIXELS}" height="${PIXELS}">${content}</svg>`
