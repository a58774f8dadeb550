import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WRITERS } from '../../../src/io/writing'
import { assemble } from '../../../src/model/assemble'
import type { Coding } from '../../../src/model/coding'
import type { Project } from '../../../src/model/project'
import { council } from '../../fixtures/projects'
import { checked, opened } from './opened'

const GRAPHML = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="label" attr.type="string"/>
  <key id="d1" for="node" attr.name="age" attr.type="int"><default>40</default></key>
  <key id="d2" for="edge" attr.name="weight" attr.type="double"/>
  <key id="d3" for="edge" attr.name="since" attr.type="string"/>
  <graph edgedefault="directed">
    <node id="n0"><data key="d0">Mayor &amp; clerk</data></node>
    <node id="n1"><data key="d0">Council</data><data key="d1">7</data></node>
    <node id="n2"><data key="d0">Guild</data></node>
    <edge id="e0" source="n0" target="n1"><data key="d2">-2.5</data><data key="d3">2019</data></edge>
    <edge source="n1" target="n0"><data key="d2">1</data></edge>
    <edge source="n1" target="n9"/>
    <hyperedge><endpoint node="n0"/></hyperedge>
  </graph>
</graphml>`

const GEXF = `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <graph defaultedgetype="undirected">
    <attributes class="node"><attribute id="0" title="kind" type="string"/></attributes>
    <nodes>
      <node id="a" label="Mayor"><attvalues><attvalue for="0" value="person"/></attvalues><viz:color r="255" g="0" b="16"/><viz:position x="1.5" y="-2"/></node>
      <node id="b" label="Council"/>
    </nodes>
    <edges><edge id="0" source="a" target="b" weight="3"/></edges>
  </graph>
</gexf>`

describe('a graph', () => {
  it('comes in from GraphML with nodes, types, defaults and signed edges; what does not is listed', async () => {
    const reading = await opened('g.graphml', GRAPHML)
    const { project, problems } = checked(reading)
    expect(problems).toEqual([])
    expect([...project.actors.values()].map(({ name, attributes }) => [name, attributes])).toEqual([
      [
        'Mayor & clerk',
        [
          { name: 'id', value: 'n0' },
          { name: 'age', value: 40 },
        ],
      ],
      [
        'Council',
        [
          { name: 'id', value: 'n1' },
          { name: 'age', value: 7 },
        ],
      ],
      [
        'Guild',
        [
          { name: 'id', value: 'n2' },
          { name: 'age', value: 40 },
        ],
      ],
    ])
    expect([...project.stances.values()]).toMatchObject([
      {
        id: 'e0',
        holder: 'mayor-clerk',
        target: { actor: 'council' },
        polarity: 'opposes',
        evidence: [],
        attributes: [{ name: 'since', value: '2019' }],
      },
      { holder: 'council', polarity: 'supports' },
    ])
    expect(reading.report.counts).toEqual([
      { what: 'hyperedges', inFile: 1, cameIn: 0, leftOut: 1 },
      { what: 'nodes', inFile: 3, cameIn: 3, leftOut: 0 },
      { what: 'edges', inFile: 3, cameIn: 2, leftOut: 1 },
    ])
    expect(reading.report.losses.at(-1)).toMatchObject({ place: 'edge 3', field: 'target', value: 'n9' })
  })

  it('comes in from GEXF with labels, attributes, colours and places; edges without sign as ties', async () => {
    const { project, problems } = checked(await opened('g.gexf', GEXF))
    expect(problems).toEqual([])
    expect([...project.actors.values()][0]).toMatchObject({
      name: 'Mayor',
      kind: 'person',
      attributes: [
        { name: 'id', value: 'a' },
        { name: 'kind', value: 'person' },
        { name: 'color', value: '#ff0010' },
        { name: 'x', value: 1.5 },
        { name: 'y', value: -2 },
      ],
    })
    expect([...project.ties.values()]).toMatchObject([
      {
        source: 'mayor',
        target: 'council',
        directed: false,
        valence: 'none',
        attributes: [{ name: 'weight', value: 3 }],
      },
    ])
  })

  it.each([
    [
      'node-link JSON',
      'g.json',
      {
        directed: true,
        multigraph: false,
        graph: {},
        nodes: [{ id: 1, name: 'Mayor' }, { id: 2 }],
        links: [{ source: 1, target: 2, sign: -1 }],
      },
    ],
    [
      'node-link JSON of networkx 3.4',
      'g.json',
      {
        directed: true,
        nodes: [{ id: 1, name: 'Mayor' }, { id: 2 }],
        edges: [{ source: 1, target: 2, sign: -1 }],
      },
    ],
    [
      'Cytoscape JSON',
      'g.cyjs',
      {
        elements: {
          nodes: [{ data: { id: '1', name: 'Mayor' } }, { data: { id: '2' } }],
          edges: [{ data: { source: '1', target: '2', sign: -1 } }],
        },
      },
    ],
    [
      'a list of Cytoscape elements',
      'g.json',
      [
        { data: { id: '1', name: 'Mayor' } },
        { data: { id: '2' } },
        { data: { id: 'e', source: '1', target: '2', sign: -1 } },
      ],
    ],
    [
      'graphology JSON',
      'g.json',
      {
        attributes: {},
        options: { type: 'directed' },
        nodes: [{ key: '1', attributes: { name: 'Mayor' } }, { key: '2' }],
        edges: [{ source: '1', target: '2', attributes: { sign: -1 } }],
      },
    ],
  ])('comes in from %s', async (_, name, json) => {
    const { project, problems } = checked(await opened(name, JSON.stringify(json)))
    expect(problems).toEqual([])
    expect([...project.actors.values()].map(({ name: of }) => of)).toEqual(['Mayor', '2'])
    expect([...project.stances.values()]).toMatchObject([
      { holder: 'mayor', target: { actor: '2' }, polarity: 'opposes' },
    ])
  })

  it('of two modes comes in as positions of actors on issues, whichever end is written first', async () => {
    const json = {
      directed: false,
      nodes: [
        { id: 'Mayor', type: 'actor' },
        { id: 'Bridge', type: 'concept' },
        { id: 'Guild', type: 'actor' },
      ],
      links: [
        { source: 'Mayor', target: 'Bridge', sign: 1 },
        { source: 'Bridge', target: 'Guild', sign: -1 },
      ],
    }
    const { project } = checked(await opened('g.json', JSON.stringify(json)))
    expect([...project.issues.keys()]).toEqual(['bridge'])
    expect([...project.stances.values()].map(({ holder, polarity }) => [holder, polarity])).toEqual([
      ['mayor', 'supports'],
      ['guild', 'opposes'],
    ])
  })

  it('with two nodes of one id keeps the first, and says so', async () => {
    const json = { nodes: [{ id: 'a' }, { id: 'a' }, { id: 'b' }], links: [{ source: 'a', target: 'b' }] }
    const { report } = await opened('g.json', JSON.stringify(json))
    expect(report.counts[0]).toEqual({ what: 'nodes', inFile: 3, cameIn: 2, leftOut: 1 })
  })

  it('with NaN and infinities, as Python writes them, comes in without them', async () => {
    const text =
      '{"nodes": [{"id": "NaN a", "size": NaN}, {"id": "b", "size": -Infinity}], "links": [{"source": "NaN a", "target": "b"}]}'
    const reading = await opened('g.json', text)
    expect([...checked(reading).project.actors.values()].map(({ name }) => name)).toEqual(['NaN a', 'b'])
    expect(reading.report.remarks).toContain('NaN and infinite numbers are left out.')
  })
})

const COUNCIL = council()

/** What a graph of Standpoint's own says, whatever the format that it goes through. */
const essence = ({ documents, actors, issues, stances, ties, events }: Project) => ({
  actors: [...actors.values()].map(({ id, name, label, kind, aliases }) => ({
    id,
    name,
    label,
    kind,
    aliases,
  })),
  publishers: [...documents.values()].map(({ id, publisher }) => [id, publisher]).toSorted(),
  issues: [...issues.values()].flatMap(({ id, proposition, kind, sameAs }) =>
    sameAs === undefined ? [{ id, proposition, kind }] : [],
  ),
  stances: [...stances.values()].map(({ id, holder, polarity, form, certainty, saidBy, date, evidence }) => ({
    id,
    holder,
    polarity,
    form,
    certainty,
    saidBy,
    date,
    quotes: evidence.map(({ quote }) => quote),
  })),
  ties: [...ties.values()].map(
    ({ id, source, target, relation, directed, valence, affiliation, evidence }) => ({
      id,
      source,
      target,
      relation,
      directed,
      valence,
      affiliation,
      quotes: evidence.map(({ quote }) => quote),
    }),
  ),
  events: [...events.values()].map(({ id, label, participants }) => ({
    id,
    label,
    participants: participants.toSorted(),
  })),
})

describe('a graph that Standpoint wrote', () => {
  it.each(['graphml', 'gexf', 'node-link', 'cytoscape', 'graphology'])(
    'comes back from %s as it was',
    async (id) => {
      const writer = WRITERS.find((one) => one.id === id)
      const [file] =
        writer?.write({ whole: COUNCIL, part: COUNCIL, codingSha256: '', files: {}, view: null }, {}) ?? []
      const reading = await opened(`council${file?.ending}`, file?.content ?? '')
      const { project, problems } = checked(reading)
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(reading.report.losses).toEqual([])
      expect(essence(project)).toEqual(essence(COUNCIL))
    },
  )
})

describe('a large graph of another program', () => {
  const NODES = 5000
  /** Nodes and edges with attributes of every type, some with names that Standpoint uses itself. */
  const big = {
    directed: true,
    multigraph: false,
    nodes: Array.from({ length: NODES }, (_, at) => ({
      id: `n${at}`,
      label: `Actor ${at}`,
      size: at / 4,
      colour: `c${at % 7}`,
      'vote share': at % 3 === 0,
      x: at,
    })),
    links: Array.from({ length: NODES }, (_, at) => ({
      source: `n${at}`,
      target: `n${(at * 7 + 1) % NODES}`,
      sign: at % 2 === 0 ? 1 : -1,
      weight: at / 8,
      since: `${1900 + (at % 100)}`,
      type: 'letter',
    })),
  }
  const all = ({ actors, stances }: Project) => ({
    actors: [...actors.values()]
      .filter(({ id }) => id !== 'unnamed-source')
      .map(({ name, attributes }) => ({ name, attributes })),
    stances: [...stances.values()].map(({ holder, target, polarity, attributes }) => ({
      holder,
      target,
      polarity,
      attributes,
    })),
  })
  const coding = (reading: Awaited<ReturnType<typeof opened>>) =>
    reading.imported?.kind === 'coding' ? assemble(reading.imported.coding, reading.imported.texts) : null

  it.each(['graphml', 'gexf', 'node-link', 'cytoscape'])(
    'loses no attribute on its way through %s and back',
    async (id) => {
      const first = coding(await opened('big.json', JSON.stringify(big))) as Project
      expect(first.actors.get('actor-7' as never)?.attributes).toEqual([
        { name: 'id', value: 'n7' },
        { name: 'size', value: 1.75 },
        { name: 'colour', value: 'c0' },
        { name: 'vote share', value: false },
        { name: 'x', value: 7 },
      ])
      const writer = WRITERS.find((one) => one.id === id)
      const [file] =
        writer?.write({ whole: first, part: first, codingSha256: '', files: {}, view: null }, {}) ?? []
      const again = await opened(`big${file?.ending}`, file?.content ?? '')
      expect(again.report.losses).toEqual([])
      expect(all(coding(again) as Project)).toEqual(all(first))
    },
  )
})

const PYTHON = '/usr/bin/python3'
const hasNetworkx = ((): boolean => {
  try {
    if (existsSync(PYTHON)) execFileSync(PYTHON, ['-c', 'import networkx'], { stdio: 'ignore' })
    return existsSync(PYTHON)
  } catch {
    return false
  }
})()
if (!hasNetworkx)
  console.warn('tests of graphs written by networkx are skipped: apt-get install python3-networkx')

const NETWORKX = `
import io, json, sys, networkx as nx
from networkx.readwrite import json_graph
format, seed = sys.argv[1], int(sys.argv[2])
plain = nx.gnm_random_graph(30, 70, seed=seed, directed=True)
graph = nx.relabel_nodes(plain, {n: f'Actor {n} <&> \\u00e9' for n in plain})
for n, (name, data) in enumerate(graph.nodes(data=True)):
    data.update(size=n * 1.5, rank=n, elected=n % 2 == 0, town=f'Town "{n % 3}"')
for n, (a, b, data) in enumerate(graph.edges(data=True)):
    data.update(sign=1 if n % 3 else -1, weight=n / 4, since=f'20{n:02d}')
if format == 'graphml': nx.write_graphml(graph, sys.stdout.buffer)
elif format == 'gexf': nx.write_gexf(graph, sys.stdout.buffer)
elif format == 'node-link': print(json.dumps(json_graph.node_link_data(graph)))
else: print(json.dumps(json_graph.cytoscape_data(graph)))
print(json.dumps({'nodes': [[n, d] for n, d in graph.nodes(data=True)], 'edges': [[a, b, d] for a, b, d in graph.edges(data=True)]}), file=sys.stderr)
`

describe.skipIf(!hasNetworkx)('a graph that networkx wrote', () => {
  it.each([
    ['graphml', 'g.graphml'],
    ['gexf', 'g.gexf'],
    ['node-link', 'g.json'],
    ['cytoscape', 'g.cyjs'],
  ])('comes in from %s with every node, edge and attribute', async (format, name) => {
    const script = `${NETWORKX}`.replace('file=sys.stderr', "file=open(sys.argv[3], 'w')")
    const truth = `/tmp/standpoint-networkx-${process.pid}-${format}.json`
    const written = execFileSync(PYTHON, ['-c', script, format, '7', truth], { maxBuffer: 1e8 })
    const graph = JSON.parse(execFileSync('cat', [truth], { encoding: 'utf8' })) as {
      nodes: [string, Record<string, unknown>][]
      edges: [string, string, Record<string, unknown>][]
    }
    const reading = await opened(name, new Uint8Array(written))
    const { project, problems } = checked(reading)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(reading.report.losses).toEqual([])
    const actors = new Map([...project.actors.values()].map((actor) => [actor.name, actor]))
    const attributesOf = (
      record: { readonly attributes?: Coding['actors'][number]['attributes'] } | undefined,
    ) => Object.fromEntries((record?.attributes ?? []).map(({ name: of, value }) => [of, value]))
    for (const [id, data] of graph.nodes) expect(attributesOf(actors.get(id))).toMatchObject(data)
    const stances = [...project.stances.values()]
    expect(stances).toHaveLength(graph.edges.length)
    for (const [source, target, { sign, ...data }] of graph.edges) {
      const stance = stances.find(
        (one) =>
          one.holder === actors.get(source)?.id &&
          'actor' in one.target &&
          one.target.actor === actors.get(target)?.id,
      )
      expect(stance?.polarity).toBe(sign === 1 ? 'supports' : 'opposes')
      expect(attributesOf(stance)).toMatchObject(data)
    }
  })
})

describe('a graph of any shape', () => {
  const name = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' })
  it('comes in with counts that add up, and passes the check', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ id: name, label: name }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.record({ source: name, target: name, weight: fc.oneof(fc.double(), name) }), {
          maxLength: 8,
        }),
        async (nodes, links) => {
          const ids = nodes.map(({ id }) => id)
          const edges = links.map((link, at) =>
            at % 3 === 0 ? link : { ...link, source: ids[at % ids.length], target: ids[0] },
          )
          const reading = await opened('g.json', JSON.stringify({ nodes, links: edges }))
          for (const { inFile, cameIn, leftOut } of reading.report.counts)
            expect(cameIn + leftOut).toBe(inFile)
          const { problems } = checked(reading)
          expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
          const { imported } = reading
          if (imported?.kind === 'coding') assemble(imported.coding, imported.texts)
        },
      ),
      { seed: 20200816, numRuns: 200 },
    ))
})
