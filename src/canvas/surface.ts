import cytoscape from 'cytoscape'
import type { Point } from '../layout/positions'
import { MAX_ZOOM, type Camera } from './camera'
import { differences, isEmpty } from './differences'
import type { Drawn, Look } from './drawn'
import { STYLESHEET } from './stylesheet'

/** A Cytoscape instance that shows drawings, one after another, touching only what differs. */
export interface Surface {
  readonly cy: cytoscape.Core
  /** Tells whether anything changed. `travelMs`: how long what stands elsewhere now takes to get there; lines follow. */
  readonly draw: (drawing: readonly Drawn[], travelMs?: number) => boolean
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
    maxZoom: MAX_ZOOM,
  })
  drawDirectly(cy)
  let current: ReadonlyMap<string, Drawn> = new Map()
  return {
    cy,
    draw(drawing, travelMs = 0) {
      const found = differences(current, drawing)
      current = new Map(drawing.map((element) => [element.id, element]))
      if (isEmpty(found)) return false
      cy.batch(() => {
        // All at once: each call goes through every element.
        if (found.removed.length > 0)
          cy.collection(found.removed.map((id) => cy.getElementById(id)) as never).remove()
        if (found.added.length > 0) add(cy, found.added)
        for (const { id, at } of found.moved) move(cy.getElementById(id), at, travelMs)
        for (const { id, look } of found.changed) cy.getElementById(id).style(look)
      })
      return true
    },
    destroy: () => cy.destroy(),
  }
}

/** Adds elements with their looks: set before an element is there a value costs a fraction of what it costs later. */
function add(cy: cytoscape.Core, elements: readonly Drawn[]): void {
  // Cytoscape warns of each that comes with a look of its own.
  cytoscape.warnings(false)
  try {
    cy.add(elements.map(definitionOf))
  } finally {
    cytoscape.warnings(true)
  }
}

/** Moves a node from wherever it is, on its way or not. */
function move(node: cytoscape.CollectionReturnValue, at: Point, durationMs: number): void {
  node.stop(true)
  if (durationMs === 0) node.position({ ...at })
  else node.animate({ position: { ...at } }, { duration: durationMs, easing: 'ease-out' })
}

/** What Cytoscape draws without being told, where that is a value that looks have often. */
const DEFAULTS: Look = {
  opacity: 1,
  events: 'yes',
  'background-opacity': 1,
  'border-width': 0,
  'border-style': 'solid',
  'text-margin-x': 0,
  'text-outline-width': 0,
  'text-halign': 'center',
  'line-style': 'solid',
  'line-cap': 'butt',
}

/** Values that must be set on a new element; each costs time. */
function unlikeDefaults(look: Look): Look {
  const values: Record<string, Look[string]> = {}
  for (const name in look) {
    const value = look[name] as Look[string]
    if (value !== DEFAULTS[name]) values[name] = value
  }
  return values
}

function definitionOf(element: Drawn): cytoscape.ElementDefinition {
  const { id, group, type } = element
  const { 'curve-style': curve, ...style } = unlikeDefaults(element.look)
  // The kind of curve comes by the stylesheet: Cytoscape takes an edge that isn't there yet for a loop.
  return group === 'edges'
    ? { group, data: { id, type, source: element.from, target: element.to, curve }, style }
    : { group, data: { id, type }, position: { ...element.at }, pannable: true, style }
}

export const cameraOf = (cy: cytoscape.Core): Camera => ({ zoom: cy.zoom(), pan: { ...cy.pan() } })

/** The part of Cytoscape's canvas renderer that is used here; not in its types. */
interface Renderer {
  drawLayeredElements: (
    context: CanvasRenderingContext2D,
    elements: readonly cytoscape.SingularElementReturnValue[],
  ) => void
  readonly drawElements: Renderer['drawLayeredElements']
}

/**
 * Has every element drawn at the size at which it is seen. Cytoscape draws into textures of the next power of two
 * and scales those, which blurs text; a picture of this size is drawn directly in less time than textures take to keep.
 */
function drawDirectly(cy: cytoscape.Core): void {
  const renderer = (cy as unknown as { renderer: () => Renderer }).renderer()
  renderer.drawLayeredElements = (context, elements) => renderer.drawElements(context, elements)
}
