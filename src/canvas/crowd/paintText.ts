import { LINE_HEIGHT } from '../../layout/sizes'
import { BADGE_FONT } from '../../scene/badges'
import { EMPHASIS_OPACITY } from '../../scene/encoding'
import { markedNodes, colourOfGroup, TAG_FONT, TAG_SIZE } from '../../scene/marks'
import type { Scene } from '../../scene/scene'
import { colourOf } from '../../scene/theme'
import { SANS, SERIF } from '../../scene/theme'
import { isInSight, type Brush } from './brush'
import { CLOSE } from './marks'
import type { Name } from './names'

/** Opacity of the ground behind a name above others. */
const PLATE = 0.88

interface TextStyle {
  /** As the context takes it. */
  readonly font: string
  /** CSS px. */
  readonly size: number
  readonly colour: string
  readonly halo?: string
  readonly align?: CanvasTextAlign
}

/** Lines of text, their middle at a place. */
export function paintText(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  x: number,
  y: number,
  { font, size, colour, halo, align = 'center' }: TextStyle,
): void {
  context.font = font
  context.textAlign = align
  context.fillStyle = colour
  const step = size * LINE_HEIGHT
  const first = y - ((lines.length - 1) * step) / 2 + size * 0.35
  if (halo !== undefined) {
    context.strokeStyle = halo
    context.lineWidth = 3
    context.lineJoin = 'round'
    for (const [at, line] of lines.entries()) context.strokeText(line, x, first + at * step)
  }
  for (const [at, line] of lines.entries()) context.fillText(line, x, first + at * step)
}

/** Names of nodes that have room. `above`: other names, which are covered. */
export function paintNames(brush: Brush, names: readonly Name[], above = false): void {
  const { context, theme } = brush
  context.save()
  for (const { lines, x, y, width, height, fontSize, isCard, isFiltered } of names) {
    if (!isInSight(brush, x, y, width / 2, height / 2)) continue
    if (above) {
      context.globalAlpha = PLATE
      context.fillStyle = theme.bg
      context.beginPath()
      context.roundRect(x - width / 2 - 3, y - height / 2 - 1, width + 6, height + 2, 4)
      context.fill()
    }
    context.globalAlpha = isFiltered ? EMPHASIS_OPACITY.filtered : 1
    paintText(context, lines, x, y, {
      font: isCard ? `${fontSize}px ${SERIF}` : `600 ${fontSize}px ${SANS}`,
      size: fontSize,
      colour: theme.ink,
      halo: theme.bg,
    })
  }
  context.restore()
}

/** Grounds of sides and groups, with their headings, and lines of text that belong to no node. */
export function paintGround(brush: Brush, { bands, captions }: Pick<Scene, 'bands' | 'captions'>): void {
  const { context, zoom, theme } = brush
  for (const { x, y, width, height, heading, count } of bands) {
    context.fillStyle = theme.band
    context.beginPath()
    context.roundRect(
      (x - width / 2) * zoom,
      (y - height / 2) * zoom,
      width * zoom,
      height * zoom,
      Math.max(4, 10 * zoom),
    )
    context.fill()
    const size = Math.max(12, heading.fontSize * zoom)
    paintText(
      context,
      [...heading.lines.slice(0, -1), `${heading.lines.at(-1) ?? ''} ${count}`],
      heading.x * zoom,
      heading.y * zoom,
      {
        font: `700 ${size}px ${SANS}`,
        size,
        colour: theme.ink,
      },
    )
  }
  if (zoom < CLOSE) return
  for (const { lines, x, y, fontSize } of captions)
    paintText(context, lines, x * zoom, y * zoom, {
      font: `${fontSize * zoom}px ${SANS}`,
      size: fontSize * zoom,
      colour: theme.ink2,
    })
}

/** From close, the badges of lines and the letters of groups. `lines`: those whose badges are wanted. */
export function paintBadges(brush: Brush, scene: Scene, lines?: ReadonlySet<string>): void {
  const { context, zoom, theme } = brush
  if (zoom < CLOSE) return
  const pill = (x: number, y: number, width: number, height: number) => {
    context.beginPath()
    context.roundRect((x - width / 2) * zoom, (y - height / 2) * zoom, width * zoom, height * zoom, 4 * zoom)
  }
  const font = (weight: number, size: number) => ({
    font: `${weight} ${size * zoom}px ${SANS}`,
    size: size * zoom,
  })
  for (const { line, x, y, width, height, text, polarity, filled, visible, emphasis } of scene.badges) {
    if (emphasis === 'filtered' || !(lines ? lines.has(line) : visible)) continue
    if (!isInSight(brush, x * zoom, y * zoom, width * zoom, height * zoom)) continue
    const colour = colourOf(polarity, theme)
    const isTie = polarity === 'none'
    if (!isTie) {
      pill(x, y, width, height)
      context.fillStyle = filled ? colour : theme.panel
      context.fill()
      context.strokeStyle = colour
      context.lineWidth = 1.4 * zoom
      context.stroke()
    }
    paintText(context, [text], x * zoom, y * zoom, {
      ...font(isTie ? 400 : BADGE_FONT.weight, BADGE_FONT.size),
      colour: isTie ? theme.ink2 : filled ? theme.panel : colour,
      ...(isTie && { halo: theme.bg }),
    })
  }
  if (lines) return
  for (const { mark, tag } of markedNodes(scene)) {
    if (mark.letter === '' || !isInSight(brush, tag.x * zoom, tag.y * zoom, TAG_SIZE, TAG_SIZE)) continue
    pill(tag.x, tag.y, TAG_SIZE, TAG_SIZE)
    context.fillStyle = colourOfGroup(mark.group, theme)
    context.fill()
    paintText(context, [mark.letter], tag.x * zoom, tag.y * zoom, {
      ...font(TAG_FONT.weight, TAG_FONT.size),
      colour: theme.panel,
    })
  }
}
