import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apart, FREE } from '../../src/layout/apart'
import { inComponents, packed } from '../../src/layout/components'
import { layoutMap, signedLinks } from '../../src/layout/map'
import { council, minsk } from '../fixtures/projects'

const box = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
  width: fc.integer({ min: 10, max: 160 }),
  height: fc.integer({ min: 10, max: 90 }),
})

describe('pushing apart', () => {
  it('leaves the free space between each two boxes, wherever they were', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 25 }), (boxes) => {
        const places = apart(boxes, boxes)
        for (const [at, one] of places.entries())
          for (const [next, other] of places.entries()) {
            if (next <= at) continue
            const [a, b] = [boxes[at], boxes[next]]
            const across = Math.abs(one.x - other.x) - ((a?.width ?? 0) + (b?.width ?? 0)) / 2
            const down = Math.abs(one.y - other.y) - ((a?.height ?? 0) + (b?.height ?? 0)) / 2
            expect(across > FREE.x - 0.1 || down > FREE.y - 0.1).toBe(true)
          }
      }),
      { numRuns: 60 },
    )
  })

  it('moves nothing that has its room', () => {
    const boxes = [
      { x: 0, y: 0, width: 40, height: 20 },
      { x: 200, y: 0, width: 40, height: 20 },
    ]
    expect(apart(boxes, boxes)).toEqual([
      { x: 0, y: 0 },
      { x: 200, y: 0 },
    ])
  })
})

describe('parts that nothing joins', () => {
  it('are found, the largest first', () => {
    const links = [
      { a: 4, b: 1, length: 1 },
      { a: 1, b: 3, length: 1 },
    ]
    expect(inComponents(5, links)).toEqual([[1, 3, 4], [0], [2]])
  })

  it('stand side by side from the top left', () => {
    const bodies = Array.from({ length: 2 }, () => ({ width: 100, height: 50 }))
    const alone = (member: number) => ({ members: [member], places: [{ x: 7, y: -3 }] })
    const { places, width, height } = packed([alone(0), alone(1)], 10, bodies)
    expect(places).toEqual([
      { x: 50, y: 25 },
      { x: 210, y: 25 },
    ])
    expect([width, height]).toEqual([260, 50])
  })
})

describe('a part with room beside the largest', () => {
  it('stands there, off boxes and lines, and the picture does not grow', () => {
    const bodies = Array.from({ length: 4 }, () => ({ width: 40, height: 40 }))
    const corners = {
      members: [0, 1, 2],
      places: [
        { x: 0, y: 0 },
        { x: 600, y: 0 },
        { x: 600, y: 400 },
      ],
    }
    const links = [
      { a: 0, b: 1, length: 1 },
      { a: 1, b: 2, length: 1 },
    ]
    const alone = { members: [3], places: [{ x: 0, y: 0 }] }
    const { places, width, height } = packed([corners, alone], 1.5, bodies, links)
    expect([width, height]).toEqual([640, 440])
    expect(places[3]?.y).toBeGreaterThan(40 + 30)
    expect(places[3]?.x).toBeLessThan(600 - 30)
  })
})

describe('the map of a project', () => {
  it('puts opposed pairs further apart than allied ones, mostly', () => {
    const project = minsk()
    const { keys, links } = signedLinks(project)
    const { nodes } = layoutMap(project, 'columns')
    const lengthOf = (at: number) => {
      const { a, b } = links[at] ?? { a: 0, b: 0 }
      const [one, other] = [nodes[keys[a] ?? 'actor:'], nodes[keys[b] ?? 'actor:']]
      return Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0))
    }
    const of = (length: number) => links.flatMap((link, at) => (link.length === length ? [lengthOf(at)] : []))
    const [allied, opposed] = [of(1), of(2.5)]
    const longer = opposed.flatMap((far) => allied.map((near) => (far > near ? 1 : 0) as number))
    expect(longer.reduce((sum, one) => sum + one, 0) / longer.length).toBeGreaterThan(0.85)
  })

  it('is the same each time, about nobody, and higher than wide on narrow screens', () => {
    const project = council()
    const columns = layoutMap(project, 'columns')
    expect(layoutMap(project, 'columns')).toEqual(columns)
    expect(columns.about).toBeNull()
    const rows = layoutMap(project, 'rows')
    expect(Object.keys(rows.nodes)).toEqual(Object.keys(columns.nodes))
    expect(rows.height).toBeGreaterThan(rows.width)
  })
})
