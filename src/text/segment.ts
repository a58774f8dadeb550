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
