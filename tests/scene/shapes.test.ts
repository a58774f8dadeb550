import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from '../../src/scene/curve'
import { pastLabel } from '../../src/scene/ports'
import { borderOf, borderPoint, hexagon, placeToward, type Outline } from '../../src/scene/shapes'

const shape = (outline: Outline, width: number, height = width) => ({
  key: 'k',
  x: 100,
  y: 50,
  outline,
  width,
  height,
})

describe('a border', () => {
  it('of a circle keeps the gap all around', () => {
    const border = borderOf(shape('circle', 40), 3)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 150, noNaN: true }), (length) => {
        // Forty-eight straight pieces lie up to 0.05 px inside the circle.
        expect(distance(borderPoint(border, length), { x: 100, y: 50 })).toBeCloseTo(23, 0)
      }),
    )
  })

  it.each<[Outline, number, number, { x: number; y: number }, { x: number; y: number }]>([
    ['circle', 40, 40, { x: 300, y: 50 }, { x: 123, y: 50 }],
    ['circle', 40, 40, { x: 100, y: -50 }, { x: 100, y: 27 }],
    ['rectangle', 146, 40, { x: 300, y: 50 }, { x: 176, y: 50 }],
    ['rounded', 146, 40, { x: 100, y: 200 }, { x: 100, y: 73 }],
    ['hexagon', 40, 40, { x: 0, y: 50 }, { x: 77, y: 50 }],
    ['hexagon', 40, 40, { x: 100, y: 0 }, { x: 100, y: 27 }],
  ])('of a %s %i wide and %i high is left 3 px outside', (outline, width, height, toward, expected) => {
    const border = borderOf(shape(outline, width, height), 3)
    const { x, y } = borderPoint(border, placeToward(border, toward))
    expect([Math.round(x * 10) / 10, Math.round(y * 10) / 10]).toEqual([expected.x, expected.y])
  })

  it('is left on the ray toward any point', () => {
    const outlines = fc.constantFrom<Outline>('circle', 'rounded', 'rectangle', 'hexagon')
    const angles = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true })
    fc.assert(
      fc.property(outlines, angles, (outline, angle) => {
        const border = borderOf(shape(outline, 60, 40), 3)
        const place = placeToward(border, { x: 100 + 500 * Math.cos(angle), y: 50 + 500 * Math.sin(angle) })
        const { x, y } = borderPoint(border, place)
        expect(Math.cos(Math.atan2(y - 50, x - 100) - angle)).toBeCloseTo(1, 6)
      }),
    )
  })
})

it('a hexagon has flat top and bottom and fills its box', () => {
  expect(hexagon({ x: 0, y: 0 }, 40, 40).map(({ x, y }) => [x, y])).toEqual([
    [-20, 0],
    [-10, -20],
    [10, -20],
    [20, 0],
    [10, 20],
    [-10, 20],
  ])
})

describe('an end at an actor', () => {
  const disc = { x: 100, y: 100 }
  const label = { x: 100, y: 130, width: 80, height: 16 }

  it('looks where the line leads', () => {
    expect(pastLabel(disc, label, { x: 300, y: 100 })).toEqual({ x: 300, y: 100 })
  })

  it('looks past the nearer side of its own label where that is in the way', () => {
    // The label's upper right corner, 4 px off: 44 to the right, 18 down.
    const { x, y } = pastLabel(disc, label, { x: 110, y: 300 })
    expect(Math.atan2(y - 100, x - 100)).toBeCloseTo(Math.atan2(18, 44))
    expect(pastLabel(disc, label, { x: 90, y: 300 }).x).toBeLessThan(100)
  })
})
