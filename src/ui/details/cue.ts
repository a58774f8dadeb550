const plain = (text: string): string => text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"')

/**
 * A quotation cut around the words that carry the stance; the whole of it before them where they are not in it.
 * Letter case and the kind of quotation marks make no difference.
 */
export function aroundCue(quote: string, cue: string | undefined): readonly [string, string, string] {
  if (!cue) return [quote, '', '']
  const folded = plain(quote)
  const at = folded.length === quote.length ? folded.indexOf(plain(cue)) : quote.indexOf(cue)
  if (at < 0) return [quote, '', '']
  return [quote.slice(0, at), quote.slice(at, at + cue.length), quote.slice(at + cue.length)]
}
