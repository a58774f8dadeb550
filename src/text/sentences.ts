import type { Furniture, Segmentation, Sentence } from './segment'

interface Span {
  readonly start: number
  readonly end: number
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g
const DATELINE = /^\s*(date \d{4}-\d{2}-\d{2})(?=\s|$)/
/** Terminal punctuation of the common scripts, then closing quotes and brackets. */
const TERMINAL = /[.!?…。！？؟۔।]["'’”»)\]]*$/
const CONTINUES = /^\p{Ll}/u
const WORD = /[\p{L}\p{N}]/u
const LONGEST_CROSS_HEAD = 60

/** Titles that a name follows: a full stop after them ends no sentence. */
const TITLE =
  /(?:^|[\s("'“‘])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Adm|Maj|Col|Lt|Capt|Cmdr|Sgt|Cpl|Pvt|Rev|Hon|Pres|Amb|St|Mt|Sr|Sra|Mme|Mlle)\.\s*$/
/** A middle initial after a name. I, V and X are numerals more often. */
const INITIAL = /(?:^|\s)\p{Lu}\p{L}+ [A-HJ-UWYZ]\.\s*$/u
const OPENERS =
  /^["'“‘«(]*(?:The|This|That|These|Those|A|An|In|On|At|As|By|For|From|It|Its|He|She|They|We|You|I|But|And|If|When|While|After|Before|There|Then|No|Not|One)\b/

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end)
  return {
    start: start + piece.length - piece.trimStart().length,
    end: end - piece.length + piece.trimEnd().length,
  }
}

/** Lines of a text without their line ends. */
function linesOf(text: string): readonly Span[] {
  const lines: Span[] = []
  let start = 0
  for (const match of text.matchAll(LINE_END)) {
    lines.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  lines.push({ start, end: text.length })
  return lines
}

/** Paragraphs as runs of lines that aren't blank, each line trimmed. */
function paragraphsOf(text: string): readonly (readonly Span[])[] {
  const paragraphs: Span[][] = []
  let open: Span[] | null = null
  for (const line of linesOf(text)) {
    const span = trimmed(text, line)
    if (span.start >= span.end) open = null
    else if (open) open.push(span)
    else paragraphs.push((open = [span]))
  }
  return paragraphs
}

/**
 * Joins lines that were only wrapped. A line break was meant where the next word would have fitted in
 * the width of the longest line.
 */
function unwrapped(text: string, lines: readonly Span[]): readonly Span[] {
  const width = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  const blocks: Span[] = []
  let previous: Span | null = null
  for (const line of lines) {
    const block = blocks.at(-1)
    const word = text.slice(line.start, line.end).search(/\s|$/)
    const wrapped = previous !== null && previous.end - previous.start + 1 + word > width
    if (block && wrapped) blocks[blocks.length - 1] = { start: block.start, end: line.end }
    else blocks.push(line)
    previous = line
  }
  return blocks
}

/** A short line without terminal punctuation, mostly capitals; or one without any letter or digit, such as `* * *`. */
function isCrossHead(piece: string): boolean {
  if (!WORD.test(piece)) return true
  if (piece.length > LONGEST_CROSS_HEAD || TERMINAL.test(piece)) return false
  const capitals = piece.match(/\p{Lu}/gu)?.length ?? 0
  const small = piece.match(/\p{Ll}/gu)?.length ?? 0
  return capitals >= 2 && capitals >= 4 * small
}

/** Whether a piece that the segmenter took for a new sentence goes on with the one before. */
function continues(before: string, piece: string): boolean {
  if (CONTINUES.test(piece) || !WORD.test(piece)) return true
  return TITLE.test(before) || (INITIAL.test(before) && !OPENERS.test(piece))
}

function sentencesOf(text: string, block: Span): readonly Span[] {
  const spans: Span[] = []
  // Same length, so that offsets hold.
  const flat = text.slice(block.start, block.end).replace(LINE_END, (end) => ' '.repeat(end.length))
  for (const { segment: piece, index } of segmenter.segment(flat)) {
    const span = trimmed(text, { start: block.start + index, end: block.start + index + piece.length })
    if (span.start >= span.end) continue
    const before = spans.at(-1)
    if (before && continues(text.slice(before.start, before.end).slice(-60), piece))
      spans[spans.length - 1] = { start: before.start, end: span.end }
    else spans.push(span)
  }
  return spans
}

/**
 * Sentences of a news text in reading order, numbered from 1, and its furniture: the dateline
 * (`date YYYY-MM-DD` at the beginning) and cross-heads. Together they cover everything but white space,
 * without overlap. Paragraphs are parted by blank lines and numbered from 1. Unicode sentence
 * boundaries (UAX #29), but a piece that begins in lower case, or has neither letter nor digit,
 * continues the sentence before, and so does a name after a title or an initial. Offsets are UTF-16
 * code units, end exclusive.
 */
export function segment(text: string): Segmentation {
  const sentences: Sentence[] = []
  const furniture: Furniture[] = []
  const dateline = DATELINE.exec(text)
  const from = dateline ? dateline[0].length : 0
  if (dateline)
    furniture.push({
      kind: 'dateline',
      startUtf16: from - (dateline[1] ?? '').length,
      endUtf16: from,
      paragraph: 1,
    })
  const body = ' '.repeat(from) + text.slice(from)
  const paragraphs = paragraphsOf(body)
  // A dateline with a blank line after it is a paragraph of its own.
  const first = dateline && !startsBesideDateline(text, from, paragraphs) ? 2 : 1
  for (const [index, lines] of paragraphs.entries()) {
    const paragraph = index + first
    let previous = null as Sentence | null
    for (const block of unwrapped(body, lines)) {
      const piece = body.slice(block.start, block.end)
      if (isCrossHead(piece)) {
        furniture.push({ kind: 'cross-head', startUtf16: block.start, endUtf16: block.end, paragraph })
        previous = null
        continue
      }
      for (const { start, end } of sentencesOf(body, block)) {
        if (previous !== null && CONTINUES.test(body.slice(start, end))) {
          sentences.pop()
          previous = { ...previous, endUtf16: end }
        } else previous = { number: sentences.length + 1, startUtf16: start, endUtf16: end, paragraph }
        sentences.push(previous)
      }
    }
  }
  return { sentences, furniture }
}

function startsBesideDateline(text: string, from: number, paragraphs: readonly (readonly Span[])[]): boolean {
  const start = paragraphs[0]?.[0]?.start
  return start !== undefined && (text.slice(from, start).match(LINE_END)?.length ?? 0) < 2
}
