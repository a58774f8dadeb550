import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factOf } from '../../src/graph/stanceFacts'
import { sortAfter, sortedStances, tableRows } from '../../src/view/tableRows'
import { INITIAL_TABLE, TABLE_COLUMNS, type TableSort } from '../../src/view/tableSettings'
import { council, minsk } from '../fixtures/projects'

const project = council()
const all = new Set<string>(project.stances.keys())
const coded = [...project.stances.values()]
const key = fc.record({ column: fc.constantFrom(...TABLE_COLUMNS), descending: fc.boolean() })

describe('sorted rows', () => {
  it('are the same rows, whatever they are sorted by', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 3 }), (sort) => {
        expect(new Set(sortedStances(project, sort))).toEqual(new Set(coded))
      }),
    )
  })

  // Sentences go by the place of the words in them.
  it('keep the order of the coding among equals, either way', () => {
    fc.assert(
      fc.property(
        key.filter(({ column }) => column !== 'sentence'),
        (one) => {
          const order = sortedStances(project, [one])
          for (const [at, stance] of order.entries()) {
            const next = order[at + 1]
            if (next && factOf(project, stance, one.column) === factOf(project, next, one.column))
              expect(coded.indexOf(stance)).toBeLessThan(coded.indexOf(next))
          }
        },
      ),
    )
  })

  it('go by the first column, and by the second among its equals', () => {
    const order = sortedStances(minsk(), [
      { column: 'certainty', descending: false },
      { column: 'holder', descending: true },
    ])
    const certainties = ['stated', 'alleged', 'planned', 'implied']
    const places = order.map(({ certainty }) => certainties.indexOf(certainty))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    const names = order
      .filter(({ certainty }) => certainty === 'alleged')
      .map((stance) => factOf(minsk(), stance, 'holder'))
    expect(names).toEqual(names.toSorted((a, b) => b.localeCompare(a, 'en')))
  })

  it('have what has no value last, either way', () => {
    for (const descending of [false, true]) {
      const dates = sortedStances(project, [{ column: 'date', descending }]).map(({ date }) => date)
      const known = dates.filter((date) => date !== undefined)
      expect(dates.slice(0, known.length)).toEqual(known)
      expect(known.length).toBeGreaterThan(0)
      expect(known.length).toBeLessThan(dates.length)
    }
  })
})

describe('grouped rows', () => {
  const grouped = (closed: ReadonlySet<string> = new Set()) =>
    tableRows(project, all, { ...INITIAL_TABLE, group: 'holder' }, closed)

  it('hold every stance once, under the heading of its value, with their number', () => {
    let value = ''
    let left = 0
    const seen: string[] = []
    for (const row of grouped()) {
      if (row.type === 'group') {
        expect(left).toBe(0)
        value = row.value
        left = row.size
      } else {
        expect(factOf(project, row.stance, 'holder')).toBe(value)
        seen.push(row.stance.id)
        left--
      }
    }
    expect(left).toBe(0)
    expect(seen.toSorted()).toEqual([...all].toSorted())
  })

  it('of a closed group are its heading alone', () => {
    const [first] = grouped()
    if (first?.type !== 'group') throw new Error('the first row is no heading')
    const closed = grouped(new Set([first.value]))
    expect(closed[0]).toEqual({ ...first, isOpen: false })
    expect(closed).toHaveLength(grouped().length - first.size)
  })

  it('hold what is lit alone', () => {
    const some = new Set([...all].slice(0, 4))
    const rows = tableRows(project, some, { ...INITIAL_TABLE, group: 'certainty' }, new Set())
    expect(rows.flatMap((row) => (row.type === 'stance' ? [row.stance.id] : [])).toSorted()).toEqual(
      [...some].toSorted(),
    )
  })
})

describe('a press on a heading', () => {
  const up: TableSort = { column: 'date', descending: false }
  const down: TableSort = { column: 'date', descending: true }
  const other: TableSort = { column: 'holder', descending: false }
  it.each([
    ['sorts', [], false, [up]],
    ['turns', [up], false, [down]],
    ['ends it', [down], false, []],
    ['alone ends the others', [other], false, [up]],
    ['with Shift sorts besides', [other], true, [other, up]],
    ['with Shift turns in its place', [up, other], true, [down, other]],
    ['with Shift ends it alone', [down, other], true, [other]],
  ] as const)('%s', (_, before, adds, after) => {
    expect(sortAfter(before, 'date', adds, 3)).toEqual(after)
  })
})
