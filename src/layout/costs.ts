import type { BoardLine, BoardNode, BoardSpec, Part } from './boardSpec'
import { segmentEntersBox, segmentsCross } from './segments'

/** What the eye minds, in units of about a logical pixel of line. */
export const COST = {
  length: 0.8,
  leafLength: 1.6,
  crossing: 360,
  behind: 1000,
  throughOwnLabel: 260,
  parallelNotLevel: 700,
  spine: 500,
  overlap: 3000,
  overlapPerPixel: 60,
  missingRoom: 3,
  sharpAngle: 160,
} as const
const CLEARANCE = 8
const GAP = 7
const SHARP = Math.cos((12 * Math.PI) / 180)
const LEVEL_WITHIN = 20

/** The terms of which the cost of a picture is the sum, for the places that `x`, `y` and `way` hold at the moment. */
export interface Terms {
  /** Takes over the places of a line's ends; to be called before any term of that line when an end has moved. */
  readonly trace: (line: number) => void
  readonly ofLine: (line: number) => number
  readonly ofLines: (first: number, second: number) => number
  readonly ofLineAndNode: (line: number, node: number) => number
  readonly ofNode: (node: number) => number
  readonly ofNodes: (first: number, second: number) => number
}

/** Indices of the lines that end at each node. */
export const linesAt = ({ nodes, lines }: BoardSpec): readonly (readonly number[])[] =>
  nodes.map((_, node) =>
    lines.flatMap((line, index) => (line.from === node || line.to === node ? [index] : [])),
  )

/** The box around all parts. */
function extentOfAll(parts: readonly Part[]): Part {
  const left = Math.min(...parts.map(({ dx, halfWidth }) => dx - halfWidth))
  const right = Math.max(...parts.map(({ dx, halfWidth }) => dx + halfWidth))
  const top = Math.min(...parts.map(({ dy, halfHeight }) => dy - halfHeight))
  const bottom = Math.max(...parts.map(({ dy, halfHeight }) => dy + halfHeight))
  return {
    dx: (left + right) / 2,
    dy: (top + bottom) / 2,
    halfWidth: (right - left) / 2,
    halfHeight: (bottom - top) / 2,
  }
}

export function createTerms(spec: BoardSpec, x: Float64Array, y: Float64Array, way: Uint8Array): Terms {
  const { nodes, lines, spine, bounds } = spec
  const lineCount = lines.length
  /** What nothing can change costs nothing. */
  const fixed = lines.map(({ from, to }) => !nodes[from]?.free && !nodes[to]?.free)
  const incident = linesAt(spec)
  const perPixel = lines.map(({ from, to }) =>
    incident[from]?.length === 1 || incident[to]?.length === 1 ? COST.leafLength : COST.length,
  )
  // Points of each line, ends included, and the box around them.
  const pointsX = lines.map((line) => new Float64Array((line.via?.length ?? 0) + 2))
  const pointsY = lines.map((line) => new Float64Array((line.via?.length ?? 0) + 2))
  const left = new Float64Array(lineCount)
  const right = new Float64Array(lineCount)
  const top = new Float64Array(lineCount)
  const bottom = new Float64Array(lineCount)
  const partsOf = (node: number): readonly Part[] =>
    (nodes[node] as BoardNode).ways[way[node] as number] as readonly Part[]
  const extents = nodes.map(({ ways }) => ways.map(extentOfAll))
  const extentOf = (node: number): Part => (extents[node] as readonly Part[])[way[node] as number] as Part

  for (const [index, line] of lines.entries())
    for (const [point, [viaX, viaY]] of (line.via ?? []).entries()) {
      ;(pointsX[index] as Float64Array)[point + 1] = viaX
      ;(pointsY[index] as Float64Array)[point + 1] = viaY
    }
  /** Takes over the places of a line's ends. */
  function trace(index: number): void {
    const { from, to } = lines[index] as BoardLine
    const xs = pointsX[index] as Float64Array
    const ys = pointsY[index] as Float64Array
    const last = xs.length - 1
    xs[0] = x[from] as number
    ys[0] = y[from] as number
    xs[last] = x[to] as number
    ys[last] = y[to] as number
    let [l, r, t, b] = [Infinity, -Infinity, Infinity, -Infinity]
    for (let point = 0; point <= last; point++) {
      l = Math.min(l, xs[point] as number)
      r = Math.max(r, xs[point] as number)
      t = Math.min(t, ys[point] as number)
      b = Math.max(b, ys[point] as number)
    }
    left[index] = l
    right[index] = r
    top[index] = t
    bottom[index] = b
  }

  function enters(index: number, node: number, part: Part, margin: number): boolean {
    const cx = (x[node] as number) + part.dx
    const cy = (y[node] as number) + part.dy
    const halfWidth = part.halfWidth + margin
    const halfHeight = part.halfHeight + margin
    if (
      cx + halfWidth < (left[index] as number) ||
      cx - halfWidth > (right[index] as number) ||
      cy + halfHeight < (top[index] as number) ||
      cy - halfHeight > (bottom[index] as number)
    )
      return false
    const xs = pointsX[index] as Float64Array
    const ys = pointsY[index] as Float64Array
    for (let point = 1; point < xs.length; point++)
      if (
        segmentEntersBox(
          xs[point - 1] as number,
          ys[point - 1] as number,
          xs[point] as number,
          ys[point] as number,
          cx,
          cy,
          halfWidth,
          halfHeight,
        )
      )
        return true
    return false
  }

  function crosses(a: number, b: number): boolean {
    if (
      (left[a] as number) > (right[b] as number) ||
      (left[b] as number) > (right[a] as number) ||
      (top[a] as number) > (bottom[b] as number) ||
      (top[b] as number) > (bottom[a] as number)
    )
      return false
    const ax = pointsX[a] as Float64Array
    const ay = pointsY[a] as Float64Array
    const bx = pointsX[b] as Float64Array
    const by = pointsY[b] as Float64Array
    for (let i = 1; i < ax.length; i++)
      for (let j = 1; j < bx.length; j++)
        if (
          segmentsCross(
            ax[i - 1] as number,
            ay[i - 1] as number,
            ax[i] as number,
            ay[i] as number,
            bx[j - 1] as number,
            by[j - 1] as number,
            bx[j] as number,
            by[j] as number,
          )
        )
          return true
    return false
  }

  function crossesSpine(index: number): boolean {
    if (!spine) return false
    const [a, b] = spine
    const line = lines[index] as BoardLine
    if (line.from === a || line.from === b || line.to === a || line.to === b) return false
    const xs = pointsX[index] as Float64Array
    const ys = pointsY[index] as Float64Array
    const end = xs.length - 1
    return segmentsCross(
      xs[0] as number,
      ys[0] as number,
      xs[end] as number,
      ys[end] as number,
      x[a] as number,
      y[a] as number,
      x[b] as number,
      y[b] as number,
    )
  }

  /** How much of a straight line lies inside the body of its end. */
  function depth(node: number, dx: number, dy: number, length: number): number {
    const body = partsOf(node)[0] as Part
    if (length === 0) return 0
    return Math.min(
      dx === 0 ? Infinity : (body.halfWidth * length) / Math.abs(dx),
      dy === 0 ? Infinity : (body.halfHeight * length) / Math.abs(dy),
    )
  }

  function ofLine(index: number): number {
    if (fixed[index]) return 0
    const { from, to, count, room } = lines[index] as BoardLine
    let cost = 0
    for (let end = from, other = to, turn = 0; turn < 2; [end, other] = [other, end], turn++) {
      const parts = partsOf(end)
      for (let part = 1; part < parts.length; part++)
        if (enters(index, end, parts[part] as Part, 1))
          cost += (nodes[end]?.solid ? COST.behind : COST.throughOwnLabel) * count
    }
    const dx = (x[to] as number) - (x[from] as number)
    const dy = (y[to] as number) - (y[from] as number)
    const length = Math.hypot(dx, dy)
    cost += length * (perPixel[index] as number)
    if (count > 1 && nodes[from]?.free && nodes[to]?.free && Math.abs(dy) > LEVEL_WITHIN)
      cost += COST.parallelNotLevel * (count - 1)
    if (crossesSpine(index)) cost += COST.spine * count
    const seen = length - depth(from, dx, dy, length) - depth(to, dx, dy, length)
    return seen < room ? cost + COST.missingRoom * (room - seen) : cost
  }

  function ofLines(first: number, second: number): number {
    const a = lines[first] as BoardLine
    const b = lines[second] as BoardLine
    const shared =
      a.from === b.from || a.from === b.to ? a.from : a.to === b.from || a.to === b.to ? a.to : -1
    if (fixed[first] && fixed[second]) return 0
    if (shared < 0) return crosses(first, second) ? COST.crossing : 0
    if (a.via || b.via) return 0
    const p = a.from === shared ? a.to : a.from
    const q = b.from === shared ? b.to : b.from
    const px = (x[p] as number) - (x[shared] as number)
    const py = (y[p] as number) - (y[shared] as number)
    const qx = (x[q] as number) - (x[shared] as number)
    const qy = (y[q] as number) - (y[shared] as number)
    const dot = px * qx + py * qy
    if (dot <= 0) return 0
    const cosine = dot / Math.sqrt((px * px + py * py) * (qx * qx + qy * qy))
    return cosine > SHARP ? (COST.sharpAngle * (cosine - SHARP)) / (1 - SHARP) : 0
  }

  function ofLineAndNode(index: number, node: number): number {
    const line = lines[index] as BoardLine
    if (line.from === node || line.to === node || nodes[node]?.ground) return 0
    if (fixed[index] && !nodes[node]?.free) return 0
    const margin = CLEARANCE + (line.count - 1) * 8
    if (!enters(index, node, extentOf(node), margin)) return 0
    const parts = partsOf(node)
    for (let part = 0; part < parts.length; part++)
      if (enters(index, node, parts[part] as Part, margin)) return COST.behind * line.count
    return 0
  }

  function ofNode(node: number): number {
    if (!nodes[node]?.free) return 0
    let outside = 0
    for (const { dx, dy, halfWidth, halfHeight } of partsOf(node)) {
      const cx = (x[node] as number) + dx
      const cy = (y[node] as number) + dy
      outside += Math.max(0, bounds.left - (cx - halfWidth)) + Math.max(0, cx + halfWidth - bounds.right)
      outside += Math.max(0, bounds.top - (cy - halfHeight)) + Math.max(0, cy + halfHeight - bounds.bottom)
    }
    return outside * COST.overlapPerPixel
  }

  function ofNodes(first: number, second: number): number {
    if (first === second || !(nodes[first]?.free || nodes[second]?.free)) return 0
    const dx = (x[second] as number) - (x[first] as number)
    const dy = (y[second] as number) - (y[first] as number)
    const one = extentOf(first)
    const two = extentOf(second)
    if (
      Math.abs(dx + two.dx - one.dx) >= one.halfWidth + two.halfWidth + GAP ||
      Math.abs(dy + two.dy - one.dy) >= one.halfHeight + two.halfHeight + GAP
    )
      return 0
    let cost = 0
    for (const a of partsOf(first))
      for (const b of partsOf(second)) {
        const overX = a.halfWidth + b.halfWidth + GAP - Math.abs(dx + b.dx - a.dx)
        const overY = a.halfHeight + b.halfHeight + GAP - Math.abs(dy + b.dy - a.dy)
        if (overX > 0 && overY > 0) cost += COST.overlap + COST.overlapPerPixel * Math.min(overX, overY)
      }
    return cost
  }

  return { trace, ofLine, ofLines, ofLineAndNode, ofNode, ofNodes }
}
