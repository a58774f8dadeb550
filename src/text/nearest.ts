import { fold, spellingDifferences, type Folded, type Spelling } from './folding'
import type { Span } from './lines'

/** The passage of a text that comes nearest to a quotation. */
export interface Nearest extends Span {
  readonly passage: string
  /** In what the spelling differs, where that is all; empty where the words differ. */
  readonly spelling: readonly Spelling[]
}

/** Likeness under which a passage is no help. */
const LEAST_LIKENESS = 0.5
/** A letter pair that a passage lacks counts more than one that it has beyond the quotation. */
const WEIGHT_OF_LACKING = 0.6
/** Lengths of windows, as shares of the quotation's. */
const SHORTEST = 0.6
const LONGEST = 1.6
/** Of longer quotations only the two ends are compared; in longer texts only the likely places. */
const LONGEST_QUOTE_UTF16 = 500
const END_UTF16 = 200
const LONGEST_TEXT_UTF16 = 20_000
const SHINGLES = 48
const MOST_OCCURRENCES = 200
const MOST_PLACES = 5

type Window = readonly [start: number, end: number]

/** Windows of a text in which to look, by the places that most pieces of the pattern point to. */
function likelyPlaces(text: string, pattern: string): readonly Window[] {
  const size = Math.min(6, Math.max(2, Math.floor(pattern.length / 3)))
  const step = Math.max(1, Math.floor(pattern.length / SHINGLES))
  const width = Math.max(32, Math.floor(pattern.length / 4))
  const votes = new Map<number, number>()
  for (let offset = 0; offset + size <= pattern.length; offset += step) {
    const shingle = pattern.slice(offset, offset + size)
    const places: number[] = []
    let at = text.indexOf(shingle)
    while (at !== -1 && places.length <= MOST_OCCURRENCES) {
      places.push(at)
      at = text.indexOf(shingle, at + 1)
    }
    if (places.length > MOST_OCCURRENCES) continue
    for (const place of places) {
      const bucket = Math.floor((place - offset) / width)
      for (const shared of [bucket - 1, bucket])
        votes.set(shared, (votes.get(shared) ?? 0) + 1 / places.length)
    }
  }
  return [...votes]
    .toSorted(([a, most], [b, fewer]) => fewer - most || a - b)
    .slice(0, MOST_PLACES)
    .map(([bucket]) => {
      const start = Math.max(0, (bucket - 1) * width)
      return [start, Math.min(text.length, start + 4 * width + LONGEST * pattern.length)]
    })
}

/** Offsets at which words begin and end, with and without the punctuation around them; all offsets where a script has no spaces. */
function edgesOf(text: string): { readonly starts: readonly number[]; readonly ends: ReadonlySet<number> } {
  const starts = new Set<number>()
  const ends = new Set<number>()
  for (const words of [/[\p{L}\p{N}][\p{L}\p{N}\p{M}"-]*(?<=[\p{L}\p{N}\p{M}])/gu, /\S+/g])
    for (const { index, 0: word } of text.matchAll(words)) {
      starts.add(index)
      ends.add(index + word.length)
      if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(word))
        for (let at = index + 1; at < index + word.length; at++) {
          starts.add(at)
          ends.add(at)
        }
    }
  return { starts: [...starts].toSorted((a, b) => a - b), ends }
}

const pairAt = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)

/**
 * The run of words most alike to the pattern; the first, then the shortest, of equals. Likeness is Tversky's ratio
 * model (1977, Psychological Review 84, 327-352) over the letter pairs of both, from 0 to 1.
 */
function mostAlike(
  text: string,
  pattern: string,
): { readonly window: Window; readonly likeness: number } | null {
  const wanted = new Map<number, number>()
  for (let at = 0; at + 1 < pattern.length; at++) {
    const pair = pairAt(pattern, at)
    wanted.set(pair, (wanted.get(pair) ?? 0) + 1)
  }
  const { starts, ends } = edgesOf(text)
  let best: { window: Window; likeness: number } | null = null
  for (const start of starts) {
    const missing = new Map(wanted)
    let shared = 0
    const last = Math.min(text.length, start + Math.ceil(pattern.length * LONGEST) + 1)
    for (let end = start + 2; end <= last; end++) {
      const pair = pairAt(text, end - 2)
      const left = missing.get(pair) ?? 0
      if (left > 0) {
        missing.set(pair, left - 1)
        shared++
      }
      if (end - start < pattern.length * SHORTEST || !ends.has(end)) continue
      const lacking = pattern.length - 1 - shared
      const beyond = end - start - 1 - shared
      const likeness = shared / (shared + WEIGHT_OF_LACKING * lacking + (1 - WEIGHT_OF_LACKING) * beyond)
      if (likeness > (best?.likeness ?? 0)) best = { window: [start, end], likeness }
    }
  }
  return best
}

function nearestWording(text: string, pattern: string): Window | null {
  if (pattern.length < 2) return null
  if (pattern.length > LONGEST_QUOTE_UTF16) {
    const [start, end] = [
      nearestWording(text, pattern.slice(0, END_UTF16)),
      nearestWording(text, pattern.slice(-END_UTF16)),
    ]
    const share = start && end ? (end[1] - start[0]) / pattern.length : 0
    return start && end && share >= SHORTEST && share <= LONGEST ? [start[0], end[1]] : null
  }
  const isShort = text.length <= LONGEST_TEXT_UTF16
  let found: Window | null = null
  let most = LEAST_LIKENESS
  for (const [from, to] of isShort ? [[0, text.length] as const] : likelyPlaces(text, pattern)) {
    const best = mostAlike(text.slice(from, to), pattern)
    if (best && best.likeness > most) {
      most = best.likeness
      found = [from + best.window[0], from + best.window[1]]
    }
  }
  return found
}

/**
 * Gives a function that finds the passage nearest to a quotation that a text does not contain: the same
 * but for spelling, else the run of words most alike in its letters; null where less than half is alike. It
 * folds the text once, at the first question. A question takes time in proportion to the text.
 */
export function nearestIn(text: string): (quote: string) => Nearest | null {
  let folded: Folded | null = null
  return (quote) => {
    folded ??= fold(text)
    const pattern = fold(quote).text.trim()
    if (pattern === '') return null
    const at = folded.text.indexOf(pattern)
    const window = at === -1 ? nearestWording(folded.text, pattern) : ([at, at + pattern.length] as const)
    if (window === null) return null
    const startUtf16 = folded.offsetsUtf16[window[0]] ?? 0
    const endUtf16 = folded.offsetsUtf16[window[1]] ?? text.length
    const passage = text.slice(startUtf16, endUtf16)
    return { startUtf16, endUtf16, passage, spelling: spellingDifferences(passage, quote.trim()) }
  }
}
