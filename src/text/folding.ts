/** What two spellings of the same words can differ in. */
export const SPELLINGS = ['quotation marks', 'dashes', 'white space', 'capitals', 'accents'] as const
export type Spelling = (typeof SPELLINGS)[number]

const QUOTATION_MARKS = /^[‘’‚‛′`´“”„‟″«»‹›']$/
const DASHES = /^[‐‑‒–—―−]$/
const INVISIBLE = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/
const COMBINING = /\p{M}/gu

/** How one character is written when the given differences don't count. White space becomes one space each. */
function foldedCharacter(character: string, ignored: ReadonlySet<Spelling>): string {
  if (ignored.has('white space')) {
    if (INVISIBLE.test(character)) return ''
    if (character.trim() === '') return ' '
  }
  if (ignored.has('quotation marks') && QUOTATION_MARKS.test(character)) return '"'
  if (ignored.has('dashes') && DASHES.test(character)) return '-'
  let folded = character
  if (ignored.has('accents') && character > '\u007f') folded = folded.normalize('NFD').replace(COMBINING, '')
  if (ignored.has('capitals')) folded = folded.toLowerCase()
  return folded
}

/** A text as it reads when some differences of spelling don't count. */
export interface Folded {
  readonly text: string
  /** For each UTF-16 code unit of the folded text, where its character begins in the original; then the original's length. */
  readonly offsetsUtf16: Uint32Array
}

const ASCII = 128

/**
 * Folds a text. Runs of white space become one space; ellipses stay as they are. Offsets are UTF-16 code units.
 * Half a surrogate pair becomes U+FFFD.
 */
export function fold(text: string, ignoring: readonly Spelling[] = SPELLINGS): Folded {
  const ignored = new Set(ignoring)
  const squeezes = ignored.has('white space')
  const ascii = Array.from({ length: ASCII }, (_, code) =>
    foldedCharacter(String.fromCharCode(code), ignored),
  )
  const others = new Map<number, string>()
  let units = new Uint16Array(text.length + 1)
  let offsets = new Uint32Array(text.length + 1)
  let length = 0
  let endsInSpace = false
  const write = (unit: number, offsetUtf16: number) => {
    if (length + 1 === units.length) {
      const size = units.length * 2
      const [fewerUnits, fewerOffsets] = [units, offsets]
      units = new Uint16Array(size)
      offsets = new Uint32Array(size)
      units.set(fewerUnits)
      offsets.set(fewerOffsets)
    }
    units[length] = unit
    offsets[length++] = offsetUtf16
  }
  for (let at = 0; at < text.length; at++) {
    const start = at
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at++
    let folded = code < ASCII ? ascii[code] : others.get(code)
    if (folded === undefined) {
      folded = foldedCharacter(String.fromCodePoint(code), ignored)
      others.set(code, folded)
    }
    if (folded === '' || (squeezes && endsInSpace && folded === ' ')) continue
    endsInSpace = folded === ' '
    for (let unit = 0; unit < folded.length; unit++) write(folded.charCodeAt(unit), start)
  }
  offsets[length] = text.length
  return {
    text: new TextDecoder('utf-16le').decode(units.subarray(0, length)),
    offsetsUtf16: offsets.subarray(0, length + 1),
  }
}

/** In what two texts differ, when they are the same but for spelling; empty where they differ in more than that. */
export function spellingDifferences(one: string, other: string): readonly Spelling[] {
  const areAlike = (ignored: readonly Spelling[]) => fold(one, ignored).text === fold(other, ignored).text
  if (!areAlike(SPELLINGS)) return []
  return SPELLINGS.filter((spelling) => !areAlike(SPELLINGS.filter((ignored) => ignored !== spelling)))
}
