import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cameraFor, viewportOf } from '../../src/canvas/camera'

const picture = { width: 1080, height: 690 }

describe('a fitted picture', () => {
  it('is as large as the narrower of width and height allows, centred across, at the top', () => {
    // 810 / 1080 = .75; 900 / 690 is more. Nothing is left over at the sides.
    expect(cameraFor('fit', picture, { width: 810, height: 900 })).toEqual({
      zoom: 0.75,
      pan: { x: 0, y: 0 },
    })
    // 345 / 690 = .5; 1080 · .5 = 540 of 740 px, so 100 at each side.
    expect(cameraFor('fit', picture, { width: 740, height: 345 })).toEqual({
      zoom: 0.5,
      pan: { x: 100, y: 0 },
    })
  })
  it('is never larger than 1.3', () => {
    expect(cameraFor('fit', picture, { width: 4000, height: 3000 })?.zoom).toBe(1.3)
  })
  it('waits until the window has an area', () => {
    expect(cameraFor('fit', picture, { width: 0, height: 600 })).toBeUndefined()
  })
})

describe('a place in the picture', () => {
  it('is the middle of the window', () => {
    const camera = cameraFor({ x: 100, y: 50, zoom: 2 }, picture, { width: 400, height: 300 })
    expect(camera).toEqual({ zoom: 2, pan: { x: 0, y: 50 } })
  })
  it('keeps zoom between .2 and 4', () => {
    const window = { width: 400, height: 300 }
    expect(cameraFor({ x: 0, y: 0, zoom: 0.01 }, picture, window)?.zoom).toBe(0.2)
    expect(cameraFor({ x: 0, y: 0, zoom: 99 }, picture, window)?.zoom).toBe(4)
  })
  it('comes back from the camera that shows it', () => {
    const tenths = fc.integer({ min: -9999, max: 9999 }).map((n) => n / 10)
    const zoom = fc.integer({ min: 200, max: 4000 }).map((n) => n / 1000)
    const size = fc.record({
      width: fc.integer({ min: 1, max: 4000 }),
      height: fc.integer({ min: 1, max: 3000 }),
    })
    fc.assert(
      fc.property(tenths, tenths, zoom, size, (x, y, at, window) => {
        const camera = cameraFor({ x, y, zoom: at }, picture, window)
        const back = camera && viewportOf(camera, window)
        expect(back?.x).toBeCloseTo(x, 5)
        expect(back?.y).toBeCloseTo(y, 5)
        expect(back?.zoom).toBe(at)
      }),
    )
  })
})
