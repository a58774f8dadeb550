import { MultiDirectedGraph } from 'graphology'
import { describe, expect, it } from 'vitest'
import { flatGraph } from '../../src/io/flatGraph'
import { WRITERS } from '../../src/io/writing'
import { writeGraphml } from '../../src/io/formats/graphml'
import { layoutSides } from '../../src/layout/sides'
import { subjectsOf } from '../../src/layout/subjects'
import type { Picture } from '../../src/layout/positions'
import type { Project } from '../../src/model/project'
import { hostile } from '../fixtures/hostile'
import { council, minsk } from '../fixtures/projects'
import { NETWORKX, readBy, type ReadGraph } from './python'

if (!NETWORKX)
  console.warn(
    'skipped: no Python with networkx (Debian: apt-get install python3-networkx, or pip install networkx)',
  )

const read = (format: string, content: string) =>
  readBy(NETWORKX ?? '', 'read.py', content, format) as ReadGraph

function written(format: string, project: Project, picture?: Picture): string {
  const [file] =
    WRITERS.find(({ id }) => id === format)?.write(
      { whole: project, part: project, picture, codingSha256: '', files: {}, view: null },
      {},
    ) ?? []
  return String(file?.content ?? '')
}

/** What XML 1.0 can't hold stands as U+FFFD. */
const inXml = (text: string) =>
  [...text]
    .map((character) =>
      /^(?:[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r\u007F-\u009F])\p{Cc})$/u.test(character) ? '\uFFFD' : character,
    )
    .join('')
const item = (value: unknown) => String(value).replaceAll('\\', '\\\\').replaceAll('|', '\\|')
const inXmlValue = (value: unknown): unknown =>
  Array.isArray(value) ? inXml(value.map(item).join('|')) : typeof value === 'string' ? inXml(value) : value
const xmlFields = (attributes: object) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [inXml(name), inXmlValue(value)]))

/** Before networkx 3 empty texts of GraphML are left out. */
const filled = (attributes: object) =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''))
const filledFields = (attributes: object) => filled(xmlFields(attributes))

const rgb = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))

const projects = [
  ['the bundled article', minsk()],
  ['two documents', council()],
  ['names that formats stumble over', hostile()],
] as const

describe.skipIf(!NETWORKX)('networkx finds every node, edge and attribute of', () => {
  describe.each(projects)('%s', (_, project) => {
    const [about] = subjectsOf(project)
    const picture = about && (layoutSides(project, about) as Picture)
    const graph = flatGraph(project, picture)
    const edgesOf = (fields: (attributes: object, key: string) => object, text: (key: string) => string) =>
      Object.fromEntries(
        graph.mapEdges((key, attributes, source, target) => [
          text(key),
          [text(source), text(target), fields(attributes, key)],
        ]),
      )

    it('in GraphML', () => {
      const found = read('graphml', written('graphml', project, picture))
      expect(found.directed).toBe(true)
      expect(found.graph).toMatchObject(filledFields(graph.getAttributes()))
      expect(
        Object.fromEntries(Object.entries(found.nodes).map(([key, data]) => [key, filled(data)])),
      ).toEqual(
        Object.fromEntries(
          graph.mapNodes((key, attributes) => {
            const [r, g, b] = rgb(String(attributes['color']))
            return [inXml(key), { ...filledFields(attributes), r, g, b }]
          }),
        ),
      )
      expect(
        Object.fromEntries(
          Object.entries(found.edges).map(([key, [source, target, data]]) => [
            key,
            [source, target, filled(data)],
          ]),
        ),
      ).toEqual(edgesOf(filledFields, inXml))
    })

    it('in GEXF, with places, sizes and colours where Gephi looks for them', () => {
      const found = read('gexf', written('gexf', project, picture))
      expect(found.directed).toBe(true)
      expect(found.nodes).toEqual(
        Object.fromEntries(
          graph.mapNodes((key, { x, y, size, color, ...attributes }) => {
            const [r, g, b] = rgb(String(color))
            const position = x === undefined ? {} : { position: { x, y, z: 0 } }
            return [
              inXml(key),
              { ...xmlFields(attributes), viz: { color: { r, g, b, a: 1 }, size, ...position } },
            ]
          }),
        ),
      )
      expect(found.edges).toEqual(
        edgesOf((attributes, key) => {
          // networkx reads the looks of nodes alone.
          const { color: _color, ...fields } = attributes as Record<string, unknown>
          return { ...xmlFields(fields), id: inXml(key) }
        }, inXml),
      )
    })

    it('in node-link JSON, lists as lists', () => {
      const found = read('node-link', written('node-link', project, picture))
      expect(found.directed).toBe(true)
      expect(found.graph).toEqual(graph.getAttributes())
      expect(found.nodes).toEqual(Object.fromEntries(graph.mapNodes((key, attributes) => [key, attributes])))
      expect(found.edges).toEqual(
        edgesOf(
          (attributes) => attributes,
          (key) => key,
        ),
      )
    })

    it('in Cytoscape JSON', () => {
      const found = read('cytoscape', written('cytoscape', project, picture))
      expect(Object.keys(found.nodes).toSorted()).toEqual(graph.nodes().toSorted())
      for (const [key, data] of Object.entries(found.nodes)) {
        const { x: _x, y: _y, ...attributes } = graph.getNodeAttributes(key)
        expect(data).toMatchObject(attributes)
      }
      expect(Object.keys(found.edges).toSorted()).toEqual(graph.edges().toSorted())
      for (const [key, [source, target, data]] of Object.entries(found.edges)) {
        expect([source, target]).toEqual(graph.extremities(key))
        expect(data).toMatchObject(graph.getEdgeAttributes(key))
      }
    })
  })
})

describe.skipIf(!NETWORKX)('networkx', () => {
  it('finds hand-made attributes by name and type', () => {
    const graph = new MultiDirectedGraph()
    graph.addNode('a', { size: 2, share: 0.25, known: true, name: 'A & "B"', gone: Number.NaN })
    graph.addNode('b', { size: -1, known: false, far: Number.POSITIVE_INFINITY })
    graph.addEdgeWithKey('e1', 'a', 'b', { weight: 1.5 })
    graph.addEdgeWithKey('e2', 'a', 'b', { weight: 3 })
    expect(read('graphml', writeGraphml([graph]))).toMatchObject({
      nodes: { a: { size: 2, share: 0.25, known: true, name: 'A & "B"' }, b: { size: -1, known: false } },
      edges: { e1: ['a', 'b', { weight: 1.5 }], e2: ['a', 'b', { weight: 3 }] },
    })
  })

  it('finds every attribute of a GraphML of 5,000 nodes and 20,000 edges', () => {
    const graph = new MultiDirectedGraph()
    for (let i = 0; i < 5000; i++)
      graph.addNode(`n${i}`, { label: `Node ${i} é 🌍`, rank: i, share: i / 7, known: i % 2 === 0 })
    for (let i = 0; i < 20_000; i++)
      graph.addEdgeWithKey(`e${i}`, `n${i % 5000}`, `n${(i * 7 + 1) % 5000}`, {
        weight: i / 3,
        note: `“${i}” <&>`,
      })
    const found = read('graphml', writeGraphml([graph]))
    expect(Object.keys(found.nodes)).toHaveLength(5000)
    expect(Object.keys(found.edges)).toHaveLength(20_000)
    for (let i = 0; i < 5000; i++)
      expect(found.nodes[`n${i}`]).toEqual({
        label: `Node ${i} é 🌍`,
        rank: i,
        share: i / 7,
        known: i % 2 === 0,
      })
    for (let i = 0; i < 20_000; i++)
      expect(found.edges[`e${i}`]).toEqual([
        `n${i % 5000}`,
        `n${(i * 7 + 1) % 5000}`,
        { weight: i / 3, note: `“${i}” <&>` },
      ])
  })
})
