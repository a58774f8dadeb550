import { describe, expect, it } from 'vitest'
import { nodeLabel } from '../../src/graph/wording'
import type { Stance } from '../../src/model/coding'
import { orderAfter, orderedMatrix } from '../../src/view/matrixOrder'
import { INITIAL_MATRIX, type LineOrder } from '../../src/view/matrixSettings'
import { council, minsk } from '../fixtures/projects'

const project = council()
const BLOCKS: LineOrder = { by: 'blocks', reversed: false }
const rowsBy = (rows: LineOrder) => orderedMatrix(project, { ...INITIAL_MATRIX, rows })
const signs = (stances: readonly Stance[]) => new Set(stances.map(({ polarity }) => polarity))

describe('the order of the matrix', () => {
  const blocks = rowsBy(BLOCKS)

  it.each([
    { by: 'name' as const, reversed: false },
    { by: 'count' as const, reversed: true },
    { by: 'issue:grain-harbour' as const, reversed: false },
  ])('by $by has the same rows, each once', (order) => {
    expect(rowsBy(order).rows.toSorted()).toEqual(blocks.rows.toSorted())
  })

  it('by name is that of the alphabet, and reversed the other way round', () => {
    const names = rowsBy({ by: 'name', reversed: false }).rows.map((key) => nodeLabel(project, key))
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
    const back = rowsBy({ by: 'name', reversed: true }).rows.map((key) => nodeLabel(project, key))
    expect(back).toEqual(names.toReversed())
  })

  it('by number begins with who holds most, and keeps the order of the blocks among equals', () => {
    const { rows, matrix } = rowsBy({ by: 'count', reversed: false })
    const sizes = rows.map((row) => matrix.along(row, 'row').length)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    for (const size of new Set(sizes)) {
      const same = (key: string) => matrix.along(key as never, 'row').length === size
      expect(rows.filter(same)).toEqual(blocks.rows.filter(same))
    }
  })

  it('along a column goes from those for it to those against it, and the empty last, both ways', () => {
    const contested = blocks.columns.find(
      (column) =>
        signs(blocks.matrix.along(column, 'column')).has('supports') &&
        signs(blocks.matrix.along(column, 'column')).has('opposes'),
    )
    if (!contested) throw new Error('the fixture has no contested issue')
    for (const reversed of [false, true]) {
      const { rows, matrix } = rowsBy({ by: contested, reversed })
      const cells = rows.map((row) => matrix.at(row, contested))
      const filled = cells.findLastIndex((cell) => cell.length > 0)
      expect(cells.slice(0, filled).every((cell) => cell.length > 0)).toBe(true)
      expect(signs(cells[0] ?? []).has(reversed ? 'opposes' : 'supports')).toBe(true)
    }
  })

  it('keeps rivals apart and allies together on the article: who opposes one issue stand side by side', () => {
    const { rows, columns } = orderedMatrix(minsk(), INITIAL_MATRIX)
    expect(rows.length).toBeGreaterThan(10)
    expect(columns.length).toBeGreaterThan(10)
    const allies = [rows.indexOf('actor:protesters'), rows.indexOf('actor:state-employees')]
    expect(Math.abs((allies[0] ?? 0) - (allies[1] ?? 9))).toBe(1)
  })

  it('of actors by blocks is the same along both sides', () => {
    const { rows, columns } = orderedMatrix(project, { ...INITIAL_MATRIX, across: 'actors' })
    expect(rows).toEqual(columns)
  })

  it('along a heading turns with each press, and comes back to blocks', () => {
    const first = orderAfter(BLOCKS, 'issue:toll')
    expect(first).toEqual({ by: 'issue:toll', reversed: false })
    const second = orderAfter(first, 'issue:toll')
    expect(second).toEqual({ by: 'issue:toll', reversed: true })
    expect(orderAfter(second, 'issue:toll')).toEqual(BLOCKS)
  })
})
