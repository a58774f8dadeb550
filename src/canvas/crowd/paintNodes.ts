import { EMPHASIS_OPACITY } from '../../scene/encoding'
import { GLYPH } from '../../scene/glyphs'
import { colourOfGroup, HALO_OPACITY, RING_WIDTH } from '../../scene/marks'
import type { Emphasis, Mark, Scene, SceneActor, SceneCard, SceneStandIn } from '../../scene/scene'
import { ACTOR_OUTLINE, CARD_CORNER, hexagon, ROUNDED_CORNER, type Outline } from '../../scene/shapes'
import { SERIF } from '../../scene/theme'
import { CARD_FONT, STAND_IN_FONT } from '../../layout/sizes'
import { isInSight, type Brush } from './brush'
import { actorReach, cardReach, CLOSE, type Reach } from './marks'
import { paintText } from './paintText'

/** From this radius, CSS px, a disc has its own outline and its glyph. */
const TELLING = 7
const GLYPH_SHARE = 0.62
const SELECTED_RING = 4

/** `plain`: as if nothing were selected. */
export interface NodesPainted {
  readonly plain: boolean
  readonly only?: ReadonlySet<string>
}

/** Paints cards, stand-ins and actors with their marks, the actors on top. */
export function paintNodes(brush: Brush, scene: Scene, { plain, only }: NodesPainted): void {
  const { context, zoom } = brush
  const wanted = (key: string) => only?.has(key) ?? true
  const seen = ({ x, y }: { x: number; y: number }, { across, down }: Reach) =>
    isInSight(brush, x * zoom, y * zoom, across + 8, down + 8)
  const withOpacity = (emphasis: Emphasis, paint: () => void) => {
    context.globalAlpha = plain && emphasis !== 'filtered' ? 1 : EMPHASIS_OPACITY[emphasis]
    paint()
  }
  context.save()
  for (const card of scene.cards) {
    const reach = cardReach(card, scene.crowd?.get(card.key) ?? 0, zoom)
    if (wanted(card.key) && seen(card, reach))
      withOpacity(card.emphasis, () => paintCard(brush, card, reach, plain))
  }
  for (const standIn of scene.standIns)
    if (wanted(standIn.key) && seen(standIn, { across: standIn.width, down: standIn.height }))
      withOpacity(standIn.emphasis, () => paintStandIn(brush, standIn))
  for (const actor of scene.actors) {
    const reach = actorReach(actor, zoom)
    if (wanted(actor.key) && seen(actor, reach))
      withOpacity(actor.emphasis, () => paintActor(brush, actor, reach.across, plain))
  }
  context.restore()
}

/** A line around each of some nodes, as around what is hovered. */
export function paintOutlines(brush: Brush, scene: Scene, keys: ReadonlySet<string>): void {
  const { context, zoom, theme } = brush
  context.strokeStyle = theme.selection
  context.lineWidth = 2
  for (const actor of scene.actors)
    if (keys.has(actor.key))
      outline(brush, actor, grown(actorReach(actor, zoom), 3), ACTOR_OUTLINE[actor.kind], () =>
        context.stroke(),
      )
  for (const card of scene.cards)
    if (keys.has(card.key)) {
      const reach = cardReach(card, scene.crowd?.get(card.key) ?? 0, zoom)
      outline(brush, card, grown(reach, 3), 'rounded', () => context.stroke())
    }
}

function paintActor(brush: Brush, actor: SceneActor, radius: number, plain: boolean): void {
  const { context, zoom, theme } = brush
  const unnamed = actor.kind === 'unnamed-person'
  const shape = radius < TELLING ? 'circle' : ACTOR_OUTLINE[actor.kind]
  const reach = { across: radius, down: radius }
  paintAround(brush, actor, reach, shape, plain)
  outline(brush, actor, reach, shape, () => {
    context.fillStyle = unnamed ? theme.bg : theme.node
    context.fill()
    if (!unnamed) return
    context.strokeStyle = theme.node
    context.lineWidth = Math.min(2, radius / 2)
    if (radius >= TELLING) context.setLineDash([4, 3])
    context.stroke()
    context.setLineDash([])
  })
  if (radius < TELLING) return
  const size = (2 * radius * GLYPH_SHARE) / 24
  context.save()
  context.translate(actor.x * zoom - 12 * size, actor.y * zoom - 12 * size)
  context.scale(size, size)
  context.fillStyle = unnamed ? theme.node : theme.bg
  context.fill(glyphOf(actor.kind), 'evenodd')
  context.restore()
}

function paintCard(brush: Brush, card: SceneCard, reach: Reach, plain: boolean): void {
  const { context, zoom, theme } = brush
  const claim = card.shape === 'claim'
  const shape: Outline = claim ? 'rounded' : 'rectangle'
  paintAround(brush, card, reach, shape, plain)
  outline(brush, card, reach, shape, () => {
    context.fillStyle = claim ? theme.panel : theme.topic
    context.fill()
    if (!claim && zoom >= CLOSE) return
    context.strokeStyle = zoom >= CLOSE ? theme.cardBorder : theme.ink2
    context.lineWidth = 1
    context.stroke()
  })
  if (zoom < CLOSE) return
  const { label } = card
  paintText(context, label.lines, card.x * zoom, card.y * zoom, {
    font: `${CARD_FONT.weight} ${label.fontSize * zoom}px ${SERIF}`,
    size: label.fontSize * zoom,
    colour: theme.ink,
  })
}

function paintStandIn(brush: Brush, standIn: SceneStandIn): void {
  const { context, zoom, theme } = brush
  const scale = zoom >= CLOSE ? zoom : Math.min(zoom, 0.3)
  const reach = { across: (standIn.width * scale) / 2, down: (standIn.height * scale) / 2 }
  outline(brush, standIn, reach, 'rounded', () => {
    context.fillStyle = theme.neutral
    context.fill()
  })
  if (zoom < CLOSE) return
  paintText(context, [standIn.text], standIn.x * zoom, standIn.y * zoom, {
    font: `${STAND_IN_FONT.weight} ${STAND_IN_FONT.size * zoom}px sans-serif`,
    size: STAND_IN_FONT.size * zoom,
    colour: theme.panel,
  })
}

/** What an analysis or a selection puts around a node. */
function paintAround(
  brush: Brush,
  node: { readonly x: number; readonly y: number; readonly emphasis: Emphasis; readonly mark?: Mark },
  reach: Reach,
  shape: Outline,
  plain: boolean,
): void {
  const { context, zoom, theme } = brush
  const { mark, emphasis } = node
  if (mark && mark.halo > 0) {
    const before = context.globalAlpha
    context.globalAlpha = before * HALO_OPACITY
    context.fillStyle = theme.ink2
    outline(brush, node, grown(reach, Math.max(1, mark.halo * zoom)), shape, () => context.fill())
    context.globalAlpha = before
  }
  if (mark && mark.group >= 0) {
    context.strokeStyle = colourOfGroup(mark.group, theme)
    context.lineWidth = Math.min(RING_WIDTH, Math.max(2, RING_WIDTH * zoom))
    outline(brush, node, grown(reach, context.lineWidth / 2 + 1), shape, () => context.stroke())
  }
  if (plain) return
  if (emphasis === 'selected') {
    context.fillStyle = theme.highlight
    outline(brush, node, grown(reach, SELECTED_RING + 3), shape, () => context.fill())
    context.strokeStyle = theme.selection
    context.lineWidth = 2.5
    outline(brush, node, grown(reach, 2), shape, () => context.stroke())
  } else if (emphasis === 'speaker') {
    context.strokeStyle = theme.selection
    context.lineWidth = 2.5
    context.setLineDash([0.1, 4.5])
    context.lineCap = 'round'
    outline(brush, node, grown(reach, 3), shape, () => context.stroke())
    context.setLineDash([])
    context.lineCap = 'butt'
  }
}

const grown = ({ across, down }: Reach, by: number): Reach => ({ across: across + by, down: down + by })

function outline(
  { context, zoom }: Brush,
  at: { readonly x: number; readonly y: number },
  { across, down }: Reach,
  shape: Outline,
  paint: () => void,
): void {
  const [x, y] = [at.x * zoom, at.y * zoom]
  context.beginPath()
  if (shape === 'circle') context.arc(x, y, across, 0, 2 * Math.PI)
  else if (shape === 'rectangle') context.rect(x - across, y - down, 2 * across, 2 * down)
  else if (shape === 'rounded') {
    const corner = Math.min(
      across < 4 ? 1.5 : (across === down ? ROUNDED_CORNER : CARD_CORNER) * zoom,
      across / 2,
    )
    context.roundRect(x - across, y - down, 2 * across, 2 * down, corner)
  } else {
    for (const point of hexagon({ x, y }, 2 * across, 2 * down)) context.lineTo(point.x, point.y)
    context.closePath()
  }
  paint()
}

const glyphs = new Map<string, Path2D>()

function glyphOf(kind: SceneActor['kind']): Path2D {
  const known = glyphs.get(kind) ?? new Path2D(GLYPH[kind])
  glyphs.set(kind, known)
  return known
}
