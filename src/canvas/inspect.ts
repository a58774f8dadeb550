import type { Core } from 'cytoscape'
import type { Point } from '../layout/positions'
import type { Curve } from '../scene/curve'

/** A line as Cytoscape has it, by the id of the scene's line. */
export interface DrawnLine extends Curve {
  readonly id: string
}

const plain = ({ x, y }: Point): Point => ({ x, y })

/** End and control points of every line, as Cytoscape computed them, logical px. */
export const inspect = (cy: Core): readonly DrawnLine[] =>
  cy.edges().map((edge) => ({
    id: edge.id(),
    source: plain(edge.sourceEndpoint()),
    controls: (edge.controlPoints() ?? []).map(plain),
    target: plain(edge.targetEndpoint()),
  }))
