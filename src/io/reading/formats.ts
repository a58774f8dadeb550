/** Formats that can be read, with the words that a report and a menu have for them. */
export const FORMAT_NAMES = {
  standpoint: 'Standpoint project',
  dna: 'Discourse Network Analyzer',
  table: 'table (CSV, TSV)',
  workbook: 'Excel workbook',
  graphml: 'GraphML',
  gexf: 'GEXF',
  'node-link': 'node-link JSON',
  cytoscape: 'Cytoscape JSON',
  graphology: 'graphology JSON',
  article: 'article',
} as const

export type Format = keyof typeof FORMAT_NAMES
export const FORMATS = Object.keys(FORMAT_NAMES) as readonly Format[]

/** A file as it was given; `name` may have folders before it. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Most bytes that a file of a format may have; one beyond it is refused with this number. */
export const MOST_BYTES: Readonly<Record<Format, number>> = {
  standpoint: 200_000_000,
  dna: 200_000_000,
  table: 200_000_000,
  workbook: 50_000_000,
  graphml: 50_000_000,
  gexf: 50_000_000,
  'node-link': 50_000_000,
  cytoscape: 50_000_000,
  graphology: 50_000_000,
  article: 5_000_000,
}

/** "50 MB" */
export const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1_000_000))} MB`
