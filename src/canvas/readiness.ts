import type { Core } from 'cytoscape'

/** Counts finished drawings in `data-ready`: once Cytoscape has drawn, with every glyph loaded. */
export interface Readiness {
  /** After a drawing was handed to Cytoscape; `images`: the glyphs in it. */
  readonly expect: (images: ReadonlySet<string>) => void
  readonly destroy: () => void
}

export function createReadiness(cy: Core, element: HTMLElement): Readiness {
  const loaded = new Map<string, HTMLImageElement>()
  let drawings = 0
  let expected: ReadonlySet<string> | undefined
  const onLoad = () => cy.forceRender()

  const onRender = () => {
    if (!expected) return
    // Cytoscape began to load its own copies in this frame, so these come after them.
    for (const url of expected) {
      if (loaded.has(url)) continue
      const image = new Image()
      loaded.set(url, image)
      image.addEventListener('load', onLoad)
      image.addEventListener('error', onLoad)
      image.src = url
    }
    if (![...expected].every((url) => loaded.get(url)?.complete)) return
    expected = undefined
    drawings++
    element.dataset['ready'] = String(drawings)
  }
  cy.on('render', onRender)
  return {
    expect(images) {
      expected = images
      cy.forceRender()
    },
    destroy() {
      expected = undefined
      for (const image of loaded.values()) {
        image.removeEventListener('load', onLoad)
        image.removeEventListener('error', onLoad)
      }
      delete element.dataset['ready']
    },
  }
}
