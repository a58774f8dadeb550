import * as v from 'valibot'
import type { Ref } from './project'
import { anchor, filled, id, list } from './schema'
import type { Tour } from './tour'

const ref = v.pipe(
  v.string(),
  v.regex(/^(?:actor|issue|stance|tie|event):[a-z0-9]+(?:-[a-z0-9]+)*$/, 'bad-ref'),
  v.description('A record of the coding: actor:, issue:, stance:, tie: or event: and its id.'),
) as unknown as v.GenericSchema<string, Ref>
const records = v.optional(list(ref, 'Records of the coding.'))
const quotations = v.optional(list(anchor, 'Exact quotations of the text.'))

const pointing = v.pipe(
  v.strictObject({
    ask: filled('The question; its answer is a line or a sentence to point at.'),
    records,
    quotations,
    right: filled('Said after the words that were rightly pointed at.'),
    hint: filled('Said after the words of anything else.'),
  }),
  v.description('A question answered by pointing; its records and quotations are the right answers.'),
)

const step = v.strictObject({
  id: id<string>('Small letters, digits and hyphens.'),
  title: filled('The heading.'),
  text: filled(
    'At most 60 words, only what the document says. [words](term) opens a meaning, [words](actor:id) selects.',
  ),
  view: filled('The view, as it stands in the address line after #.'),
  records,
  quotations,
  discuss: filled('A question to discuss.'),
  point: v.optional(pointing),
})

const term = v.strictObject({
  id: id<string>('As it is named in texts.'),
  meaning: filled('What it means, in one line.'),
})

/** The form of `tour.json`. What joins it with coding, texts and views is checked by `tourFaults.ts` and `view/checkTour.ts`. */
export const TOUR_SCHEMA = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.description('Address of this schema, for editors.'))),
  format: v.pipe(v.literal(1), v.description('Version of this format.')),
  title: filled('What the tour is called.'),
  terms: list(term, 'Words whose meaning opens in place.'),
  steps: v.pipe(v.array(step), v.minLength(1, 'no-steps'), v.description('The steps, in order.')),
})

/** Compiles only while what the schema lets through is a tour. */
void ((valid: v.InferOutput<typeof TOUR_SCHEMA>): Tour => valid)
