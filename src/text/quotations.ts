/** An exact quotation and the text right before and right after it. */
export interface Quotation {
  readonly quote: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** Offsets are UTF-16 code units, end exclusive. */
export type Finding =
  | { readonly status: 'found'; readonly startUtf16: number; readonly endUtf16: number }
  /** `unframed`: how often the quotation occurs when prefix and suffix are left aside. */
  | { readonly status: 'missing'; readonly unframed: number }
  | { readonly status: 'ambiguous'; readonly count: number }

/** Number of occurrences counted at most; what is more is told as this many. */
export const MOST_OCCURRENCES = 1000

/** Number of places where a piece of text begins, overlapping ones too, at most `MOST_OCCURRENCES`. */
function occurrences(text: string, piece: string): number {
  let count = 0
  for (let at = text.indexOf(piece); at !== -1 && count < MOST_OCCURRENCES; at = text.indexOf(piece, at + 1))
    count++
  return count
}

/**
 * Finds a quotation that occurs exactly once, character for character. Prefix and suffix, where given,
 * must stand directly around it (as in a TextQuoteSelector, W3C Web Annotation Data Model, 4.2.4),
 * also where the quotation alone would be unique.
 */
export function findQuotation(text: string, { quote, prefix = '', suffix = '' }: Quotation): Finding {
  if (quote === '') return { status: 'missing', unframed: 0 }
  const framed = prefix + quote + suffix
  const at = text.indexOf(framed)
  if (at === -1) return { status: 'missing', unframed: framed === quote ? 0 : occurrences(text, quote) }
  if (text.includes(framed, at + 1)) return { status: 'ambiguous', count: occurrences(text, framed) }
  const startUtf16 = at + prefix.length
  return { status: 'found', startUtf16, endUtf16: startUtf16 + quote.length }
}
