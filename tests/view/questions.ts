import fc from 'fast-check'
import {
  DEFAULT_QUESTION,
  MEASURES_OF,
  QUESTION_AGGREGATIONS,
  QUESTION_CAMPS,
  QUESTION_DUPLICATES,
  QUESTION_NETWORKS,
  QUESTION_NORMALIZATIONS,
  QUESTION_SAMPLES,
  QUESTION_TIES,
  QUESTION_UNITS,
  STANCE_VARIABLES,
  type Question,
} from '../../src/analysis/question'

const actor = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
  fc.string({ minLength: 1, maxLength: 6 }).filter((text) => text.isWellFormed()),
)

const day = fc
  .integer({ min: -30_000, max: 60_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10))
const text = fc.string({ maxLength: 12 }).filter((made) => made.isWellFormed())

/** Every question that the page can ask. */
export const question = fc.constantFrom(...QUESTION_NETWORKS).chain((network) =>
  fc.record({
    ...(Object.fromEntries(
      Object.entries(DEFAULT_QUESTION).map(([key, value]) => [key, fc.constant(value)]),
    ) as Record<string, fc.Arbitrary<unknown>>),
    network: fc.constant(network),
    measure: fc.constantFrom(...MEASURES_OF[network].flatMap(({ measures }) => measures)),
    stances: fc.constantFrom('all', 'shown'),
    aggregation: fc.constantFrom(...QUESTION_AGGREGATIONS),
    normalization: fc.constantFrom(...QUESTION_NORMALIZATIONS),
    from: fc.option(day),
    to: fc.option(day),
    exclude: fc.uniqueArray(fc.record({ variable: fc.constantFrom(...STANCE_VARIABLES), value: text }), {
      maxLength: 4,
      selector: ({ variable, value }) => `${variable} ${value}`,
    }),
    onlyExcluded: fc.boolean(),
    isolates: fc.boolean(),
    duplicates: fc.constantFrom(...QUESTION_DUPLICATES),
    threshold: fc.integer({ min: 0, max: 1000 }).map((value) => value / 10),
    ambivalent: fc.constantFrom('leave-out', 'half'),
    window: fc.option(
      fc.record({ unit: fc.constantFrom(...QUESTION_UNITS), size: fc.integer({ min: 1, max: 100 }) }),
    ),
    directed: fc.boolean(),
    weighted: fc.boolean(),
    camps: fc.constantFrom(...QUESTION_CAMPS),
    ties: fc.constantFrom(...QUESTION_TIES),
    samples: fc.constantFrom(...QUESTION_SAMPLES),
    seed: fc.nat(999_999),
    pair: fc.option(fc.tuple(actor, actor)),
  }),
) as fc.Arbitrary<Question>
