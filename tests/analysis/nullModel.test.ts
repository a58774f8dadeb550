import { describe, expect, it, test } from 'vitest'
import { frustrationWithoutSolver } from '../../src/analysis/frustration'
import { histogram } from '../../src/analysis/histogram'
import { nullModel } from '../../src/analysis/nullModel'
import { complete, graphOf, knownSigned, ring } from './signedExamples'

describe('the tribes', () => {
  const graph = knownSigned[0]?.graph
  if (!graph) throw new Error('the fixture is missing')
  const compared = nullModel(graph)
  it('are more balanced than chance: half of all triangles are balanced where half of all signs are negative', () => {
    // 29 of 58 signs are negative: P(none) + P(two) = C(55,29)/C(58,29) + 3·C(55,27)/C(58,29) = 0.4993…
    expect(compared.balancedShare.mean).toBeCloseTo(0.4993, 1)
    expect(compared.balancedShare.observed).toBeCloseTo(59 / 68, 12)
    const { observed, mean, sd, z } = compared.balancedShare
    expect(z).toBeCloseTo(((observed ?? 0) - (mean ?? 0)) / (sd ?? 1), 12)
    expect(z).toBeGreaterThan(4)
    expect(compared.frustration.z).toBeLessThan(-3)
  })
  it('are compared with local search on both sides, which never finds less than the index', () => {
    expect(compared.frustration.observed).toBeGreaterThanOrEqual(frustrationWithoutSolver(graph).index)
  })
  it('give the same numbers for the same seed, others for another', () => {
    expect(nullModel(graph, { samples: 30, seed: 4 })).toEqual(nullModel(graph, { samples: 30, seed: 4 }))
    expect(nullModel(graph, { samples: 30, seed: 4 }).balancedShare.mean).not.toBe(
      nullModel(graph, { samples: 30, seed: 5 }).balancedShare.mean,
    )
  })
  it('say how far they are', () => {
    const reports: number[] = []
    nullModel(graph, { samples: 120, onProgress: (done) => reports.push(done) })
    expect(reports).toEqual([50, 100])
  })
  it('make a histogram of all samples', () => {
    for (const { histogram: bins } of [compared.balancedShare, compared.frustration])
      expect(bins.counts.reduce((sum, count) => sum + count, 0)).toBe(1000)
  })
})

describe('where z says nothing it is null, with the reason', () => {
  it('all signs alike: every shuffle is the same', () => {
    const { balancedShare, frustration } = nullModel(complete(5, -1), { samples: 20 })
    for (const { z, sd, reason } of [balancedShare, frustration]) {
      expect(z).toBeNull()
      expect(sd).toBe(0)
      expect(reason).toBe('every shuffle of the signs gives the same number')
    }
    expect(frustration.mean).toBe(4)
  })
  it('no triangles, no ties', () => {
    expect(nullModel(ring(5, -1), { samples: 20 }).balancedShare).toMatchObject({
      z: null,
      reason: 'there are no triangles',
    })
    expect(nullModel(graphOf([]), { samples: 20 }).frustration).toMatchObject({
      z: null,
      reason: 'there are no ties',
    })
  })
})

test('opposite ties of a pair in a directed graph count where they cannot both fit', () => {
  const graph = graphOf(
    [
      ['a', 'b', 3],
      ['b', 'a', -2],
    ],
    { directed: true, weighted: true },
  )
  // Shuffled, the heavier tie is as often the negative one; the lighter one never fits.
  expect(nullModel(graph, { samples: 40 }).frustration).toMatchObject({ observed: 2, mean: 2, sd: 0 })
})

describe('histogram', () => {
  it.each<[readonly number[], number, unknown]>([
    [[], 3, { edges: [], counts: [] }],
    [[2, 2], 3, { edges: [2, 2], counts: [2] }],
    [[0.5, 1, 2, 2.5], 2, { edges: [0.5, 1.5, 2.5], counts: [2, 2] }],
    [[1, 2, 2, 4], 20, { edges: [0.5, 1.5, 2.5, 3.5, 4.5], counts: [1, 2, 0, 1] }],
    [[1, 2, 3, 4, 5, 6], 3, { edges: [0.5, 2.5, 4.5, 6.5], counts: [2, 2, 2] }],
  ])('of %j in %i bins', (values, bins, expected) => {
    expect(histogram(values, bins)).toEqual(expected)
  })
})
