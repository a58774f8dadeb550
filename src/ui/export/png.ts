import { describedPng, type PngWords } from '../../io/formats/pngText'
import { svgImage } from '../../io/svgImage'

/**
 * An SVG as it is drawn at `scale` pixels a logical pixel, with words about it in the file. Rejects where the browser has
 * no room for a picture of that size.
 */
export async function pngOf(svg: string, scale: number, words: PngWords): Promise<Blob> {
  const image = await svgImage(svg)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob)
    throw new Error(`a picture of ${canvas.width} × ${canvas.height} pixels is too large for this browser`)
  const png = describedPng(new Uint8Array(await blob.arrayBuffer()), words, scale)
  return new Blob([png as BlobPart], { type: 'image/png' })
}

/** Width and height of an SVG with its size on its root, logical pixels. */
export function sizeOf(svg: string): readonly [width: number, height: number] {
  const [, width = '0', height = '0'] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return [Number(width), Number(height)]
}
