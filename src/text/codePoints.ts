/** Number of Unicode code points before an offset in UTF-16 code units; the unit of Python and of Web Annotation. */
export function codePointsBefore(text: string): (offsetUtf16: number) => number {
  /** Offsets behind each pair of surrogates, ascending. */
  const pairs: number[] = []
  for (let at = 0; at < text.length; at++) if ((text.codePointAt(at) ?? 0) > 0xffff) pairs.push(++at)
  return (offset) => {
    let [low, high] = [0, pairs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}

/** Up to `length` code units before an offset, and after another; never half a character. */
export function around(
  text: string,
  startUtf16: number,
  endUtf16: number,
  length: number,
): readonly [before: string, after: string] {
  const before = text.slice(Math.max(0, startUtf16 - length), startUtf16)
  const after = text.slice(endUtf16, endUtf16 + length)
  return [before.replace(/^[\udc00-\udfff]/, ''), after.replace(/[\ud800-\udbff]$/, '')]
}
