import { trimmed, type Span } from './lines'
import { LINE_END, paragraphsOf } from './paragraphs'
import type { Furniture, Segmentation, Sentence } from './segment'

/** A dateline, and whether a blank line parts it from what follows. */
const DATELINE = /^(\s*)date \d{4}-\d{2}-\d{2}(?=\s|$)((?:[^\S\r\n]*(?:\r\n|\n|\r)){2})?/
/** Terminal punctuation of the common scripts, then closing quotes and brackets. */
const TERMINAL = /[.!?…。！？؟۔।]["'’”»)\]]*$/
const CONTINUES = /^\p{Ll}/u
const WORD = /[\p{L}\p{N}]/u
const LONGEST_CROSS_HEAD_UTF16 = 60

/** Titles that a name follows: the full stop after them ends no sentence. */
const TITLE =
  /(?:^|[\s("'“‘«])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Adm|Maj|Col|Lt|Capt|Cmdr|Sgt|Cpl|Pvt|Rev|Hon|Amb|St|Mme|Mlle)\.$/
/** An initial after a name: not I, V, X, which are numerals more often. */
const INITIAL = /\p{Lu}\p{Ll}+ [A-HJ-UWYZ]\.$/u
const OPENERS =
  /^["'“‘«(]*(?:The|This|That|These|Those|An?|In|On|At|As|By|For|From|It|Its|He|His|She|Her|They|Their|We|You|But|And|If|When|While|After|Before|There|Then|No|Not|One)\b/
const LONGEST_ENDING_UTF16 = 60
const LONGEST_PIECE_UTF16 = 2000

let segmenter: Intl.Segmenter | undefined
/** Made when it is first needed: a browser takes some 15 ms for its first. */
const unicode = () => (segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' }))

/** A short line without terminal punctuation, mostly capitals; or one without letter or digit, such as `* * *`. */
function isCrossHead(piece: string): boolean {
  if (!WORD.test(piece)) return true
  if (piece.length > LONGEST_CROSS_HEAD_UTF16 || TERMINAL.test(piece)) return false
  const capitals = piece.match(/\p{Lu}/gu)?.length ?? 0
  const small = piece.match(/\p{Ll}/gu)?.length ?? 0
  return capitals >= 2 && capitals >= 4 * small
}

/** Whether a piece that the segmenter took for a new sentence goes on with the one before. */
function continues(before: string, piece: string): boolean {
  if (CONTINUES.test(piece) || !WORD.test(piece)) return true
  return TITLE.test(before) || (INITIAL.test(before) && !OPENERS.test(piece))
}

/**
 * Unicode's sentences of a text without line ends. Handed to the segmenter piece by piece, since its time
 * grows with the square of the length. The last two sentences of a piece are read again with the next
 * one, for what follows decides where they end.
 */
function* unicodeSentences(text: string): Generator<Span> {
  let from = 0
  let size = LONGEST_PIECE_UTF16
  while (from < text.length) {
    const isLast = from + size >= text.length
    const found = [...unicode().segment(text.slice(from, from + size))]
    const whole = isLast ? found : found.slice(0, -2)
    for (const { segment: piece, index } of whole)
      yield { startUtf16: from + index, endUtf16: from + index + piece.length }
    const last = whole.at(-1)
    size = last ? LONGEST_PIECE_UTF16 : size * 2
    from += last ? last.index + last.segment.length : 0
  }
}

/** Sentences of one block, trimmed. A block of white space alone has none. */
function sentencesOf(text: string, block: Span): readonly Span[] {
  const spans: Span[] = []
  // Line ends are replaced by as many spaces, so that offsets hold.
  const flat = text.slice(block.startUtf16, block.endUtf16).replace(LINE_END, (end) => ' '.repeat(end.length))
  for (const found of unicodeSentences(flat)) {
    const span = trimmed(text, {
      startUtf16: block.startUtf16 + found.startUtf16,
      endUtf16: block.startUtf16 + found.endUtf16,
    })
    if (span.startUtf16 === span.endUtf16) continue
    const before = spans.at(-1)
    if (before) {
      const from = Math.max(before.startUtf16, before.endUtf16 - LONGEST_ENDING_UTF16)
      if (continues(text.slice(from, before.endUtf16), text.slice(span.startUtf16, span.endUtf16))) {
        spans[spans.length - 1] = { startUtf16: before.startUtf16, endUtf16: span.endUtf16 }
        continue
      }
    }
    spans.push(span)
  }
  return spans
}

/**
 * Sentences of a news text in reading order, numbered from 1, and its furniture: the dateline
 * (`date YYYY-MM-DD` at the beginning) and cross-heads. Together they cover everything but white space,
 * without overlap. Paragraphs are parted by blank lines and numbered from 1. Sentence boundaries are
 * Unicode's (UAX #29), but what begins in lower case or has neither letter nor digit continues the
 * sentence before it in the paragraph, and so does the name after a title or an initial. Offsets are
 * UTF-16 code units, end exclusive.
 */
export function segment(text: string): Segmentation {
  const sentences: Sentence[] = []
  const furniture: Furniture[] = []
  const dateline = DATELINE.exec(text)
  const [matched = '', indent = '', gap] = dateline ?? []
  if (dateline) {
    const endUtf16 = matched.trimEnd().length
    furniture.push({ kind: 'dateline', startUtf16: indent.length, endUtf16, paragraph: 1 })
  }
  const before = dateline && gap !== undefined ? 1 : 0
  for (const { number, blocks } of paragraphsOf(text, matched.length)) {
    const paragraph = before + number
    let previous: Sentence | undefined
    for (const block of blocks) {
      if (isCrossHead(text.slice(block.startUtf16, block.endUtf16))) {
        furniture.push({ kind: 'cross-head', ...block, paragraph })
        previous = undefined
        continue
      }
      for (const span of sentencesOf(text, block)) {
        if (previous && CONTINUES.test(text.slice(span.startUtf16, span.startUtf16 + 2))) {
          sentences.pop()
          previous = { ...previous, endUtf16: span.endUtf16 }
        } else previous = { number: sentences.length + 1, ...span, paragraph }
        sentences.push(previous)
      }
    }
  }
  return { sentences, furniture }
}
