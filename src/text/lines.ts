/** A stretch of text. Offsets are UTF-16 code units, end exclusive. */
export interface Span {
  readonly startUtf16: number
  readonly endUtf16: number
}

/** Offsets, in UTF-16 code units, at which the lines of a text begin (`\n`, `\r\n` or `\r` between them). */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length)
  return starts
}

/** Line and column, both from 1, of an offset; column and offset in UTF-16 code units. */
export function placeOf(starts: readonly number[], offsetUtf16: number): { line: number; column: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((starts[middle] ?? 0) <= offsetUtf16) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offsetUtf16 - (starts[low] ?? 0) + 1 }
}

/** A span without the white space at its ends; empty where there is nothing else. */
export function trimmed(text: string, { startUtf16, endUtf16 }: Span): Span {
  const piece = text.slice(startUtf16, endUtf16)
  const kept = piece.trimStart()
  const start = startUtf16 + piece.length - kept.length
  return { startUtf16: start, endUtf16: start + kept.trimEnd().length }
}
