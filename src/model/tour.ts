import type { Anchor } from './coding'
import type { Ref } from './project'

/**
 * A tour of an article, as `tour.json` holds it beside the coding: steps for a class, each with its view and the words
 * it rests on. Checked like the coding, by `view/checkTour.ts`.
 */

/** Name of the file that a tour is in. */
export const TOUR_FILE = 'tour.json'

/** A step's text has at most so many words. */
export const MOST_WORDS = 60

/** What a step rests on, or accepts as an answer: records of the coding, quotations of the text, or both. */
export interface Rests {
  readonly records?: readonly Ref[] | undefined
  readonly quotations?: readonly Anchor[] | undefined
}

/** A question that is answered by pointing at a line or a sentence. */
export interface Pointing extends Rests {
  readonly ask: string
  /** Said after the words that were rightly pointed at. */
  readonly right: string
  /** Said after the words of anything else. */
  readonly hint: string
}

export interface TourStep extends Rests {
  readonly id: string
  readonly title: string
  /** Plain, but for `[words](term)`, which opens a meaning, and `[words](actor:mayor)`, which selects. */
  readonly text: string
  /** The view, as it stands in an address after `#`. */
  readonly view: string
  /** A question to discuss: say why. */
  readonly discuss: string
  readonly point?: Pointing | undefined
}

/** A word of the tour that opens its meaning in one line. */
export interface Term {
  readonly id: string
  readonly meaning: string
}

export interface Tour {
  readonly format: 1
  readonly title: string
  readonly terms: readonly Term[]
  readonly steps: readonly TourStep[]
}

/** A piece of a step's text; `target` names a term, or with a colon what it selects. */
export interface Piece {
  readonly text: string
  readonly target: string | null
}

/** The text of a step in pieces. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(/\[([^\][]+)\]\(([^\s()]+)\)/g)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), target: null })
    pieces.push({ text: match[1] as string, target: match[2] as string })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), target: null })
  return pieces
}

/** The text of a step as one reads it. */
export const plainText = (text: string): string =>
  piecesOf(text)
    .map((piece) => piece.text)
    .join('')

/** Number of words that one reads. */
export const wordsIn = (text: string): number => plainText(text).match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
