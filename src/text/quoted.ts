/** Controls, line separators and marks that turn the direction of what follows. */
const UNSHOWABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

const LONGEST_UTF16 = 100
/** How much before the first difference is shown. */
const CONTEXT_UTF16 = 30

/** A piece of data as it stands in a message: in quotation marks, on one line, at most so many UTF-16 code units. */
export function quoted(text: string, mostUtf16 = LONGEST_UTF16): string {
  const short = text.length <= mostUtf16 ? text : `${text.slice(0, mostUtf16 - 1).trimEnd()}…`
  return `"${short.replace(UNSHOWABLE, (mark) =>
    mark === '\n' ? '\\n' : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}"`
}

/** Two pieces of data as they stand in a message; what long ones share at the beginning is cut. */
export function quotedDifference(one: string, other: string): readonly [string, string] {
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared++
  if (Math.max(one.length, other.length) <= LONGEST_UTF16 || shared <= CONTEXT_UTF16)
    return [quoted(one), quoted(other)]
  const cut = one.indexOf(' ', shared - CONTEXT_UTF16) + 1
  const from = cut > 0 && cut <= shared ? cut : shared
  return [quoted(`…${one.slice(from)}`), quoted(`…${other.slice(from)}`)]
}
