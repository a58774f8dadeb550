import { dateWords } from '../../text/dating'
import { listed } from '../../text/counting'
import type { CitedItem } from '../citation'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const KIND: Readonly<Record<CitedItem['type'], string>> = {
  'article-newspaper': 'article',
  dataset: 'misc',
  graphic: 'misc',
}

/** Items as CSL-JSON, which Zotero and pandoc read. Half characters become U+FFFD. */
export const writeCslJson = (items: readonly CitedItem[]): string =>
  `${JSON.stringify(items, (_, value: unknown) => (typeof value === 'string' ? clean(value) : value), 2)}\n`

/** Items as BibTeX in UTF-8; what TeX reads as commands is escaped, with balanced braces. */
export function writeBibtex(items: readonly CitedItem[]): string {
  return items.map(entry).join('\n')
}

function entry(item: CitedItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? []
  const [opened] = item.accessed?.['date-parts'] ?? []
  const journal = item.type === 'article-newspaper'
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', item.author?.map(({ literal }) => `{${tex(literal)}}`).join(' and ')],
    ['title', `{${tex(item.title)}}`],
    [journal ? 'journal' : 'howpublished', item['container-title'] && tex(item['container-title'])],
    ['year', year === undefined ? undefined : String(year).padStart(4, '0')],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : String(day)],
    ['language', item.language && tex(item.language)],
    ['version', item.version && tex(item.version)],
    ['url', item.URL && bibtexUrl(item.URL)],
    ['urldate', opened && iso(opened)],
    ['note', item.note && tex(item.note)],
  ]
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`}`],
  )
  return `@${KIND[item.type]}{${item.id},\n${lines.join(',\n')}\n}\n`
}

/** An item in words: who (when). What. Where. */
export function plainCitation(item: CitedItem): string {
  const [issued] = item.issued?.['date-parts'] ?? []
  const [opened] = item.accessed?.['date-parts'] ?? []
  const who = listed((item.author ?? []).map(({ literal }) => literal))
  const when = issued && dateWords(iso(issued))
  const sameAsAuthor = item['container-title'] === who
  const parts = [
    [who, when && `(${when})`].filter(Boolean).join(' '),
    item.title,
    item.type === 'dataset' ? `Coding, version ${item.version}` : '',
    item.type === 'graphic' ? `View of “${item['container-title']}”, version ${item.version}` : '',
    item.type === 'article-newspaper' && !sameAsAuthor ? item['container-title'] : '',
  ]
  const sentence = parts.flatMap((part) => (part ? [clean(part).replace(/[.\s]+$/, '')] : [])).join('. ')
  const where = item.URL ? ` ${item.URL}${opened ? ` (opened ${dateWords(iso(opened))})` : ''}` : ''
  return `${sentence}.${where}`
}

/** Items in words, a line each. */
export const writePlainCitations = (items: readonly CitedItem[]): string =>
  items.map((item) => `${plainCitation(item)}\n`).join('')

const iso = (parts: readonly number[]): string =>
  parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-')

/** One line without controls and half characters. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
}

const tex = (text: string): string =>
  clean(text).replace(/[\\{}~^$&#_%]/g, (character) => COMMANDS[character] ?? `\\${character}`)

/** An address as BibTeX's verbatim fields take it: without braces, backslashes, spaces and controls. */
const bibtexUrl = (url: string): string =>
  url.toWellFormed().replace(/[{}\\\s\p{Cc}]/gu, (character) => encodeURIComponent(character))
