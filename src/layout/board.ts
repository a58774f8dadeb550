import { segmentEntersBox, segmentsCross } from './segments'

/** A box that moves with its node: offset of its centre from the node's, and half sizes. */
export interface Part {
  readonly dx: number
  readonly dy: number
  readonly halfWidth: number
  readonly halfHeight: number
}

export interface BoardNode {
  readonly x: number
  readonly y: number
  readonly free: boolean
  /** Ways to draw it; the first part is its body, the others its label and stand-ins. At least one way. */
  readonly ways: readonly (readonly Part[])[]
}

export interface BoardLine {
  /** Indices of nodes. */
  readonly from: number
  readonly to: number
  /** How many lines are drawn for it. */
  readonly count: number
  /** Length that should be seen between the bodies, so that a badge fits. */
  readonly room: number
  /** Points between the ends' centres, for a curve that does not change; its ends are fixed nodes. */
  readonly via?: readonly (readonly [number, number])[]
}

export interface BoardSpec {
  readonly nodes: readonly BoardNode[]
  readonly lines: readonly BoardLine[]
  /** Nothing but the lines of its two ends may cross from one to the other of these fixed nodes. */
  readonly spine: readonly [number, number] | undefined
  /** Free nodes stay within. */
  readonly bounds: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
}

/** What the eye minds, in units of about a logical pixel of line. */
export const COST = {
  length: 0.8,
  leafLength: 1.6,
  crossing: 130,
  behind: 700,
  throughOwnLabel: 260,
  parallelNotLevel: 700,
  spine: 500,
  overlap: 1500,
  overlapPerPixel: 40,
  missingRoom: 5,
  sharpAngle: 160,
} as const
const CLEARANCE = 5
const GAP = 7
const SHARP = Math.cos((9 * Math.PI) / 180)
const LEVEL_WITHIN = 20

/** A picture in the making: nodes with places, and what it costs. Places can be changed; the cost of what a change touches is cheap. */
export interface Board {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly way: Uint8Array
  /** Cost of everything in which one of these nodes has a part. */
  readonly costAround: (nodes: readonly number[]) => number
  readonly cost: () => number
  /** How many lines cross, pass behind something, or overlaps there are: for tests and for judging. */
  readonly count: () => { crossings: number; behind: number; overlaps: number; spine: number }
}

export function createBoard(spec: BoardSpec): Board {
  const { nodes, lines, spine, bounds } = spec
  const x = Float64Array.from(nodes, (node) => node.x)
  const y = Float64Array.from(nodes, (node) => node.y)
  const way = new Uint8Array(nodes.length)
  const incident: readonly (readonly number[])[] = nodes.map((_, node) =>
    lines.flatMap((line, index) => (line.from === node || line.to === node ? [index] : [])),
  )
  const lengthCost = lines.map(({ from, to }) =>
    incident[from]?.length === 1 || incident[to]?.length === 1 ? COST.leafLength : COST.length,
  )
  const partsOf = (node: number): readonly Part[] => {
    const { ways } = nodes[node] as BoardNode
    return ways[way[node] as number] ?? (ways[0] as readonly Part[])
  }

  /** Calls with each straight piece of a line until one call returns true. */
  const somePiece = (
    line: BoardLine,
    test: (ax: number, ay: number, bx: number, by: number) => boolean,
  ): boolean => {
    let ax = x[line.from] as number
    let ay = y[line.from] as number
    for (const [bx, by] of line.via ?? []) {
      if (test(ax, ay, bx, by)) return true
      ax = bx
      ay = by
    }
    return test(ax, ay, x[line.to] as number, y[line.to] as number)
  }
  const enters = (line: BoardLine, node: number, part: Part, margin: number) => {
    const cx = (x[node] as number) + part.dx
    const cy = (y[node] as number) + part.dy
    return somePiece(line, (ax, ay, bx, by) =>
      segmentEntersBox(ax, ay, bx, by, cx, cy, part.halfWidth + margin, part.halfHeight + margin),
    )
  }
  const crossesSpine = (line: BoardLine): boolean => {
    if (!spine) return false
    const [left, right] = spine
    if (line.from === left || line.from === right || line.to === left || line.to === right) return false
    const lx = x[left] as number
    const ly = y[left] as number
    const rx = x[right] as number
    const ry = y[right] as number
    return somePiece(line, (ax, ay, bx, by) => segmentsCross(ax, ay, bx, by, lx, ly, rx, ry))
  }

  function ofLine(index: number): number {
    const line = lines[index] as BoardLine
    const { from, to, count } = line
    let cost = 0
    for (const end of [from, to]) {
      const parts = partsOf(end)
      for (let part = 1; part < parts.length; part++)
        if (enters(line, end, parts[part] as Part, 1)) cost += COST.throughOwnLabel * count
    }
    if (line.via) return cost
    const dx = (x[to] as number) - (x[from] as number)
    const dy = (y[to] as number) - (y[from] as number)
    const length = Math.hypot(dx, dy)
    cost += length * (lengthCost[index] as number)
    if (count > 1 && nodes[from]?.free && nodes[to]?.free && Math.abs(dy) > LEVEL_WITHIN)
      cost += COST.parallelNotLevel * (count - 1)
    if (crossesSpine(line)) cost += COST.spine * count
    const seen = length - depth(from, dx, dy, length) - depth(to, dx, dy, length)
    if (seen < line.room) cost += COST.missingRoom * (line.room - seen)
    return cost
  }
  /** How much of a line lies inside the body of its end. */
  function depth(node: number, dx: number, dy: number, length: number): number {
    const body = partsOf(node)[0] as Part
    if (length === 0) return 0
    return Math.min(
      dx === 0 ? Infinity : (body.halfWidth * length) / Math.abs(dx),
      dy === 0 ? Infinity : (body.halfHeight * length) / Math.abs(dy),
    )
  }

  function ofLines(first: number, second: number): number {
    const a = lines[first] as BoardLine
    const b = lines[second] as BoardLine
    const shared =
      a.from === b.from || a.from === b.to ? a.from : a.to === b.from || a.to === b.to ? a.to : -1
    if (shared < 0) return somePiece(a, (ax, ay, bx, by) => crossed(b, ax, ay, bx, by)) ? COST.crossing : 0
    if (a.via || b.via) return 0
    const p = a.from === shared ? a.to : a.from
    const q = b.from === shared ? b.to : b.from
    const px = (x[p] as number) - (x[shared] as number)
    const py = (y[p] as number) - (y[shared] as number)
    const qx = (x[q] as number) - (x[shared] as number)
    const qy = (y[q] as number) - (y[shared] as number)
    const cosine = (px * qx + py * qy) / (Math.hypot(px, py) * Math.hypot(qx, qy) || 1)
    return cosine > SHARP ? (COST.sharpAngle * (cosine - SHARP)) / (1 - SHARP) : 0
  }
  const crossed = (line: BoardLine, ax: number, ay: number, bx: number, by: number) =>
    somePiece(line, (cx, cy, dx, dy) => segmentsCross(ax, ay, bx, by, cx, cy, dx, dy))

  function ofLineBehind(index: number, node: number): number {
    const line = lines[index] as BoardLine
    if (line.from === node || line.to === node) return 0
    for (const part of partsOf(node)) if (enters(line, node, part, CLEARANCE)) return COST.behind * line.count
    return 0
  }

  function ofNodes(first: number, second: number): number {
    const dx = (x[second] as number) - (x[first] as number)
    const dy = (y[second] as number) - (y[first] as number)
    if (Math.abs(dx) > 340 || Math.abs(dy) > 260) return 0
    let cost = 0
    for (const a of partsOf(first))
      for (const b of partsOf(second)) {
        const overX = a.halfWidth + b.halfWidth + GAP - Math.abs(dx + b.dx - a.dx)
        const overY = a.halfHeight + b.halfHeight + GAP - Math.abs(dy + b.dy - a.dy)
        if (overX > 0 && overY > 0) cost += COST.overlap + COST.overlapPerPixel * Math.min(overX, overY)
      }
    return cost
  }
  function ofBounds(node: number): number {
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

  const lineTouched = new Uint8Array(lines.length)
  const nodeTouched = new Uint8Array(nodes.length)
  function costAround(touched: readonly number[]): number {
    lineTouched.fill(0)
    nodeTouched.fill(0)
    for (const node of touched) {
      nodeTouched[node] = 1
      for (const line of incident[node] as readonly number[]) lineTouched[line] = 1
    }
    let cost = 0
    for (let line = 0; line < lines.length; line++)
      if (lineTouched[line]) {
        cost += ofLine(line)
        for (let other = 0; other < lines.length; other++)
          if (!lineTouched[other] || other > line) cost += ofLines(line, other)
        for (let node = 0; node < nodes.length; node++) cost += ofLineBehind(line, node)
      } else for (const node of touched) cost += ofLineBehind(line, node)
    for (const node of touched) {
      cost += ofBounds(node)
      for (let other = 0; other < nodes.length; other++)
        if (nodeTouched[other] ? other > node : true)
          if (nodes[node]?.free || nodes[other]?.free) cost += ofNodes(node, other)
    }
    return cost
  }

  const all = nodes.map((_, node) => node)
  return {
    x,
    y,
    way,
    costAround,
    cost: () => costAround(all),
    count: () => {
      let crossings = 0
      let behind = 0
      let overlaps = 0
      for (const [index, line] of lines.entries()) {
        for (let other = index + 1; other < lines.length; other++)
          if (ofLines(index, other) === COST.crossing) crossings += 1
        for (const node of all) behind += ofLineBehind(index, node) > 0 ? line.count : 0
      }
      for (const a of all) for (const b of all) if (a < b && ofNodes(a, b) > 0) overlaps += 1
      return { crossings, behind, overlaps, spine: lines.filter(crossesSpine).length }
    },
  }
}
