import type { BoardSpec } from './boardSpec'
import { createTerms, linesAt } from './costs'

/**
 * A picture in the making: nodes with places, and what it costs. A change recomputes only the terms in which the
 * changed nodes have a part, and can be taken back until the next one.
 */
export interface Board {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly way: Uint8Array
  readonly cost: () => number
  /** Moves nodes or draws them another way (`apply` writes x, y, way of `nodes` alone); returns by how much the cost changes. */
  readonly change: (nodes: readonly number[], apply: () => void) => number
  /** Takes the last change back. */
  readonly undo: () => void
}

export function createBoard(spec: BoardSpec): Board {
  const { nodes, lines } = spec
  const nodeCount = nodes.length
  const lineCount = lines.length
  const x = Float64Array.from(nodes, (node) => node.x)
  const y = Float64Array.from(nodes, (node) => node.y)
  const way = new Uint8Array(nodeCount)
  const incident = linesAt(spec)
  const compute = createTerms(spec, x, y, way)
  // All terms of the cost in one array: by line, line and line, line and node, node, node and node.
  const linesFrom = lineCount
  const lineAndNodeFrom = linesFrom + lineCount * lineCount
  const nodeFrom = lineAndNodeFrom + lineCount * nodeCount
  const nodesFrom = nodeFrom + nodeCount
  const terms = new Float64Array(nodesFrom + nodeCount * nodeCount)

  // What the last change replaced, to take it back.
  const replacedAt: number[] = []
  const replaced: number[] = []
  let replacements = 0
  let difference = 0
  let moved: readonly number[] = []
  const oldX = new Float64Array(nodeCount)
  const oldY = new Float64Array(nodeCount)
  const oldWay = new Uint8Array(nodeCount)
  function write(at: number, value: number): void {
    const old = terms[at] as number
    if (old === value) return
    replacedAt[replacements] = at
    replaced[replacements] = old
    replacements++
    terms[at] = value
    difference += value - old
  }

  const lineTouched = new Uint8Array(lineCount)
  const touchedLines: number[] = []
  /** Recomputes every term in which a node has a part. A term of two is kept where the smaller index comes first. */
  function recompute(touched: readonly number[]): void {
    touchedLines.length = 0
    for (const node of touched)
      for (const line of incident[node] as readonly number[])
        if (!lineTouched[line]) {
          lineTouched[line] = 1
          touchedLines.push(line)
          compute.trace(line)
        }
    for (const line of touchedLines) {
      write(line, compute.ofLine(line))
      for (let other = 0; other < lineCount; other++) {
        if (lineTouched[other] && other <= line) continue
        const at = other < line ? other * lineCount + line : line * lineCount + other
        write(linesFrom + at, compute.ofLines(line, other))
      }
      for (let node = 0; node < nodeCount; node++)
        write(lineAndNodeFrom + line * nodeCount + node, compute.ofLineAndNode(line, node))
    }
    for (const node of touched) {
      for (let line = 0; line < lineCount; line++)
        if (!lineTouched[line])
          write(lineAndNodeFrom + line * nodeCount + node, compute.ofLineAndNode(line, node))
      write(nodeFrom + node, compute.ofNode(node))
      for (let other = 0; other < nodeCount; other++) {
        const at = other < node ? other * nodeCount + node : node * nodeCount + other
        write(nodesFrom + at, compute.ofNodes(node, other))
      }
    }
    for (const line of touchedLines) lineTouched[line] = 0
  }

  const all = nodes.map((_, node) => node)
  for (let line = 0; line < lineCount; line++) compute.trace(line)
  recompute(all)
  let cost = difference

  return {
    x,
    y,
    way,
    cost: () => cost,
    change(touched, apply) {
      replacements = 0
      difference = 0
      moved = touched
      for (const node of touched) {
        oldX[node] = x[node] as number
        oldY[node] = y[node] as number
        oldWay[node] = way[node] as number
      }
      apply()
      recompute(touched)
      cost += difference
      return difference
    },
    undo() {
      for (let index = replacements - 1; index >= 0; index--)
        terms[replacedAt[index] as number] = replaced[index] as number
      for (const node of moved) {
        x[node] = oldX[node] as number
        y[node] = oldY[node] as number
        way[node] = oldWay[node] as number
      }
      for (const node of moved) for (const line of incident[node] as readonly number[]) compute.trace(line)
      cost -= difference
      replacements = difference = 0
      moved = []
    },
  }
}
