import type { Quotation } from './quotations'

const FIRST_FRAME_UTF16 = 16

/**
 * The passage from `startUtf16` to `endUtf16` as a quotation that `findQuotation` finds there and nowhere else:
 * framed by as much of what stands before and after as that takes, doubling. Null where the passage is empty
 * or not in the text.
 */
export function framed(text: string, startUtf16: number, endUtf16: number): Quotation | null {
  if (!(startUtf16 >= 0 && startUtf16 < endUtf16 && endUtf16 <= text.length)) return null
  const quote = text.slice(startUtf16, endUtf16)
  const isOnly = (piece: string) => !text.includes(piece, text.indexOf(piece) + 1)
  if (isOnly(quote)) return { quote }
  for (let length = FIRST_FRAME_UTF16; ; length *= 2) {
    const from = Math.max(0, startUtf16 - length)
    const to = Math.min(text.length, endUtf16 + length)
    if (isOnly(text.slice(from, to)))
      return {
        quote,
        ...(from < startUtf16 && { prefix: text.slice(from, startUtf16) }),
        ...(to > endUtf16 && { suffix: text.slice(endUtf16, to) }),
      }
  }
}
