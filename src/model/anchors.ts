import { closest } from '../text/closest'
import type { Span } from '../text/lines'
import { findQuotation } from '../text/quotations'
import { quoted } from '../text/quoted'
import { sentencesTouched } from '../text/segment'
import type { DocumentId } from './coding'
import { coverFaults } from './cover'
import { error, type Fault, type Path } from './fault'
import type { SourceDocument } from './project'
import { ambiguousQuote, missingQuote, suggester } from './quoteFaults'
import { fieldOf, isImported, isRaw, listOf, recordsOf, textOf, type Raw } from './raw'
import { idsOf } from './references'

/** A quotation of a coding, and what it is there for. */
interface RawAnchor {
  readonly path: Path
  readonly anchor: Raw
  readonly use: 'evidence' | 'mention' | 'excuse'
}

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
    const cover = ({ startUtf16, endUtf16 }: Span) => {
      if (raw.use === 'mention') return
      for (const number of sentencesTouched(document.sentences, startUtf16, endUtf16))
        if (raw.use === 'evidence') carried.add(`${document.id}/${number}`)
        else excused.set(`${document.id}/${number}`, raw.path)
    }
    switch (finding.status) {
      case 'missing': {
        const nearest = finding.unframed > 0 ? null : suggest(document, quote)
        faults.push(missingQuote(raw.path, quote, document, finding.unframed, nearest))
        // What was probably meant is not told once more as a sentence without record.
        if (nearest) cover(nearest)
        break
      }
      case 'ambiguous': {
        const isFramed = prefix !== undefined || suffix !== undefined
        faults.push(ambiguousQuote(raw.path, quote, document, finding.count, isFramed))
        break
      }
      case 'found':
        cover(finding)
        break
      default:
        finding satisfies never
    }
  }
  // Whoever coded in another program did not undertake to account for every sentence.
  const uncovered = isImported(coding) ? [] : coverFaults(documents, { carried, excused })
  return [...faults, ...cueFaults(coding), ...uncovered]
}
