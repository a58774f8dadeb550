import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgeGeometry } from '../../src/canvas/edgeGeometry'

const origin = { x: 0, y: 0 }

describe('a curve in Cytoscape’s terms', () => {
  it('has end points relative to the centres of the nodes', () => {
    const { sourceEnd, targetEnd } = edgeGeometry(
      { source: { x: 110, y: 20 }, controls: [], target: { x: 290, y: 60 } },
      { x: 100, y: 20 },
      { x: 300, y: 50 },
    )
    expect(sourceEnd).toEqual([10, 0])
    expect(targetEnd).toEqual([-10, 10])
  })

  it('measures a control point along and beside the way from source to target', () => {
    // Half way along 100 px to the right; with y down, n = (0, 1) points down, so 30 px above is −30.
    const { curve, weights, distances } = edgeGeometry(
      { source: origin, controls: [{ x: 50, y: -30 }], target: { x: 100, y: 0 } },
      origin,
      origin,
    )
    expect(curve).toBe('unbundled-bezier')
    expect(weights).toEqual([0.5])
    expect(distances).toEqual([-30])
  })

  it('is straight without control points, and where both ends coincide', () => {
    const straight = edgeGeometry({ source: origin, controls: [], target: { x: 5, y: 5 } }, origin, origin)
    const point = edgeGeometry({ source: origin, controls: [{ x: 9, y: 9 }], target: origin }, origin, origin)
    expect(straight.curve).toBe('straight')
    expect(point.curve).toBe('straight')
    expect([...point.weights, ...point.distances].every(Number.isFinite)).toBe(true)
  })

  it('gives back every control point: S + weight · d + distance · n', () => {
    const point = fc.record({
      x: fc.integer({ min: -2000, max: 2000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
    })
    fc.assert(
      fc.property(
        point,
        point,
        fc.array(point, { minLength: 1, maxLength: 3 }),
        (source, target, controls) => {
          const d = { x: target.x - source.x, y: target.y - source.y }
          const length = Math.hypot(d.x, d.y)
          fc.pre(length >= 1)
          const { weights, distances } = edgeGeometry({ source, controls, target }, source, target)
          controls.forEach((control, i) => {
            const [along, aside] = [weights[i] as number, distances[i] as number]
            expect(source.x + along * d.x + (aside * -d.y) / length).toBeCloseTo(control.x, 5)
            expect(source.y + along * d.y + (aside * d.x) / length).toBeCloseTo(control.y, 5)
          })
        },
      ),
    )
  })
})
