import { round } from './curve'
import { EMPHASIS_OPACITY } from './encoding'
import {
  colourOfGroup,
  HALO_OPACITY,
  RING_OFFSET,
  RING_WIDTH,
  TAG_FONT,
  TAG_SIZE,
  type MarkedNode,
} from './marks'
import { hexagon } from './shapes'
import type { Theme } from './theme'

function outline(node: MarkedNode, more: number, attributes: string): string {
  const { x, y } = node
  const [width, height] = [node.width + 2 * more, node.height + 2 * more]
  switch (node.outline) {
    case 'hexagon':
      return `<polygon points="${hexagon(node, width, height)
        .map((point) => `${round(point.x)},${round(point.y)}`)
        .join(' ')}" stroke-linejoin="round" ${attributes}/>`
    case 'circle':
      return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(width / 2)}" ${attributes}/>`
    default:
      return `<rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}"${node.corner > 0 ? ` rx="${round(node.corner + more)}"` : ''} ${attributes}/>`
  }
}

const opacity = ({ emphasis }: MarkedNode): string =>
  EMPHASIS_OPACITY[emphasis] < 1 ? ` opacity="${EMPHASIS_OPACITY[emphasis]}"` : ''

/** The halo of a marked node, for below the lines; empty where it has none. */
export const haloSvg = (node: MarkedNode, theme: Theme): string =>
  node.mark.halo > 0
    ? `<g${opacity(node)}>${outline(node, node.mark.halo, `fill="${theme.ink2}" fill-opacity="${HALO_OPACITY}"`)}</g>`
    : ''

/** The ring and the lettered tag of a marked node; empty where it is in no group. `letter` is escaped. */
export function markSvg(node: MarkedNode, letter: string, theme: Theme): string {
  if (node.mark.letter === '') return ''
  const colour = colourOfGroup(node.mark.group, theme)
  const { x, y } = node.tag
  const half = TAG_SIZE / 2
  return `<g${opacity(node)}>${outline(node, RING_OFFSET, `fill="none" stroke="${colour}" stroke-width="${RING_WIDTH}"`)}<rect x="${round(x - half)}" y="${round(y - half)}" width="${TAG_SIZE}" height="${TAG_SIZE}" rx="4" fill="${colour}"/><text x="${round(x)}" y="${round(y + TAG_FONT.size * 0.35)}" font-size="${TAG_FONT.size}" font-weight="${TAG_FONT.weight}" fill="${theme.panel}" text-anchor="middle">${letter}</text></g>`
}
