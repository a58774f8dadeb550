import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences, isEmpty } from '../../src/canvas/differences'
import type { Drawn, DrawnEdge, DrawnNode } from '../../src/canvas/drawn'

const node = (id: string, look: DrawnNode['look'] = {}, x = 0): DrawnNode => ({
  group: 'nodes',
  type: 'actor',
  id,
  at: { x, y: 0 },
  look,
})
const edge = (id: string, from: string, to: string, look: DrawnEdge['look'] = {}): DrawnEdge => ({
  group: 'edges',
  type: 'line',
  id,
  from,
  to,
  look,
})
const mapOf = (drawing: readonly Drawn[]) => new Map(drawing.map((element) => [element.id, element]))

describe('two drawings differ', () => {
  it('in the values that changed alone', () => {
    const before = mapOf([node('a', { opacity: 1, width: 30, color: '#111' }), node('b', { opacity: 1 })])
    const found = differences(before, [
      node('a', { opacity: 0.26, width: 30, color: '#111' }),
      node('b', { opacity: 1 }),
    ])
    expect(found).toEqual({
      removed: [],
      added: [],
      moved: [],
      changed: [{ id: 'a', look: { opacity: 0.26 } }],
    })
  })

  it('not by lists of equal numbers', () => {
    const before = mapOf([node('a'), edge('e', 'a', 'a', { dash: [7, 4] })])
    expect(isEmpty(differences(before, [node('a'), edge('e', 'a', 'a', { dash: [7, 4] })]))).toBe(true)
    expect(isEmpty(differences(before, [node('a'), edge('e', 'a', 'a', { dash: [7, 5] })]))).toBe(false)
  })

  it('by where a node stands', () => {
    const found = differences(mapOf([node('a')]), [node('a', {}, 40)])
    expect(found.moved.map(({ id, at }) => [id, at.x])).toEqual([['a', 40]])
    expect(found.changed).toEqual([])
  })

  it('by an edge that joins others now: it is drawn anew', () => {
    const nodes = [node('a'), node('b'), node('c')]
    const found = differences(mapOf([...nodes, edge('e', 'a', 'b')]), [...nodes, edge('e', 'a', 'c')])
    expect(found.removed).toEqual(['e'])
    expect(found.added.map(({ id }) => id)).toEqual(['e'])
  })

  it('by an element of another type: it is drawn anew, and with it the edges that it ends', () => {
    const before = mapOf([node('a'), node('b'), edge('e', 'a', 'b')])
    const found = differences(before, [{ ...node('a'), type: 'card' }, node('b'), edge('e', 'a', 'b')])
    expect(found.removed.toSorted()).toEqual(['a', 'e'])
    expect(found.added.map(({ id }) => id)).toEqual(['a', 'e'])
  })

  it('so that carrying them out turns one into the other', () => {
    const ids = ['a', 'b', 'c', 'd']
    const drawing = fc
      .uniqueArray(
        fc.record({
          id: fc.constantFrom(...ids),
          x: fc.integer({ min: 0, max: 2 }),
          opacity: fc.constantFrom(0, 0.26, 1),
          type: fc.constantFrom('actor', 'card'),
        }),
        { selector: ({ id }) => id },
      )
      .map((list): DrawnNode[] =>
        list.map(({ id, x, opacity, type }) => ({ ...node(id, { opacity }, x), type }) as DrawnNode),
      )
    fc.assert(
      fc.property(drawing, drawing, (before, after) => {
        const { removed, added, moved, changed } = differences(mapOf(before), after)
        const state = mapOf(before)
        for (const id of removed) state.delete(id)
        for (const element of added) state.set(element.id, element)
        for (const element of moved)
          state.set(element.id, { ...(state.get(element.id) as DrawnNode), at: element.at })
        for (const { id, look } of changed) {
          const old = state.get(id) as DrawnNode
          state.set(id, { ...old, look: { ...old.look, ...look } })
        }
        expect(new Map([...state].toSorted())).toEqual(new Map([...mapOf(after)].toSorted()))
      }),
    )
  })
})
