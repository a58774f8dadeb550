import type { AbstractGraph } from 'graphology-types'
import { buildGraph } from '../graph/graph'
import type { Picture } from '../layout/positions'
import type { Project } from '../model/project'
import { flatGraph } from './flatGraph'
import { writeCytoscapeJson } from './formats/cytoscapeJson'
import { finite } from './formats/finite'
import { writeGexf } from './formats/gexf'
import { writeEdgesCsv, writeNodesCsv } from './formats/graphCsv'
import { writeGraphml } from './formats/graphml'
import { writeNodeLink } from './formats/nodeLink'
import { writeStancesCsv } from './formats/stancesCsv'

/** What there is to write. */
export interface Source {
  /** All of it, for the names of what a part only mentions. */
  readonly whole: Project
  /** What is written: the whole, or what a view shows of it. */
  readonly part: Project
  /** Whose positions the nodes take; none where nobody has a picture. */
  readonly picture?: Picture | undefined
}

export interface WritingOptions {
  /** Cells of CSV that a spreadsheet would run as a formula are made text. */
  readonly neutralise?: boolean
}

/** A file as it is handed on. */
export interface WrittenFile {
  /** What its name says after the project's, with the ending: `stances.csv`, `.gexf`. */
  readonly ending: string
  readonly mediaType: string
  readonly content: string
}

export interface Writer {
  /** As `--to` takes it. */
  readonly id: string
  readonly label: string
  /** What opens it. */
  readonly opens: string
  readonly write: (source: Source, options: WritingOptions) => readonly WrittenFile[]
}

const file = (ending: string, mediaType: string, content: string): WrittenFile => ({
  ending,
  mediaType,
  content,
})

/** All formats of data, for the page's dialog and the terminal alike. */
export const WRITERS: readonly Writer[] = [
  {
    id: 'gexf',
    label: 'GEXF 1.3',
    opens: 'Gephi, networkx',
    write: ({ part, picture }) => {
      const graph = flatGraph(part, picture)
      const description = String(graph.getAttribute('title'))
      return [file('.gexf', 'application/xml', writeGexf(graph, { drawn: true, description }))]
    },
  },
  {
    id: 'graphml',
    label: 'GraphML',
    opens: 'Gephi, networkx, igraph, visone',
    write: ({ part, picture }) => [
      file('.graphml', 'application/xml', writeGraphml([inColourParts(flatGraph(part, picture))])),
    ],
  },
  {
    id: 'node-link',
    label: 'Node-link JSON',
    opens: 'networkx, D3',
    write: ({ part, picture }) => [
      file('.node-link.json', 'application/json', writeNodeLink(flatGraph(part, picture))),
    ],
  },
  {
    id: 'cytoscape',
    label: 'Cytoscape JSON',
    opens: 'Cytoscape, networkx',
    write: ({ part, picture }) => [
      file('.cyjs', 'application/json', writeCytoscapeJson(flatGraph(part, picture))),
    ],
  },
  {
    id: 'graphology',
    label: 'Graphology JSON',
    opens: 'graphology, with the records whole',
    write: ({ part }) => [
      file(
        '.graphology.json',
        'application/json',
        `${JSON.stringify(finite(buildGraph(part).export()), null, 2)}\n`,
      ),
    ],
  },
  {
    id: 'csv',
    label: 'CSV tables',
    opens: 'R, Excel, any spreadsheet',
    write: ({ part, whole, picture }, options) => {
      const graph = flatGraph(part, picture)
      const table = (name: string, content: string) => file(`${name}.csv`, 'text/csv;charset=utf-8', content)
      return [
        table('stances', writeStancesCsv(part, whole, options)),
        table('nodes', writeNodesCsv(graph, options)),
        table('edges', writeEdgesCsv(graph, options)),
      ]
    },
  },
]

/** Gephi takes colours of GraphML from three numbers. */
function inColourParts<Graph extends AbstractGraph>(graph: Graph): Graph {
  graph.updateEachNodeAttributes((_, attributes) => {
    const color = Number.parseInt(String(attributes['color']).slice(1), 16)
    return { ...attributes, r: color >> 16, g: (color >> 8) & 0xff, b: color & 0xff }
  })
  return graph
}
