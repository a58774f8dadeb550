import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROUNDINGS, rounded, wayAround } from '../../src/scene/around'
import { passesThrough, sample } from '../../src/scene/curve'

const within = { width: 400, height: 300 }
const from = { x: 20, y: 150 }
const to = { x: 380, y: 150 }
const wall = { x: 200, y: 160, width: 40, height: 100 }
const blocked = { boxes: [wall], clearance: 8, barrier: undefined, within }

describe('the way around', () => {
  it('is straight where nothing is in the way', () => {
    expect(wayAround(from, [to], { ...blocked, boxes: [] })).toEqual({ corners: [], to })
  })

  it('takes the shorter side', () => {
    const way = wayAround(from, [to], blocked)
    expect(way?.corners).toEqual([
      { x: 169, y: 99 },
      { x: 231, y: 99 },
    ])
  })

  it('does not cross a barrier', () => {
    const barrier = [
      { x: 200, y: 0 },
      { x: 200, y: 110 },
    ] as const
    expect(wayAround(from, [to], { ...blocked, barrier })?.corners.map(({ y }) => y)).toEqual([221, 221])
  })

  it('ends at the nearest goal', () => {
    const near = { x: 120, y: 150 }
    expect(wayAround(from, [to, near], blocked)).toEqual({ corners: [], to: near })
  })

  it('is none where everything is shut', () => {
    const shut = { x: 200, y: 150, width: 40, height: 400 }
    expect(wayAround(from, [to], { ...blocked, boxes: [shut] })).toBeUndefined()
  })

  it('stays free of every box, with its corners rounded', () => {
    const box = fc.record({
      x: fc.integer({ min: 90, max: 310 }),
      y: fc.integer({ min: 40, max: 260 }),
      width: fc.integer({ min: 10, max: 80 }),
      height: fc.integer({ min: 10, max: 60 }),
    })
    fc.assert(
      fc.property(fc.array(box, { maxLength: 5 }), (boxes) => {
        const way = wayAround(from, [to], { ...blocked, boxes })
        if (!way) return
        const curve = {
          source: from,
          controls: rounded(from, way.corners, to, Math.min(...ROUNDINGS)),
          target: to,
        }
        for (const other of boxes) expect(passesThrough(sample(curve, 20), other)).toBe(false)
      }),
    )
  })
})
