import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/layout/random'
import { shortestPaths, type Link } from '../../src/layout/shortestPaths'
import { NEGATIVE_LENGTH, POSITIVE_LENGTH, stressLayout } from '../../src/layout/stress'

const distance = (places: Float64Array, a: number, b: number) =>
  Math.hypot((places[2 * a] ?? 0) - (places[2 * b] ?? 0), (places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0))

/** Four camps of 15: ties inside a camp are positive, ties between camps negative; about half of each. */
function planted(seed: number): Link[] {
  const random = seededRandom(seed)
  const links: Link[] = []
  const used = new Set<string>()
  while (links.length < 120) {
    const [a, b] = [Math.floor(random() * 60), Math.floor(random() * 60)]
    const inside = a % 4 === b % 4
    if (a === b || used.has(`${Math.min(a, b)} ${Math.max(a, b)}`) || inside !== links.length < 60) continue
    used.add(`${Math.min(a, b)} ${Math.max(a, b)}`)
    links.push({ a, b, length: inside ? POSITIVE_LENGTH : NEGATIVE_LENGTH })
  }
  return links
}

describe('the stress layout', () => {
  it('puts opposed nodes further apart than allied ones, with probability .95 and more', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const links = planted(seed)
      const places = stressLayout(60, links, seed)
      const of = (length: number) =>
        links.filter((link) => link.length === length).map(({ a, b }) => distance(places, a, b))
      const negative = of(NEGATIVE_LENGTH)
      const positive = of(POSITIVE_LENGTH)
      const longer = negative.flatMap((n) => positive.map((p) => (n > p ? 1 : n === p ? 0.5 : 0) as number))
      expect(longer.reduce((sum, one) => sum + one, 0) / longer.length).toBeGreaterThanOrEqual(0.95)
    }
  })

  it('gives the same places for the same seed', () => {
    expect(stressLayout(60, planted(1), 7)).toEqual(stressLayout(60, planted(1), 7))
  })

  it('draws a path as a straight line, to five in a hundred', () => {
    const path = [0, 1, 2, 3].map((a) => ({ a, b: a + 1, length: 1 }))
    const places = stressLayout(5, path, 3)
    expect(Math.abs(distance(places, 0, 4) - 4)).toBeLessThan(0.2)
    expect(Math.abs(distance(places, 1, 2) - 1)).toBeLessThan(0.05)
  })

  it.each([0, 1, 2])('places %i nodes without links, finitely and apart', (count) => {
    const places = stressLayout(count, [])
    expect(places).toHaveLength(2 * count)
    expect(places.every(Number.isFinite)).toBe(true)
    if (count === 2) expect(distance(places, 0, 1)).toBeCloseTo(1, 3)
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
