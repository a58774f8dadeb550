const NAMESPACE = 'http://www.w3.org/2000/svg'
const ENTITY: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITY[name] ?? '')

/**
 * The elements of an SVG that `sceneToSvg` wrote, made one by one: the page's policy lets no markup in. Null where the
 * text is no such SVG.
 */
export function svgElement(svg: string): SVGElement | null {
  let root: SVGElement | null = null
  const open: SVGElement[] = []
  for (const [, closing, name, attributes = '', single, text] of svg.matchAll(
    /<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    if (text !== undefined) {
      if (text.trim() !== '') open.at(-1)?.append(plain(text))
      continue
    }
    if (closing !== '') {
      open.pop()
      continue
    }
    const element = document.createElementNS(NAMESPACE, name as string) as SVGElement
    for (const [, key, value] of attributes.matchAll(/([a-zA-Z:-]+)="([^"]*)"/g))
      if (key !== 'xmlns') element.setAttribute(key as string, plain(value as string))
    if (open.length > 0) open.at(-1)?.append(element)
    else root = element
    if (single === '') open.push(element)
  }
  return root
}
