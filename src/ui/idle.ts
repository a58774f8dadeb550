const AT_MOST_MS = 2000
const WITHOUT_IDLE_CALLBACK_MS = 200

/** Runs something once when the page has nothing else to do, after two seconds at the latest. */
export function whenIdle(run: () => void): { readonly cancel: () => void } {
  if (typeof requestIdleCallback === 'function') {
    const idle = requestIdleCallback(run, { timeout: AT_MOST_MS })
    return { cancel: () => cancelIdleCallback(idle) }
  }
  const timer = setTimeout(run, WITHOUT_IDLE_CALLBACK_MS)
  return { cancel: () => clearTimeout(timer) }
}
