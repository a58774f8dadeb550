/** How long what was drawn before is still seen through what is drawn now. */
const FADE_MS = 120

/** Lets what a canvas shows go out gently over what is drawn next; a second time takes the place of the first. */
export function createFade(host: HTMLElement): { readonly start: () => void; readonly stop: () => void } {
  let veil: HTMLCanvasElement | undefined
  const stop = () => {
    veil?.remove()
    veil = undefined
  }
  return {
    stop,
    start() {
      stop()
      const layers = [...host.querySelectorAll('canvas')]
      const [first] = layers
      if (!first || first.width === 0 || first.height === 0) return
      const copy = document.createElement('canvas')
      Object.assign(copy, { width: first.width, height: first.height })
      Object.assign(copy.style, {
        position: 'absolute',
        inset: '0',
        width: '100%',
        height: '100%',
        zIndex: '9',
      })
      copy.style.pointerEvents = 'none'
      const context = copy.getContext('2d')
      for (const layer of layers) context?.drawImage(layer, 0, 0)
      host.append(copy)
      veil = copy
      copy.animate([{ opacity: 1 }, { opacity: 0 }], { duration: FADE_MS, easing: 'ease-out' }).onfinish =
        () => {
          if (veil === copy) stop()
        }
    },
  }
}
