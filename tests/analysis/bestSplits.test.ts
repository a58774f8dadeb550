import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bestSplits } from '../../src/analysis/bestSplits'
import { frustrationWithoutSolver } from '../../src/analysis/frustration'
import type { SignedGraph } from '../../src/analysis/signedGraph'
import { complete, graphOf, knownSigned, misfits, randomTies, ring, type Tie } from './signedExamples'

const of = (graph: SignedGraph) => bestSplits(graph, frustrationWithoutSolver(graph).index)

describe('how many splits are best', () => {
  it.each(knownSigned)('$name has one, and all its misfits are certain', ({ graph }) => {
    const { frustrated, index } = frustrationWithoutSolver(graph)
    expect(bestSplits(graph, index)).toEqual({ count: 1, always: frustrated })
  })
  it('a ring of n with one negative tie can break at any of its ties', () => {
    expect(of(ring(5, -1))).toEqual({ count: 5, always: [] })
  })
  it('2n mutual enemies split in halves in C(2n, n) / 2 ways', () => {
    expect(of(complete(6, -1))).toEqual({ count: 10, always: [] })
  })
  it('parts without ties between them combine freely', () => {
    const ties: readonly Tie[] = [
      ['a', 'b', 1],
      ['c', 'd', -1],
      ['e', 'f', 1],
    ]
    expect(of(graphOf(ties))).toEqual({ count: 4, always: [] })
  })
  it('is not counted above 20 nodes', () => {
    expect(of(complete(21, 1))).toBeNull()
    expect(of(complete(20, 1))?.count).toBe(1)
  })
})

test('are those that trying every split finds, with the ties that none of them fits', () => {
  fc.assert(
    fc.property(randomTies(8, 3), fc.boolean(), (ties, directed) => {
      const graph = graphOf(ties, { weighted: true, directed })
      const { index } = frustrationWithoutSolver(graph)
      const size = graph.ids.length
      const best = Array.from({ length: 2 ** (size - 1) }, (_, number) =>
        Array.from({ length: size }, (_node, at) => (number >> at) & 1),
      ).filter((camp) => misfits(graph, camp) === index)
      const always = [...graph.sign.keys()].filter((tie) =>
        best.every((camp) => {
          const together = camp[graph.source[tie] as number] === camp[graph.target[tie] as number]
          return together !== (graph.sign[tie] as number) > 0
        }),
      )
      expect(bestSplits(graph, index)).toEqual({ count: best.length, always })
    }),
  )
})
