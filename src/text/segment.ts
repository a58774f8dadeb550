/** A sentence of a document, numbered in reading order from 1. Offsets are UTF-16 code units, end exclusive. */
export interface Sentence {
  readonly number: number
  readonly startUtf16: number
  readonly endUtf16: number
  readonly paragraph: number
}

/** A piece of text that is set but not numbered: a dateline or a cross-head. */
export interface Furniture {
  readonly kind: 'dateline' | 'cross-head'
  readonly startUtf16: number
  readonly endUtf16: number
  readonly paragraph: number
}

export interface Segmentation {
  readonly sentences: readonly Sentence[]
  readonly furniture: readonly Furniture[]
}

/** Numbers of the sentences that a stretch of text touches, ascending. Offsets in UTF-16 code units. */
export function sentencesTouched(
  sentences: readonly Sentence[],
  startUtf16: number,
  endUtf16: number,
): readonly number[] {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sentences[middle] as Sentence).endUtf16 <= startUtf16) low = middle + 1
    else high = middle
  }
  const touched: number[] = []
  for (let at = low; at < sentences.length; at++) {
    const { number, startUtf16: start } = sentences[at] as Sentence
    if (start >= endUtf16) break
    touched.push(number)
  }
  return touched
}
