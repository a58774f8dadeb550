import { signal } from '@preact/signals-core'
import { PURE_COMMANDS } from '../view/commands'
import type { Command, Notice, Opened, Session } from '../view/session'
import { INITIAL_VIEW, type ViewState } from '../view/state'
import { update, type Action } from '../view/update'

/** The one place that holds state: the opened data, the view, and the way to change it. */
export interface App extends Session {
  readonly open: (opened: Opened) => void
  readonly notify: (notice: Notice) => void
  readonly dismiss: (id: string) => void
  /** Called with every change of the view that an action made. */
  onChange: (before: ViewState, after: ViewState) => void
}

export function createSession(first: Opened, effects: readonly Command[]): App {
  const opened = signal(first)
  const view = signal(INITIAL_VIEW)
  const notices = signal<readonly Notice[]>([])
  const dispatch = (action: Action) => {
    const before = view.peek()
    const after = update(before, action)
    if (after === before) return
    view.value = after
    app.onChange(before, after)
  }
  const pure = PURE_COMMANDS.map(({ id, label, keys, scope, action }): Command => ({
    id,
    label,
    keys,
    scope,
    when: (state) => action(state, opened.peek().project) !== null,
    run: () => {
      const next = action(view.peek(), opened.peek().project)
      if (next) dispatch(next)
    },
  }))
  const app: App = {
    opened,
    view,
    dispatch,
    commands: [...effects, ...pure],
    hover: signal([]),
    notices,
    announcement: signal(''),
    open: (next) => {
      opened.peek().destroy()
      opened.value = next
    },
    notify: (notice) => {
      notices.value = [...notices.value.filter(({ id }) => id !== notice.id), notice]
    },
    dismiss: (id) => {
      notices.value = notices.value.filter((notice) => notice.id !== id)
    },
    onChange: () => {},
  }
  return app
}
