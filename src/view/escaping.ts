/** Escapes what would end an item, keeping addresses readable. */
export const escape = (text: string): string =>
  encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2F', '/')

/** The text that was escaped; undefined where it is broken. */
export function unescape(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
