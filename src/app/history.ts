import { batch, effect } from '@preact/signals-core'
import { decodeView, encodeView, type DecodedView } from '../view/address'
import { changedFields, FIELD_POLICY } from '../view/fieldPolicy'
import { reconcile } from '../view/reconcile'
import type { Command } from '../view/session'
import type { ViewState } from '../view/state'
import { named, record, redo, undo } from '../view/undo'
import { same } from '../view/update'
import type { App } from './session'

const REPLACE_INTERVAL_MS = 250

/** Follows a link as far as the opened project allows, and says what could not be followed. */
export function follow(session: App, decoded: DecodedView, show = session.restore): void {
  const opened = session.opened.peek()
  const nearest = reconcile(decoded.view, opened.project, opened)
  const problems = [...decoded.problems, ...nearest.problems]
  show(nearest.view)
  if (problems.length > 0)
    session.notify({
      id: 'link',
      tone: 'warning',
      text: 'A part of the link could not be followed.',
      details: problems,
    })
  else session.dismiss('link')
}

/** What a session remembers of its views: the browser's history, and steps to undo. */
export interface History {
  /** Shows the view that the address names. `theme`: for one that names none. */
  readonly open: (theme: ViewState['theme']) => void
  /** Takes down a change; `replace` makes no entry even where the policy is `push`. */
  readonly record: (before: ViewState, after: ViewState, replace: boolean) => void
}

/**
 * Keeps the address and the browser's history in step with the view. Fields whose policy is `push` make an entry;
 * all else replaces the present one, at most four times a second. Each entry holds its view in `history.state`.
 */
export function createHistory(session: App): History {
  session.keepSteps(record)
  effect(() => {
    const log = session.log.value
    session.undoable.value = { undo: named(log, 'undo'), redo: named(log, 'redo') }
  })
  const travel = (id: 'undo' | 'redo', word: string, keys: readonly string[]): Command => ({
    id,
    get label() {
      const name = session.undoable.value[id]
      return name === null ? word : `${word}: ${name}`
    },
    keys,
    scope: 'page',
    menus: ['nothing'],
    when: () => session.undoable.value[id] !== null,
    run: () => {
      const next = (id === 'undo' ? undo : redo)(session.log.peek(), session.view.peek())
      if (!next) return
      session.announcement.value = `${word}: ${session.undoable.peek()[id]}`
      batch(() => {
        session.log.value = next.log
        session.onEdits(next.log.edits)
        // A link may have led to what only the project as it was before has.
        const opened = session.opened.peek()
        session.show(reconcile(next.view, opened.project, opened).view, 'undo')
      })
    },
  })
  session.learn(
    [],
    [travel('undo', 'Undo', ['Mod+z']), travel('redo', 'Redo', ['Mod+Shift+Z', 'Mod+Shift+z', 'Mod+y'])],
  )
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
    follow(session, isKept ? { view: kept as ViewState, problems: [] } : fromAddress)
  }
  addEventListener('popstate', onPop)

  return {
    open(theme) {
      const opened = decodeView(location.hash)
      follow(
        session,
        opened.view.theme === 'system' ? { ...opened, view: { ...opened.view, theme } } : opened,
      )
    },
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
  }
}
