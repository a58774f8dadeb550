import { trimmed, type Span } from './lines'

export const LINE_END = /\r\n|[\n\r\u2028\u2029]/g

/** The lines of a paragraph, as blocks: a block is what was typed as one line, and may have been wrapped since. */
export interface Paragraph {
  /** From 1. */
  readonly number: number
  readonly blocks: readonly Span[]
}

const lengthOf = ({ startUtf16, endUtf16 }: Span) => endUtf16 - startUtf16

/** Lines of a text, trimmed; empty spans for blank ones. */
function linesOf(text: string, from: number): readonly Span[] {
  const lines: Span[] = []
  let startUtf16 = from
  for (const match of text.slice(from).matchAll(LINE_END)) {
    lines.push(trimmed(text, { startUtf16, endUtf16: from + match.index }))
    startUtf16 = from + match.index + match[0].length
  }
  lines.push(trimmed(text, { startUtf16, endUtf16: text.length }))
  return lines
}

/**
 * Joins lines that were only wrapped to a width. A line break was meant where the next word would have
 * fitted on the line, within the width of the longest one.
 */
function unwrapped(text: string, lines: readonly Span[]): readonly Span[] {
  const width = lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0)
  const blocks: Span[] = []
  for (const [index, line] of lines.entries()) {
    const block = blocks.at(-1)
    const above = lines[index - 1]
    const word = text.slice(line.startUtf16, line.endUtf16).search(/\s|$/)
    if (block && above && lengthOf(above) + 1 + word > width)
      blocks[blocks.length - 1] = { startUtf16: block.startUtf16, endUtf16: line.endUtf16 }
    else blocks.push(line)
  }
  return blocks
}

/** Paragraphs of a text from an offset on, parted by blank lines. Offsets are UTF-16 code units. */
export function paragraphsOf(text: string, from = 0): readonly Paragraph[] {
  const paragraphs: Span[][] = []
  let open: Span[] | null = null
  for (const line of linesOf(text, from)) {
    if (line.startUtf16 === line.endUtf16) open = null
    else if (open) open.push(line)
    else paragraphs.push((open = [line]))
  }
  return paragraphs.map((lines, index) => ({ number: index + 1, blocks: unwrapped(text, lines) }))
}
