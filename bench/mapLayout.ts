import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { Link } from '../src/layout/shortestPaths'
import { shortestPaths } from '../src/layout/shortestPaths'
import { sparseStressLayout } from '../src/layout/sparseStress'
import { NEGATIVE_LENGTH, POSITIVE_LENGTH } from '../src/layout/stress'
import { layoutMap, signedLinks } from '../src/layout/map'
import { signOrder, stressOf } from '../tests/layout/quality'
import { campsProject, plantedCamps } from '../tests/layout/plantedCamps'
import { ratioOf, type Ratio } from './ratio'

const SIZES = [
  { nodes: 500, ties: 1500, runs: 5, baseRuns: 3 },
  { nodes: 2000, ties: 6000, runs: 5, baseRuns: 1 },
] as const

/** Where fcose puts nodes, with the same lengths asked for, and how long it takes. */
function placedByFcose(count: number, links: readonly Link[]): { places: Float64Array; elapsedMs: number } {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...Array.from({ length: count }, (_, at) => ({ data: { id: String(at) } })),
      ...links.map(({ a, b, length }) => ({ data: { source: String(a), target: String(b), length } })),
    ],
  })
  const options = {
    name: 'fcose',
    animate: false,
    idealEdgeLength: (edge: cytoscape.EdgeSingular) => 50 * Number(edge.data('length')),
  }
  const startMs = performance.now()
  cy.layout(options as cytoscape.LayoutOptions).run()
  const elapsedMs = performance.now() - startMs
  const places = new Float64Array(2 * count)
  for (let at = 0; at < count; at++) {
    const { x, y } = cy.getElementById(String(at)).position()
    places[2 * at] = x
    places[2 * at + 1] = y
  }
  cy.destroy()
  return { places, elapsedMs }
}

/** Time and stress of the Map's layout against fcose on planted camps, and how often an opposed tie is the longer one. */
export function mapLayout(): readonly Ratio[] {
  cytoscape.use(fcose)
  return SIZES.flatMap(({ nodes, ties, runs, baseRuns }) => {
    const project = campsProject({ nodes, ties, seed: 1 })
    const links = plantedCamps({ nodes, ties, seed: 1 }).map(({ a, b, sign }) => ({
      a,
      b,
      length: sign > 0 ? POSITIVE_LENGTH : NEGATIVE_LENGTH,
    }))
    const size = `${nodes.toLocaleString('en')} nodes, ${ties.toLocaleString('en')} ties`
    const base = Array.from({ length: baseRuns }, () => placedByFcose(nodes, links))
    const times: number[] = []
    for (let run = 0; run < runs; run++) {
      const startMs = performance.now()
      layoutMap(project, 'columns')
      times.push(performance.now() - startMs)
    }
    const placed = sparseStressLayout(nodes, links, 1)
    const again = sparseStressLayout(nodes, links, 1)
    if (placed.some((value, at) => value !== again[at])) throw new Error('the same seed gave other places')
    const distances = shortestPaths(nodes, links)
    const stresses = base.map(({ places }) => stressOf(places, distances))
    const order = (places: Float64Array) => signOrder(places, links, NEGATIVE_LENGTH, POSITIVE_LENGTH)
    const whole = signedLinks(project)
    const { nodes: centres } = layoutMap(project, 'columns')
    const drawn = Float64Array.from(
      whole.keys.flatMap((key) => [centres[key]?.x ?? Number.NaN, centres[key]?.y ?? Number.NaN]),
    )
    const drawnOrder = signOrder(drawn, whole.links, NEGATIVE_LENGTH, POSITIVE_LENGTH)
    console.log(
      `map of ${size}: ${times.map((time) => time.toFixed(0)).join(', ')} ms; sign order ${order(placed).toFixed(3)}, drawn ${drawnOrder.toFixed(3)}; fcose ${base
        .map(({ elapsedMs, places }) => `${elapsedMs.toFixed(0)} ms, sign order ${order(places).toFixed(3)}`)
        .join('; ')}`,
    )
    return [
      ratioOf(
        `whole map of ${size}`,
        'cytoscape-fcose',
        0.1,
        times,
        base.map(({ elapsedMs }) => elapsedMs),
      ),
      ratioOf(
        `stress of ${size}`,
        'cytoscape-fcose, same lengths',
        1.1,
        [stressOf(placed, distances)],
        stresses,
      ),
      ratioOf(
        `pairs of ties drawn in the wrong order of length, ${size}`,
        'one in twenty (sign order .95)',
        1,
        [1 - drawnOrder],
        [0.05],
      ),
    ]
  })
}
