/** Folds case and diacritics. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether the letters of `typed` come in this order in `word`, beginning with its first. */
function runsThrough(typed: string, word: string): boolean {
  let at = 0
  for (const letter of word) if (letter === typed[at]) at++
  return at === typed.length && word[0] === typed[0]
}

/** Whether two words differ in one letter more, less or other, or in two that changed places (Damerau 1964); `word` may go on. */
function oneErrorFrom(typed: string, word: string): boolean {
  let at = 0
  while (at < typed.length && typed[at] === word[at]) at++
  const isStart = (rest: string, of: string) => of.startsWith(rest)
  return (
    isStart(typed.slice(at + 1), word.slice(at + 1)) ||
    isStart(typed.slice(at + 1), word.slice(at)) ||
    isStart(typed.slice(at), word.slice(at + 1)) ||
    (typed[at] === word[at + 1] &&
      typed[at + 1] === word[at] &&
      isStart(typed.slice(at + 2), word.slice(at + 2)))
  )
}

/**
 * How well `label` answers what was typed, lower is better; null where it does not. Every word typed must be the beginning
 * of a word (0), stand inside one (1), be one error away (2, from four letters on) or run through one (3).
 */
export function matchRank(typed: string, label: string): number | null {
  const words = fold(label).split(/[^\p{L}\p{N}]+/u)
  let rank = 0
  for (const part of fold(typed).split(/\s+/).filter(Boolean)) {
    const best = words.some((word) => word.startsWith(part))
      ? 0
      : words.some((word) => word.includes(part))
        ? 1
        : part.length > 3 && words.some((word) => oneErrorFrom(part, word))
          ? 2
          : part.length > 1 && words.some((word) => runsThrough(part, word))
            ? 3
            : null
    if (best === null) return null
    rank += best
  }
  return rank
}

/** The items that answer what was typed, best first and then in their order. */
export const bestMatches = <Item>(
  items: readonly Item[],
  typed: string,
  wordsOf: (item: Item) => string,
  most: number,
): readonly Item[] =>
  items
    .flatMap((item) => {
      const rank = matchRank(typed, wordsOf(item))
      return rank === null ? [] : [{ item, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ item }) => item)
