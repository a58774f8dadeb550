/** Longest word that is compared, in UTF-16 code units. */
const LONGEST = 64
/** Share of letters that may be wrong. */
const MOST_WRONG = 0.4

/**
 * Edit distance of two words, counting a swap of neighbours as one (optimal string alignment;
 * Damerau 1964), or more than `most` where it is greater.
 */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const changed = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + changed)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return last[other.length] ?? most + 1
}

/**
 * The candidate that was probably meant: the nearest in spelling (at most two in five letters wrong),
 * else the only one that holds the word or is held by it as a part between hyphens.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined
  let best: string | undefined
  let least = Math.max(1, Math.round(word.length * MOST_WRONG))
  const wordParts = new Set(word.split('-'))
  const related: string[] = []
  for (const candidate of candidates) {
    if (candidate.length > LONGEST || candidate === word) continue
    const errors = distance(word.toLowerCase(), candidate.toLowerCase(), least)
    if (errors < least || (errors === least && best === undefined)) [best, least] = [candidate, errors]
    if (wordParts.has(candidate) || candidate.split('-').includes(word)) related.push(candidate)
  }
  return best ?? (related.length === 1 ? related[0] : undefined)
}
