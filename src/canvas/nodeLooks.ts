import type { SceneActor, SceneBadge, SceneCard, SceneStandIn, Label } from '../scene/scene'
import { BADGE_FONT } from '../scene/badges'
import { EMPHASIS_OPACITY } from '../scene/encoding'
import { ACTOR_OUTLINE, CARD_CORNER, ROUNDED_CORNER, type Outline } from '../scene/shapes'
import { colourOf } from '../scene/theme'
import { CARD_FONT, STAND_IN_FONT } from '../layout/sizes'
import type { Font } from '../layout/metrics'
import type { Point } from '../layout/positions'
import type { Drawn, DrawnNode, Look, Paint } from './drawn'
import { glyphShare } from './glyphs'

export const SHAPE: Readonly<Record<Outline, string>> = {
  circle: 'ellipse',
  rounded: 'round-rectangle',
  hexagon: 'hexagon',
  rectangle: 'rectangle',
}

/** Width of the border of what is selected, px; it stands outside the node. */
const SELECTED_BORDER = 3
const BADGE_BORDER = 1.4
const BADGE_CORNER = 4

/** The label of a node: its text, and how far its middle is from the node's. */
export function labelLook(label: Label, centre: Point, font: Font, { type }: Paint): Look {
  return {
    label: label.lines.join('\n'),
    'font-size': label.fontSize,
    'text-margin-x': label.x - centre.x,
    'text-margin-y': label.y - centre.y + type.shift(font),
  }
}

const withoutText = (label: Label): Label => ({ ...label, lines: [] })

export function actorLook(actor: SceneActor, hovered: boolean, named: boolean, paint: Paint): DrawnNode {
  const { theme, glyphs } = paint
  const { kind, diameter, emphasis, label } = actor
  const selected = emphasis === 'selected'
  const unnamed = kind === 'unnamed-person'
  const size = diameter + (selected ? SELECTED_BORDER : unnamed ? -2 : 0)
  const font: Font = { family: 'sans', weight: 600, size: label.fontSize }
  return {
    group: 'nodes',
    id: actor.key,
    at: { x: actor.x, y: actor.y },
    type: 'actor',
    look: {
      width: size,
      height: size,
      shape: SHAPE[ACTOR_OUTLINE[kind]],
      'corner-radius': ROUNDED_CORNER + (size - diameter) / 2,
      'background-color': unnamed ? theme.bg : theme.node,
      'border-width': selected ? SELECTED_BORDER : unnamed ? 2 : 0,
      'border-style': unnamed && !selected ? 'dashed' : 'solid',
      'border-color': selected ? theme.selection : theme.node,
      'background-image': glyphs.url(kind, diameter, theme),
      'background-width': diameter * glyphShare(kind),
      'background-height': diameter * glyphShare(kind),
      ...labelLook(named ? label : withoutText(label), actor, font, paint),
      color: theme.ink,
      'text-outline-color': theme.bg,
      opacity: hovered ? 1 : EMPHASIS_OPACITY[emphasis],
    },
  }
}

export function cardLook(card: SceneCard, hovered: boolean, paint: Paint): DrawnNode {
  const { theme, detail } = paint
  const claim = card.shape === 'claim'
  const selected = card.emphasis === 'selected'
  const grown = selected ? SELECTED_BORDER : 0
  return {
    group: 'nodes',
    id: card.key,
    at: { x: card.x, y: card.y },
    type: 'card',
    look: {
      width: card.width + grown,
      height: card.height + grown,
      shape: claim ? 'round-rectangle' : 'rectangle',
      'corner-radius': CARD_CORNER + grown / 2,
      'background-color': claim ? theme.panel : theme.topic,
      'border-width': selected ? SELECTED_BORDER : claim ? 1 : 0,
      'border-color': selected ? theme.selection : theme.cardBorder,
      ...labelLook(
        detail === 'full' ? card.label : withoutText(card.label),
        card,
        { ...CARD_FONT, size: card.label.fontSize },
        paint,
      ),
      color: theme.ink,
      opacity: hovered ? 1 : EMPHASIS_OPACITY[card.emphasis],
    },
  }
}

export function standInLook(standIn: SceneStandIn, hovered: boolean, paint: Paint): DrawnNode {
  const { theme, detail, type } = paint
  return {
    group: 'nodes',
    id: standIn.key,
    at: { x: standIn.x, y: standIn.y },
    type: 'pill',
    look: {
      width: standIn.width - 1,
      height: standIn.height - 1,
      'corner-radius': (standIn.height - 1) / 2,
      'background-color': theme.neutral,
      'background-opacity': 1,
      'border-width': 0,
      'border-color': theme.neutral,
      label: detail === 'sparse' ? '' : standIn.text,
      'font-weight': STAND_IN_FONT.weight,
      'text-margin-y': type.shift(STAND_IN_FONT),
      color: theme.panel,
      'text-outline-color': theme.bg,
      'text-outline-width': 0,
      opacity: hovered ? 1 : EMPHASIS_OPACITY[standIn.emphasis],
      events: 'yes',
      'z-index': 11,
    },
  }
}

export const badgeId = (line: string): string => `badge:${line}`

export function badgeLook(badge: SceneBadge, hovered: boolean, paint: Paint): Drawn {
  const { theme, detail, type } = paint
  const colour = colourOf(badge.polarity, theme)
  const isTie = badge.polarity === 'none'
  const font: Font = isTie ? { ...BADGE_FONT, weight: 400 } : BADGE_FONT
  const shown = isBadgeShown(badge, hovered, detail)
  return {
    group: 'nodes',
    id: badgeId(badge.line),
    at: { x: badge.x, y: badge.y },
    type: 'pill',
    look: {
      width: badge.width - BADGE_BORDER,
      height: badge.height - BADGE_BORDER,
      'corner-radius': BADGE_CORNER,
      'background-color': badge.filled ? colour : theme.panel,
      'background-opacity': isTie ? 0 : 1,
      'border-width': isTie ? 0 : BADGE_BORDER,
      'border-color': colour,
      label: badge.text,
      'font-weight': font.weight,
      'text-margin-y': type.shift(font),
      color: isTie ? theme.ink2 : badge.filled ? theme.panel : colour,
      'text-outline-color': theme.bg,
      'text-outline-width': isTie ? 1.5 : 0,
      opacity: shown ? 1 : 0,
      events: shown ? 'yes' : 'no',
      'z-index': 30,
    },
  }
}

/** A sign alone, or with a publisher's initial. */
const SINGLE_SIGN = /^[+−±○](?: \p{L})?$/u

/** Badges of hovered lines are shown in any case; in a coarser picture those of a single sign go first, then all. */
function isBadgeShown(badge: SceneBadge, hovered: boolean, detail: Paint['detail']): boolean {
  if (badge.emphasis === 'filtered') return false
  if (hovered) return true
  if (!badge.visible || detail === 'sparse') return false
  return detail === 'full' || !SINGLE_SIGN.test(badge.text)
}
