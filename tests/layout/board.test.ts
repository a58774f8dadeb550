import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anneal, polish, restore, snapshot } from '../../src/layout/anneal'
import { createBoard } from '../../src/layout/board'
import type { BoardLine, BoardNode, BoardSpec, Part } from '../../src/layout/boardSpec'
import { COST } from '../../src/layout/costs'

const box = (halfWidth: number, halfHeight: number, dx = 0, dy = 0): Part => ({
  dx,
  dy,
  halfWidth,
  halfHeight,
})
const BOUNDS = { left: -1000, right: 2000, top: -1000, bottom: 2000 }

const node = (x: number, y: number, more: Partial<BoardNode> = {}): BoardNode => ({
  x,
  y,
  free: true,
  ways: [[box(10, 10)]],
  ...more,
})
const line = (from: number, to: number, more: Partial<BoardLine> = {}): BoardLine => ({
  from,
  to,
  count: 1,
  room: 0,
  ...more,
})
const costOf = (nodes: readonly BoardNode[], lines: readonly BoardLine[], more: Partial<BoardSpec> = {}) =>
  createBoard({ nodes, lines, spine: undefined, bounds: BOUNDS, ...more }).cost()

/** Cost of its lines' lengths alone, every line being the only one of its ends. */
const lengths = (...all: readonly number[]) => all.reduce((sum, length) => sum + length * COST.leafLength, 0)

describe('the cost of a picture', () => {
  it('is the length of its lines where nothing else is wrong', () => {
    expect(costOf([node(0, 0), node(300, 400)], [line(0, 1)])).toBeCloseTo(lengths(500), 9)
  })

  it('counts lines that cross', () => {
    const nodes = [node(0, 0), node(300, 300), node(0, 300), node(300, 0)]
    const diagonal = Math.hypot(300, 300)
    expect(costOf(nodes, [line(0, 1), line(2, 3)])).toBeCloseTo(
      lengths(diagonal, diagonal) + COST.crossing,
      9,
    )
  })

  it('counts a line behind a third node, once for each line drawn', () => {
    const nodes = [node(0, 0), node(400, 0), node(200, 0)]
    expect(costOf(nodes, [line(0, 1)])).toBeCloseTo(lengths(400) + COST.behind, 9)
    const two = [line(0, 1, { count: 2 })]
    expect(costOf(nodes, two)).toBeCloseTo(lengths(400) + 2 * COST.behind, 9)
  })

  it('counts a line through the label of its own end', () => {
    const labelled = node(0, 0, { ways: [[box(10, 10), box(30, 10, 0, 25)]] })
    expect(costOf([labelled, node(0, 300)], [line(0, 1)])).toBeCloseTo(lengths(300) + COST.throughOwnLabel, 9)
    expect(costOf([labelled, node(300, 0)], [line(0, 1)])).toBeCloseTo(lengths(300), 9)
  })

  it('counts what crosses the line between the poles, but not the poles’ own lines', () => {
    const poles = [node(0, 0, { free: false }), node(500, 0, { free: false })]
    const nodes = [...poles, node(200, -200), node(200, 200)]
    const own = costOf(nodes, [line(0, 3)], { spine: [0, 1] })
    expect(own).toBeCloseTo(lengths(Math.hypot(200, 200)), 9)
    expect(costOf(nodes, [line(2, 3)], { spine: [0, 1] })).toBeCloseTo(lengths(400) + COST.spine, 9)
  })

  it('counts nodes that lie on one another, the deeper the more', () => {
    expect(costOf([node(0, 0), node(100, 0)], [])).toBe(0)
    const near = costOf([node(0, 0), node(18, 0)], [])
    expect(near).toBeGreaterThanOrEqual(COST.overlap)
    expect(costOf([node(0, 0), node(8, 0)], [])).toBeGreaterThan(near)
  })

  it('lets lines cross the ground of a side, where nothing may stand', () => {
    const ground = node(200, 0, { free: false, ground: true, ways: [[box(50, 50)]] })
    expect(costOf([node(0, 0), node(400, 0), ground], [line(0, 1)])).toBeCloseTo(lengths(400), 9)
    expect(costOf([node(210, 0), ground], [])).toBeGreaterThanOrEqual(COST.overlap)
  })
})

const coordinate = fc.integer({ min: 0, max: 400 })
const spec = fc
  .record({
    nodes: fc.array(
      fc.record({
        x: coordinate,
        y: coordinate,
        free: fc.boolean(),
        solid: fc.boolean(),
        ways: fc.constantFrom(
          [[box(20, 10)]],
          [
            [box(12, 12), box(30, 8, 0, 24)],
            [box(12, 12), box(30, 8, 0, -24)],
          ],
        ),
      }),
      { minLength: 2, maxLength: 9 },
    ),
    ends: fc.array(fc.record({ from: fc.nat(8), to: fc.nat(8), count: fc.integer({ min: 1, max: 3 }) }), {
      maxLength: 12,
    }),
    withSpine: fc.boolean(),
  })
  .map(({ nodes, ends, withSpine }): BoardSpec => ({
    nodes,
    lines: ends
      .filter(({ from, to }) => from !== to && from < nodes.length && to < nodes.length)
      .map((end) => ({ ...end, room: 60 })),
    spine: withSpine ? [0, 1] : undefined,
    bounds: { left: 50, right: 350, top: 50, bottom: 350 },
  }))
const changes = fc.array(
  fc.record({ node: fc.nat(8), x: coordinate, y: coordinate, way: fc.nat(1), undo: fc.boolean() }),
  { maxLength: 12 },
)

describe('a board', () => {
  it('costs after any changes what a new board with the same places costs', () => {
    fc.assert(
      fc.property(spec, changes, (start, all) => {
        const board = createBoard(start)
        for (const { node: index, x, y, way, undo } of all) {
          const moved = start.nodes[index]
          // The poles never move.
          if (!moved || start.spine?.includes(index)) continue
          const before = board.cost()
          const change = board.change([index], () => {
            board.x[index] = x
            board.y[index] = y
            board.way[index] = way % moved.ways.length
          })
          expect(board.cost() - before).toBeCloseTo(change, 6)
          if (undo) board.undo()
          if (undo) expect(board.cost()).toBeCloseTo(before, 6)
        }
        const fresh = createBoard({
          ...start,
          nodes: start.nodes.map((old, index) => ({
            ...old,
            x: board.x[index] ?? 0,
            y: board.y[index] ?? 0,
            ways: [old.ways[board.way[index] ?? 0] ?? []],
          })),
        })
        expect(board.cost()).toBeCloseTo(fresh.cost(), 6)
      }),
    )
  })

  it('costs what it cost when an arrangement is restored', () => {
    fc.assert(
      fc.property(spec, changes, (start, all) => {
        const board = createBoard(start)
        const first = snapshot(board)
        for (const { node: index, x } of all)
          if (start.nodes[index])
            board.change([index], () => {
              board.x[index] = x
            })
        restore(board, first)
        expect(board.cost()).toBeCloseTo(first.cost, 6)
      }),
    )
  })
})

describe('annealing', () => {
  // Two rows of four; whoever belongs together stands crosswise at the start.
  const places = [0, 1].flatMap((row) => [0, 1, 2, 3].map((column) => ({ x: column * 150, y: row * 150 })))
  const slots = { places, columns: 4 }
  const crosswise: BoardSpec = {
    nodes: places.map(({ x, y }) => node(x, y)),
    lines: [line(0, 7), line(1, 6), line(2, 5), line(3, 4)],
    spine: undefined,
    bounds: BOUNDS,
  }
  const start = new Map(places.map((_, index) => [index, index]))
  const run = (seed: number) => {
    const board = createBoard(crosswise)
    const before = board.cost()
    anneal(board, crosswise, slots, start, { seed, moves: 4000, shifts: false })
    return { board, before }
  }

  it('finds the best arrangement of a few: every pair side by side', () => {
    const { board, before } = run(1)
    expect(before).toBeGreaterThan(lengths(150, 150, 150, 150))
    expect(board.cost()).toBeCloseTo(lengths(150, 150, 150, 150), 6)
  })

  it('comes to the same with the same seed', () => {
    expect(snapshot(run(7).board)).toEqual(snapshot(run(7).board))
  })

  it('keeps every node in a slot of its own where it may not stray', () => {
    const board = createBoard(crosswise)
    anneal(board, crosswise, slots, start, { seed: 3, moves: 77, shifts: false })
    const taken = [...board.x.keys()].map((index) => `${board.x[index]} ${board.y[index]}`)
    expect(taken.toSorted()).toEqual(places.map(({ x, y }) => `${x} ${y}`).toSorted())
  })

  it('is never left worse by polishing', () => {
    fc.assert(
      fc.property(spec, (some) => {
        const board = createBoard(some)
        const before = board.cost()
        polish(board, some)
        expect(board.cost()).toBeLessThanOrEqual(before + 1e-6)
      }),
      { numRuns: 30 },
    )
  })
})
