import { describe, expect, it } from 'vitest'
import { arrowHead, arrowSize } from '../../src/scene/arrow'

const eastwards = { source: { x: 0, y: 0 }, controls: [], target: { x: 100, y: 0 } }
const rounded = (points: readonly { x: number; y: number }[]) =>
  points.map(({ x, y }) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100 + 0])

/** Sizes and gaps by hand from Cytoscape's `getArrowWidth` and arrow shapes; at width 1 and scale 1 an arrow is 29 px. */
describe('an arrow', () => {
  it('is 29 px at least, and grows with the line', () => {
    expect(arrowSize(1, 1)).toBe(29)
    expect(arrowSize(2, 0.9)).toBeCloseTo(26.1)
    expect(arrowSize(4, 1)).toBeCloseTo(53.48 ** 0.9)
  })

  it('is a triangle with its tip at the end, and the line stops before it', () => {
    const head = arrowHead(eastwards, 'triangle', 1, 1)
    expect(head.end).toEqual({ x: 98, y: 0 })
    expect(head.shape === 'polygon' && rounded(head.points)).toEqual([
      [91.3, 4.35],
      [100, 0],
      [91.3, -4.35],
    ])
  })

  it('is a bar across the line where it opposes', () => {
    const head = arrowHead(eastwards, 'tee', 1, 1)
    expect(head.end).toEqual({ x: 99, y: 0 })
    expect(head.shape === 'polygon' && rounded(head.points)).toEqual([
      [99, 4.35],
      [96.1, 4.35],
      [96.1, -4.35],
      [99, -4.35],
    ])
  })

  it('is a diamond where it is ambivalent', () => {
    const head = arrowHead(eastwards, 'diamond', 2, 1)
    expect(head.end).toEqual({ x: 98, y: 0 })
    expect(head.shape === 'polygon' && rounded(head.points)).toEqual([
      [95.65, 4.35],
      [91.3, 0],
      [95.65, -4.35],
      [100, 0],
    ])
  })

  it('is a circle that touches the end where it takes no side', () => {
    expect(arrowHead(eastwards, 'circle', 1, 0.6)).toEqual({
      end: { x: 98.8, y: 0 },
      shape: 'circle',
      centre: { x: 100 - 29 * 0.6 * 0.15, y: 0 },
      radius: 29 * 0.6 * 0.15,
    })
  })

  it('is none where a tie has no direction', () => {
    expect(arrowHead(eastwards, 'none', 2, 1)).toEqual({ end: { x: 100, y: 0 }, shape: 'none' })
  })

  it('points from nine tenths of the last curve, where the line stops on the way from the control point', () => {
    // At t = .9 the curve from (0, 0) by (100, −50) to (100, −2) is at (99, −10.62).
    const head = arrowHead({ ...eastwards, controls: [{ x: 100, y: -50 }] }, 'triangle', 1, 1)
    expect(head.end).toEqual({ x: 100, y: -2 })
    expect(head.shape === 'polygon' && rounded(head.points)[0]).toEqual([94.85, -8.25])
  })
})
