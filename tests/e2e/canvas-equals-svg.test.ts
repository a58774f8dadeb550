import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { cameraFor, type Camera } from '../../src/canvas/camera'
import { buildGraph } from '../../src/graph/graph'
import type { SavedLayout } from '../../src/layout/positions'
import { subjectsOf } from '../../src/layout/subjects'
import type { ActorId } from '../../src/model/coding'
import type { Ref } from '../../src/model/project'
import { arrowSpacing } from '../../src/scene/arrow'
import { buildScene } from '../../src/scene/build'
import type { Curve } from '../../src/scene/curve'
import type { SceneLine } from '../../src/scene/scene'
import { sceneToSvg } from '../../src/scene/svg'
import { DARK, LIGHT } from '../../src/scene/theme'
import { encodeView } from '../../src/view/address'
import { INITIAL_VIEW, type ViewState } from '../../src/view/state'
import { minsk, readFolder } from '../fixtures/projects'
import { open, useBrowser } from './page'

useBrowser()

/** Points that Cytoscape reports may differ from the scene's by so much, logical px. */
const POINT_TOLERANCE = 0.01
/**
 * Share of pixels that may differ by more than a quarter of a channel's range. Canvas and SVG set letters and the
 * edges of thin lines by different rules (about .00005; with the haloed words of all ties .0005); a line two pixels off
 * or a badge left out is more than this.
 */
const PIXEL_TOLERANCE = 0.0003
const PIXEL_TOLERANCE_WITH_TIES = 0.00055
const CHANNEL_TOLERANCE = 64

const project = minsk()
const about = subjectsOf(project)[0] as ActorId

/** The picture as the page has it. */
const saved = JSON.parse(readFolder('graph-data/minsk-2020-08-16')['layout.json'] ?? '') as SavedLayout
const picture = saved.pictures[about]?.columns
if (!picture) throw new Error('there is no saved picture; run npm run layout')
const graph = buildGraph(project)

/** What of Cytoscape is asked for; its container holds the instance. */
interface Edge {
  readonly id: () => string
  readonly sourceEndpoint: () => Curve['source']
  readonly controlPoints: () => Curve['controls'] | undefined
  readonly targetEndpoint: () => Curve['target']
}
interface Registered {
  readonly cy: { readonly edges: () => { readonly map: <T>(to: (edge: Edge) => T) => T[] } }
}

/** Points of every line as Cytoscape itself computed them. */
const pointsInCytoscape = (page: Page): Promise<(Curve & { readonly id: string })[]> =>
  page.evaluate(() => {
    const [registered] = [...document.querySelectorAll('[role=application] > div')].flatMap(
      (container) => (container as unknown as { readonly ['_cyreg']?: Registered })['_cyreg'] ?? [],
    )
    if (!registered) throw new Error('there is no Cytoscape in the graph')
    return registered.cy.edges().map((edge) => ({
      id: edge.id(),
      source: edge.sourceEndpoint(),
      controls: edge.controlPoints() ?? [],
      target: edge.targetEndpoint(),
    }))
  })

/** Where the tip of a line's arrow is: Cytoscape moves it back from the end point by the arrow's spacing. */
function tipOf({ source, controls, target, arrow, width, arrowScale }: SceneLine): Curve['target'] {
  const before = controls.at(-1) ?? source
  const share = arrowSpacing(arrow, width, arrowScale) / Math.hypot(target.x - before.x, target.y - before.y)
  return { x: target.x + (before.x - target.x) * share, y: target.y + (before.y - target.y) * share }
}

/** Share of the graph's pixels in which the canvas differs from the scene's SVG, drawn where the canvas has it. */
const shareOfOtherPixels = (page: Page, svg: string, background: string, camera: Camera): Promise<number> =>
  page.evaluate(
    async ([text, ground, { zoom, pan }, tolerance]) => {
      const layers = [...document.querySelectorAll<HTMLCanvasElement>('[role=application] canvas')]
      const { width = 0, height = 0 } = layers[0] ?? {}
      const pixels = (draw: (context: OffscreenCanvasRenderingContext2D) => void) => {
        const context = new OffscreenCanvas(width, height).getContext('2d')
        if (!context) throw new Error('there is no canvas to compare on')
        context.fillStyle = ground
        context.fillRect(0, 0, width, height)
        draw(context)
        return context.getImageData(0, 0, width, height).data
      }
      const image = new Image()
      image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
      await image.decode()
      const drawn = pixels((context) => {
        for (const layer of layers) context.drawImage(layer, 0, 0)
      })
      const expected = pixels((context) =>
        context.drawImage(image, pan.x, pan.y, image.naturalWidth * zoom, image.naturalHeight * zoom),
      )
      let other = 0
      for (let at = 0; at < drawn.length; at += 4)
        if (
          [0, 1, 2].some(
            (channel) => Math.abs((drawn[at + channel] ?? 0) - (expected[at + channel] ?? 0)) > tolerance,
          )
        )
          other++
      return other / (drawn.length / 4)
    },
    [svg, background, camera, CHANNEL_TOLERANCE] as const,
  )

describe.each<{ name: string; view: Partial<ViewState>; dark: boolean }>([
  { name: 'at rest', view: {}, dark: false },
  { name: 'in the dark', view: {}, dark: true },
  { name: 'with every line', view: { allLines: true, ties: true }, dark: false },
  { name: 'with a line selected', view: { selection: ['stance:eu-against-belarus' as Ref] }, dark: false },
  { name: 'with an actor selected', view: { selection: ['actor:russia' as Ref] }, dark: true },
])('canvas and SVG of one scene $name', ({ view, dark }) => {
  it('have their lines at the same points, and the same pixels', async () => {
    const state = { ...INITIAL_VIEW, ...view }
    const scene = buildScene({ project, graph }, picture, state)
    const { page } = await open({ hash: `#${encodeView(state)}`, dark, height: 1100 })

    const found = new Map((await pointsInCytoscape(page)).map((line) => [line.id, line]))
    expect([...found.keys()].toSorted()).toEqual(scene.lines.map(({ id }) => id).toSorted())
    for (const line of scene.lines) {
      const expected = [line.source, ...line.controls, tipOf(line)]
      const { source, controls, target } = found.get(line.id) ?? line
      const drawn = [source, ...controls, target]
      expect(drawn).toHaveLength(expected.length)
      drawn.forEach((point, i) => {
        const off = Math.hypot(point.x - (expected[i]?.x ?? 0), point.y - (expected[i]?.y ?? 0))
        expect(off, `${line.id}, point ${i}`).toBeLessThan(POINT_TOLERANCE)
      })
    }

    const box = await page.getByRole('application').boundingBox()
    const camera = box && cameraFor('fit', scene, box)
    if (!camera) throw new Error('the graph is not on the page')
    const theme = dark ? DARK : LIGHT
    expect(await shareOfOtherPixels(page, sceneToSvg(scene, theme), theme.bg, camera)).toBeLessThan(
      state.ties ? PIXEL_TOLERANCE_WITH_TIES : PIXEL_TOLERANCE,
    )
  })
})
