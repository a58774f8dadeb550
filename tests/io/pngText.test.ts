import { crc32 } from 'node:zlib'
import { expect, it } from 'vitest'
import { describedPng } from '../../src/io/formats/pngText'

/** One white pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9KobjigAAAABJRU5ErkJggg==',
  'base64',
)

/** Chunks of a PNG file by type, in order; throws where a checksum is wrong. */
function chunks(png: Uint8Array): readonly { readonly type: string; readonly data: Buffer }[] {
  const bytes = Buffer.from(png)
  const found: { type: string; data: Buffer }[] = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const end = at + 8 + length
    if (bytes.readUInt32BE(end) !== crc32(bytes.subarray(at + 4, end))) throw new Error(`checksum at ${at}`)
    found.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) })
    at = end + 4
  }
  return found
}

it('a PNG says where its view is, in UTF-8 and before its pixels', () => {
  const found = chunks(
    describedPng(PIXEL, { Title: 'Für und gegen 🌍', Source: 'https://a.example/#v=1' }, 2),
  )
  expect(found.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'IDAT', 'IEND'])
  expect(found[2]?.data.toString('utf8')).toBe('Title\0\0\0\0\0Für und gegen 🌍')
  expect(found[3]?.data.toString('utf8')).toBe('Source\0\0\0\0\0https://a.example/#v=1')
})

it.each([
  [1, 3780],
  [2, 7559],
  [4, 15_118],
])('at %i pixels a CSS pixel it has %i pixels a metre', (scale, perMetre) => {
  const resolution = chunks(describedPng(PIXEL, {}, scale)).find(({ type }) => type === 'pHYs')?.data
  expect([resolution?.readUInt32BE(0), resolution?.readUInt32BE(4), resolution?.[8]]).toEqual([
    perMetre,
    perMetre,
    1,
  ])
})
