import { describe, expect, it, test } from 'vitest'
import { discourseNetworks } from '../../src/analysis/discourseNetwork'
import { eventGraph, networkGraph } from '../../src/analysis/networkGraph'
import type { NetworkSettings } from '../../src/analysis/networkSettings'
import { projectStatements } from '../../src/analysis/projectStatements'
import type { Statements } from '../../src/analysis/statements'
import { council } from '../fixtures/projects'
import { folded, settings, spoken } from './madeUp'

const graphs = (statements: Statements, own: Partial<NetworkSettings>) => {
  const made = discourseNetworks(statements, settings(own))
  return made.networks.map((network) => networkGraph(statements, made, network))
}

test('a one-mode network is a graph with an edge a tie', () => {
  const [graph] = graphs(spoken('A+x B+x B+x C-x D+y'), { mode: 'one', aggregation: 'subtract' })
  expect(
    graph?.mapNodes((key, { label, variable, statements }) => [key, label, variable, statements]),
  ).toEqual([
    ['A', 'A', 'holder', 1],
    ['B', 'B', 'holder', 2],
    ['C', 'C', 'holder', 1],
    ['D', 'D', 'holder', 1],
  ])
  expect(graph?.mapEdges((_, { weight }, source, target) => [source, target, weight])).toEqual([
    ['A', 'B', 2],
    ['A', 'C', -1],
    ['B', 'C', -2],
  ])
})

describe('a two-mode network', () => {
  it('has nodes of both kinds, and edges between them alone', () => {
    const [graph] = graphs(spoken('A+x A+y B-x'), { mode: 'two', aggregation: 'subtract' })
    expect(graph?.nodes()).toEqual(['A', 'B', 'x', 'y'])
    expect(graph?.mapEdges((_, { weight }, source, target) => [source, target, weight])).toEqual([
      ['A', 'x', 1],
      ['A', 'y', 1],
      ['B', 'x', -1],
    ])
  })
  it('keeps a holder and an issue of the same name apart, in every window alike', () => {
    const a = { holder: 'A', issue: 'x', agreement: 1, date: '2005-01-01' }
    const statements = folded([a, { ...a, issue: 'A', date: '2005-01-02' }])
    const windows = graphs(statements, { window: { unit: 'days', size: 1 } })
    expect(windows.map((graph) => graph.nodes())).toEqual([
      ['holder:A', 'issue:x'],
      ['holder:A', 'issue:A'],
    ])
    expect(windows.map((graph) => graph.getAttribute('mid'))).toEqual(['2005-01-01', '2005-01-02'])
  })
})

test('a list of statements is a graph with an edge each; those without row or column are none', () => {
  const a = { holder: 'A', issue: 'x', agreement: 1 }
  const statements = folded([a, { ...a, agreement: 0 }, { ...a, issue: '' }])
  const graph = eventGraph(statements, discourseNetworks(statements, settings({ mode: 'events' })))
  expect(graph.nodes()).toEqual(['A', 'x'])
  expect(graph.mapEdges((key, { agreement }) => [key, agreement])).toEqual([
    ['1', 1],
    ['2', 0],
  ])
})

test('nodes of a project have ids as keys and names as labels', () => {
  const project = council()
  const [graph] = graphs(projectStatements(project, 'leave-out').statements, { mode: 'one' })
  for (const [key, label] of graph?.mapNodes((id, { label: name }) => [id, name] as const) ?? [])
    expect([...project.actors.values()].find(({ id }) => id === key)?.name).toBe(label)
})
