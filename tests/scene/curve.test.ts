import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../src/layout/positions'
import {
  along,
  beside,
  crossings,
  distance,
  lengthOf,
  overlaps,
  passesThrough,
  pathData,
  sample,
  segmentInBox,
} from '../../src/scene/curve'

const at = (x: number, y: number): Point => ({ x, y })
const point = fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) })

describe('a curve', () => {
  it('passes halfway between its middle control point and its chord', () => {
    const points = sample({ source: at(0, 0), controls: [at(50, 40)], target: at(100, 0) }, 2)
    expect(points).toEqual([at(0, 0), at(50, 20), at(100, 0)])
  })

  it('joins its quadratics at the middles of its control points', () => {
    const curve = { source: at(0, 0), controls: [at(10, 20), at(30, 20)], target: at(40, 0) }
    expect(sample(curve, 1)).toEqual([at(0, 0), at(20, 20), at(40, 0)])
    expect(pathData(curve)).toBe('M0 0Q10 20 20 20Q30 20 40 0')
  })

  it('is a line without control points', () => {
    expect(pathData({ source: at(0.004, 0), controls: [], target: at(1 / 3, 2) })).toBe('M0 0L0.33 2')
  })

  it('stays in the box of its ends and control points', () => {
    fc.assert(
      fc.property(point, fc.array(point, { maxLength: 4 }), point, (source, controls, target) => {
        const all = [source, ...controls, target]
        const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)]
        for (const { x, y } of sample({ source, controls, target }, 8)) {
          expect(x).toBeGreaterThanOrEqual(Math.min(...xs) - 1e-9)
          expect(x).toBeLessThanOrEqual(Math.max(...xs) + 1e-9)
          expect(y).toBeGreaterThanOrEqual(Math.min(...ys) - 1e-9)
          expect(y).toBeLessThanOrEqual(Math.max(...ys) + 1e-9)
        }
      }),
    )
  })
})

describe('a polyline', () => {
  const corner = [at(0, 0), at(30, 0), at(30, 10)]

  it('has the length of its pieces', () => {
    expect(lengthOf(corner)).toBe(40)
  })

  it('is walked by shares of its length', () => {
    expect(along(corner, 0.5)).toEqual({ x: 20, y: 0, dx: 1, dy: 0 })
    expect(along(corner, 0.875)).toEqual({ x: 30, y: 5, dx: 0, dy: 1 })
  })

  it('crosses another where their inner parts do, either way counted alike', () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 5 }),
        fc.array(point, { minLength: 2 }),
        (a, b) => {
          expect(crossings(a, b)).toBe(crossings(b, a))
        },
      ),
    )
    expect(crossings([at(0, 0), at(10, 10)], [at(0, 10), at(10, 0)])).toBe(1)
    expect(crossings([at(0, 0), at(10, 0)], [at(10, 0), at(10, 10)])).toBe(0)
  })
})

describe('a box', () => {
  const box = { x: 50, y: 50, width: 20, height: 10 }

  it.each([
    ['through it', at(0, 50), at(100, 50), true],
    ['from inside', at(50, 50), at(50, 200), true],
    ['along its edge', at(0, 55), at(100, 55), false],
    ['past its corner', at(30, 50), at(50, 30), false],
    ['short of it', at(0, 50), at(39, 50), false],
  ])('knows a line %s', (_, a, b, through) => {
    expect(segmentInBox(a, b, box)).toBe(through)
    expect(segmentInBox(b, a, box)).toBe(through)
    expect(passesThrough([a, b], box)).toBe(through)
  })

  it('is passed through wherever a point of the line lies inside', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const inside = Array.from({ length: 101 }, (_, i) => beside(a, b, i / 100, 0)).some(
          ({ x, y }) => Math.abs(x - box.x) < 9.99 && Math.abs(y - box.y) < 4.99,
        )
        if (inside && distance(a, b) > 0) expect(segmentInBox(a, b, box)).toBe(true)
      }),
    )
  })

  it('touches its neighbour without overlapping it', () => {
    expect(overlaps(box, { ...box, x: 70 })).toBe(false)
    expect(overlaps(box, { ...box, x: 69 })).toBe(true)
    expect(overlaps(box, { ...box, x: 75 }, 6)).toBe(true)
  })
})

it('left of a line is left as seen on screen', () => {
  expect(beside(at(0, 0), at(10, 0), 0.5, 4)).toEqual(at(5, -4))
  expect(beside(at(10, 0), at(0, 0), 0.5, 4)).toEqual(at(5, 4))
})
