import { ADVANCES, RANGES } from './advances'

/** A font as the page sets it. Sizes are logical pixels; 600 is measured as 700, which common families use for it. */
export interface Font {
  readonly family: 'sans' | 'serif'
  readonly weight: 400 | 600 | 700
  readonly size: number
}

/** Characters without an advance of their own: combining marks, joiners, variation selectors, directional marks. */
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const EMOJI = /^\p{Extended_Pictographic}$/u
const EMOJI_EM = 1.3
/** Chinese, Japanese, Korean and full-width forms. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]$/u
const WIDE_EM = 1.05
const UNKNOWN_EM = 1.2

/** Advance in em of one code point: the widest of three common families, or a wide guess where none was measured. */
function advanceEm(character: string, table: readonly string[]): number {
  const code = character.codePointAt(0) ?? 0
  for (const [index, [first, last]] of RANGES.entries())
    if (code >= first && code <= last)
      return ((table[index]?.charCodeAt(code - first) ?? 35 + 64 * UNKNOWN_EM) - 35) / 64
  if (ZERO_WIDTH.test(character)) return 0
  if (WIDE.test(character)) return WIDE_EM
  return EMOJI.test(character) ? EMOJI_EM : UNKNOWN_EM
}

/** Width of one line of text in logical pixels; in none of the measured families is it wider. */
export function textWidth(text: string, font: Font): number {
  const table = ADVANCES[`${font.family}${font.weight === 400 ? 400 : 700}`]
  let em = 0
  for (const character of text) em += advanceEm(character, table)
  return em * font.size
}

/**
 * Breaks text into lines, each at most `maxWidth` logical pixels wide: at spaces, then after hyphens, slashes and
 * dashes, then between characters. Beyond `maxLines` the last line ends in "…". Spaces at line ends are dropped;
 * an empty text is one empty line. A single character wider than `maxWidth` stands on a line of its own.
 */
export function breakLines(
  text: string,
  font: Font,
  maxWidth: number,
  maxLines = Infinity,
): readonly string[] {
  const fits = (line: string) => textWidth(line, font) <= maxWidth
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (fits(joined)) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const piece of fits(word) ? [word] : piecesOf(word, fits))
      if (fits(line + piece)) line += piece
      else {
        if (line !== '') lines.push(line)
        line = piece
      }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines.length <= maxLines ? lines : shortened(lines.slice(0, Math.max(1, maxLines)), fits)
}

/** Parts of a word that may each end a line: after a hyphen, slash or dash, and, where a part is still too wide, each grapheme. */
function piecesOf(word: string, fits: (line: string) => boolean): readonly string[] {
  return word
    .split(/(?<=[-\u2010-\u2014/])/u)
    .flatMap((part) =>
      fits(part)
        ? [part]
        : [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(part)].map(
            ({ segment }) => segment,
          ),
    )
}

function shortened(lines: readonly string[], fits: (line: string) => boolean): readonly string[] {
  let last = [...(lines.at(-1) ?? '')]
  while (last.length > 0 && !fits(`${last.join('').trimEnd()}…`)) last = last.slice(0, -1)
  return [...lines.slice(0, -1), `${last.join('').trimEnd()}…`]
}
