import { MultiUndirectedGraph, UndirectedGraph } from 'graphology'
import { isoOf } from './calendar'
import type { DiscourseNetwork, DiscourseNetworks } from './discourseNetwork'
import { eventList, type StatementEvent } from './events'
import type { Selection } from './selection'
import type { Column, Statements } from './statements'

export interface NetworkNode {
  /** For readers: the name, where the source has names for its values, or the value. */
  readonly label: string
  readonly variable: string
  readonly value: string
  /** Number of the network's statements that name it. */
  readonly statements: number
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

/** A network as an undirected, weighted graph: a node a value, an edge for every weight that isn't 0. */
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
  const [rowKeys, columnKeys] = one
    ? [rows, rows]
    : [keysOf(selection, rowNodes), keysOf(selection, columnNodes)]
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
  const [rowKeys, columnKeys] = [keysOf(selection, rowNodes), keysOf(selection, columnNodes)]
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
  return wanted.map((value, at) => {
    const count = counts[places[at] as number] as number
    return { label: names?.get(variable)?.get(value) ?? value, variable, value, statements: count }
  })
}

/** Places of labels among all that the variable has: the same in every window. */
function codesOf({ labels }: Column, wanted: readonly string[]): readonly (number | undefined)[] {
  const codes = new Map(labels.map((label, code) => [label, code]))
  return wanted.map((label) => codes.get(label))
}

const value = ({ labels, codes }: Column, at: number) => labels[codes[at] as number] as string

/**
 * Values are keys where none of all the source's statements is both a row and a column; otherwise the variable
 * stands before each. So a key is the same in every window of time.
 */
function keysOf({ row, column }: Selection, nodes: readonly NetworkNode[]): readonly string[] {
  const known = new Set(row.labels)
  const clash = column.labels.some((label) => label !== '' && known.has(label))
  return nodes.map(({ variable, value: key }) => (clash ? `${variable}:${key}` : key))
}
