import * as fc from 'fast-check'
import { span } from '../../src/analysis/calendar'
import { DEFAULT_SETTINGS, type NetworkSettings } from '../../src/analysis/networkSettings'
import { foldStatements, type Statements } from '../../src/analysis/statements'

export interface MadeUp {
  readonly id?: number
  readonly date?: string
  readonly document?: string
  readonly holder: string
  readonly issue: string
  /** 0, 1, or 2 for both. */
  readonly agreement: number
  readonly source?: string
}

/** Statements with the variables `holder` and `issue` and the document's `document_source`. */
export function folded(records: readonly MadeUp[]): Statements {
  return foldStatements({
    ids: records.map(({ id }, at) => id ?? at + 1),
    values: new Map([
      ['holder', records.map(({ holder }) => holder)],
      ['issue', records.map(({ issue }) => issue)],
      ['document_source', records.map(({ source }) => source ?? '')],
    ]),
    documentVariables: new Set(['document_source']),
    agreement: Uint8Array.from(records, ({ agreement }) => agreement),
    momentsMs: Float64Array.from(records, ({ date }) => span(date ?? '2005-01-01')?.first ?? Number.NaN),
    documents: records.map(({ document }) => document ?? '1'),
    startsUtf16: Float64Array.from(records.keys()),
    endsUtf16: Float64Array.from(records.keys()),
  })
}

/** `A+x B-x`: A supports x, B opposes it, `A±x` does both. */
export const spoken = (text: string): Statements =>
  folded(
    text.split(' ').map((word) => ({
      holder: word[0] ?? '',
      agreement: '-+±'.indexOf(word[1] ?? ''),
      issue: word[2] ?? '',
    })),
  )

export const settings = (own: Partial<NetworkSettings>): NetworkSettings => ({
  ...DEFAULT_SETTINGS,
  rows: 'holder',
  columns: 'issue',
  ...own,
})

/** Some statements of few holders on few issues over two years. */
export const someStatements: fc.Arbitrary<readonly MadeUp[]> = fc.array(
  fc.record({
    holder: fc.constantFrom('a', 'b', 'c', 'd', 'e', ''),
    issue: fc.constantFrom('p', 'q', 'r', 's', ''),
    agreement: fc.constantFrom(0, 1, 2),
    date: fc
      .integer({ min: 0, max: 729 })
      .map((day) => new Date(Date.UTC(2005, 0, 1 + day)).toISOString().slice(0, 10)),
    document: fc.constantFrom('1', '2', '3'),
    source: fc.constantFrom('x', 'y', ''),
  }),
  { maxLength: 40 },
)
