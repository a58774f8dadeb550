import { MultiUndirectedGraph, UndirectedGraph } from 'graphology'
import { isoOf } from './calendar'
import type { DiscourseNetwork, DiscourseNetworks } from './discourseNetwork'
import { eventList, type StatementEvent } from './events'
import type { Column, Statements } from './statements'

export interface NetworkNode {
  readonly label: string
  /** The variable that the label is a value of. */
  readonly variable: string
  /** Number of the network's statements that name it. */
  readonly statements: number
  /** For readers, where labels are ids. */
  readonly name?: string
}
export interface NetworkFacts {
  readonly statements: number
  /** Window of time, as ISO dates. */
  readonly start?: string
  readonly mid?: string
  readonly stop?: string
}
export type NetworkGraph = UndirectedGraph<NetworkNode, { readonly weight: number }, NetworkFacts>
export type EventGraph = MultiUndirectedGraph<NetworkNode, StatementEvent, NetworkFacts>

/** A network as an undirected, weighted graph: a node a label, an edge for every weight that isn't 0. */
export function networkGraph(
  statements: Statements,
  { selection }: DiscourseNetworks,
  network: DiscourseNetwork,
): NetworkGraph {
  const graph: NetworkGraph = new UndirectedGraph()
  const { rows, columns, weights, window } = network
  const one = network.mode === 'one'
  const rowNodes = nodesOf(statements, selection.row, rows, network.statements)
  const columnNodes = one ? rowNodes : nodesOf(statements, selection.column, columns, network.statements)
  const [rowKeys, columnKeys] = one ? [rows, rows] : keysOf(rowNodes, columnNodes)
  for (const [at, node] of rowNodes.entries()) graph.addNode(rowKeys[at], node)
  if (!one) for (const [at, node] of columnNodes.entries()) graph.addNode(columnKeys[at], node)
  const [rowCodes, columnCodes] = [
    codesOf(selection.row, rows),
    codesOf(one ? selection.row : selection.column, columns),
  ]
  for (let i = 0; i < rows.length; i++)
    for (let j = one ? i + 1 : 0; j < columns.length; j++) {
      const weight = weights[i * columns.length + j] as number
      if (weight !== 0)
        graph.addEdgeWithKey(`${rowCodes[i]}-${columnCodes[j]}`, rowKeys[i], columnKeys[j], { weight })
    }
  graph.replaceAttributes({
    statements: network.statements.length,
    ...(window && { start: isoOf(window.startMs), mid: isoOf(window.midMs), stop: isoOf(window.stopMs) }),
  })
  return graph
}

/**
 * An event list as a graph: an edge a statement, between its row and its column, with all that its source says of it.
 * Statements without row or column are no edge.
 */
export function eventGraph(statements: Statements, { selection }: DiscourseNetworks): EventGraph {
  const graph: EventGraph = new MultiUndirectedGraph()
  const { row, column } = selection
  const complete = selection.kept.filter((at) => value(row, at) !== '' && value(column, at) !== '')
  const named = (of: Column) => {
    const codes = new Set(Array.from(complete, (at) => of.codes[at]))
    return of.labels.filter((_, code) => codes.has(code))
  }
  const [rows, columns] = [named(row), named(column)]
  const rowNodes = nodesOf(statements, row, rows, complete)
  const columnNodes = nodesOf(statements, column, columns, complete)
  const [rowKeys, columnKeys] = keysOf(rowNodes, columnNodes)
  for (const [at, node] of rowNodes.entries()) graph.addNode(rowKeys[at], node)
  for (const [at, node] of columnNodes.entries()) graph.addNode(columnKeys[at], node)
  const rowKey = new Map(rows.map((label, at) => [label, rowKeys[at] as string]))
  const columnKey = new Map(columns.map((label, at) => [label, columnKeys[at] as string]))
  const events = eventList(statements, complete)
  for (const [place, at] of complete.entries())
    graph.addEdgeWithKey(
      String(statements.ids[at]),
      rowKey.get(value(row, at)),
      columnKey.get(value(column, at)),
      events[place],
    )
  graph.replaceAttributes({ statements: complete.length })
  return graph
}

function nodesOf(
  { names }: Statements,
  column: Column,
  wanted: readonly string[],
  statements: Int32Array,
): readonly NetworkNode[] {
  const { variable, labels, codes } = column
  const counts = new Int32Array(labels.length)
  for (const at of statements) counts[codes[at] as number] = (counts[codes[at] as number] as number) + 1
  const places = codesOf(column, wanted)
  return wanted.map((label, at) => {
    const name = names?.get(variable)?.get(label)
    const count = counts[places[at] as number] as number
    return { label, variable, statements: count, ...(name !== undefined && { name }) }
  })
}

/** Places of labels among all that the variable has: the same in every window. */
function codesOf({ labels }: Column, wanted: readonly string[]): readonly (number | undefined)[] {
  const codes = new Map(labels.map((label, code) => [label, code]))
  return wanted.map((label) => codes.get(label))
}

const value = ({ labels, codes }: Column, at: number) => labels[codes[at] as number] as string

/** Labels are keys where none is both a row and a column; otherwise the variable stands before each. */
function keysOf(
  rows: readonly NetworkNode[],
  columns: readonly NetworkNode[],
): readonly [rows: readonly string[], columns: readonly string[]] {
  const known = new Set(rows.map(({ label }) => label))
  const clash = columns.some(({ label }) => known.has(label))
  const keys = (nodes: readonly NetworkNode[]) =>
    nodes.map(({ variable, label }) => (clash ? `${variable}:${label}` : label))
  return [keys(rows), keys(columns)]
}
