import type { AbstractGraph, Attributes } from 'graphology-types'
import { csvTable, type CsvOptions } from './csvTable'
import { edgeAttributes, flatAttributes, flatValue, nodeAttributes } from './flatAttributes'

/** The nodes of a graph as CSV: `id` and a column an attribute (lists joined by `|`, see `flatValue`). */
export const writeNodesCsv = (graph: AbstractGraph, options?: CsvOptions): string =>
  table(
    ['id'],
    nodeAttributes(graph),
    graph.nodes().map((key) => [key]),
    options,
  )

/** The edges of a graph as CSV: `source` and `target` first, as igraph for R takes them, `id`, and a column an attribute. */
export const writeEdgesCsv = (graph: AbstractGraph, options?: CsvOptions): string =>
  table(
    ['source', 'target', 'id'],
    edgeAttributes(graph),
    graph.mapEdges((key, _, source, target) => [source, target, key]),
    options,
  )

function table(
  own: readonly string[],
  attributes: readonly Attributes[],
  keys: readonly (readonly string[])[],
  options: CsvOptions | undefined,
): string {
  const fields = flatAttributes(attributes)
  const header = [...own, ...fields.map(({ name }) => (own.includes(name) ? `${name}_` : name))]
  const rows = attributes.map((values, at) => [
    ...(keys[at] ?? []),
    ...fields.map(({ name }) => flatValue(values[name])),
  ])
  return csvTable(header, rows, options)
}
