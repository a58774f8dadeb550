import type { StylesheetJson } from 'cytoscape'
import { SANS, SERIF } from '../scene/theme'
import { LINE_HEIGHT } from '../layout/sizes'

const BODY = {
  width: 'data(width)',
  height: 'data(height)',
  'corner-radius': 'data(corner)',
  'background-color': 'data(fill)',
  'border-width': 'data(borderWidth)',
  'border-color': 'data(borderColour)',
}

const LABEL = {
  label: 'data(label)',
  'text-margin-y': 'data(labelY)',
  color: 'data(ink)',
}

/**
 * The style of the picture: constants here, all that a scene or a theme decides from the elements' data. Text is never
 * broken or shortened here (its greatest width is beyond any picture); lines come with their points.
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
    style: {
      events: 'no',
      'z-compound-depth': 'bottom',
      'z-index': 0,
      shape: 'round-rectangle',
      'corner-radius': 'data(corner)',
      width: 'data(width)',
      height: 'data(height)',
      'background-color': 'data(fill)',
    },
  },
  {
    selector: 'node[type = "text"]',
    style: {
      ...LABEL,
      events: 'no',
      'z-compound-depth': 'bottom',
      'z-index': 1,
      width: 0.01,
      height: 0.01,
      'background-opacity': 0,
      'font-size': 'data(fontSize)',
      'font-weight': 'data(weight)',
      'text-halign': 'data(align)',
      'text-margin-x': 'data(labelX)',
    },
  },
  {
    selector: 'node[type = "ring"]',
    style: {
      ...BODY,
      events: 'no',
      shape: 'data(shape)',
      'background-opacity': 'data(fillOpacity)',
      'border-style': 'data(borderStyle)',
      'border-dash-pattern': [0.1, 5],
      'border-cap': 'round',
      'z-index': 8,
    },
  },
  {
    selector: 'node[type = "card"]',
    style: {
      ...BODY,
      ...LABEL,
      shape: 'data(shape)',
      'font-family': SERIF,
      'font-size': 'data(fontSize)',
      opacity: 'data(opacity)',
      'z-index': 9,
    },
  },
  {
    selector: 'node[type = "actor"]',
    style: {
      ...BODY,
      ...LABEL,
      shape: 'data(shape)',
      'border-style': 'data(borderStyle)',
      'border-dash-pattern': [4, 3],
      'background-image': 'data(glyph)',
      'background-image-containment': 'over',
      'background-width': 'data(glyphSize)',
      'background-height': 'data(glyphSize)',
      'font-size': 'data(fontSize)',
      'font-weight': 600,
      'text-margin-x': 'data(labelX)',
      'text-outline-width': 1.5,
      'text-outline-color': 'data(halo)',
      'text-events': 'yes',
      opacity: 'data(opacity)',
      'z-index': 10,
    },
  },
  {
    selector: 'node[type = "pill"]',
    style: {
      ...BODY,
      ...LABEL,
      shape: 'round-rectangle',
      'background-opacity': 'data(fillOpacity)',
      'font-size': 12,
      'font-weight': 700,
      'text-outline-width': 'data(haloWidth)',
      'text-outline-color': 'data(halo)',
      opacity: 'data(opacity)',
      events: 'data(events)',
      'z-index': 'data(depth)',
    },
  },
  {
    selector: 'edge',
    style: {
      'curve-style': 'data(curve)',
      'edge-distances': 'endpoints',
      'source-endpoint': 'data(sourceEnd)',
      'target-endpoint': 'data(targetEnd)',
      'control-point-weights': 'data(weights)',
      'control-point-distances': 'data(distances)',
      width: 'data(width)',
      'line-color': 'data(colour)',
      'line-style': 'data(style)',
      'line-dash-pattern': 'data(dash)',
      'line-cap': 'data(cap)',
      'target-arrow-shape': 'data(arrow)',
      'target-arrow-color': 'data(colour)',
      'arrow-scale': 'data(arrowScale)',
      opacity: 'data(opacity)',
      events: 'data(events)',
      'z-index': 'data(depth)',
    },
  },
  { selector: ':active', style: { 'overlay-opacity': 0 } },
  { selector: 'core', style: { 'active-bg-opacity': 0 } },
] as unknown as StylesheetJson
