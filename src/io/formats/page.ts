import { isRealDate } from '../../model/dates'
import { tidied } from '../reading/names'

/** What is read of a web page: its words, no markup. */
export interface ReadPage {
  readonly text: string
  readonly title: string
  readonly publisher: string
  /** `YYYY-MM-DD`; empty where the page names none. */
  readonly published: string
  readonly language: string
}

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'button',
  'iframe',
  'figure',
])
const RAW = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'textarea', 'title'])
const BLOCK =
  /^(?:p|div|h[1-6]|li|ul|ol|br|hr|section|article|main|blockquote|table|tr|td|th|dl|dt|dd|pre|body)$/
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,10}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] as string) : whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : '\uFFFD'
    },
  )
}

const attribute = (tag: string, name: string): string => {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  return tidied(unescaped(match?.[1] ?? match?.[2] ?? match?.[3] ?? ''))
}

function metaOf(tags: readonly string[], names: readonly string[]): string {
  for (const name of names)
    for (const tag of tags)
      if ([attribute(tag, 'name'), attribute(tag, 'property')].includes(name))
        return attribute(tag, 'content')
  return ''
}

/** A piece of markup: where its tag ends, and its name, small; a closing one has `/` before it. */
function tagAt(html: string, at: number): { readonly end: number; readonly name: string } | null {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4)
    return { end: end === -1 ? html.length : end + 3, name: '!' }
  }
  const match = /^<(\/?[a-z][a-z0-9:-]*|!|\?)/i.exec(html.slice(at, at + 40))
  if (!match) return null
  const end = html.indexOf('>', at)
  return { end: end === -1 ? html.length : end + 1, name: (match[1] as string).toLowerCase() }
}

/**
 * Reads a web page as an article: the words of its paragraphs, a blank line between them; what is in scripts, styles,
 * menus, captions and forms is none of them. Where the page has an `article` or `main`, the words are of that alone.
 */
export function readPage(html: string): ReadPage {
  const opening = /<(article|main)[\s>]/i.exec(html)
  const [from, to] = opening
    ? [opening.index, closingOf(html, opening.index, (opening[1] as string).toLowerCase())]
    : [0, html.length]
  const meta = html.slice(0, 500_000).match(/<meta\s[^>]{0,2000}>/gi) ?? []
  const titleTag = /<title[^>]*>([^<]{0,1000})</i.exec(html)?.[1] ?? ''
  const day = metaOf(meta, ['article:published_time', 'date', 'dc.date', 'pubdate', 'DC.date.issued']).slice(
    0,
    10,
  )
  return {
    text: wordsOf(html, from, to),
    title: metaOf(meta, ['og:title']) || tidied(unescaped(titleTag)),
    publisher: metaOf(meta, ['og:site_name', 'publisher', 'application-name']),
    published: /^\d{4}-\d{2}-\d{2}$/.test(day) && isRealDate(day) ? day : '',
    language:
      /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.exec(
        attribute(/<html[^>]{0,500}>/i.exec(html)?.[0] ?? '', 'lang'),
      )?.[0] ?? '',
  }
}

function closingOf(html: string, from: number, name: string): number {
  const at = html.toLowerCase().indexOf(`</${name}`, from)
  return at === -1 ? html.length : at
}

function wordsOf(html: string, from: number, to: number): string {
  const lower = html.toLowerCase()
  const paragraphs: string[] = []
  let words = ''
  const endParagraph = () => {
    const text = tidied(words)
    if (text !== '') paragraphs.push(text)
    words = ''
  }
  const silences: string[] = []
  for (let at = from; at < to;) {
    const next = html.indexOf('<', at)
    const textEnd = next === -1 || next > to ? to : next
    if (silences.length === 0 && textEnd > at) words += unescaped(html.slice(at, textEnd))
    if (textEnd === to) break
    const tag = tagAt(html, textEnd)
    if (!tag) {
      if (silences.length === 0) words += '<'
      at = textEnd + 1
      continue
    }
    at = tag.end
    if (RAW.has(tag.name)) {
      const end = lower.indexOf(`</${tag.name}`, at)
      at = end === -1 ? to : end
    }
    const name = tag.name.replace('/', '')
    if (BLOCK.test(name)) endParagraph()
    if (!SILENT.has(name)) continue
    if (!tag.name.startsWith('/')) silences.push(name)
    else {
      const index = silences.lastIndexOf(name)
      if (index !== -1) silences.splice(index)
    }
  }
  endParagraph()
  return paragraphs.length === 0 ? '' : `${paragraphs.join('\n\n')}\n`
}
