import type { ActorKind } from '../model/coding'

/**
 * Signs of the kinds of actor as SVG path data in a 24 × 24 box, to be filled with the even-odd rule: strokes are
 * drawn as outlines, so that canvas and SVG fill the same shapes.
 */
export const GLYPH: Readonly<Record<ActorKind, string>> = {
  person: `${disc(12, 7.6, 4.3)}M3.6 21.6c0-5.2 3.5-8.2 8.4-8.2s8.4 3 8.4 8.2z`,
  'unnamed-person':
    'M7.6 8.9C7.6 5.6 9.5 3.6 12.3 3.6c2.8 0 4.7 1.8 4.7 4.5 0 2.1-1.1 3.2-2.5 4.2-1.1.8-1.3 1.2-1.3 2.5v.5h-2.7v-.9c0-2 .7-2.9 2.1-3.9 1-.7 1.5-1.2 1.5-2.2 0-1.2-.8-2-2-2-1.3 0-2 .9-2 2.6z' +
    disc(11.85, 18.7, 1.75),
  group:
    disc(12, 7.4, 3.5) +
    disc(5.4, 9.4, 2.7) +
    disc(18.6, 9.4, 2.7) +
    'M6.8 20.4c0-4.7 2-7.8 5.2-7.8s5.2 3.1 5.2 7.8zM.8 19.2c0-3.7 1.7-6 4.6-6 .7 0 1.3.1 1.8.4-1.2 1.4-1.9 3.4-2 5.6zM23.2 19.2c0-3.7-1.7-6-4.6-6-.7 0-1.3.1-1.8.4 1.2 1.4 1.9 3.4 2 5.6z',
  organisation: columns(),
  institution: columns(),
  media:
    'M3 4.6h13.6v15H5.2A2.2 2.2 0 0 1 3 17.4zM17.8 9.2H21v8.2a2.2 2.2 0 0 1-3.2 2zM5.4 7.4v1.7h8.8V7.4zM5.4 11.2v1.7h8.8v-1.7zM5.4 15v1.7h5.4V15z',
  state: 'M5 2.4h2.2v19.4H5zM8.3 3.6h11.9l-3.2 4.2 3.2 4.2H8.3z',
  region:
    'M12 2.4c3.9 0 6.8 2.8 6.8 6.6 0 4.6-6.8 12.6-6.8 12.6S5.2 13.6 5.2 9c0-3.8 2.9-6.6 6.8-6.6z' +
    disc(12, 9, 2.5),
  intergovernmental: globe(),
}

function disc(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`
}

/** A pediment on three columns. */
function columns(): string {
  return 'M2.6 9.4 12 3l9.4 6.4v1.4H2.6zM4.8 12.2h2.7v5.8H4.8zM10.65 12.2h2.7v5.8h-2.7zM16.5 12.2h2.7v5.8h-2.7zM2.6 19.4h18.8v2.2H2.6z'
}

/** A disc with a meridian and an equator left out. */
function globe(): string {
  return (
    disc(12, 12, 9.6) +
    'M11.2 4.4v6.8H8.1c.2-3 1.3-5.5 3.1-6.8zM12.8 4.4c1.8 1.3 2.9 3.8 3.1 6.8h-3.1zM7.7 4.9C6.9 6.6 6.5 8.8 6.4 11.2H3.9c.3-2.8 1.7-5.1 3.8-6.3zM16.3 4.9c2.1 1.2 3.5 3.5 3.8 6.3h-2.5c-.1-2.4-.5-4.6-1.3-6.3zM3.9 12.8h2.5c.1 2.4.5 4.6 1.3 6.3-2.1-1.2-3.5-3.5-3.8-6.3zM8.1 12.8h3.1v6.8c-1.8-1.3-2.9-3.8-3.1-6.8zM12.8 12.8h3.1c-.2 3-1.3 5.5-3.1 6.8zM17.6 12.8h2.5c-.3 2.8-1.7 5.1-3.8 6.3.8-1.7 1.2-3.9 1.3-6.3z'
  )
}
