/** Controls, line separators and marks that turn the direction of what follows. */
const UNSHOWABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** A piece of data as it stands in a message: in quotation marks, on one line, at most so many UTF-16 code units. */
export function quoted(text: string, mostUtf16 = 100): string {
  const short = text.length <= mostUtf16 ? text : `${text.slice(0, mostUtf16 - 1).trimEnd()}…`
  return `"${short.replace(UNSHOWABLE, (mark) =>
    mark === '\n' ? '\\n' : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}"`
}
