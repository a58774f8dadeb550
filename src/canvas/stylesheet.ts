import type { StylesheetJson } from 'cytoscape'
import { LINE_HEIGHT } from '../layout/sizes'
import { BADGE_FONT } from '../scene/badges'
import { SANS, SERIF } from '../scene/theme'

/**
 * What never changes in the picture; all that a scene or a theme decides is set on the elements themselves. Text is
 * never broken or shortened here (its greatest width is beyond any picture); lines come with their points.
 */
export const STYLESHEET = [
  {
    selector: 'node',
    style: {
      'text-wrap': 'wrap',
      'text-max-width': '100000px',
      'text-valign': 'center',
      'text-halign': 'center',
      'line-height': LINE_HEIGHT,
      'font-family': SANS,
    },
  },
  {
    selector: 'node[type = "band"]',
    style: { events: 'no', 'z-compound-depth': 'bottom', 'z-index': 0, shape: 'round-rectangle' },
  },
  {
    selector: 'node[type = "text"]',
    style: {
      events: 'no',
      'z-compound-depth': 'bottom',
      'z-index': 1,
      width: 0.01,
      height: 0.01,
      'background-opacity': 0,
    },
  },
  {
    selector: 'node[type = "ring"]',
    style: { events: 'no', 'border-dash-pattern': [0.1, 5], 'border-cap': 'round', 'z-index': 8 },
  },
  { selector: 'node[type = "card"]', style: { 'font-family': SERIF, 'z-index': 9 } },
  {
    selector: 'node[type = "actor"]',
    style: {
      'border-dash-pattern': [4, 3],
      'background-image-containment': 'over',
      'background-clip': 'none',
      'font-weight': 600,
      'text-outline-width': 1.5,
      'text-events': 'yes',
      'z-index': 10,
    },
  },
  {
    selector: 'node[type = "pill"]',
    style: { shape: 'round-rectangle', 'font-size': BADGE_FONT.size },
  },
  { selector: 'edge', style: { 'edge-distances': 'endpoints', 'curve-style': 'data(curve)' } },
  { selector: ':active', style: { 'overlay-opacity': 0 } },
  { selector: 'core', style: { 'active-bg-opacity': 0 } },
] as unknown as StylesheetJson
