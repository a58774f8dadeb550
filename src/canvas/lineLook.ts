import type { Point } from '../layout/positions'
import { EMPHASIS_OPACITY } from '../scene/encoding'
import type { SceneLine } from '../scene/scene'
import { colourOf } from '../scene/theme'
import type { DrawnEdge, Paint } from './drawn'
import { edgeGeometry } from './edgeGeometry'

/** Lines above others: what is pointed at, what is selected, what is at full strength, what is quiet, what is faded. */
function depthOf({ emphasis, strength }: SceneLine, hovered: boolean): number {
  if (hovered) return 4
  if (emphasis === 'selected') return 3
  if (emphasis === 'faded') return 0
  return strength === 'full' ? 2 : 1
}

/** `from` and `to`: centres of the nodes at its ends. A hovered line stands above others and is never faded; its width is the scene's. */
export function lineLook(
  line: SceneLine,
  from: Point,
  to: Point,
  hovered: boolean,
  { theme }: Paint,
): DrawnEdge {
  const { curve, sourceEnd, targetEnd, weights, distances } = edgeGeometry(line, from, to)
  const { opacity, emphasis, dash } = line
  const hidden = emphasis === 'filtered'
  return {
    group: 'edges',
    id: line.id,
    from: line.from,
    to: line.to,
    type: 'line',
    look: {
      'curve-style': curve,
      'source-endpoint': sourceEnd,
      'target-endpoint': targetEnd,
      'control-point-weights': weights,
      'control-point-distances': distances,
      width: line.width,
      'line-color': colourOf(line.polarity, theme),
      'target-arrow-color': colourOf(line.polarity, theme),
      'target-arrow-shape': line.arrow,
      'arrow-scale': line.arrowScale,
      'line-style': dash.length > 0 ? 'dashed' : 'solid',
      'line-dash-pattern': dash.length > 0 ? dash : [1, 0],
      'line-cap': line.polarity === 'neutral' ? 'round' : 'butt',
      opacity: hidden ? 0 : hovered ? Math.min(1, opacity / EMPHASIS_OPACITY[emphasis]) : opacity,
      events: hidden ? 'no' : 'yes',
      'z-index': depthOf(line, hovered),
    },
  }
}
