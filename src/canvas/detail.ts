/**
 * How much is written in the picture. `full`: all text. `outlines`: no text in cards, no badge of a single sign.
 * `sparse`: only poles and actors with three or more sentences keep their names, and no line has a badge.
 */
export type Detail = 'full' | 'outlines' | 'sparse'

/** Font size of cards in logical px, the smallest that carries sentences. */
const CARD_FONT = 13
/** Smallest size on screen, CSS px, at which a card's text and an actor's name can still be read. */
const LEGIBLE_CARD = 8
const LEGIBLE_NAME = 6.5

/** The detail for a zoom (1 = one logical pixel a CSS pixel). */
export function detailAt(zoom: number): Detail {
  const size = CARD_FONT * zoom
  if (size >= LEGIBLE_CARD) return 'full'
  return size >= LEGIBLE_NAME ? 'outlines' : 'sparse'
}

/** Actors of fewer sentences lose their names in a sparse picture. */
export const SPARSE_SENTENCES = 3
