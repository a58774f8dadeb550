import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentEntersBox, segmentsCross } from '../../src/layout/segments'

describe('two segments', () => {
  it.each([
    ['cross in an X', [0, 0, 4, 4, 0, 4, 4, 0], true],
    ['do not cross where one ends before the other', [0, 0, 1, 1, 0, 4, 4, 0], false],
    ['do not cross where they share an end', [0, 0, 4, 4, 0, 0, 4, 0], false],
    ['do not cross where one ends on the other', [0, 0, 4, 0, 2, 0, 2, 5], false],
    ['do not cross side by side', [0, 0, 4, 0, 0, 1, 4, 1], false],
  ] as const)('%s', (_, [a, b, c, d, e, f, g, h], expected) =>
    expect(segmentsCross(a, b, c, d, e, f, g, h)).toBe(expected),
  )
})

describe('a segment and a box of 4 × 2 around 0,0', () => {
  const enters = (ax: number, ay: number, bx: number, by: number) =>
    segmentEntersBox(ax, ay, bx, by, 0, 0, 2, 1)
  it.each([
    ['enters right through', [-5, 0, 5, 0.5], true],
    ['enters where it ends inside', [-5, 0, 0, 0], true],
    ['enters where it lies inside', [-1, 0, 1, 0], true],
    ['passes a corner', [1, 3, 4, 0], false],
    ['cuts a corner', [1, 1.5, 4, -1.5], true],
    ['does not enter along an edge', [-5, 1, 5, 1], false],
    ['ends before it', [-5, 0, -2, 0], false],
  ] as const)('%s', (_, [a, b, c, d], expected) => expect(enters(a, b, c, d)).toBe(expected))

  it('enters exactly if a point of it, looked at closely, lies inside', () => {
    const at = fc.integer({ min: -6, max: 6 })
    fc.assert(
      fc.property(at, at, at, at, (ax, ay, bx, by) => {
        const inside = Array.from({ length: 2001 }, (_, i) => i / 2000).some((t) => {
          const [x, y] = [ax + (bx - ax) * t, ay + (by - ay) * t]
          return Math.abs(x) < 2 - 1e-9 && Math.abs(y) < 1 - 1e-9
        })
        fc.pre(ax !== bx || ay !== by)
        expect(enters(ax, ay, bx, by)).toBe(inside)
      }),
    )
  })
})
