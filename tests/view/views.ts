import fc from 'fast-check'
import { CERTAINTIES } from '../../src/model/coding'
import { LENSES } from '../../src/view/lenses'
import { MOST_SORTS, TABLE_COLUMNS } from '../../src/view/tableSettings'
import { FILTER_VALUES, type ViewState } from '../../src/view/state'
import { question } from './questions'

/** Some that the council's coding has. */
const known = fc.constantFrom('guild', 'reil', 'brandt', 'residents', 'sale', 'brandt-for-sale', 'report')
const id = fc.oneof(
  known,
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
const who = fc.option(
  fc.oneof(
    fc.record({ voice: fc.constant('document' as const), document: fc.option(id) }),
    fc.record({ voice: fc.constant('speaker' as const), speaker: id }),
  ),
)
const dates = fc.option(
  fc
    .record({ from: fc.option(day), to: fc.option(day), undated: fc.boolean() })
    .filter(
      ({ from, to, undated }) => (from ?? '') <= (to ?? '~') && !(undated && from === null && to === null),
    ),
)
const side = fc.record({ perspective: who, certainty: fc.subarray([...CERTAINTIES]), dates })
/** Every view, of whatever data. */
export const anyView: fc.Arbitrary<ViewState> = fc.record({
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
  perspective: who,
  dates,
  compare: fc.option(fc.record({ a: side, b: side })),
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
