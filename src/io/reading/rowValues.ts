import { CERTAINTIES, FORMS, type Certainty, type Form } from '../../model/coding'
import { dateOf } from './dates'
import type { Mapping } from './mapping'
import { tidied } from './names'

const DEFAULT_RELATION = 'tied-to'
const MOST_DATES = 50_000
const NOBODY: readonly string[] = []

const wordOf = <Word extends string>(words: readonly Word[], value: string): Word | undefined => {
  const plain = value.trim().toLowerCase().replaceAll(/[ _]+/g, '-')
  return words.find((word) => word === plain)
}

export const formOf = (value: string): Form | undefined => wordOf(FORMS, value)
export const certaintyOf = (value: string): Certainty | undefined => wordOf(CERTAINTIES, value)

/** The word of a tie's relation: small letters and digits, hyphens between. */
export const relationOf = (value: string): string =>
  tidied(value)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '') || DEFAULT_RELATION

/** `dateOf` that keeps what it has told. */
export function dateReader({ dateOrder }: Mapping): (value: string) => string | null {
  const known = new Map<string, string | null>()
  return (value) => {
    let date = known.get(value)
    if (date === undefined) {
      date = dateOf(value, dateOrder)
      if (known.size < MOST_DATES) known.set(value, date)
    }
    return date
  }
}

/** The names in a list of speakers, `|` between; the same list where the text is the same. */
export function speakerReader(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    if (text === '') return NOBODY
    let speakers = known.get(text)
    if (!speakers) known.set(text, (speakers = text.split('|').map(tidied).filter(Boolean)))
    return speakers
  }
}
