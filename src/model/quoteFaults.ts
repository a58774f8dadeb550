import { nearestIn, type Nearest } from '../text/nearest'
import { MOST_OCCURRENCES } from '../text/quotations'
import { quoted, quotedDifference } from '../text/quoted'
import type { DocumentId } from './coding'
import { error, type Fault, type Path } from './fault'
import type { SourceDocument } from './project'

/** Suggestions are made for so many quotations, and in texts of so many UTF-16 code units together. */
const MOST_SUGGESTIONS = 50
const MOST_SEARCHED_UTF16 = 20_000_000

/** Makes what suggests the passage that a quotation was probably taken from, within bounds of work. */
export function suggester() {
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

/** Says of a quotation, at a path, that its document does not have it, and what was probably meant. */
export function missingQuote(
  path: Path,
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

/** Says of a quotation, at a path, that its document has it several times; what frames it, if anything, is too short. */
export function ambiguousQuote(
  path: Path,
  quote: string,
  document: SourceDocument,
  count: number,
  isFramed: boolean,
): Fault {
  const times = count >= MOST_OCCURRENCES ? `${MOST_OCCURRENCES} times or more` : `${count} times`
  const todo = isFramed ? 'lengthen its prefix or suffix' : 'add a prefix or suffix'
  const message = `quote occurs ${times} in ${document.id}: ${quoted(quote)}; ${todo}`
  return error('quote-ambiguous', { path: [...path, 'quote'] }, message, { received: quote })
}
