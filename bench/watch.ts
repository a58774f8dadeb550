/**
 * Runs in a page from its start and marks the frame after the one that shows something for the first time: every
 * sentence of the article; the image of the graph.
 */
export function watch(sentences: number): void {
  const isThere = {
    article: () => document.querySelectorAll('[aria-label^="Sentence"]').length >= sentences,
    graph: () => {
      const image = document.querySelector<HTMLImageElement>('.graph img')
      return image !== null && image.complete && image.naturalWidth > 0
    },
  }
  const look = () => {
    for (const [name, found] of Object.entries(isThere))
      if (performance.getEntriesByName(`shown:${name}`).length === 0 && found())
        requestAnimationFrame(() => performance.mark(`shown:${name}`))
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
