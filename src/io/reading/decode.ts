import { Unreadable, type Ledger } from './ledger'

const SAMPLE_BYTES = 4096

/** UTF-16 without its mark shows in zero bytes on one side of the pairs of Latin text. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const zeros = [0, 0]
  for (let at = 0; at < sample.length; at++)
    if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1
  const [even = 0, odd = 0] = zeros
  const most = sample.length / 4
  if (odd > most && even < most / 8) return 'utf-16le'
  return even > most && odd < most / 8 ? 'utf-16be' : null
}

/**
 * The text of a file: UTF-8 or UTF-16 by its mark, UTF-16 without one where its bytes show it, else UTF-8, and
 * Windows-1252 where that fails, which is said in the ledger. Throws Unreadable where it is no text.
 */
export function decode(bytes: Uint8Array, ledger: Ledger): string {
  const [first, second] = bytes
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  const utf16 = marked ?? unmarkedUtf16(bytes)
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes)
  if (bytes.subarray(0, SAMPLE_BYTES).includes(0))
    throw new Unreadable('it is no text', 'save it as text in UTF-8, or open it in the program that made it')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    ledger.remark(
      'The text is not UTF-8 and was read as Windows-1252; if accents look wrong, save the file as UTF-8.',
    )
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
