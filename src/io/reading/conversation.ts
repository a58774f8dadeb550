import type { Coding } from '../../model/coding'
import { COLLECTIONS, type Collection } from '../../model/raw'
import type { SourceFile } from './formats'
import type { Imported } from './reader'
import type { Preview, ReadingOptions } from './reading'
import type { ImportReport } from './report'

/** What can be sent of the options; the rest stays with who asks. */
export type SentOptions = Pick<ReadingOptions, 'format' | 'mappings'> & { readonly today: string }

export type ReadingRequest =
  | { readonly type: 'read'; readonly files: readonly SourceFile[]; readonly options: SentOptions }
  | { readonly type: 'preview'; readonly file: SourceFile; readonly options: SentOptions }

/** What was read, in parts so small that taking one in is no long task; then the report. */
export type ReadingAnswer =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'head'; readonly kind: Imported['kind']; readonly head: Omit<Coding, Collection> | null }
  | { readonly type: 'records'; readonly collection: Collection; readonly records: readonly unknown[] }
  | { readonly type: 'texts'; readonly texts: readonly (readonly [name: string, text: string])[] }
  | { readonly type: 'report'; readonly report: ImportReport; readonly isImported: boolean }
  | { readonly type: 'preview'; readonly preview: Preview }

const RECORDS_A_PART = 1000
const TEXT_UTF16_A_PART = 4_000_000

/** What was read as answers, in order; without the report. */
export function* partsOf(imported: Imported): Generator<ReadingAnswer> {
  if (imported.kind === 'coding') {
    const { documents, actors, issues, stances, ties, events, uncoded, ...head } = imported.coding
    yield { type: 'head', kind: 'coding', head }
    const all = { documents, actors, issues, stances, ties, events, uncoded }
    for (const collection of COLLECTIONS)
      for (let at = 0; at < all[collection].length; at += RECORDS_A_PART)
        yield { type: 'records', collection, records: all[collection].slice(at, at + RECORDS_A_PART) }
  } else yield { type: 'head', kind: 'files', head: null }
  let texts: [string, string][] = []
  let lengthUtf16 = 0
  for (const entry of Object.entries(imported.kind === 'coding' ? imported.texts : imported.files)) {
    texts.push(entry)
    lengthUtf16 += entry[1].length
    if (lengthUtf16 < TEXT_UTF16_A_PART) continue
    yield { type: 'texts', texts }
    texts = []
    lengthUtf16 = 0
  }
  if (texts.length > 0) yield { type: 'texts', texts }
}

/** Puts together what comes in parts. */
export function createGathering(): {
  readonly add: (answer: ReadingAnswer) => void
  readonly imported: () => Imported
} {
  let kind: Imported['kind'] = 'files'
  let head: Omit<Coding, Collection> | null = null
  const records = new Map<Collection, unknown[]>(COLLECTIONS.map((collection) => [collection, []]))
  const texts: (readonly [string, string])[] = []
  return {
    add(answer) {
      if (answer.type === 'head') ({ kind, head } = answer)
      else if (answer.type === 'texts') texts.push(...answer.texts)
      else if (answer.type === 'records') records.get(answer.collection)?.push(...answer.records)
    },
    imported() {
      const named = Object.fromEntries(texts)
      if (kind === 'files' || !head) return { kind: 'files', files: named }
      const coding = { ...head, ...Object.fromEntries(records) } as unknown as Coding
      return { kind: 'coding', coding, texts: named }
    },
  }
}
