import type { MarkedNode } from '../scene/marks'
import type { Scene, SceneActor, SceneCard, SceneStandIn } from '../scene/scene'
import { ACTOR_OUTLINE, CARD_CORNER, ROUNDED_CORNER } from '../scene/shapes'
import type { DrawnNode, Look, Paint } from './drawn'
import { SHAPE } from './nodeLooks'

/** Outlines around nodes: a highlight around what is selected, dots around a speaker, a thin line around what is hovered. */
export function ringLooks(scene: Scene, hovered: ReadonlySet<string>, paint: Paint): readonly DrawnNode[] {
  const around = (node: Ringed): readonly DrawnNode[] => {
    const ring = lookOf(node, hovered.has(node.key), paint)
    return ring ? [ringOf(node, ring.more, ring.look)] : []
  }
  return [
    ...scene.actors.flatMap((actor) => around(actorRing(actor))),
    ...scene.cards.flatMap((card) => around(cardRing(card))),
    ...scene.standIns.flatMap((standIn) => around(standInRing(standIn))),
  ]
}

interface Ringed extends Omit<MarkedNode, 'mark' | 'tag'> {
  readonly pill: boolean
}

const actorRing = ({ key, x, y, diameter, kind, emphasis }: SceneActor): Ringed => ({
  key,
  x,
  y,
  width: diameter,
  height: diameter,
  outline: ACTOR_OUTLINE[kind],
  corner: ROUNDED_CORNER,
  emphasis,
  pill: false,
})

const cardRing = ({ key, x, y, width, height, shape, emphasis }: SceneCard): Ringed => ({
  key,
  x,
  y,
  width,
  height,
  outline: shape === 'claim' ? 'rounded' : 'rectangle',
  corner: shape === 'claim' ? CARD_CORNER : 0,
  emphasis,
  pill: false,
})

const standInRing = ({ key, x, y, width, height, emphasis }: SceneStandIn): Ringed => ({
  key,
  x,
  y,
  width,
  height,
  outline: 'rounded',
  corner: height / 2,
  emphasis,
  pill: true,
})

/** `more`: how far outside the node the middle of the ring runs, px. */
function lookOf(
  node: Ringed,
  hovered: boolean,
  { theme }: Paint,
): { readonly more: number; readonly look: Look } | undefined {
  const line = {
    'background-color': theme.bg,
    'background-opacity': 0,
    'border-color': theme.selection,
    'border-style': 'solid',
  }
  if (node.emphasis === 'selected')
    return {
      more: node.pill ? 4 : 5,
      look: {
        ...line,
        'background-color': theme.highlight,
        'background-opacity': 1,
        'border-width': node.pill ? 2 : 0,
      },
    }
  if (node.emphasis === 'speaker' && !node.pill)
    return { more: 3, look: { ...line, 'border-width': 3, 'border-style': 'dashed' } }
  return hovered ? { more: 3, look: { ...line, 'border-width': 2 } } : undefined
}

function ringOf(node: Ringed, more: number, look: Look): DrawnNode {
  return {
    group: 'nodes',
    type: 'ring',
    id: `ring:${node.key}`,
    at: { x: node.x, y: node.y },
    look: {
      ...look,
      width: node.width + 2 * more,
      height: node.height + 2 * more,
      shape: SHAPE[node.outline],
      'corner-radius': node.corner + more,
    },
  }
}
