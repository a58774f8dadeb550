import { signal, type Signal } from '@preact/signals-core'
import type { OpenProject } from './open'
import readingWorker from '../io/reading/worker.ts?worker&url'
import type { Edit } from '../model/edit'
import type { PureCommand } from '../view/commands'
import type { AnalysisRun, Command, Notice, Session } from '../view/session'
import { INITIAL_VIEW, type ViewState } from '../view/state'
import type { record, UndoLog } from '../view/undo'
import { update, type Action } from '../view/update'
import { startWorker } from './workers'

/** How a change of the view came about: by the user, by undo or redo, or by Back, Forward and links. */
export type Cause = 'action' | 'undo' | 'restore'

/** The one place that holds state: the opened data, the view, and the way to change it. */
export interface App extends Session {
  readonly opened: Signal<OpenProject>
  readonly analysis: Signal<AnalysisRun>
  readonly saved: Signal<number | null>
  openFiles: (files: Readonly<Record<string, string>>) => Promise<void>
  savedViews: NonNullable<Session['savedViews']>
  readonly open: (opened: OpenProject) => void
  readonly notify: (notice: Notice) => void
  readonly dismiss: (id: string) => void
  /** Takes over a view that a link or the browser's history names; what was done before stays undoable. */
  readonly restore: (view: ViewState) => void
  /** Adds commands to the list, the pure ones before and the others after those that are there. */
  readonly learn: (more: readonly PureCommand[], others?: readonly Command[]) => void
  /** Steps that can be undone, and the edits in effect. */
  readonly log: Signal<UndoLog>
  readonly undoable: Signal<{ readonly undo: string | null; readonly redo: string | null }>
  /** Takes steps down from now on, and those since the start. */
  readonly keepSteps: (take: typeof record) => void
  /** Shows a view. */
  readonly show: (view: ViewState, cause: Cause) => void
  /** What is shown of a project that is opened: it itself, or what edits make of it. */
  dress: (opened: OpenProject) => OpenProject
  /** Called when undo or redo may have changed which edits are in effect. */
  onEdits: (edits: readonly Edit[]) => void
  edit: NonNullable<Session['edit']>
  /** What is open is what the browser keeps; not where it could not keep what was opened last. */
  isKept: boolean
  /** Called with every change of the view. */
  onChange: (before: ViewState, after: ViewState, cause: Cause) => void
}

export function createSession(first: OpenProject, effects: readonly Command[]): App {
  const opened = signal(first)
  const view = signal(INITIAL_VIEW)
  const log = signal<UndoLog>({ done: [], undone: [], edits: [] })
  let take: typeof record | undefined
  /** What happened before steps were kept. */
  const early: {
    readonly before: ViewState
    readonly after: ViewState
    readonly continues: boolean | undefined
  }[] = []
  const notices = signal<readonly Notice[]>([])
  const show = (after: ViewState, cause: Cause) => {
    const before = view.peek()
    if (after === before) return
    view.value = after
    app.onChange(before, after, cause)
  }
  const dispatch = (action: Action) => {
    const before = view.peek()
    const after = update(before, action)
    const continues = 'continues' in action && action.continues
    if (take) log.value = take(log.peek(), before, after, continues)
    else if (after !== before) early.push({ before, after, continues })
    show(after, 'action')
  }
  const pure = ({ action, ...rest }: PureCommand): Command => ({
    ...rest,
    when: (state, target) => action(state, opened.value.project, target ?? state.selection) !== null,
    run: (target) => {
      const now = view.peek()
      const next = action(now, opened.peek().project, target ?? now.selection)
      if (next) dispatch(next)
    },
  })
  const commands = signal(effects)
  const app: App = {
    opened,
    view,
    dispatch,
    get commands() {
      return commands.value
    },
    learn: (more, others = []) => {
      commands.value = [...more.map(pure), ...commands.peek(), ...others]
    },
    log,
    undoable: signal({ undo: null, redo: null }),
    hover: signal([]),
    menu: signal(null),
    analysis: signal<AnalysisRun>({ state: 'none' }),
    saved: signal(null),
    startReader: () => {
      const port = startWorker(readingWorker)
      return { port, end: () => port.terminate() }
    },
    openFiles: () => Promise.resolve(),
    savedViews: () => Promise.reject(),
    notices,
    announcement: signal(''),
    open: (next) => {
      opened.peek().destroy()
      opened.value = app.dress(next)
    },
    notify: (notice) => {
      notices.value = [...notices.value.filter(({ id }) => id !== notice.id), notice]
    },
    dismiss: (id) => {
      notices.value = notices.value.filter((notice) => notice.id !== id)
    },
    restore: (next) => show(update(view.peek(), { type: 'restore', view: next }), 'restore'),
    keepSteps: (recording) => {
      log.value = early
        .splice(0)
        .reduce((taken, step) => recording(taken, step.before, step.after, step.continues), log.peek())
      take = recording
    },
    show,
    dress: (next) => next,
    onEdits: () => {},
    edit: () => Promise.resolve(null),
    isKept: true,
    onChange: () => {},
  }
  return app
}
