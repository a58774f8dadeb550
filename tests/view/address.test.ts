import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeView, encodeView } from '../../src/view/address'
import { question } from './questions'
import { LENSES } from '../../src/view/lenses'
import { MOST_SORTS, TABLE_COLUMNS } from '../../src/view/tableSettings'
import { FILTER_VALUES, INITIAL_VIEW, type ViewState } from '../../src/view/state'

const id = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
  fc.string({ minLength: 1, maxLength: 8 }).filter((s) => s.isWellFormed() && !/\s/.test(s)),
)
const ref = fc.oneof(
  id.chain((name) =>
    fc.constantFrom('actor', 'issue', 'stance', 'tie', 'event').map((type) => `${type}:${name}`),
  ),
  fc.tuple(id, fc.nat(999)).map(([document, number]) => `sentence:${document}/${number}`),
)
const node = fc.tuple(fc.constantFrom('actor', 'issue'), id).map(([type, name]) => `${type}:${name}`)
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const coordinate = fc.double({ min: -9e5, max: 9e5, noNaN: true }).map((x) => Math.round(x * 10) / 10 + 0)
const order = fc.record({
  by: fc.oneof(fc.constantFrom('blocks', 'name', 'count'), node),
  reversed: fc.boolean(),
})
const view: fc.Arbitrary<ViewState> = fc.record({
  version: fc.constant(1 as const),
  lens: fc.constantFrom(...LENSES.map((lens) => lens.id)),
  about: fc.option(id),
  selection: fc.uniqueArray(ref, { maxLength: 5 }),
  evidence: fc.option(fc.record({ ref, index: fc.nat(99) })),
  filters: fc.record(
    Object.fromEntries(
      Object.entries(FILTER_VALUES).map(([field, values]) => [field, fc.subarray([...values] as string[])]),
    ),
  ),
  perspective: fc.option(
    fc.oneof(
      fc.record({ voice: fc.constant('document' as const), document: fc.option(id) }),
      fc.record({ voice: fc.constant('speaker' as const), speaker: id }),
    ),
  ),
  dates: fc.option(
    fc
      .record({ from: fc.option(day), to: fc.option(day), undated: fc.boolean() })
      .filter(
        ({ from, to, undated }) => (from ?? '') <= (to ?? '~') && !(undated && from === null && to === null),
      ),
  ),
  neighbourhood: fc.option(
    fc.record({
      ids: fc.uniqueArray(node, { minLength: 1, maxLength: 4 }),
      depth: fc.integer({ min: 1, max: 5 }),
    }),
  ),
  path: fc.option(
    fc.record({ from: node, to: node, index: fc.nat(99), neutral: fc.boolean(), allTies: fc.boolean() }),
  ),
  hidden: fc.uniqueArray(node, { maxLength: 3 }),
  pins: fc.array(
    fc.record({
      lens: fc.constantFrom('sides', 'actor', 'map'),
      about: fc.option(id),
      flow: fc.constantFrom('columns', 'rows'),
      node,
      x: fc.integer({ min: -9999, max: 9999 }),
      y: fc.integer({ min: -9999, max: 9999 }),
    }),
    { maxLength: 4 },
  ),
  allLines: fc.boolean(),
  ties: fc.boolean(),
  analysis: fc.option(question),
  colourBy: fc.constantFrom('nothing', 'analysis'),
  sizeBy: fc.constantFrom('nothing', 'analysis'),
  matrix: fc.record({ across: fc.constantFrom('issues', 'actors'), rows: order, columns: order }),
  arrangeBy: fc.constantFrom('nothing', 'analysis'),
  text: fc.string({ maxLength: 30 }).filter((text) => text.isWellFormed()),
  table: fc.record({
    columns: fc.subarray([...TABLE_COLUMNS], { minLength: 1 }),
    sort: fc.uniqueArray(fc.record({ column: fc.constantFrom(...TABLE_COLUMNS), descending: fc.boolean() }), {
      maxLength: MOST_SORTS,
      selector: ({ column }) => column,
    }),
    group: fc.option(fc.constantFrom(...TABLE_COLUMNS)),
  }),
  viewport: fc.oneof(
    fc.constant('fit'),
    fc.record({
      x: coordinate,
      y: coordinate,
      zoom: fc.integer({ min: 1, max: 10_000 }).map((zoom) => zoom / 1000),
    }),
  ),
  pane: fc.constantFrom('graph', 'article', 'outline', 'analysis'),
  theme: fc.constantFrom('light', 'dark', 'system'),
  tourStep: fc.option(fc.nat({ max: 998 })),
}) as fc.Arbitrary<never>

describe('the address of a view', () => {
  it('gives back the view that it was made from', () => {
    fc.assert(
      fc.property(view, (state) => {
        expect(decodeView(`#${encodeView(state)}`)).toEqual({ view: state, problems: [] })
      }),
    )
  })

  it('is empty for a view that nobody has touched', () => {
    expect(encodeView(INITIAL_VIEW)).toBe('')
  })

  it('keeps ids readable', () => {
    expect(
      encodeView({ ...INITIAL_VIEW, selection: ['stance:mayor-for-harbour', 'sentence:report/12'] }),
    ).toBe('v=1&sel=stance:mayor-for-harbour,sentence:report/12')
  })

  it('names an arrangement once for all its pins', () => {
    const pin = { lens: 'sides', about: 'mayor' as never, flow: 'columns', x: 120, y: 340 } as const
    const pins = [
      { ...pin, node: 'actor:guild' },
      { ...pin, node: 'issue:toll', x: -4 },
      { ...pin, about: null, flow: 'rows', node: 'actor:guild' },
    ] as const
    expect(encodeView({ ...INITIAL_VIEW, pins })).toBe(
      'v=1&pins=sides,columns,mayor,actor:guild,120,340,issue:toll,-4,340;sides,rows,,actor:guild,120,340',
    )
  })

  it.each([
    ['#nonsense', 'nonsense'],
    ['#v=1&colour=red', 'colour=red'],
    ['#v=1&sel=stance:', 'sel'],
    ['#v=1&sel=%E0%A4%A', 'sel'],
    ['#v=1&when=2031-03-14', 'when'],
    ['#v=1&when=2031-02-30..', 'when'],
    ['#v=1&when=2031-03-14..2031-03-13', 'when'],
    ['#v=1&when=..,undated', 'when'],
    ['#v=1&at=1,2', 'at'],
    ['#v=1&at=1,2,0', 'at'],
    ['#v=1&at=NaN,2,1', 'at'],
    ['#v=1&off=polarity.maybe', 'off'],
    ['#v=1&quote=stance:x', 'quote'],
    ['#v=1&by=harbour', 'by'],
    ['#v=1&by=actor:', 'by'],
    ['#v=1&near=6,actor:mayor', 'near'],
    ['#v=1&near=2', 'near'],
    ['#v=1&near=2,stance:x', 'near'],
    ['#v=1&path=actor:mayor', 'path'],
    ['#v=1&path=actor:mayor,actor:clerk,1,x', 'path'],
    ['#v=1&hide=stance:x', 'hide'],
    ['#v=1&pins=sides,columns,mayor', 'pins'],
    ['#v=1&pins=sides,columns,mayor,actor:guild,1', 'pins'],
    ['#v=1&pins=matrix,columns,,actor:guild,1,2', 'pins'],
    ['#v=1&pins=sides,columns,,actor:guild,1e3,2', 'pins'],
    ['#v=1&matrix=issues,blocks', 'matrix'],
    ['#v=1&matrix=rivers,blocks,name', 'matrix'],
    ['#v=1&matrix=issues,blocks,stance:x', 'matrix'],
    ['#v=1&table=holder', 'table'],
    ['#v=1&table=**', 'table'],
    ['#v=1&table=holder*weather*', 'table'],
    ['#v=1&words=%E0%A4%A', 'words'],
    ['#v=7', 'version'],
  ])('says what it cannot read in %s and shows the rest', (hash, named) => {
    const { view: state, problems } = decodeView(`${hash}&theme=dark`)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(named)
    expect(state).toEqual({ ...INITIAL_VIEW, theme: 'dark' })
  })

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { view: state } = decodeView(text)
        expect(state.version).toBe(1)
      }),
    )
  })
})
