import { LINE_HEIGHT } from '../layout/sizes'
import { CAPTION_FONT, HEADING_FONT } from '../scene/texts'
import type { Band, Caption } from '../scene/scene'
import type { DrawnNode, Paint } from './drawn'
import { labelLook } from './nodeLooks'

const BAND_CORNER = 10

/** A band's ground, the lines of its heading, and the count after them, in another weight. */
export function bandLooks(band: Band, paint: Paint): readonly DrawnNode[] {
  const { theme, type } = paint
  const { heading, side, count } = band
  const right = side === 'against' && heading.x > band.x
  const anchor = heading.x + ((right ? 1 : -1) * heading.width) / 2
  const font = { ...HEADING_FONT, size: heading.fontSize }
  const light = { ...font, weight: 400 as const }
  const last = heading.lines.at(-1) ?? ''
  const space = type.width(' ', light)
  const before = right ? type.width(count, light) + space : type.width(last, font) + space
  const lines = heading.lines.map((line, index) => {
    const isLast = index === heading.lines.length - 1
    const y = heading.y + (index - (heading.lines.length - 1) / 2) * heading.fontSize * LINE_HEIGHT
    return { line, y, x: right && isLast ? anchor - before : anchor }
  })
  const text = (id: string, label: string, x: number, y: number, weight: 400 | 700): DrawnNode => ({
    group: 'nodes',
    id: `band:${side}:${id}`,
    at: { x, y },
    type: 'text',
    look: {
      label,
      'font-size': heading.fontSize,
      'font-weight': weight,
      'text-halign': right ? 'left' : 'right',
      'text-margin-x': 0,
      'text-margin-y': type.shift({ ...font, weight }),
      color: weight === 700 ? theme.ink : theme.ink2,
    },
  })
  return [
    {
      group: 'nodes',
      id: `band:${side}`,
      at: { x: band.x, y: band.y },
      type: 'band',
      look: {
        width: band.width,
        height: band.height,
        'corner-radius': BAND_CORNER,
        'background-color': theme.band,
      },
    },
    ...lines.map(({ line, x, y }, index) => text(String(index), line, x, y, 700)),
    text('count', count, right ? anchor : anchor + before, lines.at(-1)?.y ?? heading.y, 400),
  ]
}

export function captionLook(caption: Caption, paint: Paint): DrawnNode {
  return {
    group: 'nodes',
    id: `caption:${caption.id}`,
    at: { x: caption.x, y: caption.y },
    type: 'text',
    look: {
      ...labelLook(caption, caption, { ...CAPTION_FONT, size: caption.fontSize }, paint),
      'font-weight': 400,
      'text-halign': 'center',
      color: paint.theme.ink2,
    },
  }
}
