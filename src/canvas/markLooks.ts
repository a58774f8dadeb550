import { EMPHASIS_OPACITY } from '../scene/encoding'
import {
  colourOfGroup,
  HALO_OPACITY,
  markedNodes,
  RING_OFFSET,
  RING_WIDTH,
  TAG_FONT,
  TAG_SIZE,
  type MarkedNode,
} from '../scene/marks'
import type { Scene } from '../scene/scene'
import type { DrawnNode, Paint } from './drawn'
import { SHAPE } from './nodeLooks'

/** What an analysis puts around nodes: a halo for a score, a ring with a letter for a group. */
export function markLooks(scene: Scene, paint: Paint): readonly DrawnNode[] {
  return markedNodes(scene).flatMap((node) => [
    ...(node.mark.halo > 0 ? [halo(node, paint)] : []),
    ...(node.mark.letter === '' ? [] : [ring(node, paint), tag(node, paint)]),
  ])
}

const around = (node: MarkedNode, more: number) => ({
  width: node.width + 2 * more,
  height: node.height + 2 * more,
  shape: SHAPE[node.outline],
  'corner-radius': node.corner + more,
  opacity: EMPHASIS_OPACITY[node.emphasis],
})

const halo = (node: MarkedNode, { theme }: Paint): DrawnNode => ({
  group: 'nodes',
  type: 'band',
  id: `halo:${node.key}`,
  at: { x: node.x, y: node.y },
  look: {
    ...around(node, node.mark.halo),
    'background-color': theme.ink2,
    'background-opacity': HALO_OPACITY,
  },
})

const ring = (node: MarkedNode, { theme }: Paint): DrawnNode => ({
  group: 'nodes',
  type: 'ring',
  id: `mark:${node.key}`,
  at: { x: node.x, y: node.y },
  look: {
    ...around(node, RING_OFFSET),
    'background-opacity': 0,
    'border-width': RING_WIDTH,
    'border-style': 'solid',
    'border-color': colourOfGroup(node.mark.group, theme),
  },
})

const tag = (node: MarkedNode, { theme, type }: Paint): DrawnNode => ({
  group: 'nodes',
  type: 'pill',
  id: `tag:${node.key}`,
  at: node.tag,
  look: {
    width: TAG_SIZE,
    height: TAG_SIZE,
    'corner-radius': 4,
    'background-color': colourOfGroup(node.mark.group, theme),
    'background-opacity': 1,
    'border-width': 0,
    label: node.mark.letter,
    'text-margin-y': type.shift(TAG_FONT),
    color: theme.panel,
    opacity: EMPHASIS_OPACITY[node.emphasis],
    events: 'no',
    'z-index': 12,
  },
})
