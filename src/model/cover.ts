import { quoted } from '../text/quoted'
import type { DocumentId } from './coding'
import { error, warning, type Fault, type Path } from './fault'
import type { SourceDocument } from './project'

/** What the sentences of the documents carry, by `<document>/<number>`. */
export interface Cover {
  /** Sentences that the evidence of a record touches. */
  readonly carried: ReadonlySet<string>
  /** Sentences that stand under `uncoded`, and where. */
  readonly excused: ReadonlyMap<string, Path>
}

/** Sentences that no quotation rests on and nobody excused; and, as warnings, those with both. */
export function coverFaults(
  documents: ReadonlyMap<DocumentId, SourceDocument>,
  { carried, excused }: Cover,
): readonly Fault[] {
  const faults: Fault[] = []
  for (const { id, file, text, sentences } of documents.values())
    for (const { number, startUtf16, endUtf16 } of sentences) {
      const key = `${id}/${number}`
      const excuse = excused.get(key)
      const name = `sentence ${number} of ${id}`
      if (!carried.has(key) && !excuse) {
        const words = quoted(text.slice(startUtf16, endUtf16), 60)
        const message = `${name} carries no record and is not excused: ${words}; code it or put it under uncoded`
        faults.push(error('sentence-uncoded', { path: [], file, offsetUtf16: startUtf16 }, message))
      } else if (carried.has(key) && excuse)
        faults.push(
          warning(
            'sentence-coded-and-excused',
            { path: excuse },
            `${name} is excused, but carries records; delete one`,
          ),
        )
    }
  return faults
}
