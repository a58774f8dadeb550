import { decodeView, encodeView, type DecodedView } from '../view/address'
import { changedFields, FIELD_POLICY } from '../view/fieldPolicy'
import type { ViewState } from '../view/state'
import { same } from '../view/update'

const REPLACE_INTERVAL_MS = 250

/**
 * Keeps the address and the browser's history in step with the view. Fields whose policy is `push` make an entry;
 * all else replaces the present one, at most four times a second. Each entry holds its view in `history.state`.
 */
export function createHistory(onRestore: (decoded: DecodedView) => void): {
  /** The view that the page was opened with. */
  readonly opened: DecodedView
  /** Takes down a change; `replace` makes no entry even where the policy is `push`. */
  readonly record: (before: ViewState, after: ViewState, replace: boolean) => void
  readonly destroy: () => void
} {
  let pending: ViewState | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastReplace = 0

  const write = (method: 'pushState' | 'replaceState', view: ViewState) => {
    const hash = encodeView(view)
    const address = `${location.pathname}${location.search}${hash === '' ? '' : `#${hash}`}`
    try {
      history[method]({ standpoint: view }, '', address)
    } catch {
      // A browser may refuse (too many entries, an opaque origin); the view itself is unharmed.
    }
  }
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (pending === null) return
    write('replaceState', pending)
    pending = null
    lastReplace = performance.now()
  }
  const onPop = (event: PopStateEvent) => {
    clearTimeout(timer)
    timer = undefined
    pending = null
    const kept: unknown = (event.state as { standpoint?: unknown } | null)?.standpoint
    const fromAddress = decodeView(location.hash)
    const isKept = kept !== undefined && same(decodeView(encodeView(kept as ViewState)).view, kept)
    onRestore(isKept ? { view: kept as ViewState, problems: [] } : fromAddress)
  }
  addEventListener('popstate', onPop)

  return {
    opened: decodeView(location.hash),
    record(before, after, replace) {
      const fields = changedFields(before, after)
      if (fields.length === 0) return
      if (!replace && fields.some((field) => FIELD_POLICY[field].history === 'push')) {
        flush()
        write('pushState', after)
        return
      }
      pending = after
      const wait = lastReplace + REPLACE_INTERVAL_MS - performance.now()
      if (wait <= 0) flush()
      else timer ??= setTimeout(flush, wait)
    },
    destroy() {
      flush()
      removeEventListener('popstate', onPop)
    },
  }
}
