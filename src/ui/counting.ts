const IRREGULAR: Readonly<Record<string, string>> = { person: 'people', policy: 'policies', topic: 'topics' }

/** A number with its noun: "1 stance", "31 sentences". */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : (IRREGULAR[noun] ?? `${noun}s`)}`
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
