import { drawingOf } from '../src/canvas/drawing'
import { bundlesOf } from '../src/graph/bundles'
import { buildGraph } from '../src/graph/graph'
import type { SavedLayout } from '../src/layout/positions'
import { layoutMap, signedLinks } from '../src/layout/map'
import { subjectsOf } from '../src/layout/subjects'
import { assemble } from '../src/model/assemble'
import type { ActorId, Coding } from '../src/model/coding'
import { buildScene } from '../src/scene/build'
import { LIGHT } from '../src/scene/theme'
import { campsProject } from '../tests/layout/plantedCamps'
import { INITIAL_VIEW } from '../src/view/state'

const GLYPH = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><circle cx="12" cy="12" r="9" fill="white"/></svg>')}`

/** The opening picture of an article as elements of Cytoscape, as the source of a module: what our page draws, for the bare page. */
export function elementsModule(files: Readonly<Record<string, string>>): string {
  const project = assemble(JSON.parse(files['coding.json'] ?? '') as Coding, files)
  const saved = JSON.parse(files['layout.json'] ?? '') as SavedLayout
  const positions = saved.pictures[subjectsOf(project)[0] as ActorId]?.columns
  if (!positions) throw new Error('there are no saved positions; run npm run layout')
  const scene = buildScene({ project, graph: buildGraph(project) }, positions, INITIAL_VIEW)
  const drawing = drawingOf(scene, { nodes: new Set(), lines: new Set() }, () => true, {
    theme: LIGHT,
    detail: 'full',
    type: { shift: () => 0, width: (text, { size }) => text.length * size * 0.55 },
    glyphs: { url: () => GLYPH, destroy: () => {} },
  })
  const elements = drawing.map((element) =>
    element.group === 'edges'
      ? {
          group: 'edges',
          data: { id: element.id, source: element.from, target: element.to },
          style: element.look,
        }
      : { group: 'nodes', data: { id: element.id }, position: element.at, style: element.look },
  )
  return `export const elements = ${JSON.stringify(elements)}\nexport const images = ${JSON.stringify([GLYPH])}`
}

/** Planted camps as Map places them, as elements of Cytoscape with ids and places alone. */
export function mapModule(settings: Parameters<typeof campsProject>[0]): string {
  const project = campsProject(settings)
  const positions = layoutMap(project, 'columns')
  const { keys } = signedLinks(project)
  const elements = [
    ...keys.map((key) => ({ data: { id: key }, position: positions.nodes[key] })),
    ...bundlesOf(project).map(({ key, holder, target }) => ({
      data: { id: key, source: holder, target },
    })),
  ]
  return `export const elements = ${JSON.stringify(elements)}`
}
