/** The words of a text in lower case and without accents, a space before and after each: " cafe ecoles ". */
export function plainWords(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}

/**
 * Whether a text (as `plainWords` gives it) has every word that was typed, in any order. Whole words count, whatever
 * their accents and capitals; the last one may be a beginning, as long as no space follows it.
 */
export function hasWords(typed: string): (plain: string) => boolean {
  const words = plainWords(typed).trim().split(' ').filter(Boolean)
  const last = /[\p{L}\p{N}\p{M}]$/u.test(typed) ? words.pop() : undefined
  return (plain) =>
    words.every((word) => plain.includes(` ${word} `)) && (last === undefined || plain.includes(` ${last}`))
}
