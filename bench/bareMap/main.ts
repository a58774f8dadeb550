import cytoscape from 'cytoscape'
import { elements } from 'virtual:map'

/** The baseline: the same nodes and edges at the same places, with Cytoscape's default options and looks; what is hovered and its neighbours get a class. */
const graph = document.getElementById('graph')
if (!graph) throw new Error('there is no place for the graph')
Object.assign(graph.style, { width: '1080px', height: '700px' })
const cy = cytoscape({
  container: graph,
  elements,
  layout: { name: 'preset', fit: true },
  style: [
    { selector: 'node', style: { label: 'data(id)' } },
    { selector: '.hovered', style: { 'line-color': '#b4430a', 'background-color': '#b4430a' } },
  ],
})
cy.on('mouseover', 'node, edge', ({ target }) => {
  // Of a node its lines and neighbours, of a line its ends.
  const hovered = target as cytoscape.CollectionReturnValue
  hovered.union(hovered.neighborhood()).union(hovered.connectedNodes()).addClass('hovered')
})
cy.on('mouseout', 'node, edge', () => cy.$('.hovered').removeClass('hovered'))
document.addEventListener('keydown', ({ key }) => {
  if (key !== '+') return
  cy.zoom({ level: cy.zoom() * 1.25, renderedPosition: { x: 540, y: 350 } })
})
cy.one('render', () => {
  document.documentElement.dataset['ready'] = '1'
})
