/** What a PNG file says of itself, by the keywords that PNG knows (W3C 2003, 11.3.4): `Title`, `Source`, `Software`. */
export type PngWords = Readonly<Partial<Record<'Title' | 'Description' | 'Source' | 'Software', string>>>

const SIGNATURE_BYTES = 8
const CSS_PIXELS_A_METRE = 96 / 0.0254

/**
 * A PNG file with words in it (iTXt, UTF-8) and its resolution (pHYs), so that a picture of twice the pixels is printed
 * at the same size, only sharper. The words stand before the image data, where programs look for them.
 *
 * @param scale pixels a CSS pixel
 */
export function describedPng(png: Uint8Array, words: PngWords, scale: number): Uint8Array {
  const headerEnd = SIGNATURE_BYTES + chunkBytes(png, SIGNATURE_BYTES)
  const resolution = new Uint8Array(9)
  const view = new DataView(resolution.buffer)
  const perMetre = Math.round(CSS_PIXELS_A_METRE * scale)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  resolution[8] = 1
  const texts = Object.entries(words).map(([keyword, text]) =>
    chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text.replaceAll('\0', '')}`)),
  )
  return joined([png.subarray(0, headerEnd), chunk('pHYs', resolution), ...texts, png.subarray(headerEnd)])
}

/** Length of the chunk at an offset, with its length, type and checksum. */
const chunkBytes = (png: Uint8Array, at: number): number =>
  new DataView(png.buffer, png.byteOffset).getUint32(at) + 12

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)))
  return bytes
}

/** The checksum of PNG (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
