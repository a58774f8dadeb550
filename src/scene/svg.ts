import { LINE_HEIGHT } from '../layout/sizes'
import type { Point } from '../layout/positions'
import { arrowHead } from './arrow'
import { BADGE_FONT } from './badges'
import { pathData, round } from './curve'
import { EMPHASIS_OPACITY } from './encoding'
import { GLYPH } from './glyphs'
import { markedNodes } from './marks'
import { haloSvg, markSvg } from './markSvg'
import type { Label, Scene, SceneActor, SceneBadge, SceneCard, SceneLine, SceneStandIn } from './scene'
import { ACTOR_OUTLINE, CARD_CORNER, ROUNDED_CORNER, hexagon } from './shapes'
import { colourOf, SANS, SERIF, type Theme } from './theme'

export interface SvgOptions {
  /** Accessible name of the picture. */
  readonly title?: string
  readonly description?: string
  /** CSS px for one of the scene's; 1 where nothing is said. */
  readonly scale?: number
}

/** A scene as a standalone SVG: no scripts, no style sheet, no reference to anything outside it. */
export function sceneToSvg(scene: Scene, theme: Theme, options: SvgOptions = {}): string {
  const { width, height } = scene
  const { scale = 1 } = options
  const named = options.title !== undefined
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width * scale)}" height="${round(height * scale)}" font-family="${escape(SANS)}"${named ? ' role="img"' : ''}>`,
    named ? `<title>${escape(options.title ?? '')}</title>` : '',
    options.description === undefined ? '' : `<desc>${escape(options.description)}</desc>`,
    `<rect width="${round(width)}" height="${round(height)}" fill="${theme.bg}"/>`,
    sceneContent(scene, theme),
    '</svg>\n',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** What is drawn of a scene, as groups of SVG, without ground. */
export function sceneContent(scene: Scene, theme: Theme): string {
  const marked = markedNodes(scene)
  return [
    group(
      'bands',
      scene.bands.map((band) => bandSvg(band, theme)),
    ),
    group(
      'captions',
      scene.captions.map((caption) => text(caption, { fill: theme.ink2 })),
    ),
    group(
      'halos',
      marked.map((node) => haloSvg(node, theme)).filter((part) => part !== ''),
    ),
    group(
      'lines',
      [...scene.lines].toSorted((a, b) => depthOf(a) - depthOf(b)).map((line) => lineSvg(line, theme)),
    ),
    group(
      'cards',
      scene.cards.map((card) => cardSvg(card, theme)),
    ),
    group(
      'actors',
      scene.actors.map((actor) => actorSvg(actor, haloOf(actor.label, scene, theme), theme)),
    ),
    group(
      'stand-ins',
      scene.standIns.map((standIn) => standInSvg(standIn, theme)),
    ),
    group(
      'marks',
      marked.map((node) => markSvg(node, escape(node.mark.letter), theme)).filter((part) => part !== ''),
    ),
    group(
      'badges',
      scene.badges.filter(({ visible }) => visible).map((badge) => badgeSvg(badge, theme)),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** How high a line lies: quiet ones below full ones, selected ones on top. */
export const depthOf = ({ strength, emphasis }: SceneLine): number =>
  emphasis === 'selected' ? 3 : emphasis === 'faded' ? 0 : strength === 'full' ? 2 : 1

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as XML may hold it; what XML 1.0 forbids (controls, half characters) becomes a space. */
export const escape = (value: string): string =>
  value.replace(
    /[&<>"']|(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu,
    (character) => ENTITIES[character] ?? ' ',
  )

const group = (name: string, parts: readonly string[]): string =>
  parts.length === 0 ? '' : `<g class="${name}">\n${parts.join('\n')}\n</g>`

interface TextStyle {
  readonly fill: string
  readonly weight?: number
  readonly family?: string
  readonly halo?: string
}

/** Lines of a label, centred in its box. */
function text({ x, y, lines, fontSize }: Label, { fill, weight, family, halo }: TextStyle): string {
  const step = fontSize * LINE_HEIGHT
  const first = y - ((lines.length - 1) * step) / 2 + fontSize * 0.35
  const attributes = [
    `font-size="${fontSize}"`,
    `fill="${fill}"`,
    'text-anchor="middle"',
    weight ? `font-weight="${weight}"` : '',
    family ? `font-family="${escape(family)}"` : '',
    halo ? `stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : '',
  ]
  const spans = lines.map(
    (line, i) => `<tspan x="${round(x)}" y="${round(first + i * step)}">${escape(line)}</tspan>`,
  )
  return `<text ${attributes.filter((part) => part !== '').join(' ')}>${spans.join('')}</text>`
}

function bandSvg(
  { x, y, width, height, side, count, heading }: Scene['bands'][number],
  theme: Theme,
): string {
  const right = side === 'against' && heading.x > x
  const step = heading.fontSize * LINE_HEIGHT
  const anchor = right ? heading.x + heading.width / 2 : heading.x - heading.width / 2
  const first = heading.y - ((heading.lines.length - 1) * step) / 2 + heading.fontSize * 0.35
  const last = heading.lines.length - 1
  const lines = heading.lines.map((line, i) => {
    const tail = i === last ? `<tspan font-weight="400" fill="${theme.ink2}"> ${escape(count)}</tspan>` : ''
    return `<text x="${round(anchor)}" y="${round(first + i * step)}" font-size="${heading.fontSize}" font-weight="700" fill="${theme.ink}" text-anchor="${right ? 'end' : 'start'}">${escape(line)}${tail}</text>`
  })
  return `<g>${rectangle({ x, y, width, height }, 10, `fill="${theme.band}"`)}${lines.join('')}</g>`
}

function rectangle(
  { x, y, width, height }: Point & { readonly width: number; readonly height: number },
  corner: number,
  attributes: string,
): string {
  return `<rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}"${corner > 0 ? ` rx="${corner}"` : ''} ${attributes}/>`
}

function lineSvg(line: SceneLine, theme: Theme): string {
  const colour = colourOf(line.polarity, theme)
  const head = arrowHead(line, line.arrow, line.width, line.arrowScale)
  const path = pathData({ source: line.source, controls: line.controls, target: head.end })
  const dash = line.dash.length > 0 ? ` stroke-dasharray="${line.dash.join(' ')}"` : ''
  const cap = line.polarity === 'neutral' ? ' stroke-linecap="round"' : ''
  const opacity = line.opacity < 1 ? ` opacity="${round(line.opacity)}"` : ''
  const arrow =
    head.shape === 'polygon'
      ? `<path d="M${head.points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z" fill="${colour}"/>`
      : head.shape === 'circle'
        ? `<circle cx="${round(head.centre.x)}" cy="${round(head.centre.y)}" r="${round(head.radius)}" fill="${colour}"/>`
        : ''
  return `<g${opacity}><title>${escape(line.sentence)}</title><path d="${path}" fill="none" stroke="${colour}" stroke-width="${round(line.width)}"${dash}${cap}/>${arrow}</g>`
}

const faded = (emphasis: SceneActor['emphasis']): string =>
  EMPHASIS_OPACITY[emphasis] < 1 ? ` opacity="${EMPHASIS_OPACITY[emphasis]}"` : ''

/** The ring of a selected node: a border in the selection colour, and an outline around it. */
function rings(
  emphasis: SceneActor['emphasis'],
  theme: Theme,
  outline: (more: number, paint: string) => string,
) {
  if (emphasis === 'selected')
    return (
      outline(5, `fill="${theme.highlight}"`) +
      outline(1.5, `fill="none" stroke="${theme.selection}" stroke-width="3"`)
    )
  return emphasis === 'speaker'
    ? outline(
        3,
        `fill="none" stroke="${theme.selection}" stroke-width="3" stroke-dasharray="0.1 5" stroke-linecap="round"`,
      )
    : ''
}

function cardSvg(card: SceneCard, theme: Theme): string {
  const claim = card.shape === 'claim'
  const corner = claim ? CARD_CORNER : 0
  const paint = claim
    ? `fill="${theme.panel}" stroke="${theme.cardBorder}" stroke-width="1"`
    : `fill="${theme.topic}"`
  const outline = (more: number, attributes: string) =>
    rectangle(
      { x: card.x, y: card.y, width: card.width + 2 * more, height: card.height + 2 * more },
      corner === 0 ? 0 : corner + more,
      attributes,
    )
  const selected = card.emphasis === 'selected'
  return `<g${faded(card.emphasis)}>${selected ? outline(5, `fill="${theme.highlight}"`) : ''}${outline(0, paint)}${selected ? outline(1.5, `fill="none" stroke="${theme.selection}" stroke-width="3"`) : ''}${text(card.label, { fill: theme.ink, family: SERIF })}</g>`
}

/** What a label's halo blends into: the band that it stands on, or the ground. */
export function haloOf({ x, y }: Point, { bands }: Pick<Scene, 'bands'>, theme: Theme): string {
  const on = bands.some(
    (band) => Math.abs(band.x - x) < band.width / 2 && Math.abs(band.y - y) < band.height / 2,
  )
  return on ? theme.band : theme.bg
}

function actorSvg(actor: SceneActor, halo: string, theme: Theme): string {
  const { x, y, diameter, kind, emphasis } = actor
  const outline = (more: number, attributes: string): string => {
    const size = diameter + 2 * more
    switch (ACTOR_OUTLINE[kind]) {
      case 'hexagon':
        return `<polygon points="${hexagon({ x, y }, size, size)
          .map((point) => `${round(point.x)},${round(point.y)}`)
          .join(' ')}" stroke-linejoin="round" ${attributes}/>`
      case 'rounded':
        return rectangle({ x, y, width: size, height: size }, ROUNDED_CORNER + more, attributes)
      default:
        return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(size / 2)}" ${attributes}/>`
    }
  }
  const unnamed = kind === 'unnamed-person'
  const body = unnamed
    ? outline(-1, `fill="${theme.bg}" stroke="${theme.node}" stroke-width="2" stroke-dasharray="4 3"`)
    : outline(0, `fill="${theme.node}"`) +
      (kind === 'intergovernmental'
        ? outline(-2.5, `fill="none" stroke="${theme.bg}" stroke-width="1.2"`)
        : '')
  const scale = (diameter * 0.62) / 24
  const glyph = `<path transform="translate(${round(x - 12 * scale)} ${round(y - 12 * scale)}) scale(${Math.round(scale * 1e4) / 1e4})" fill-rule="evenodd" fill="${unnamed ? theme.node : theme.bg}" d="${GLYPH[kind]}"/>`
  return `<g${faded(emphasis)}>${rings(emphasis, theme, outline)}${body}${glyph}${text(actor.label, { fill: theme.ink, weight: 600, halo })}</g>`
}

function standInSvg(standIn: SceneStandIn, theme: Theme): string {
  const corner = standIn.height / 2
  const grown = (more: number) => ({
    x: standIn.x,
    y: standIn.y,
    width: standIn.width + 2 * more,
    height: standIn.height + 2 * more,
  })
  const label: Label = { ...grown(0), lines: [standIn.text], fontSize: BADGE_FONT.size }
  const selected =
    standIn.emphasis === 'selected'
      ? rectangle(
          grown(4),
          corner + 4,
          `fill="${theme.highlight}" stroke="${theme.selection}" stroke-width="2"`,
        )
      : ''
  return `<g${faded(standIn.emphasis)}>${selected}${rectangle(grown(-0.5), corner, `fill="${theme.neutral}"`)}${text(label, { fill: theme.panel, weight: 700 })}</g>`
}

function badgeSvg(badge: SceneBadge, theme: Theme): string {
  const colour = colourOf(badge.polarity, theme)
  const label: Label = { ...badge, lines: [badge.text], fontSize: BADGE_FONT.size }
  if (badge.polarity === 'none')
    return `<g>${text(label, { fill: theme.ink2, weight: 400, halo: theme.bg })}</g>`
  const inset = { ...badge, width: badge.width - 1.4, height: badge.height - 1.4 }
  return `<g>${rectangle(inset, 4, `fill="${badge.filled ? colour : theme.panel}" stroke="${colour}" stroke-width="1.4"`)}${text(label, { fill: badge.filled ? theme.panel : colour, weight: 700 })}</g>`
}
