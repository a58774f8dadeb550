import type { Scene, SceneActor, SceneCard, SceneStandIn } from '../scene/scene'
import { ACTOR_OUTLINE, CARD_CORNER, ROUNDED_CORNER, type Outline } from '../scene/shapes'
import type { DrawnNode, Paint } from './drawn'
import { SHAPE } from './nodeLooks'

/** Outlines around nodes: a highlight around what is selected, dots around a speaker, a thin line around what is hovered. */
export function ringLooks(scene: Scene, hovered: ReadonlySet<string>, paint: Paint): readonly DrawnNode[] {
  const around = (node: Ringed): readonly DrawnNode[] => {
    const look = lookOf(node, hovered.has(node.key), paint)
    return look ? [ringOf(node, look)] : []
  }
  return [
    ...scene.actors.flatMap((actor) => around(actorRing(actor))),
    ...scene.cards.flatMap((card) => around(cardRing(card))),
    ...scene.standIns.flatMap((standIn) => around(standInRing(standIn))),
  ]
}

interface Ringed {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly outline: Outline
  readonly corner: number
  readonly emphasis: SceneActor['emphasis']
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

interface Ring {
  /** How far outside the node its middle runs, px. */
  readonly more: number
  readonly fill: string
  readonly fillOpacity: number
  readonly borderWidth: number
  readonly borderColour: string
  readonly borderStyle: 'solid' | 'dashed'
}

function lookOf(node: Ringed, hovered: boolean, { theme }: Paint): Ring | undefined {
  const line = { fill: theme.bg, fillOpacity: 0, borderColour: theme.selection }
  if (node.emphasis === 'selected')
    return {
      more: node.pill ? 4 : 5,
      fill: theme.highlight,
      fillOpacity: 1,
      borderWidth: node.pill ? 2 : 0,
      borderColour: theme.selection,
      borderStyle: 'solid',
    }
  if (node.emphasis === 'speaker' && !node.pill)
    return { ...line, more: 3, borderWidth: 3, borderStyle: 'dashed' }
  return hovered ? { ...line, more: 3, borderWidth: 2, borderStyle: 'solid' } : undefined
}

function ringOf(node: Ringed, { more, ...look }: Ring): DrawnNode {
  return {
    group: 'nodes',
    id: `ring:${node.key}`,
    at: { x: node.x, y: node.y },
    look: {
      type: 'ring',
      width: node.width + 2 * more,
      height: node.height + 2 * more,
      shape: SHAPE[node.outline],
      corner: node.corner + more,
      ...look,
    },
  }
}
