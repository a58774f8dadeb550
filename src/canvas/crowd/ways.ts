import type { Point } from '../../layout/positions'
import { sample } from '../../scene/curve'
import type { Scene, SceneLine } from '../../scene/scene'

/** The way of a line as it is seen from afar: from centre to centre. Logical px. */
export interface Way {
  readonly line: SceneLine
  readonly from: Point
  readonly to: Point
  readonly controls: readonly Point[]
}

/** The ways of all lines that are shown. */
export function waysOf(scene: Scene): readonly Way[] {
  const centres = new Map<string, Point>()
  for (const node of [...scene.actors, ...scene.cards, ...scene.standIns]) centres.set(node.key, node)
  return scene.lines.flatMap((line) => {
    const [from, to] = [centres.get(line.from), centres.get(line.to)]
    return from && to && line.emphasis !== 'filtered' ? [{ line, from, to, controls: line.controls }] : []
  })
}

/** A way as a polyline. */
export const polyline = ({ from, to, controls }: Way): readonly Point[] =>
  controls.length === 0 ? [from, to] : sample({ source: from, controls, target: to }, 6)
