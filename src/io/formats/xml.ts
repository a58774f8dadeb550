/** Characters that XML 1.0 can't hold in any form: most controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text as XML content or attribute value, white space kept; what XML 1.0 can't hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] as string)

/** ` name="value"` for each attribute that isn't undefined. */
export const xmlAttributes = (attributes: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(String(value))}"`]))
    .join('')

/** An element with its content (lines with their own line ends) and its line end; `<name/>` where it has none. */
export const xmlElement = (indent: string, name: string, attributes: string, content: string): string =>
  content === ''
    ? `${indent}<${name}${attributes}/>\n`
    : `${indent}<${name}${attributes}>\n${content}${indent}</${name}>\n`

/**
 * An id for each key, as XML can hold it: the key itself, what XML can't hold replaced by U+FFFD; a number is added where
 * two keys would become one.
 */
export function xmlIds(keys: readonly string[]): ReadonlyMap<string, string> {
  const isHeld = (key: string) => key.search(FORBIDDEN) < 0
  const taken = new Set(keys.filter(isHeld))
  return new Map(
    keys.map((key) => {
      if (isHeld(key)) return [key, key]
      const held = key.replace(FORBIDDEN, '\uFFFD')
      let id = held
      for (let number = 2; taken.has(id); number++) id = `${held}-${number}`
      taken.add(id)
      return [key, id]
    }),
  )
}
