import { closest } from '../text/closest'
import { nearestIn, type Nearest } from '../text/nearest'
import { findQuotation, MOST_OCCURRENCES } from '../text/quotations'
import { quoted, quotedDifference } from '../text/quoted'
import { sentencesTouched } from '../text/sentences'
import { error, warning, type Fault, type Path } from './fault'
import type { DocumentId } from './coding'
import type { SourceDocument } from './project'
import { fieldOf, isRaw, listOf, recordsOf, textOf, type Raw } from './raw'
import { idsOf } from './references'

/** A quotation of a coding, and what it is there for. */
interface RawAnchor {
  readonly path: Path
  readonly anchor: Raw
  readonly use: 'evidence' | 'mention' | 'excuse'
}

/** Suggestions are made for so many quotations, and in texts of so many UTF-16 code units together. */
const MOST_SUGGESTIONS = 50
const MOST_SEARCHED_UTF16 = 20_000_000

function anchorsOf(coding: Raw): readonly RawAnchor[] {
  const found: RawAnchor[] = []
  const add = (path: Path, anchor: unknown, use: RawAnchor['use']) => {
    if (isRaw(anchor)) found.push({ path, anchor, use })
  }
  for (const { path, record } of recordsOf(coding, 'actors'))
    for (const [at, anchor] of listOf(record, 'mentions').entries())
      add([...path, 'mentions', at], anchor, 'mention')
  for (const collection of ['stances', 'ties', 'events'] as const)
    for (const { path, record } of recordsOf(coding, collection))
      for (const [at, anchor] of listOf(record, 'evidence').entries())
        add([...path, 'evidence', at], anchor, 'evidence')
  for (const { path, record } of recordsOf(coding, 'uncoded'))
    add([...path, 'sentence'], fieldOf(record, 'sentence'), 'excuse')
  return found
}

type Documents = ReadonlyMap<DocumentId, SourceDocument>

/** An empty document is a fault of its own; its quotations are none. */
const readable = (document: SourceDocument | undefined) =>
  document?.text.trim() === '' ? undefined : document

/** Makes what says where an anchor is looked for: a document, a fault, or nothing where a fault of the document says enough. */
function documentFinder(coding: Raw, documents: Documents) {
  const declared = idsOf(coding, 'documents')
  const [only] = documents.values()
  return ({ path, anchor }: RawAnchor): SourceDocument | Fault | undefined => {
    const id = textOf(anchor, 'document')
    if (id === undefined) {
      if (declared.size <= 1) return readable(only)
      const message = `the quotation does not say its document; add "document", one of ${[...declared].join(', ')}`
      return error('document-missing', { path }, message)
    }
    if (declared.has(id)) return readable(documents.get(id as DocumentId))
    const fix = closest(id, declared)
    const hint =
      fix === undefined ? `; documents are ${[...declared].join(', ')}` : ` (did you mean "${fix}"?)`
    const message = `document ${quoted(id)} is no document of this coding${hint}`
    return error('dangling-document', { path: [...path, 'document'] }, message, { received: id, fix })
  }
}

/** Makes what suggests the passage that a quotation was probably taken from, within bounds of work. */
function suggester() {
  const finders = new Map<DocumentId, (quote: string) => Nearest | null>()
  let made = 0
  let searchedUtf16 = 0
  return ({ id, text }: SourceDocument, quote: string): Nearest | null => {
    if (made >= MOST_SUGGESTIONS || searchedUtf16 + text.length > MOST_SEARCHED_UTF16) return null
    made++
    searchedUtf16 += text.length
    const find = finders.get(id) ?? nearestIn(text)
    finders.set(id, find)
    return find(quote)
  }
}

function missingQuote(
  { path }: RawAnchor,
  quote: string,
  document: SourceDocument,
  unframed: number,
  nearest: Nearest | null,
): Fault {
  const where = { path: [...path, 'quote'] }
  const words = quoted(quote)
  if (unframed > 0) {
    const times = unframed === 1 ? 'once' : `${unframed} times`
    const message = `quote occurs ${times} in ${document.id}, but not between this prefix and suffix: ${words}`
    return error('quote-not-found', where, message, { received: quote })
  }
  const message = `quote not found in ${document.id}: ${words}`
  if (!nearest) return error('quote-not-found', where, message, { received: quote })
  const { passage, spelling } = nearest
  const why = spelling.length === 0 ? '' : ` ${spelling.join(' and ')} differ`
  const details = { received: quote, fix: passage }
  const [had, meant] = quotedDifference(quote, passage)
  const found = `quote not found in ${document.id}: ${had}`
  return error('quote-not-found', where, `${found} (did you mean ${meant}?${why})`, details)
}

function cueFaults(coding: Raw): readonly Fault[] {
  return recordsOf(coding, 'stances').flatMap(({ path, record }) => {
    const cue = textOf(record, 'cue')
    const quotes = listOf(record, 'evidence').flatMap((anchor) =>
      isRaw(anchor) ? (textOf(anchor, 'quote') ?? []) : [],
    )
    if (cue === undefined || quotes.length === 0 || quotes.some((quote) => quote.includes(cue))) return []
    const message = `cue ${quoted(cue)} does not occur in the evidence; copy it from there`
    return [error('cue-not-in-evidence', { path: [...path, 'cue'] }, message, { received: cue })]
  })
}

/** Sentences that no quotation rests on and nobody excused; and, as warnings, those with both. */
function coverFaults(
  documents: Documents,
  carried: ReadonlySet<string>,
  excused: ReadonlyMap<string, Path>,
): readonly Fault[] {
  const faults: Fault[] = []
  for (const { id, file, text, sentences } of documents.values())
    for (const { number, startUtf16, endUtf16 } of sentences) {
      const key = `${id}/${number}`
      const excuse = excused.get(key)
      const name = `sentence ${number} of ${id}`
      if (!carried.has(key) && !excuse) {
        const words = quoted(text.slice(startUtf16, endUtf16), 60)
        const message = `${name} carries no record and is not excused: ${words}; code it or put it under uncoded`
        faults.push(error('sentence-uncoded', { path: [], file, offsetUtf16: startUtf16 }, message))
      } else if (carried.has(key) && excuse)
        faults.push(
          warning(
            'sentence-coded-and-excused',
            { path: excuse },
            `${name} is excused, but carries records; delete one`,
          ),
        )
    }
  return faults
}

/**
 * What is wrong with the quotations of a coding: not in their document or more than once, without a
 * document where there are several, a cue from elsewhere; and sentences that are neither coded nor excused.
 */
export function anchorFaults(coding: Raw, documents: Documents): readonly Fault[] {
  const faults: Fault[] = []
  const documentOf = documentFinder(coding, documents)
  const suggest = suggester()
  const carried = new Set<string>()
  const excused = new Map<string, Path>()
  for (const raw of anchorsOf(coding)) {
    const quote = textOf(raw.anchor, 'quote')
    if (quote === undefined || quote === '') continue
    const document = documentOf(raw)
    if (!document) continue
    if ('severity' in document) {
      faults.push(document)
      continue
    }
    const prefix = textOf(raw.anchor, 'prefix')
    const suffix = textOf(raw.anchor, 'suffix')
    const finding = findQuotation(document.text, { quote, prefix, suffix })
    switch (finding.status) {
      case 'missing': {
        const nearest = finding.unframed > 0 ? null : suggest(document, quote)
        faults.push(missingQuote(raw, quote, document, finding.unframed, nearest))
        break
      }
      case 'ambiguous': {
        const times =
          finding.count >= MOST_OCCURRENCES ? `${MOST_OCCURRENCES} times or more` : `${finding.count} times`
        const framed = prefix === undefined && suffix === undefined ? 'add' : 'lengthen'
        const message = `quote occurs ${times} in ${document.id}: ${quoted(quote)}; ${framed} a prefix or suffix`
        faults.push(error('quote-ambiguous', { path: [...raw.path, 'quote'] }, message, { received: quote }))
        break
      }
      case 'found':
        if (raw.use !== 'mention')
          for (const number of sentencesTouched(document.sentences, finding.startUtf16, finding.endUtf16)) {
            const key = `${document.id}/${number}`
            if (raw.use === 'evidence') carried.add(key)
            else excused.set(key, raw.path)
          }
        break
      default:
        finding satisfies never
    }
  }
  return [...faults, ...cueFaults(coding), ...coverFaults(documents, carried, excused)]
}
