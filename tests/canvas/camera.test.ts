import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cameraFor, closeUp, viewportOf } from '../../src/canvas/camera'

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

describe('rows, fitted', () => {
  it('are as wide as the window, and go on below its edge', () => {
    expect(cameraFor('fit', { width: 400, height: 900, flow: 'rows' }, { width: 360, height: 300 })).toEqual({
      zoom: 0.9,
      pan: { x: 0, y: 0 },
    })
  })
})

describe('a close-up', () => {
  const window = { width: 400, height: 300 }
  it('has the middle of its boxes in the middle of the window, no larger than 1.4', () => {
    // The boxes reach from 80 to 220 and from 40 to 80: their middle is (150, 60), drawn at (200, 150).
    const camera = closeUp(
      [
        { x: 100, y: 60, width: 40, height: 40 },
        { x: 210, y: 60, width: 20, height: 20 },
      ],
      window,
    )
    expect(camera?.zoom).toBe(1.4)
    expect(camera && 150 * camera.zoom + camera.pan.x).toBeCloseTo(200)
    expect(camera && 60 * camera.zoom + camera.pan.y).toBeCloseTo(150)
  })
  it('leaves 14 px around boxes that fill it', () => {
    // (300 − 28) / 544 = .5
    expect(closeUp([{ x: 0, y: 0, width: 100, height: 544 }], window)?.zoom).toBe(0.5)
  })
  it('shows nothing of nothing, or in no window', () => {
    expect(closeUp([], window)).toBeUndefined()
    expect(closeUp([{ x: 0, y: 0, width: 9, height: 9 }], { width: 0, height: 300 })).toBeUndefined()
  })
})
