import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
import type { OpenProject } from './open'
import readingWorker from '../io/reading/worker.ts?worker&url'
import type { PureCommand } from '../view/commands'
import type { AnalysisRun, Command, Notice, Session } from '../view/session'
import { INITIAL_VIEW, type ViewState } from '../view/state'
import type * as Undo from '../view/undo'
import { update, type Action } from '../view/update'
import { startWorker } from './workers'

/** How a change of the view came about: by the user, by undo or redo, or by Back, Forward and links. */
export type Cause = 'action' | 'undo' | 'restore'

/** What takes down steps and takes them back. */
type Steps = Pick<typeof Undo, 'record' | 'undo' | 'redo' | 'named'>

/** The one place that holds state: the opened data, the view, and the way to change it. */
export interface App extends Session {
  readonly opened: ReadonlySignal<OpenProject>
  readonly analysis: Signal<AnalysisRun>
  readonly saved: Signal<number | null>
  openFiles: (files: Readonly<Record<string, string>>) => Promise<void>
  savedViews: NonNullable<Session['savedViews']>
  readonly open: (opened: OpenProject) => void
  readonly notify: (notice: Notice) => void
  readonly dismiss: (id: string) => void
  /** Takes over a view that a link or the browser's history names; what was done before stays undoable. */
  readonly restore: (view: ViewState) => void
  /** Adds commands to the list. */
  readonly learn: (more: readonly PureCommand[]) => void
  /** Keeps steps from now on, and those since the start. */
  readonly keepSteps: (steps: Steps) => void
  /** Called with every change of the view. */
  onChange: (before: ViewState, after: ViewState, cause: Cause) => void
}

export function createSession(first: OpenProject, effects: readonly Command[]): App {
  const opened = signal(first)
  const view = signal(INITIAL_VIEW)
  const log = signal<Undo.UndoLog>({ done: [], undone: [] })
  const steps = signal<Steps | null>(null)
  /** What happened before steps were kept. */
  const early: {
    readonly before: ViewState
    readonly after: ViewState
    readonly continues: boolean | undefined
  }[] = []
  const named = (direction: 'undo' | 'redo') => steps.value?.named(log.value, direction) ?? null
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
    const keeper = steps.peek()
    if (keeper) log.value = keeper.record(log.peek(), before, after, continues)
    else if (after !== before) early.push({ before, after, continues })
    show(after, 'action')
  }
  const travel = (id: 'undo' | 'redo', label: string, keys: readonly string[]): Command => ({
    id,
    label,
    keys,
    scope: 'page',
    menus: ['nothing'],
    when: () => named(id) !== null,
    run: () => {
      const next = steps.peek()?.[id](log.peek(), view.peek())
      if (!next) return
      app.announcement.value = `${label}: ${named(id)}`
      log.value = next.log
      show(next.view, 'undo')
    },
  })
  const pure = ({ action, ...rest }: PureCommand): Command => ({
    ...rest,
    when: (state, target) => action(state, opened.value.project, target ?? state.selection) !== null,
    run: (target) => {
      const now = view.peek()
      const next = action(now, opened.peek().project, target ?? now.selection)
      if (next) dispatch(next)
    },
  })
  const commands = signal<readonly Command[]>([
    ...effects,
    travel('undo', 'Undo', ['Mod+z']),
    travel('redo', 'Redo', ['Mod+Shift+Z', 'Mod+Shift+z', 'Mod+y']),
  ])
  const app: App = {
    opened,
    view,
    dispatch,
    get commands() {
      return commands.value
    },
    learn: (more) => {
      commands.value = [...more.map(pure), ...commands.peek()]
    },
    undoable: computed(() => ({ undo: named('undo'), redo: named('redo') })),
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
      opened.value = next
    },
    notify: (notice) => {
      notices.value = [...notices.value.filter(({ id }) => id !== notice.id), notice]
    },
    dismiss: (id) => {
      notices.value = notices.value.filter((notice) => notice.id !== id)
    },
    restore: (next) => show(update(view.peek(), { type: 'restore', view: next }), 'restore'),
    keepSteps: (keeper) => {
      log.value = early
        .splice(0)
        .reduce((taken, step) => keeper.record(taken, step.before, step.after, step.continues), log.peek())
      steps.value = keeper
    },
    onChange: () => {},
  }
  return app
}
