const AT_MOST_MS = 2000
const WITHOUT_IDLE_CALLBACK_MS = 200
const LOOK_AGAIN_MS = 50

/** Runs something once when the picture is drawn and the page has nothing else to do, after two seconds at the latest. */
export function whenIdle(run: () => void): { readonly cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  if (typeof requestIdleCallback !== 'function') {
    timer = setTimeout(run, WITHOUT_IDLE_CALLBACK_MS)
    return { cancel: () => clearTimeout(timer) }
  }
  const latest = performance.now() + AT_MOST_MS
  let idle = 0
  const look = () => {
    const isDrawn = document.documentElement.dataset['ready'] !== undefined
    if (isDrawn || performance.now() >= latest) idle = requestIdleCallback(run, { timeout: AT_MOST_MS })
    else timer = setTimeout(look, LOOK_AGAIN_MS)
  }
  look()
  return {
    cancel: () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    },
  }
}
