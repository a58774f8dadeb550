import { voiceOf } from '../../graph/voice'
import type { Polarity, Stance } from '../../model/coding'
import type { Project, Ref } from '../../model/project'
import { count, listed } from '../counting'

/** A mark in the margin: one stance that the sentence carries. */
export interface Mark {
  readonly polarity: Polarity
  /** The document's own voice says it. */
  readonly filled: boolean
}

const MOST_DISCS = 3
const DISCS_BESIDE_A_COUNT = 2

/** The stances that records name, in their order; of those in `lit` alone. */
export function stancesAmong(
  project: Project,
  refs: readonly Ref[],
  lit?: ReadonlySet<string>,
): readonly Stance[] {
  return refs.flatMap((ref) => {
    const stance = ref.startsWith('stance:') ? project.stances.get(ref.slice(7) as never) : undefined
    return stance && (!lit || lit.has(stance.id)) ? [stance] : []
  })
}

/** What stands in the margin beside a sentence: a disc a stance; of more than three, two that differ and the count. */
export function marksOf(stances: readonly Stance[]): {
  readonly discs: readonly Mark[]
  readonly count: number | null
} {
  const discs = stances.map((stance): Mark => ({
    polarity: stance.polarity,
    filled: voiceOf(stance) === 'document',
  }))
  if (discs.length <= MOST_DISCS) return { discs, count: null }
  const distinct = discs.filter(
    (disc, at) => discs.findIndex(({ polarity }) => polarity === disc.polarity) === at,
  )
  const shown = [...distinct, ...discs.filter((disc) => !distinct.includes(disc))]
  return { discs: shown.slice(0, DISCS_BESIDE_A_COUNT), count: discs.length }
}

/** What a sentence carries, in words: "2 stances and 1 tie"; "nothing coded" where there is nothing. */
export function carriedWords(records: readonly Ref[]): string {
  const of = (type: string) => records.filter((ref) => ref.startsWith(`${type}:`)).length
  const words = (['stance', 'tie', 'event'] as const).flatMap((type) =>
    of(type) > 0 ? [count(of(type), type)] : [],
  )
  return words.length === 0 ? 'nothing coded' : listed(words)
}

/** The name of a sentence for a screen reader: "Sentence 14: … 2 stances". */
export function sentenceName(number: number, text: string, records: readonly Ref[]): string {
  return `Sentence ${number}: ${text} ${carriedWords(records)}`
}
