/** The baseline: a page that does nothing but load Cytoscape lazily and draw the same elements at given places. */
async function draw(): Promise<void> {
  const graph = document.getElementById('graph')
  if (!graph) return
  graph.style.width = '1080px'
  graph.style.height = '750px'
  const [{ default: cytoscape }, { elements, images }] = await Promise.all([
    import('cytoscape'),
    import('virtual:elements'),
  ])
  const cy = cytoscape({ container: graph, elements, layout: { name: 'preset', fit: false } })
  // As the page itself does: drawn means drawn with every image loaded.
  await cy.promiseOn('render')
  await Promise.all(
    images.map(async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
    }),
  )
  cy.forceRender()
  await cy.promiseOn('render')
  performance.mark('standpoint:graph')
  document.documentElement.dataset['ready'] = '1'
}

void draw()
