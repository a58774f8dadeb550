import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isotonic, spread } from '../../src/scene/spread'

describe('the nearest rising sequence', () => {
  it.each([
    [[1, 2, 3], undefined, [1, 2, 3]],
    [[1, 3, 2], undefined, [1, 2.5, 2.5]],
    [[3, 2, 1], undefined, [2, 2, 2]],
    [
      [4, 0],
      [3, 1],
      [3, 3],
    ],
  ])('of %j with weights %j is %j', (values, weights, expected) => {
    expect(isotonic(values, weights)).toEqual(expected)
  })
})

describe('spreading', () => {
  it('leaves alone what is apart already', () => {
    expect(spread([0, 20, 40], 10, 5)).toEqual([0, 20, 40])
  })

  it('moves neighbours apart evenly', () => {
    expect(spread([10, 10], 8, 20)).toEqual([6, 14])
  })

  it('moves the heavy less', () => {
    const [light, heavy] = spread([10, 10], 8, 20, [1, 1000])
    expect(heavy).toBeCloseTo(10, 1)
    expect(light).toBeCloseTo(2, 1)
  })

  it('keeps the order, and moves nothing too far where there is a way', () => {
    const places = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(places, (values) => {
        const result = spread(values, 10, 30)
        const order = values.map((_, i) => i).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b)
        for (let i = 1; i < order.length; i++)
          expect(result[order[i] ?? 0]).toBeGreaterThanOrEqual((result[order[i - 1] ?? 0] ?? 0) - 1e-9)
        // With eight values a quarter of the distance is always enough: 7 × 2.5 < 30.
        result.forEach((value, i) =>
          expect(Math.abs(value - (values[i] ?? 0))).toBeLessThanOrEqual(30 + 1e-9),
        )
      }),
    )
  })
})
