import type { Board } from './board'
import type { BoardSpec } from './boardSpec'
import { seededRandom } from './random'

export interface Slot {
  readonly x: number
  readonly y: number
}

/** Slots row by row; undefined where none is. */
export interface Slots {
  readonly places: readonly (Slot | undefined)[]
  readonly columns: number
}

export interface Schedule {
  readonly seed: number
  readonly moves: number
  /** Whether nodes may stray from their slots; true if left out. */
  readonly shifts?: boolean
}

const START_TEMPERATURE = 800
const END_TEMPERATURE = 10
/** Of the moves, how many try another way to draw a node, and how many shift it a little; the rest take another slot. */
const WAY_MOVES = 0.12
const SHIFT_MOVES = 0.3
/** Of the moves to another slot, how many take one nearby, and how many take along what hangs on the node alone. */
const NEAR_MOVES = 0.4
const GROUP_MOVES = 0.5
/** Cost of a pixel off the slot, so that only what is worth it leaves its row and column. */
const OFF_SLOT = 0.7
/** A node strays no further from its slot, in logical pixels. */
const FURTHEST = 48

/** Places of all nodes. */
export interface Arrangement {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly way: Uint8Array
  readonly cost: number
}

/**
 * Distributes free nodes over slots by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983): moves to other
 * slots, alone or with what hangs on a node, whose holders give way; small shifts; other ways to draw a node. Starts
 * from `start` (a slot for each free node) and leaves the board in the best arrangement found.
 */
export function anneal(
  board: Board,
  spec: BoardSpec,
  slots: Slots,
  start: ReadonlyMap<number, number>,
  { seed, moves, shifts = true }: Schedule,
): void {
  const random = seededRandom(seed)
  const pick = (count: number) => Math.floor(random() * count)
  const free = [...start.keys()]
  const flexible = spec.nodes.flatMap((node, index) => (node.ways.length > 1 ? [index] : []))
  const groups = new Map(free.map((node) => [node, [node, ...leavesOf(spec, node)]]))
  const slotOf = new Map(start)
  const occupant: (number | undefined)[] = slots.places.map(() => undefined)
  for (const [node, slot] of start) occupant[slot] = node
  const put = (node: number, slot: number) => {
    board.x[node] = slots.places[slot]?.x ?? 0
    board.y[node] = slots.places[slot]?.y ?? 0
  }
  board.change(free, () => {
    for (const [node, slot] of start) {
      put(node, slot)
      board.way[node] = 0
    }
  })
  if (free.length === 0) return

  let temperature = START_TEMPERATURE
  const accepts = (change: number) => change < 0 || random() < Math.exp(-change / temperature)
  const off = (node: number): number => {
    const { x, y } = slots.places[slotOf.get(node) ?? 0] as Slot
    return Math.abs((board.x[node] as number) - x) + Math.abs((board.y[node] as number) - y)
  }
  let strayed = 0

  const redraw = () => {
    const node = flexible[pick(flexible.length)] as number
    const ways = spec.nodes[node]?.ways.length ?? 1
    const other = ((board.way[node] as number) + 1 + pick(ways - 1)) % ways
    const change = board.change([node], () => {
      board.way[node] = other
    })
    if (!accepts(change)) board.undo()
  }
  const shift = () => {
    const node = free[pick(free.length)] as number
    const [dx, dy] = SHIFTS[pick(SHIFTS.length)] as readonly [number, number]
    const before = off(node)
    const change = board.change([node], () => {
      board.x[node] = (board.x[node] as number) + dx
      board.y[node] = (board.y[node] as number) + dy
    })
    const after = off(node)
    if (after <= FURTHEST && accepts(change + OFF_SLOT * (after - before))) strayed += after - before
    else board.undo()
  }
  const relocate = () => {
    const node = free[pick(free.length)] as number
    const from = slotOf.get(node) as number
    const to = random() < NEAR_MOVES ? beside(from, slots, pick) : pick(slots.places.length)
    if (to === undefined || to === from || !slots.places[to]) return
    const group = random() < GROUP_MOVES ? (groups.get(node) as readonly number[]) : [node]
    const targets = group.length === 1 ? [to] : moved(group, slotOf, to, from, slots)
    if (!targets) return
    const sources = group.map((member) => slotOf.get(member) as number)
    const displaced = targets.flatMap((target) => {
      const other = occupant[target]
      return other === undefined || group.includes(other) ? [] : [other]
    })
    const freed = sources.filter((source) => !targets.includes(source))
    const movers = [...group, ...displaced]
    const destinations = [...targets, ...freed]
    const back = movers.reduce((sum, mover) => sum + off(mover), 0)
    const change = board.change(movers, () => {
      for (const [index, mover] of movers.entries()) put(mover, destinations[index] as number)
    })
    if (!accepts(change - OFF_SLOT * back)) {
      board.undo()
      return
    }
    strayed -= back
    for (const source of sources) occupant[source] = undefined
    for (const [index, mover] of movers.entries()) {
      const destination = destinations[index] as number
      slotOf.set(mover, destination)
      occupant[destination] = mover
    }
  }

  let best = snapshot(board)
  let least = best.cost
  for (let move = 0; move < moves; move++) {
    temperature = START_TEMPERATURE * (END_TEMPERATURE / START_TEMPERATURE) ** (move / moves)
    const kind = random()
    if (flexible.length > 0 && kind < WAY_MOVES) redraw()
    else if (shifts && kind < WAY_MOVES + SHIFT_MOVES) shift()
    else relocate()
    const cost = board.cost() + OFF_SLOT * strayed
    if (cost < least - 1e-6) {
      least = cost
      best = snapshot(board)
    }
  }
  restore(board, best)
}

/** Free nodes that have lines to one node alone. */
function leavesOf({ nodes, lines }: BoardSpec, node: number): readonly number[] {
  const neighbours = nodes.map(() => new Set<number>())
  for (const { from, to } of lines) {
    neighbours[from]?.add(to)
    neighbours[to]?.add(from)
  }
  return nodes.flatMap(({ free }, other) =>
    free && neighbours[other]?.size === 1 && neighbours[other].has(node) ? [other] : [],
  )
}

/** A slot next to another, in its row or column. */
function beside(
  slot: number,
  { places, columns }: Slots,
  pick: (count: number) => number,
): number | undefined {
  const column = slot % columns
  const [dx, dy] = STEPS_ASIDE[pick(4)] as readonly [number, number]
  const other = slot + dx + dy * columns
  return column + dx < 0 || column + dx >= columns || other < 0 || other >= places.length ? undefined : other
}
const STEPS_ASIDE = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const

/** Slots of a group that is moved as it is, so that one of it comes from one slot to another. */
function moved(
  group: readonly number[],
  slotOf: ReadonlyMap<number, number>,
  to: number,
  from: number,
  { places, columns }: Slots,
): readonly number[] | undefined {
  const dx = (to % columns) - (from % columns)
  const dy = Math.floor(to / columns) - Math.floor(from / columns)
  const targets = group.map((node) => {
    const slot = slotOf.get(node) as number
    const column = (slot % columns) + dx
    return column < 0 || column >= columns ? -1 : slot + dx + dy * columns
  })
  return targets.every((target) => places[target] !== undefined) ? targets : undefined
}

/** Steps by which a node is shifted when the arrangement is polished, in logical pixels. */
const STEPS = [24, 12, 6, 2]
const SHIFTS = STEPS.flatMap((step) => [
  [0, -step] as const,
  [0, step] as const,
  [-step, 0] as const,
  [step, 0] as const,
])
/** Shifts free nodes by a little, and tries other ways to draw any, as long as the cost falls. */
export function polish(board: Board, spec: BoardSpec, passes = 30): void {
  const homeX = board.x.slice()
  const homeY = board.y.slice()
  const off = (node: number, x: number, y: number) =>
    Math.abs(x - (homeX[node] as number)) + Math.abs(y - (homeY[node] as number))
  for (let pass = 0; pass < passes; pass++) {
    let better = false
    const keep = (gain: boolean) => {
      if (gain) better = true
      else board.undo()
    }
    for (const [node, { free, ways }] of spec.nodes.entries()) {
      if (free)
        for (const [dx, dy] of SHIFTS) {
          const x = board.x[node] as number
          const y = board.y[node] as number
          const farther = off(node, x + dx, y + dy) - off(node, x, y)
          if (off(node, x + dx, y + dy) > FURTHEST) continue
          const change = board.change([node], () => {
            board.x[node] = x + dx
            board.y[node] = y + dy
          })
          keep(change + OFF_SLOT * farther < -0.01)
        }
      for (let way = 0; way < ways.length; way++)
        if (way !== board.way[node])
          keep(
            board.change([node], () => {
              board.way[node] = way
            }) < -0.01,
          )
    }
    if (!better) break
  }
}

export const snapshot = (board: Board): Arrangement => ({
  x: board.x.slice(),
  y: board.y.slice(),
  way: board.way.slice(),
  cost: board.cost(),
})

export function restore(board: Board, { x, y, way }: Arrangement): void {
  board.change([...x.keys()], () => {
    board.x.set(x)
    board.y.set(y)
    board.way.set(way)
  })
}
