import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  freeName,
  renamedView,
  savedView,
  viewNamed,
  withoutView,
  withView,
  withViewBack,
  type SavedViews,
} from '../../src/view/savedViews'

const view = (name: string, note = '') => ({ name, note, hash: 'v=1', savedAt: 1 })
const names = (views: SavedViews) => views.map(({ name }) => name)
const THREE = [view('Sides'), view('Harbour'), view('Mayor')]

describe('a saved view', () => {
  it('has a name in one line, and none without', () => {
    expect(savedView(view('  The\n harbour  '))?.name).toBe('The harbour')
    expect(savedView(view(' \t'))).toBeNull()
  })

  it('takes the place of the one that has its name, whatever the capitals', () => {
    const replaced = withView(THREE, { ...view('HARBOUR'), hash: 'v=1&lens=map' })
    expect(names(replaced)).toEqual(['Sides', 'HARBOUR', 'Mayor'])
    expect(names(withView(THREE, view('Council')))).toEqual(['Sides', 'Harbour', 'Mayor', 'Council'])
  })

  it.each([
    ['to a free name', 'Sides', 'For and against', ['For and against', 'Harbour', 'Mayor']],
    ['to its own name in other letters', 'Sides', 'SIDES', ['SIDES', 'Harbour', 'Mayor']],
    ['to the name of another', 'Sides', 'mayor', ['Sides', 'Harbour', 'Mayor']],
    ['to nothing', 'Sides', ' ', ['Sides', 'Harbour', 'Mayor']],
    ['where it is not there', 'Gone', 'Here', ['Sides', 'Harbour', 'Mayor']],
  ])('renamed %s', (_, from, to, after) =>
    expect(names(renamedView(THREE, from, to, 'a note'))).toEqual(after),
  )

  it('renamed keeps its place in the address and takes the note', () =>
    expect(renamedView(THREE, 'Sides', 'Both sides', ' who \n')[0]).toEqual(view('Both sides', 'who')))

  it('deleted and brought back is where it was, under another name where that is taken by now', () => {
    const without = withoutView(THREE, 'harbour')
    expect(names(without)).toEqual(['Sides', 'Mayor'])
    expect(withViewBack(without, THREE[1] as never, 1)).toEqual(THREE)
    const again = withView(without, view('Harbour'))
    expect(names(withViewBack(again, THREE[1] as never, 1))).toEqual([
      'Sides',
      'Harbour (2)',
      'Mayor',
      'Harbour',
    ])
  })

  it('never shares its name, however views are saved, renamed, deleted and brought back', () => {
    const name = fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'A', 'b', ' ', '\n') })
    const step = fc.oneof(
      fc.record({ do: fc.constant('save' as const), name, other: name }),
      fc.record({ do: fc.constant('rename' as const), name, other: name }),
      fc.record({ do: fc.constant('delete' as const), name, other: name }),
      fc.record({ do: fc.constant('back' as const), name, other: name }),
    )
    const after = (views: SavedViews, given: typeof step extends fc.Arbitrary<infer T> ? T : never) => {
      const made = savedView(view(given.name))
      if (given.do === 'rename') return renamedView(views, given.name, given.other, '')
      if (given.do === 'delete') return withoutView(views, given.name)
      if (!made) return views
      return given.do === 'save' ? withView(views, made) : withViewBack(views, made, 0)
    }
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const views = steps.reduce<SavedViews>(after, [])
        expect(new Set(names(views).map((one) => one.toLowerCase())).size).toBe(views.length)
        for (const one of views) expect(viewNamed(views, one.name)).toBe(one)
      }),
    )
  })

  it('gets a name that is free', () => {
    expect(freeName(THREE, 'Council')).toBe('Council')
    expect(freeName(THREE, ' sides ')).toBe('sides (2)')
    expect(freeName([...THREE, view('sides (2)')], 'Sides')).toBe('Sides (3)')
  })
})
