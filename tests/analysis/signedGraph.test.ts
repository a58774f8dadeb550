import { describe, expect, it, test } from 'vitest'
import { signedGraph } from '../../src/analysis/signedGraph'
import { signedStances } from '../../src/analysis/signedStances'
import type { DocumentId, Stance } from '../../src/model/coding'
import { council } from '../fixtures/projects'
import { graphOf, type Tie } from './signedExamples'

const tiesOf = (ties: readonly Tie[], options: Parameters<typeof graphOf>[1] = {}) => {
  const graph = graphOf(ties, options)
  return Array.from(graph.sign, (sign, tie) => [
    graph.ids[graph.source[tie] as number],
    graph.ids[graph.target[tie] as number],
    sign * (graph.weight[tie] as number),
  ])
}

describe('observations of one pair become one tie', () => {
  const ties: readonly Tie[] = [
    ['b', 'a', 2],
    ['a', 'b', 0.5],
    ['a', 'b', -1],
    ['b', 'c', -3],
  ]
  it.each<[string, Parameters<typeof graphOf>[1], unknown]>([
    [
      'undirected: the sign of the sum, both directions counted',
      {},
      [
        ['a', 'b', 1],
        ['b', 'c', -1],
      ],
    ],
    [
      'weighted: the sum itself',
      { weighted: true },
      [
        ['a', 'b', 1.5],
        ['b', 'c', -3],
      ],
    ],
    [
      'directed: a tie a direction; a → b cancels',
      { directed: true },
      [
        ['b', 'a', 1],
        ['b', 'c', -1],
      ],
    ],
    [
      'directed and weighted',
      { directed: true, weighted: true },
      [
        ['a', 'b', -0.5],
        ['b', 'a', 2],
        ['b', 'c', -3],
      ],
    ],
  ])('%s', (_, options, expected) => {
    expect(tiesOf(ties, options)).toEqual(expected)
  })
})

test('pairs that cancel out and ties to oneself are no ties, and are told with their records', () => {
  const graph = graphOf([
    ['a', 'b', 1],
    ['b', 'a', -1],
    ['c', 'c', 1],
  ])
  expect(graph.ids).toEqual(['a', 'b', 'c'])
  expect(graph.sign).toHaveLength(0)
  expect(graph.zeroSums).toEqual([{ source: 'a', target: 'b', records: ['tie 0', 'tie 1'] }])
  expect(graph.loops).toEqual(['tie 2'])
})

test('decimal weights that sum to 0 but for rounding cancel out', () => {
  const graph = graphOf(
    [
      ['a', 'b', 0.1],
      ['a', 'b', 0.2],
      ['a', 'b', -0.3],
    ],
    { weighted: true },
  )
  expect(graph.zeroSums).toHaveLength(1)
})

test('nodes are sorted by code unit, whatever the order of the rows', () => {
  const rows: readonly Tie[] = [
    ['ä', 'Z', 1],
    ['🙂', 'a', -1],
    ['a', 'ä', 1],
  ]
  expect(graphOf(rows)).toMatchObject({ ids: ['Z', 'a', 'ä', '🙂'] })
  expect(tiesOf(rows.toReversed())).toEqual(tiesOf(rows))
})

describe('stances of a project', () => {
  const project = council()
  it('on actors have a sign each; ambivalent ones are counted and left out', () => {
    const { observations, leftOut } = signedStances(project, 'actors')
    expect(observations.map(({ source, target, sign }) => `${source} ${sign} ${target}`)).toEqual([
      'actor:guild -1 actor:brandt',
      'actor:residents 1 actor:guild',
      'actor:brandt-defenders 1 actor:brandt',
    ])
    expect(leftOut).toEqual({ ambivalent: 1, neutral: 0 })
  })
  it('on issues make a graph of actors and issues', () => {
    const { observations, leftOut } = signedStances(project, 'issues')
    const graph = signedGraph(observations)
    const tie = [...graph.sign.keys()].find((number) =>
      graph.records[number]?.includes('stance:reil-denies-loss'),
    )
    expect(tie).toBeDefined()
    expect(graph.ids[graph.source[tie as number] as number]).toBe('actor:reil')
    expect(graph.ids[graph.target[tie as number] as number]).toBe('issue:harbour-loses-money')
    expect(graph.sign[tie as number]).toBe(-1)
    expect(leftOut).toEqual({ ambivalent: 1, neutral: 2 })
  })
  it('count once a sentence: two in one sentence are one, one in two sentences are two', () => {
    const guild = [...project.stances.values()].find(({ id }) => id === 'guild-against-brandt') as Stance
    const twin = { ...guild, id: 'twin' as Stance['id'] }
    const sentences = (stance: string, numbers: readonly number[]) =>
      [
        `stance:${stance}` as const,
        numbers.map((number) => ({
          document: 'report' as DocumentId,
          startUtf16: 0,
          endUtf16: 1,
          sentences: [number],
        })),
      ] as const
    const weights = (...evidence: ReturnType<typeof sentences>[]) => {
      const made = {
        ...project,
        stances: new Map([guild, twin].map((stance) => [stance.id, stance])),
        evidence: new Map(evidence),
      }
      const { weight, records } = signedGraph(signedStances(made, 'actors').observations, {
        weighted: true,
      })
      return { weight: [...weight], records }
    }
    const both = [['stance:guild-against-brandt', 'stance:twin']]
    expect(weights(sentences('guild-against-brandt', [4]), sentences('twin', [4]))).toEqual({
      weight: [1],
      records: both,
    })
    expect(weights(sentences('guild-against-brandt', [4]), sentences('twin', [5])).weight).toEqual([2])
    expect(weights(sentences('guild-against-brandt', [4, 5]), sentences('twin', [5])).weight).toEqual([2])
  })
  it('are those that a filter keeps', () => {
    expect(signedStances(project, 'actors', new Set(['residents-for-guild'])).observations).toHaveLength(1)
  })
})
