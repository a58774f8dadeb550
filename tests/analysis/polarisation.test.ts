import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bestBipartition, EXACT_UP_TO } from '../../src/analysis/bipartition'
import { polarisationOverTime } from '../../src/analysis/polarisation'
import { seededRandom } from '../../src/analysis/seededRandom'
import type { Statements } from '../../src/analysis/statements'
import { folded, settings, someStatements, spoken } from './madeUp'

const whole = (statements: Statements) =>
  polarisationOverTime(statements, settings({ mode: 'one', aggregation: 'subtract' }), 1)[0]?.polarisation

const day = (date: string, holder: string, agreement: number) => ({ date, holder, agreement, issue: 'x' })

describe('polarisation', () => {
  it('is ½ where two equal groups agree within and contradict each other', () => {
    // 2w⁺ = 4, 2w⁻ = 8; in each group Σ (w⁺ − 1 · 1 / 4) = 2 − 1 and Σ (w⁻ − 2 · 2 / 8) = −2: Q = 2 · 3 / 12.
    expect(whole(spoken('A+x B+x C-x D-x'))).toEqual({
      modularity: 0.5,
      explained: 1,
      groups: [
        ['A', 'B'],
        ['C', 'D'],
      ],
      proved: true,
    })
  })
  it('is 0 in a consensus', () => {
    expect(whole(spoken('A+x B+x C+x D+x'))).toMatchObject({
      modularity: 0,
      groups: [['A', 'B', 'C', 'D'], []],
    })
  })
  it('does not exist where nobody is tied to anybody', () => {
    expect(whole(spoken('A+x B+y'))).toBeNull()
    expect(whole(folded([]))).toBeNull()
  })
  it('lies between 0 and ½', () => {
    fc.assert(
      fc.property(someStatements.map(folded), (statements) => {
        const found = whole(statements)
        if (!found) return
        expect(found.modularity).toBeGreaterThanOrEqual(0)
        expect(found.modularity).toBeLessThanOrEqual(0.5 + 1e-12)
        expect(found.explained).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
  it('is told for each window of time', () => {
    const statements = folded([
      ...['A', 'B', 'C', 'D'].map((holder) => day('2005-01-01', holder, 1)),
      ...['A', 'B', 'C', 'D'].map((holder, at) => day('2005-01-02', holder, at < 2 ? 1 : 0)),
    ])
    const window = { unit: 'days', size: 1 } as const
    const found = polarisationOverTime(
      statements,
      settings({ mode: 'one', aggregation: 'subtract', window }),
      1,
    )
    expect(found.map(({ polarisation }) => polarisation?.modularity)).toEqual([0, 0.5])
  })
})

/** Whole numbers from −10 to 10, symmetric. */
const table = (count: number, seed: number) => {
  const random = seededRandom(seed)
  const b = new Float64Array(count * count)
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++) b[i * count + j] = b[j * count + i] = Math.round(random() * 20 - 10)
  return b
}
const valueOf = (count: number, b: Float64Array, sideOf: (node: number) => number) => {
  let value = 0
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++) value += (b[i * count + j] ?? Number.NaN) * sideOf(i) * sideOf(j)
  return value
}
const side = (node: number) => (node % 3 === 0 ? 1 : -1)

describe('the best split into two', () => {
  test.each([2, 3, 7, 10])('of %i nodes is the best of all', (count) => {
    for (let seed = 1; seed <= 5; seed++) {
      const b = table(count, seed)
      const { sides, value, proved } = bestBipartition(count, b, 1)
      const all = Array.from({ length: 2 ** count }, (_, bits) =>
        valueOf(count, b, (node) => ((bits >> node) & 1 ? -1 : 1)),
      )
      expect(value).toBe(Math.max(...all))
      expect(valueOf(count, b, (node) => sides[node] ?? Number.NaN)).toBe(value)
      expect(proved).toBe(true)
    }
  })
  it('of more nodes is found again where it was put in, and not called proved', () => {
    const count = EXACT_UP_TO + 20
    const b = new Float64Array(count * count)
    for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) b[i * count + j] = side(i) * side(j)
    const { sides, proved } = bestBipartition(count, b, 1)
    expect([...sides]).toEqual(Array.from({ length: count }, (_, node) => side(node)))
    expect(proved).toBe(false)
  })
})
