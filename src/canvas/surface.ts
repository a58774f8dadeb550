import cytoscape from 'cytoscape'
import { MAX_ZOOM, MIN_ZOOM, type Camera } from './camera'
import { differences, isEmpty } from './differences'
import type { Drawn } from './drawn'
import { STYLESHEET } from './stylesheet'

/** A Cytoscape instance that shows drawings, one after another, touching only what differs. */
export interface Surface {
  readonly cy: cytoscape.Core
  /** Tells whether anything changed. */
  readonly draw: (drawing: readonly Drawn[]) => boolean
  readonly destroy: () => void
}

/** Makes a surface that fills an element. Throws what Cytoscape throws. */
export function createSurface(host: HTMLElement): Surface {
  const cy = cytoscape({
    container: host,
    style: STYLESHEET,
    layout: { name: 'preset', fit: false },
    autoungrabify: true,
    autounselectify: true,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
  })
  let current: ReadonlyMap<string, Drawn> = new Map()
  return {
    cy,
    draw(drawing) {
      const found = differences(current, drawing)
      current = new Map(drawing.map((element) => [element.id, element]))
      if (isEmpty(found)) return false
      cy.batch(() => {
        for (const id of found.removed) cy.getElementById(id).remove()
        if (found.added.length > 0) cy.add(found.added.map(definitionOf))
        for (const { id, at } of found.moved) cy.getElementById(id).position({ ...at })
        for (const { id, look } of found.changed) cy.getElementById(id).data(look)
      })
      return true
    },
    destroy: () => cy.destroy(),
  }
}

function definitionOf(element: Drawn): cytoscape.ElementDefinition {
  if (element.group === 'edges')
    return {
      group: 'edges',
      data: { ...element.look, id: element.id, source: element.from, target: element.to },
    }
  return {
    group: 'nodes',
    data: { ...element.look, id: element.id },
    position: { ...element.at },
    pannable: true,
  }
}

export const cameraOf = (cy: cytoscape.Core): Camera => ({ zoom: cy.zoom(), pan: { ...cy.pan() } })
