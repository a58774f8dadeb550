import { POLARITIES, type Polarity } from '../../model/coding'
import type { Mapping } from './mapping'

const WORDS: Readonly<Record<Polarity, readonly string[]>> = {
  supports: [
    'supports',
    'support',
    'supporting',
    'supported',
    'for',
    'pro',
    'yes',
    'y',
    'true',
    'agree',
    'agrees',
    'agreement',
    'positive',
    'pos',
    'favour',
    'favor',
    'in favour',
    'in favor',
    'ally',
    'friend',
    'cooperation',
    'plus',
  ],
  opposes: [
    'opposes',
    'oppose',
    'opposing',
    'opposed',
    'against',
    'con',
    'contra',
    'no',
    'n',
    'false',
    'disagree',
    'disagrees',
    'disagreement',
    'negative',
    'neg',
    'enemy',
    'foe',
    'conflict',
    'rejects',
    'reject',
    'minus',
  ],
  ambivalent: ['ambivalent', 'mixed', 'both', 'ambiguous'],
  neutral: ['neutral', 'none', 'undecided', 'neither', 'no position', 'abstain', 'abstains'],
}
const BY_WORD = new Map(
  POLARITIES.flatMap((polarity) => WORDS[polarity].map((word) => [word, polarity] as const)),
)
const NUMBER = /^[+\-−–]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d+)?$/i

/**
 * The polarity that a value stands for: words as in `WORDS`, `+` and `-`, numbers by their sign. What 0 means is the
 * scale's to say. Null where it can't be told; NaN and infinities are none.
 */
export function polarityOf(value: string, scale: Mapping['scale']): Polarity | null {
  const word = value.trim().toLowerCase()
  const known = BY_WORD.get(word)
  if (known !== undefined) return known
  if (word === '+' || word === '++') return 'supports'
  if (word === '-' || word === '−' || word === '–' || word === '--') return 'opposes'
  if (!NUMBER.test(word)) return null
  const number = Number(word.replace(/^[−–]/, '-').replace(',', '.'))
  if (number > 0) return 'supports'
  if (number < 0) return 'opposes'
  return scale === 'sign' ? 'neutral' : 'opposes'
}

/** A function that tells the polarity of a value under a mapping; it keeps what it has told. */
export function polarityReader({ scale, polarities }: Mapping): (value: string) => Polarity | null {
  const known = new Map<string, Polarity | null>(polarities)
  return (value) => {
    let polarity = known.get(value)
    if (polarity === undefined) {
      polarity = polarityOf(value, scale)
      if (known.size < 10_000) known.set(value, polarity)
    }
    return polarity
  }
}
