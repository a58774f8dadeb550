import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortestPaths, type Link } from '../../src/layout/shortestPaths'
import { sparseStressLayout } from '../../src/layout/sparseStress'
import { NEGATIVE_LENGTH, POSITIVE_LENGTH, stressLayout } from '../../src/layout/stress'
import { plantedCamps } from './plantedCamps'
import { distanceIn, signOrder, stressOf } from './quality'

/** Four planted camps; about half of the ties inside one. */
const planted = (nodes: number, ties: number, seed: number): Link[] =>
  plantedCamps({ nodes, ties, seed }).map(({ a, b, sign }) => ({
    a,
    b,
    length: sign > 0 ? POSITIVE_LENGTH : NEGATIVE_LENGTH,
  }))
const orderOf = (places: Float64Array, links: readonly Link[]) =>
  signOrder(places, links, NEGATIVE_LENGTH, POSITIVE_LENGTH)

describe('the stress layout', () => {
  it('puts opposed nodes further apart than allied ones, with probability .95 and more', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const links = planted(60, 120, seed)
      expect(orderOf(stressLayout(60, links, seed), links)).toBeGreaterThanOrEqual(0.95)
    }
  })

  it('gives the same places for the same seed', () => {
    const links = planted(60, 120, 1)
    expect(stressLayout(60, links, 7)).toEqual(stressLayout(60, links, 7))
  })

  it('draws a path as a straight line, to five in a hundred', () => {
    const path = [0, 1, 2, 3].map((a) => ({ a, b: a + 1, length: 1 }))
    const places = stressLayout(5, path, 3)
    expect(Math.abs(distanceIn(places, 0, 4) - 4)).toBeLessThan(0.2)
    expect(Math.abs(distanceIn(places, 1, 2) - 1)).toBeLessThan(0.05)
  })

  it.each([0, 1, 2])('places %i nodes without links, finitely and apart', (count) => {
    const places = stressLayout(count, [])
    expect(places).toHaveLength(2 * count)
    expect(places.every(Number.isFinite)).toBe(true)
    if (count === 2) expect(distanceIn(places, 0, 1)).toBeCloseTo(1, 3)
  })
})

describe('the sparse stress layout', () => {
  it.each([
    [500, 1500],
    [2000, 6000],
  ])('puts opposed nodes further apart than allied ones among %i nodes with %i ties', (nodes, ties) => {
    const links = planted(nodes, ties, 2)
    const places = sparseStressLayout(nodes, links, 1)
    expect(orderOf(places, links)).toBeGreaterThanOrEqual(0.95)
    expect(sparseStressLayout(nodes, links, 1)).toEqual(places)
  })

  it('comes within a fifth of the stress that looking at all pairs comes to', () => {
    const links = planted(300, 900, 1)
    const distances = shortestPaths(300, links)
    const sparse = stressOf(sparseStressLayout(300, links, 1, 100), distances)
    expect(sparse).toBeLessThan(1.2 * stressOf(stressLayout(300, links, 1), distances))
  })

  it('draws a path as a straight line, to five in a hundred', () => {
    const path = [0, 1, 2, 3].map((a) => ({ a, b: a + 1, length: 1 }))
    const places = sparseStressLayout(5, path, 3)
    expect(Math.abs(distanceIn(places, 0, 4) - 4)).toBeLessThan(0.2)
    expect(Math.abs(distanceIn(places, 1, 2) - 1)).toBeLessThan(0.05)
  })

  it.each([0, 1, 2, 7])('places %i nodes without links, finitely and apart', (count) => {
    const places = sparseStressLayout(count, [])
    expect(places).toHaveLength(2 * count)
    expect(places.every(Number.isFinite)).toBe(true)
    for (let at = 1; at < count; at++) expect(distanceIn(places, 0, at)).toBeGreaterThan(0.1)
  })
})

describe('the measures of a layout', () => {
  it('agree with a triangle worked out by hand', () => {
    const places = Float64Array.from([0, 0, 3, 0, 0, 4])
    const links = [
      { a: 0, b: 1, length: 1 },
      { a: 0, b: 2, length: 2.5 },
      { a: 1, b: 2, length: 2.5 },
    ]
    expect(signOrder(places, links, 2.5, 1)).toBe(1)
    expect(signOrder(places, links, 1, 2.5)).toBe(0)
    const twice = Float32Array.from([0, 6, 8, 6, 0, 10, 8, 10, 0])
    expect(stressOf(places, twice)).toBeCloseTo(0, 10)
  })
})

describe('shortest paths', () => {
  it('agree with Floyd and Warshall', () => {
    const graph = fc.array(fc.record({ a: fc.nat(7), b: fc.nat(7), length: fc.constantFrom(1, 2.5) }), {
      maxLength: 16,
    })
    fc.assert(
      fc.property(graph, (links) => {
        const count = 8
        const best = Array.from({ length: count }, (_, i) =>
          Array.from({ length: count }, (_unused, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)),
        )
        const at = (i: number, j: number) => best[i]?.[j] ?? Number.NaN
        for (const { a, b, length } of links)
          for (const [i, j] of [
            [a, b],
            [b, a],
          ] as const)
            best[i]?.splice(j, 1, Math.min(at(i, j), length))
        for (let k = 0; k < count; k++)
          for (let i = 0; i < count; i++)
            for (let j = 0; j < count; j++) best[i]?.splice(j, 1, Math.min(at(i, j), at(i, k) + at(k, j)))
        const found = shortestPaths(count, links)
        const longest = Math.max(...best.flat().filter(Number.isFinite))
        for (let i = 0; i < count; i++)
          for (let j = 0; j < count; j++)
            expect(found[i * count + j]).toBe(
              Number.isFinite(at(i, j)) ? at(i, j) : longest === 0 ? 1 : longest * 1.5,
            )
      }),
    )
  })
})
