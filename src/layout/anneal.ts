import type { Board, BoardSpec } from './board'
import { seededRandom } from './random'

export interface Slot {
  readonly x: number
  readonly y: number
}

export interface Schedule {
  readonly seed: number
  readonly moves: number
}

const START_TEMPERATURE = 300
const END_TEMPERATURE = 1.2
/** Of the moves, how many try another way to draw a node instead of another place. */
const WAY_MOVES = 0.12

/** Places of all free nodes. */
export interface Arrangement {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly way: Uint8Array
  readonly cost: number
}

/**
 * Distributes the free nodes over slots by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983): moves to free
 * slots, swaps, other ways to draw a node; only what a move touches is costed anew. Starts from `start` (a slot for
 * each free node). Leaves the board in the best arrangement found and returns it.
 */
export function anneal(
  board: Board,
  spec: BoardSpec,
  slots: readonly Slot[],
  start: ReadonlyMap<number, number>,
  { seed, moves }: Schedule,
): Arrangement {
  const random = seededRandom(seed)
  const pick = (count: number) => Math.floor(random() * count)
  const free = [...start.keys()]
  const flexible = spec.nodes.flatMap((node, index) => (node.ways.length > 1 ? [index] : []))
  const slotOf = new Map(start)
  const occupant: (number | undefined)[] = slots.map(() => undefined)
  const put = (node: number, slot: number) => {
    slotOf.set(node, slot)
    occupant[slot] = node
    board.x[node] = slots[slot]?.x ?? 0
    board.y[node] = slots[slot]?.y ?? 0
  }
  for (const [node, slot] of start) put(node, slot)
  let cost = board.cost()
  let best = snapshot(board, cost)
  if (free.length === 0 && flexible.length === 0) return best
  const accepts = (change: number, temperature: number) =>
    change < 0 || random() < Math.exp(-change / temperature)

  for (let move = 0; move < moves; move++) {
    const temperature = START_TEMPERATURE * (END_TEMPERATURE / START_TEMPERATURE) ** (move / moves)
    if (free.length === 0 || (flexible.length > 0 && random() < WAY_MOVES)) {
      const node = flexible[pick(flexible.length)] as number
      const before = board.way[node] as number
      const change = changed(board, [node], () => {
        board.way[node] =
          (before + 1 + pick((spec.nodes[node]?.ways.length ?? 1) - 1)) % (spec.nodes[node]?.ways.length ?? 1)
      })
      if (accepts(change, temperature)) cost += change
      else board.way[node] = before
    } else {
      const node = free[pick(free.length)] as number
      const from = slotOf.get(node) as number
      const to = pick(slots.length)
      if (to === from) continue
      const other = occupant[to]
      const exchange = (target: number, back: number) => {
        occupant[back] = undefined
        put(node, target)
        if (other !== undefined) put(other, back)
      }
      const change = changed(board, other === undefined ? [node] : [node, other], () => exchange(to, from))
      if (accepts(change, temperature)) cost += change
      else {
        occupant[to] = undefined
        put(node, from)
        if (other !== undefined) put(other, to)
      }
    }
    if (cost < best.cost - 1e-6) best = snapshot(board, cost)
  }
  restore(board, best)
  return { ...best, cost: board.cost() }
}

/** Distances by which a node is shifted when it is polished, in logical pixels. */
const SHIFTS = [
  [0, -24],
  [0, 24],
  [0, -12],
  [0, 12],
  [0, -6],
  [0, 6],
  [0, -2],
  [0, 2],
  [-16, 0],
  [16, 0],
  [-6, 0],
  [6, 0],
  [-2, 0],
  [2, 0],
] as const
/** Cost of a pixel off the slot, so that only what is worth it leaves rows and columns. */
const OFF_SLOT = 0.7
const FURTHEST = 44

/** Shifts free nodes by a little, and tries other ways to draw any, as long as the cost falls. Deterministic. */
export function polish(board: Board, spec: BoardSpec, passes = 30): Arrangement {
  const home = { x: Float64Array.from(board.x), y: Float64Array.from(board.y) }
  const off = (node: number) =>
    OFF_SLOT *
    (Math.abs((board.x[node] as number) - (home.x[node] as number)) +
      Math.abs((board.y[node] as number) - (home.y[node] as number)))
  for (let pass = 0; pass < passes; pass++) {
    let better = false
    for (const [node, { free, ways }] of spec.nodes.entries()) {
      if (free)
        for (const [dx, dy] of SHIFTS) {
          const x = board.x[node] as number
          const y = board.y[node] as number
          if (
            Math.abs(x + dx - (home.x[node] as number)) > FURTHEST ||
            Math.abs(y + dy - (home.y[node] as number)) > FURTHEST
          )
            continue
          const before = off(node)
          const change = changed(board, [node], () => {
            board.x[node] = x + dx
            board.y[node] = y + dy
          })
          if (change + off(node) - before < -0.01) better = true
          else {
            board.x[node] = x
            board.y[node] = y
          }
        }
      for (let way = 0; way < ways.length; way++) {
        const before = board.way[node] as number
        if (way === before) continue
        const change = changed(board, [node], () => {
          board.way[node] = way
        })
        if (change < -0.01) better = true
        else board.way[node] = before
      }
    }
    if (!better) break
  }
  return snapshot(board, board.cost())
}

/** By how much the cost changes when `change` is made to these nodes. */
function changed(board: Board, nodes: readonly number[], change: () => void): number {
  const before = board.costAround(nodes)
  change()
  return board.costAround(nodes) - before
}

const snapshot = (board: Board, cost: number): Arrangement => ({
  x: board.x.slice(),
  y: board.y.slice(),
  way: board.way.slice(),
  cost,
})

export function restore(board: Board, { x, y, way }: Arrangement): void {
  board.x.set(x)
  board.y.set(y)
  board.way.set(way)
}
