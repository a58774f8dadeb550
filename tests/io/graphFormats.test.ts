import * as fc from 'fast-check'
import { MultiDirectedGraph, MultiGraph, UndirectedGraph } from 'graphology'
import { describe, expect, it, test } from 'vitest'
import { buildGraph } from '../../src/graph/graph'
import { writeGexf, writeTemporalGexf } from '../../src/io/formats/gexf'
import { writeGraphml } from '../../src/io/formats/graphml'
import { council } from '../fixtures/projects'
import { within, xmlTree, type XmlElement } from './xmlTree'

const AWKWARD = 'A, "B" & <C>\t\n  🌍 حجر'

function small() {
  const graph = new MultiGraph()
  graph.addNode(AWKWARD, { label: AWKWARD, size: 2, known: true, record: { nested: 1 }, list: ['a', 'b'] })
  graph.addNode('second', { size: Number.NaN, known: false })
  graph.addDirectedEdgeWithKey('one', AWKWARD, 'second', { weight: -0.5, mixed: 1 })
  graph.addUndirectedEdgeWithKey('two', AWKWARD, 'second', { weight: 3, mixed: 'text' })
  graph.setAttribute('title', 'small')
  return graph
}

/** Attributes of GraphML elements by their names, as written. */
function graphmlData(root: XmlElement, element: XmlElement): Record<string, string> {
  const names = new Map(
    within(root, 'key').map(({ attributes }) => [attributes['id'], attributes['attr.name']]),
  )
  const data = element.children.filter(({ name }) => name === 'data')
  return Object.fromEntries(data.map(({ attributes, text }) => [names.get(attributes['key']) ?? '', text]))
}

describe('GraphML', () => {
  const root = xmlTree(writeGraphml([small()]))
  it('keeps awkward names, and types attributes', () => {
    const types = Object.fromEntries(
      within(root, 'key').map(({ attributes }) => [
        `${attributes['for']} ${attributes['attr.name']}`,
        attributes['attr.type'],
      ]),
    )
    expect(types).toEqual({
      'graph title': 'string',
      'node label': 'string',
      'node size': 'double',
      'node known': 'boolean',
      'node list': 'string',
      'edge weight': 'double',
      'edge mixed': 'string',
    })
    const nodes = within(root, 'node')
    expect(nodes.map(({ attributes }) => attributes['id'])).toEqual([AWKWARD, 'second'])
    expect(nodes.map((node) => graphmlData(root, node))).toEqual([
      { label: AWKWARD, size: '2', known: 'true', list: 'a|b' },
      { known: 'false' },
    ])
  })
  it('says of each edge whether it is directed', () => {
    expect(within(root, 'graph')[0]?.attributes['edgedefault']).toBe('directed')
    expect(within(root, 'edge').map(({ attributes }) => [attributes['id'], attributes['directed']])).toEqual([
      ['one', undefined],
      ['two', 'false'],
    ])
  })
  it('of several graphs has no id twice', () => {
    const several = xmlTree(writeGraphml([small(), small()]))
    const ids = ['graph', 'node'].flatMap((name) =>
      within(several, name).map(({ attributes }) => attributes['id']),
    )
    expect(new Set(ids).size).toBe(2 + 4)
    const nodes = new Set(ids)
    for (const { attributes } of within(several, 'edge'))
      expect(nodes.has(attributes['source']) && nodes.has(attributes['target'])).toBe(true)
  })
  it('of an empty graph is well-formed', () => {
    expect(within(xmlTree(writeGraphml([new UndirectedGraph()])), 'graph')).toHaveLength(1)
    expect(xmlTree(writeGraphml([])).name).toBe('graphml')
  })
})

/** A graph of these nodes, the first two tied. */
const tied = (weight: number, ...names: string[]) => {
  const graph = new UndirectedGraph()
  for (const name of names) graph.addNode(name, { label: name })
  graph.addEdgeWithKey('tie', names[0], names[1], { weight })
  return graph
}

describe('GEXF', () => {
  const root = xmlTree(writeGexf(small()))
  it('has labels and weights in their own places', () => {
    expect(within(root, 'node').map(({ attributes }) => attributes)).toEqual([
      { id: AWKWARD, label: AWKWARD },
      { id: 'second', label: 'second' },
    ])
    expect(within(root, 'edge').map(({ attributes }) => attributes)).toEqual([
      { id: 'one', source: AWKWARD, target: 'second', weight: '-0.5' },
      { id: 'two', source: AWKWARD, target: 'second', weight: '3', type: 'undirected' },
    ])
  })
  it('types the other attributes', () => {
    expect(
      within(root, 'attribute').map(({ attributes }) => [attributes['title'], attributes['type']]),
    ).toEqual([
      ['size', 'double'],
      ['known', 'boolean'],
      ['list', 'string'],
      ['mixed', 'string'],
    ])
  })
  it('over time has each node and edge once, with a spell and a weight for each time', () => {
    const slices = [
      { graph: tied(1, 'a', 'b'), start: '2005-01-01', end: '2005-01-31' },
      { graph: tied(2, 'a', 'b', 'c'), start: '2005-02-01', end: '2005-02-28' },
    ]
    const tree = xmlTree(writeTemporalGexf(slices))
    expect(within(tree, 'graph')[0]?.attributes).toMatchObject({ mode: 'dynamic', timeformat: 'date' })
    expect(within(tree, 'node').map(({ attributes }) => attributes['id'])).toEqual(['a', 'b', 'c'])
    const [tie, ...others] = within(tree, 'edge')
    expect(others).toEqual([])
    expect(tie && within(tie, 'spell').map(({ attributes }) => attributes)).toEqual([
      { start: '2005-01-01', end: '2005-01-31' },
      { start: '2005-02-01', end: '2005-02-28' },
    ])
    expect(tie && within(tie, 'attvalue').map(({ attributes }) => attributes['value'])).toEqual(['1', '2'])
  })
})

/** What XML 1.0 can't hold stands as U+FFFD; everything else, white space too, is the same. */
const allowed = (text: string) =>
  [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      const held =
        code > 0x1f
          ? (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff
          : '\t\n\r'.includes(character)
      return held ? character : '\uFFFD'
    })
    .join('')

test('any text comes back from GraphML and GEXF, but for what XML can’t hold', () => {
  const unit = fc
    .oneof(fc.nat({ max: 0x2ff }), fc.nat({ max: 0xffff }))
    .map((code) => String.fromCharCode(code))
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1 }), (text) => {
      const graph = new MultiDirectedGraph()
      graph.addNode('n', { label: text, note: text })
      const graphml = xmlTree(writeGraphml([graph]))
      const [node] = within(graphml, 'node')
      expect(node && graphmlData(graphml, node)).toEqual({ label: allowed(text), note: allowed(text) })
      const gexf = xmlTree(writeGexf(graph))
      expect(within(gexf, 'node')[0]?.attributes['label']).toBe(allowed(text))
      expect(within(gexf, 'attvalue')[0]?.attributes['value']).toBe(allowed(text))
    }),
  )
})

test('a project’s own graph is written with its flat attributes', () => {
  const graph = buildGraph(council())
  for (const [tree, edges] of [
    [xmlTree(writeGraphml([graph])), 'edge'],
    [xmlTree(writeGexf(graph)), 'edge'],
  ] as const) {
    expect(within(tree, 'node')).toHaveLength(graph.order)
    expect(within(tree, edges)).toHaveLength(graph.size)
  }
})
