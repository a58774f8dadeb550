import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readViews, VIEWS_FILE, withViewsFile, writeViews } from '../../src/io/viewsFile'
import { savedView, type SavedViews } from '../../src/view/savedViews'

const text = fc.string({ unit: 'grapheme', maxLength: 20 })
const views = fc
  .uniqueArray(
    fc.record({
      name: text,
      note: text,
      hash: text,
      savedAt: fc.integer({ min: 0, max: 4_102_444_800_000 }),
    }),
    { selector: ({ name }) => name.replace(/\s+/g, ' ').trim().toLowerCase(), maxLength: 6 },
  )
  .map((given): SavedViews => given.flatMap((view) => savedView(view) ?? []))

describe('the saved views of a project', () => {
  it('are the same when they are written and read again', () =>
    fc.assert(
      fc.property(views, (given) => {
        expect(readViews(writeViews(given))).toEqual({ views: given, problems: [] })
      }),
    ))

  it('are none where there is no file', () =>
    expect(readViews(undefined)).toEqual({ views: [], problems: [] }))

  it.each([
    ['no JSON', '{', [], /no JSON/],
    ['no list', '{"views":{}}', [], /no list of views/],
    ['a view that is none', '{"views":[1,{"name":"a","view":"#v=1"}]}', ['a'], /saved view 1 is no view/],
    ['a view without name', '{"views":[{"view":"#v=1"}]}', [], /saved view 1 has no name/],
    ['a view of blanks', '{"views":[{"name":" ","view":"#v=1"}]}', [], /saved view 1 has no name/],
    ['a link elsewhere', '{"views":[{"name":"a","view":"https://a.example/#v=1"}]}', [], /begins with #/],
    ['keys of prototypes', '{"views":[{"__proto__":{"name":"a","view":"#"}}]}', [], /has no name/],
  ])('with %s are read as far as they go, and the rest is said', (_, file, names, problem) => {
    const read = readViews(file)
    expect(read.views.map(({ name }) => name)).toEqual(names)
    expect(read.problems).toEqual([expect.stringMatching(problem)])
  })

  it('get a number where a name comes twice', () => {
    const twice = JSON.stringify({ views: ['a', 'A', 'a'].map((name) => ({ name, view: '#v=1' })) })
    expect(readViews(twice).views.map(({ name }) => name)).toEqual(['a', 'A (2)', 'a (3)'])
  })
})

describe('the files of a project', () => {
  const files = { 'coding.json': '{}', 'a.txt': 'text' }
  const one: SavedViews = [{ name: 'a', note: '', hash: 'v=1', savedAt: 0 }]

  it('have the views that are saved, and no file of them where there are none', () => {
    expect(withViewsFile(files, [])).toBe(files)
    const withOne = withViewsFile(files, one)
    expect(readViews(withOne[VIEWS_FILE]).views).toEqual(one)
    expect(withViewsFile(withOne, [])).toEqual(files)
  })

  it('stay byte for byte where they have just these views, however they are written', () => {
    const spaced = { ...files, [VIEWS_FILE]: writeViews(one).replaceAll('\n', '\r\n  ') }
    expect(withViewsFile(spaced, one)).toBe(spaced)
  })
})
