/** An SVG as an address that an image can show; whoever asks gives it back with `URL.revokeObjectURL`. */
export const svgAddress = (svg: string): string =>
  URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))

/** An SVG as an image that is ready to be shown. Rejects where the browser cannot decode it. */
export async function svgImage(svg: string): Promise<HTMLImageElement> {
  const address = svgAddress(svg)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(address)
  }
}
