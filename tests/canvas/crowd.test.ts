import { describe, expect, it } from 'vitest'
import { withCarried } from '../../src/canvas/crowd/carried'
import { inSight } from '../../src/canvas/crowd/inSight'
import { CLOSE } from '../../src/canvas/crowd/marks'
import { namesAt } from '../../src/canvas/crowd/names'
import { createPicking } from '../../src/canvas/crowd/picking'
import { sameGround } from '../../src/canvas/crowd/sameGround'
import { distanceToSegment } from '../../src/scene/curve'
import { buildGraph } from '../../src/graph/graph'
import type { Ref } from '../../src/model/project'
import { buildScene } from '../../src/scene/build'
import { pictureOf } from '../../src/scene/routing'
import type { Scene, SceneLine } from '../../src/scene/scene'
import { INITIAL_VIEW, type ViewState } from '../../src/view/state'
import { campsProject } from '../layout/plantedCamps'
import { council } from '../fixtures/projects'

const project = campsProject({ nodes: 400, ties: 1200, seed: 1 })
const picture = pictureOf(project, { lens: 'map', about: null, flow: 'columns' })
const graph = buildGraph(project)
const sceneIn = (view: Partial<ViewState>): Scene =>
  buildScene({ project, graph }, picture, { ...INITIAL_VIEW, lens: 'map', ...view })
const scene = sceneIn({})
const FIT = 900 / scene.width

describe('a crowd', () => {
  it('is a picture of more than 300 nodes or 1,000 lines, whatever is filtered', () => {
    expect(scene.crowd?.size).toBeGreaterThan(300)
    const filtered = sceneIn({ filters: { ...INITIAL_VIEW.filters, polarity: ['opposes', 'supports'] } })
    expect(filtered.lines).toEqual([])
    expect(filtered.crowd).toBe(scene.crowd)
    const small = council()
    const few = pictureOf(small, { lens: 'map', about: null, flow: 'columns' })
    expect(buildScene({ project: small, graph: buildGraph(small) }, few, INITIAL_VIEW).crowd).toBeNull()
  })
})

describe('the names in a crowd', () => {
  it.each([FIT, 2 * FIT, 0.3, 0.5, CLOSE, 0.8, 1, 2])(
    'never overlap at zoom %d, nor leave the picture',
    (zoom) => {
      const names = namesAt(scene, zoom)
      for (const [at, one] of names.entries()) {
        expect(one.fontSize).toBeGreaterThanOrEqual(11)
        expect(one.x - one.width / 2).toBeGreaterThanOrEqual(-0.01)
        expect(one.x + one.width / 2).toBeLessThanOrEqual(scene.width * zoom + 0.01)
        for (const other of names.slice(at + 1)) {
          const across = Math.abs(one.x - other.x) - (one.width + other.width) / 2
          const down = Math.abs(one.y - other.y) - (one.height + other.height) / 2
          expect(Math.max(across, down)).toBeGreaterThanOrEqual(0)
        }
      }
    },
  )

  it('are more the closer one looks, until every actor has one', () => {
    const counts = [FIT, 2 * FIT, 4 * FIT].map((zoom) => namesAt(scene, zoom).length)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts[0]).toBeGreaterThan(10)
    expect(namesAt(scene, 1)).toHaveLength(scene.actors.length)
  })

  it('are those of the nodes with most lines where there is no room for all', () => {
    const most = Math.max(...(scene.crowd?.values() ?? []))
    const named = namesAt(scene, FIT).map(({ key }) => scene.crowd?.get(key))
    expect(named[0]).toBe(most)
    expect(namesAt(scene, FIT, new Set(['actor:a7'])).map(({ key }) => key)).toEqual(['actor:a7'])
  })
})

describe('picking in a crowd', () => {
  const picking = createPicking(scene)

  it('finds each actor and card at its own place', () => {
    for (const { key, x, y } of [...scene.actors, ...scene.cards]) expect(picking.at({ x, y }, 1)).toBe(key)
  })

  it('finds lines at the places that are nearest to them, as looking at each line would', () => {
    const ends = new Map([...scene.actors, ...scene.cards].map((node) => [node.key as string, node]))
    const far = (line: SceneLine, x: number, y: number) => {
      const [from, to] = [ends.get(line.from), ends.get(line.to)]
      return from && to ? distanceToSegment({ x, y }, from, to) : Infinity
    }
    let found = 0
    for (const line of scene.lines.filter(({ controls }, at) => controls.length === 0 && at % 7 === 0)) {
      const [from, to] = [ends.get(line.from), ends.get(line.to)]
      if (!from || !to) continue
      const [x, y] = [from.x + (to.x - from.x) * 0.37 + 1, from.y + (to.y - from.y) * 0.37]
      const id = picking.at({ x, y }, 1)
      const picked = scene.lines.find((other) => other.id === id)
      if (!picked || picked.controls.length > 0) continue
      found++
      const straight = scene.lines.filter(({ controls }) => controls.length === 0)
      expect(far(picked, x, y)).toBeCloseTo(Math.min(...straight.map((other) => far(other, x, y))), 6)
    }
    expect(found).toBeGreaterThan(50)
  })

  it('finds nothing outside of the picture, and what lies in a box by its corners in any order', () => {
    expect(picking.at({ x: -500, y: -500 }, 1)).toBeUndefined()
    const { x, y, key } = scene.actors[0] ?? { x: 0, y: 0, key: '' }
    expect(picking.within({ x: x + 1, y: y - 1 }, { x: x - 1, y: y + 1 })).toEqual([key])
  })
})

describe('the part of a line that is in sight', () => {
  const window = { zoom: 2, left: 0, top: 0, right: 100, bottom: 50 }

  it.each([
    ['all of it, where it lies inside', [5, 5], [20, 20], 0, [10, 10], [40, 40]],
    ['from edge to edge, where it passes', [-50, 10], [100, 10], 0, [0, 20], [100, 20]],
    ['from a whole number of dashes before the edge', [-50, 10], [100, 10], 30, [-10, 20], [100, 20]],
    ['from where it starts, where that is inside', [10, 10], [100, 10], 30, [20, 20], [100, 20]],
  ] as const)('is %s', (_, [ax, ay], [bx, by], period, [fx, fy], [tx, ty]) => {
    const [from, to] = inSight(window, { x: ax, y: ay }, { x: bx, y: by }, period) ?? []
    expect(from).toEqual({ x: fx, y: fy })
    expect(to).toEqual({ x: tx, y: ty })
  })

  it('is none of a line beside it', () => {
    expect(inSight(window, { x: 60, y: 0 }, { x: 60, y: 25 }, 0)).toBeUndefined()
    expect(inSight(window, { x: 40, y: -20 }, { x: 80, y: 15 }, 0)).toBeUndefined()
  })
})

describe('the ground of a crowd', () => {
  it('stays when something is selected, and is painted anew when something is filtered or moved', () => {
    const chosen = sceneIn({ selection: ['actor:a7'] as Ref[] })
    expect(sameGround(scene, chosen)).toBe(true)
    // Lines that were painted at full strength while selected are not left so.
    expect(sameGround(chosen, scene)).toBe(false)
    expect(sameGround(scene, sceneIn({}))).toBe(true)
    expect(sameGround(scene, sceneIn({ filters: { ...INITIAL_VIEW.filters, polarity: ['opposes'] } }))).toBe(
      false,
    )
    const pin = { lens: 'map', flow: 'columns', about: null, node: 'actor:a7', x: 10, y: 20 } as const
    const carried = withCarried(scene, [pin])
    expect(sameGround(scene, carried)).toBe(false)
    expect(carried.actors.find(({ key }) => key === 'actor:a7')).toMatchObject({ x: 10, y: 20 })
    expect(carried.lines.filter(({ source }) => source.x === 10 && source.y === 20).length).toBe(
      scene.lines.filter(({ from }) => from === 'actor:a7').length,
    )
  })
})

describe('a pin in a crowd', () => {
  it('takes its lines along, straight as all others', () => {
    const pin = { lens: 'map', flow: 'columns', about: null, node: 'actor:a7', x: 300, y: 300 } as const
    const pinned = sceneIn({ pins: [pin] })
    expect(pinned.actors.find(({ key }) => key === 'actor:a7')).toMatchObject({ x: 300, y: 300 })
  })
})
