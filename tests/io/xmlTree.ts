export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

const TOKEN =
  /<\?xml [^?]*\?>|<(\/?)([A-Za-z_:][\w:.-]*)((?:\s+[A-Za-z_:][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<>]+)/y
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d+));|&/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decode = (text: string) =>
  text.replace(REFERENCE, (reference, name: string | undefined, code: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? ''
    if (code !== undefined) return String.fromCodePoint(Number(code))
    throw new Error(`a bare ${reference} in ${text}`)
  })

/** Reads XML without comments, CDATA or a DTD; throws where it isn't well-formed. */
export function xmlTree(source: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' }
  const open = [root]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(source)
    if (!match) throw new Error(`not well-formed at ${source.slice(at, at + 60)}`)
    const [, closing, name, attributes = '', empty, text] = match
    const parent = open.at(-1)
    if (!parent) throw new Error('an end without its start')
    if (text !== undefined) parent.text += decode(text)
    else if (closing === '/') {
      if (parent.name !== name) throw new Error(`${parent.name} is closed as ${name}`)
      open.pop()
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, decode(value)] as const,
      )
      if (new Set(pairs.map(([key]) => key)).size < pairs.length)
        throw new Error(`an attribute twice in ${name}`)
      const element = { name, attributes: Object.fromEntries(pairs), children: [] as XmlElement[], text: '' }
      parent.children.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  const [only, ...others] = root.children
  if (open.length !== 1 || !only || others.length > 0) throw new Error('there is not one root element')
  return only
}

/** All elements of a name below an element, in the order of the document. */
export const within = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)])
