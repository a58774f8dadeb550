import type { Page } from 'playwright-core'
import { cameraFor } from '../../src/canvas/camera'
import { buildGraph } from '../../src/graph/graph'
import type { Point, Positions, SavedLayout } from '../../src/layout/positions'
import { subjectsOf } from '../../src/layout/subjects'
import type { ActorId } from '../../src/model/coding'
import { buildScene } from '../../src/scene/build'
import { pictureOf } from '../../src/scene/routing'
import { sample } from '../../src/scene/curve'
import type { Scene } from '../../src/scene/scene'
import { INITIAL_VIEW } from '../../src/view/state'
import { minsk, readFolder } from '../fixtures/projects'

/** The picture of the built page as it opens, computed as the page computes it. */
export function openingScene(flow: Positions['flow'] = 'columns'): Scene {
  const project = minsk()
  const saved = JSON.parse(readFolder('graph-data/minsk-2020-08-16')['layout.json'] ?? '') as SavedLayout
  const positions = saved.pictures[subjectsOf(project)[0] as ActorId]?.[flow]
  if (!positions) throw new Error('there are no saved positions; run npm run layout')
  return buildScene({ project, graph: buildGraph(project) }, positions, INITIAL_VIEW)
}

/** The same project's Map, computed as the page's worker computes it. */
export function mapScene(): Scene {
  const project = minsk()
  const picture = pictureOf(project, { lens: 'map', about: null, flow: 'columns' })
  return buildScene({ project, graph: buildGraph(project) }, picture, { ...INITIAL_VIEW, lens: 'map' })
}

/** Where a point of the fitted picture is on the page, CSS px from its top left corner. */
export async function onPage(page: Page, scene: Scene, point: Point): Promise<Point> {
  const box = await page.getByRole('application').boundingBox()
  const camera = box && cameraFor('fit', scene, box)
  if (!camera) throw new Error('the graph is not on the page')
  return { x: box.x + camera.pan.x + point.x * camera.zoom, y: box.y + camera.pan.y + point.y * camera.zoom }
}

/** A point on the line that carries a stance, as far from its ends as from any other line's middle. */
export function pointOnLine(scene: Scene, stance: string): Point {
  const line = scene.lines.find(({ refs }) => refs.includes(`stance:${stance}`))
  if (!line) throw new Error(`no line carries ${stance}`)
  const points = sample(line, 40)
  const others = scene.lines.filter((other) => other !== line).flatMap((other) => sample(other, 40))
  const clearance = ({ x, y }: Point) =>
    Math.min(...others.map((other) => Math.hypot(other.x - x, other.y - y)))
  return points.slice(8, -8).toSorted((a, b) => clearance(b) - clearance(a))[0] as Point
}

/** The point of the picture that is furthest from everything that can be pressed. */
export function emptyPoint(scene: Scene): Point {
  const lines = scene.lines.flatMap((line) => sample(line, 20))
  const boxes = [
    ...scene.cards,
    ...scene.actors.map(({ label }) => label),
    ...scene.actors,
    ...scene.standIns,
    ...scene.badges,
  ]
  let best: Point = { x: 0, y: 0 }
  let most = -1
  for (let x = 20; x < scene.width; x += 20)
    for (let y = 20; y < scene.height; y += 20) {
      const clearance = Math.min(
        ...lines.map((point) => Math.hypot(point.x - x, point.y - y)),
        ...boxes.map((box) => {
          const [width, height] = 'width' in box ? [box.width, box.height] : [box.diameter, box.diameter]
          return Math.hypot(
            Math.max(0, Math.abs(box.x - x) - width / 2),
            Math.max(0, Math.abs(box.y - y) - height / 2),
          )
        }),
      )
      if (clearance > most) [best, most] = [{ x, y }, clearance]
    }
  return best
}
