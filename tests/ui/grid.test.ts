import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridStep } from '../../src/ui/grid/walking'
import { scrolledTo, spanned, spanOf } from '../../src/ui/grid/windowing'

const SIZE = { rows: 30, columns: 6, rowHeadings: true, page: 10 }

describe('a key in a grid', () => {
  it.each([
    ['ArrowRight', false, [3, 2], [3, 3]],
    ['ArrowRight', false, [3, 5], [3, 5]],
    ['ArrowLeft', false, [3, 0], [3, -1]],
    ['ArrowLeft', false, [-1, 0], [-1, 0]],
    ['ArrowUp', false, [0, 2], [-1, 2]],
    ['ArrowUp', false, [0, -1], [-1, 0]],
    ['ArrowDown', false, [29, 2], [29, 2]],
    ['PageDown', false, [3, 2], [13, 2]],
    ['PageDown', false, [25, 2], [29, 2]],
    ['PageUp', false, [3, 2], [0, 2]],
    ['Home', false, [3, 2], [3, -1]],
    ['End', false, [3, 2], [3, 5]],
    ['Home', true, [3, 2], [0, 0]],
    ['End', true, [3, 2], [29, 5]],
    ['ArrowDown', true, [3, 2], [29, 2]],
    ['ArrowUp', true, [3, 2], [0, 2]],
  ] as const)('%s (with Ctrl: %s) at %j leads to %j', (key, whole, [row, column], to) => {
    expect(gridStep(key, whole, { row, column }, SIZE)).toEqual({ row: to[0], column: to[1] })
  })

  it('that is none of these leads nowhere', () => {
    expect(gridStep('x', false, { row: 0, column: 0 }, SIZE)).toBeNull()
  })
})

describe('what a scrolled grid holds', () => {
  const scrolling = fc.record({
    scrolled: fc.nat(1e6),
    view: fc.integer({ min: 1, max: 2000 }),
    size: fc.integer({ min: 10, max: 80 }),
    count: fc.nat(20_000),
  })

  it('is all that is in sight, and little more', () => {
    fc.assert(
      fc.property(scrolling, ({ scrolled, view, size, count }) => {
        const { from, to } = spanOf(scrolled, view, size, count)
        const first = Math.min(count, Math.floor(scrolled / size))
        const last = Math.min(count, Math.ceil((scrolled + view) / size))
        expect(from).toBeLessThanOrEqual(first)
        expect(to).toBeGreaterThanOrEqual(last)
        expect(to - from).toBeLessThanOrEqual(view / size + 34)
      }),
    )
  })

  it('keeps the focused item, in its place', () => {
    expect(spanned({ from: 4, to: 7 }, 1, 20)).toEqual([1, 4, 5, 6])
    expect(spanned({ from: 4, to: 7 }, 5, 20)).toEqual([4, 5, 6])
    expect(spanned({ from: 4, to: 7 }, 19, 20)).toEqual([4, 5, 6, 19])
    expect(spanned({ from: 4, to: 7 }, -1, 20)).toEqual([4, 5, 6])
  })

  it('is no more than there is, where items have gone since it was measured', () => {
    expect(spanned({ from: 0, to: 24 }, 0, 2)).toEqual([0, 1])
    expect(spanned({ from: 16, to: 24 }, 1, 2)).toEqual([1])
  })

  it('is scrolled no farther than an item needs', () => {
    expect(scrolledTo(100, 50, 120, 20)).toBe(100)
    expect(scrolledTo(100, 50, 80, 20)).toBe(80)
    expect(scrolledTo(100, 50, 140, 20)).toBe(110)
  })
})
