import { describe, expect, it } from 'vitest'
import { divisions, smallestSufficient } from '../../src/analysis/camps'
import { frustrationWithoutSolver } from '../../src/analysis/frustration'
import { pnIndex } from '../../src/analysis/pnIndex'
import type { SignedGraph, SignedGraphOptions } from '../../src/analysis/signedGraph'
import { signedLaplacian } from '../../src/analysis/signedLaplacian'
import { signedModularity } from '../../src/analysis/signedModularity'
import { walkBalance } from '../../src/analysis/walkBalance'
import { complete, graphOf, ring, type Tie } from './signedExamples'

/** "a+b b-c a-c2": ties with their signs, and weights where they are not 1. */
function ties(told: string): readonly Tie[] {
  return told.split(' ').map((tie): Tie => {
    const [, source = '', sign, target = '', weight = '1'] = /^(\w)([+-])(\w)([\d.]*)$/.exec(tie) ?? []
    return [source, target, (sign === '+' ? 1 : -1) * Number(weight || 1)]
  })
}
const of = (told: string, options?: SignedGraphOptions): SignedGraph => graphOf(ties(told), options)
/** Node numbers follow the alphabet. */
const group = (...numbers: readonly number[]) => numbers

describe('PN index by hand: x_i = 1 + β (Σ friends x_j − 2 Σ enemies x_j), β = 1/(2n − 2)', () => {
  it.each([3, 4, 6])('is 2 where all of %i are friends: x = 1 + (n − 1) x / (2n − 2) = 1 + x/2', (size) => {
    for (const value of read(complete(size, 1))) expect(value).toBeCloseTo(2, 12)
  })
  it.each([3, 4, 6])('is 1/2 where all of %i are enemies: x = 1 − 2 (n − 1) x / (2n − 2) = 1 − x', (size) => {
    for (const value of read(complete(size, -1))) expect(value).toBeCloseTo(1 / 2, 12)
  })
  it('falls from friend to enemy along a+b, b−c', () => {
    // β = 1/4: a = 1 + b/4, c = 1 − b/2, b = 1 + a/4 − c/2 = 3/4 + 5b/16, so b = 12/11, a = 14/11, c = 5/11.
    const [a, b, c] = read(of('a+b b-c'))
    expect(a).toBeCloseTo(14 / 11, 12)
    expect(b).toBeCloseTo(12 / 11, 12)
    expect(c).toBeCloseTo(5 / 11, 12)
  })
  it('is 0 for whom three others are against, and 1 for them', () => {
    // β = 1/6: centre = 1 − 3·2·leaf/6 = 1 − leaf, leaf = 1 − centre/3, so centre = centre/3 = 0.
    const [a, b, c, d] = read(of('a-b a-c a-d'))
    expect(a).toBeCloseTo(0, 12)
    for (const leaf of [b, c, d]) expect(leaf).toBeCloseTo(1, 12)
  })
  it('sees signs alone, not weights', () => {
    expect(read(of('a+b9 b-c0.5', { weighted: true }))).toEqual(read(of('a+b b-c')))
  })
})

function read(graph: SignedGraph): readonly number[] {
  const pn = pnIndex(graph)
  if (pn.directed || pn.all === null) throw new Error('there is no one solution')
  return [...pn.all]
}

describe('signed modularity by hand: what is inside the groups beyond strength²/(4w), positive less negative', () => {
  it.each([
    {
      name: 'two pairs of friends, everyone at odds across',
      // w⁺ = 2: 2 − (2² + 2²)/8 = 1. w⁻ = 4: 0 − (4² + 4²)/16 = −2. (1 + 2) / 6.
      graph: of('a+b c+d a-c a-d b-c b-d'),
      groups: group(0, 0, 1, 1),
      expected: 1 / 2,
    },
    {
      name: 'the same, divided across the friendships',
      // w⁺: 0 − 8/8 = −1. w⁻: 2 − 32/16 = 0. −1/6.
      graph: of('a+b c+d a-c a-d b-c b-d'),
      groups: group(0, 1, 0, 1),
      expected: -1 / 6,
    },
    {
      name: 'three enemies, each alone',
      // w⁻ = 3, every strength 2: 0 − 3·2²/12 = −1. 1/3.
      graph: of('a-b b-c a-c'),
      groups: group(0, 1, 2),
      expected: 1 / 3,
    },
    {
      name: 'weighted ties',
      // w⁺ = 4, strengths 6 and 2: 4 − 40/16 = 1.5. w⁻ = 2, strengths 2 and 2: 0 − 8/8 = −1. 2.5/6.
      graph: of('a+b3 c+d a-c2', { weighted: true }),
      groups: group(0, 0, 1, 1),
      expected: 5 / 12,
    },
    {
      name: 'directed ties, by what goes out times what comes in over w',
      // w⁺ = 2: 2 − (1·1 + 1·1)/2 = 1. w⁻ = 1: 0 − (1·0 + 0·1)/1 = 0. 1/3.
      graph: of('a+b c+d a-c', { directed: true }),
      groups: group(0, 0, 1, 1),
      expected: 1 / 3,
    },
  ])('$name: $expected', ({ graph, groups, expected }) => {
    expect(signedModularity(graph, groups)).toBeCloseTo(expected, 12)
  })
})

describe('walk balance by hand, from eigenvalues: Σ exp(λ of A) / Σ exp(λ of |A|)', () => {
  const { exp, cos, cosh, sqrt } = Math
  it.each([
    // ±1 both times.
    { name: 'two enemies', graph: of('a-b'), expected: 1 },
    // Changing sides turns it into three enemies: −2, 1, 1 over 2, −1, −1.
    {
      name: 'two friends of one who are enemies',
      graph: of('a+b b+c a-c'),
      expected: (exp(-2) + 2 * exp(1)) / (exp(2) + 2 * exp(-1)),
    },
    // A = I − J: −3, 1, 1, 1 over 3, −1, −1, −1.
    {
      name: 'four enemies',
      graph: complete(4, -1),
      expected: (exp(-3) + 3 * exp(1)) / (exp(3) + 3 * exp(-1)),
    },
    // 2 cos((2k + 1)π/4) = ±√2, each twice, over 2, 0, 0, −2.
    {
      name: 'a ring of four with one negative tie',
      graph: ring(4, -1),
      expected: (4 * cosh(sqrt(2))) / (2 * cosh(2) + 2),
    },
    // The cube roots of −1 (−1 and ½ ± i√3/2) over those of 1 (1 and −½ ± i√3/2).
    {
      name: 'a directed circle of three with one negative tie',
      graph: of('a+b b+c c-a', { directed: true }),
      expected: (exp(-1) + 2 * exp(1 / 2) * cos(sqrt(3) / 2)) / (exp(1) + 2 * exp(-1 / 2) * cos(sqrt(3) / 2)),
    },
    // No way leads back: every closed walk is that of no steps.
    { name: 'a directed path', graph: of('a-b b-c', { directed: true }), expected: 1 },
  ])('$name', ({ graph, expected }) => {
    expect(walkBalance(graph)).toBeCloseTo(expected, 10)
  })
})

describe('signed Laplacian by hand', () => {
  it('of two enemies [1 1; 1 1] has 0, and sets them apart', () => {
    const laplacian = signedLaplacian(of('a-b'))
    expect(laplacian?.smallest).toBe(0)
    expect(laplacian?.ordering?.map(([node]) => node)).toEqual([1, 0])
    for (const [node, entry] of laplacian?.ordering ?? [])
      expect(entry).toBeCloseTo((node === 0 ? 1 : -1) / Math.sqrt(2), 12)
  })
  it.each([3, 4, 5, 6])('of %i enemies is (n − 2) I + J, whose smallest eigenvalue is n − 2', (size) => {
    const laplacian = signedLaplacian(complete(size, -1))
    expect(laplacian?.smallest).toBeCloseTo(size - 2, 9)
    expect(laplacian?.ordering).toBeNull()
  })
  it('of a weighted triangle is 4 − 2√2, with the friend of both at one end', () => {
    // [3 −2 1; −2 4 −2; 1 −2 3]. (1, 0, −1) has 2. (1, t, 1) has 4 − 2t = (4t − 4)/t, so t = ±√2.
    const laplacian = signedLaplacian(of('a+b2 b+c2 a-c', { weighted: true }))
    expect(laplacian?.smallest).toBeCloseTo(4 - 2 * Math.SQRT2, 9)
    const entries = new Map(laplacian?.ordering ?? [])
    expect(entries.get(1)).toBeCloseTo(Math.SQRT1_2, 9)
    for (const end of [0, 2]) expect(entries.get(end)).toBeCloseTo(1 / 2, 9)
  })
  it('counts both of two opposite ties of a pair: 2 for each, nothing between them', () => {
    // Directed a→b + and b→a − give [2 0; 0 2].
    expect(signedLaplacian(of('a+b b-a', { directed: true }))?.smallest).toBeCloseTo(2, 12)
  })
})

describe('frustration by hand', () => {
  it.each([
    { name: 'a triangle gives up its lightest tie', told: 'a+b5 b+c3 a-c2', weighted: true, index: 2 },
    { name: 'enemies of one are friends', told: 'a-b a-c b+c', index: 0 },
    // 2 | 2 leaves 1 + 1 within, 2 | 3 leaves 1 + 3, 3 | 3 leaves 3 + 3.
    { name: 'four enemies', told: 'a-b a-c a-d b-c b-d c-d', index: 2 },
    { name: 'five enemies', told: 'a-b a-c a-d a-e b-c b-d b-e c-d c-e d-e', index: 4 },
    // Both triangles share b+c: without it a and d are each a pair of ties that fit.
    { name: 'two bad triangles that share a tie', told: 'b+c a+b a-c d+b d-c', index: 1 },
    // They share only b: one tie each.
    { name: 'two bad triangles that share a node', told: 'a+b b+c a-c b+d d+e b-e', index: 2 },
    { name: 'one supports, the other opposes', told: 'a+b b-a', directed: true, index: 1 },
    // Undirected, the two sum up to nothing.
    { name: 'the same without directions', told: 'a+b b-a', index: 0 },
    // a and b together against c: only b→a, of weight 1, is left over.
    { name: 'directed and weighted', told: 'a+b2 b-a1 b-c3 a-c1', directed: true, weighted: true, index: 1 },
    // Parallel ties of a pair sum up: +3 − 1 = +2, so the triangle gives up the −1.
    { name: 'ties of one pair summed', told: 'a+b3 a-b1 b+c2 a-c1', weighted: true, index: 1 },
  ])('$name: $index', ({ told, directed = false, weighted = false, index }) => {
    const found = frustrationWithoutSolver(of(told, { directed, weighted }))
    expect(found.index).toBe(index)
    expect(found.proved).toBe(true)
  })
})

describe('camps by hand', () => {
  const misfits = (graph: SignedGraph) => {
    const all = divisions(graph, frustrationWithoutSolver(graph))
    return { misfits: all.map((division) => division.misfits), sufficient: smallestSufficient(all) }
  }
  it.each([
    // Into k camps, as even as can be: 3|3, 2|2|2, 2|2|1|1, 2|1|1|1|1, one each.
    { name: 'six enemies', graph: complete(6, -1), expected: [6, 3, 2, 1, 0], sufficient: 6 },
    // Two pairs in one camp are four enemies' ties within; three camps are enough.
    {
      name: 'three pairs of friends at odds',
      graph: of('a+b c+d e+f a-c a-d a-e a-f b-c b-d b-e b-f c-e c-f d-e d-f'),
      expected: [4, 0, 0, 0, 0],
      sufficient: 3,
    },
    // The tie of two friends of one breaks in any number of camps.
    { name: 'a bad triangle', graph: of('a+b b+c a-c'), expected: [1, 1, 1, 1, 1], sufficient: 2 },
    // Two of three share a camp: the two whose enmity weighs least.
    {
      name: 'three enemies, weighted',
      graph: of('a-b3 b-c2 a-c1', { weighted: true }),
      expected: [1, 0, 0, 0, 0],
      sufficient: 3,
    },
  ])('$name: $expected misfits in 2 to 6', ({ graph, expected, sufficient }) => {
    expect(misfits(graph)).toEqual({ misfits: expected, sufficient })
  })
})
