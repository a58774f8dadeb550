import type { AbstractGraph } from 'graphology-types'
import { buildGraph } from '../graph/graph'
import type { Picture } from '../layout/positions'
import type { Project } from '../model/project'
import { citedItems, type CitedView } from './citation'
import { flatGraph } from './flatGraph'
import { writeBibtex, writeCslJson, writePlainCitations } from './formats/citations'
import { writeCytoscapeJson } from './formats/cytoscapeJson'
import { finite } from './formats/finite'
import { writeGexf } from './formats/gexf'
import { writeEdgesCsv, writeNodesCsv } from './formats/graphCsv'
import { writeGraphml } from './formats/graphml'
import { writeJsonLd } from './formats/jsonLd'
import { writeNodeLink } from './formats/nodeLink'
import { writeStancesCsv } from './formats/stancesCsv'
import { writeStandpoint, writeZip } from './formats/zipArchive'

/** What there is to write. */
export interface Source {
  /** All of it, for the names of what a part only mentions. */
  readonly whole: Project
  /** What is written: the whole, or what a view shows of it. */
  readonly part: Project
  /** Whose positions the nodes take; none where nobody has a picture. */
  readonly picture?: Picture | undefined
  /** Hex hash of the coding and its texts (`codingSha256`). */
  readonly codingSha256: string
  /** The project's files as they are, by name. */
  readonly files: Readonly<Record<string, string>>
  /** The view to cite; null where there is none. */
  readonly view: CitedView | null
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
  readonly content: string | Uint8Array
}

export type WriterGroup = 'graph' | 'table' | 'text' | 'citation' | 'project'

export interface Writer {
  /** As `--to` takes it. */
  readonly id: string
  readonly group: WriterGroup
  readonly label: string
  /** What opens it. */
  readonly opens: string
  readonly write: (source: Source, options: WritingOptions) => readonly WrittenFile[]
}

const file = (ending: string, mediaType: string, content: WrittenFile['content']): WrittenFile => ({
  ending,
  mediaType,
  content,
})

/** All formats of data, for the page's dialog and the terminal alike. */
export const WRITERS: readonly Writer[] = [
  {
    id: 'gexf',
    group: 'graph',
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
    group: 'graph',
    label: 'GraphML',
    opens: 'Gephi, networkx, igraph, visone',
    write: ({ part, picture }) => [
      file('.graphml', 'application/xml', writeGraphml([inColourParts(flatGraph(part, picture))])),
    ],
  },
  {
    id: 'node-link',
    group: 'graph',
    label: 'Node-link JSON',
    opens: 'networkx, D3',
    write: ({ part, picture }) => [
      file('.node-link.json', 'application/json', writeNodeLink(flatGraph(part, picture))),
    ],
  },
  {
    id: 'cytoscape',
    group: 'graph',
    label: 'Cytoscape JSON',
    opens: 'Cytoscape, networkx',
    write: ({ part, picture }) => [
      file('.cyjs', 'application/json', writeCytoscapeJson(flatGraph(part, picture))),
    ],
  },
  {
    id: 'graphology',
    group: 'graph',
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
    group: 'table',
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
  {
    id: 'jsonld',
    group: 'text',
    label: 'JSON-LD',
    opens: 'rdflib, annotation tools: quotations as Web Annotations, speakers in PROV-O',
    write: ({ part, whole, codingSha256 }) => [
      file('.jsonld', 'application/ld+json', writeJsonLd(part, whole, codingSha256)),
    ],
  },
  {
    id: 'bibtex',
    group: 'citation',
    label: 'BibTeX',
    opens: 'Zotero, LaTeX',
    write: (source) => [file('.bib', 'application/x-bibtex', writeBibtex(itemsOf(source)))],
  },
  {
    id: 'csl-json',
    group: 'citation',
    label: 'CSL-JSON',
    opens: 'Zotero, pandoc',
    write: (source) => [
      file('.csl.json', 'application/vnd.citationstyles.csl+json', writeCslJson(itemsOf(source))),
    ],
  },
  {
    id: 'citation',
    group: 'citation',
    label: 'Plain citations',
    opens: 'any text',
    write: (source) => [file('.txt', 'text/plain;charset=utf-8', writePlainCitations(itemsOf(source)))],
  },
  {
    id: 'standpoint',
    group: 'project',
    label: 'Standpoint project',
    opens: 'Standpoint: the files as they are, always whole',
    write: ({ files }) => [file('.standpoint', 'application/zip', writeStandpoint(files))],
  },
]

/** All files of a format of several in one zip, in their order: `tables.zip`. */
export const inOneZip = (files: readonly WrittenFile[]): WrittenFile =>
  file('tables.zip', 'application/zip', writeZip(files.map(({ ending, content }) => [ending, content])))

/** Gephi takes colours of GraphML from three numbers. */
function inColourParts<Graph extends AbstractGraph>(graph: Graph): Graph {
  graph.updateEachNodeAttributes((_, attributes) => {
    const color = Number.parseInt(String(attributes['color']).slice(1), 16)
    return { ...attributes, r: color >> 16, g: (color >> 8) & 0xff, b: color & 0xff }
  })
  return graph
}

export const itemsOf = ({ whole, codingSha256, view }: Source) => citedItems(whole, codingSha256, view)
