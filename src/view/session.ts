import type { ReadonlySignal, Signal } from '@preact/signals-core'
import type { Edit } from '../model/edit'
import type { Project, Ref } from '../model/project'
import type { Problem } from '../model/problem'
import type { StanceGraph } from '../graph/graph'
import type { NodeGroup } from '../layout/groups'
import type { Picture, Positions } from '../layout/positions'
import type { Choices } from '../layout/subjects'
import type { Report } from '../analysis/report'
import type { Progress } from '../analysis/reports/asked'
import type { Menu, MenuKind } from './menus'
import type { MergedKeys } from './mergedView'
import type { SavedView, SavedViews } from './savedViews'
import type { Action } from './update'
import type { ViewState } from './state'

/** A user action: buttons, shortcuts and menus derive from one list of these. */
export interface Command {
  readonly id: string
  readonly label: string
  /** Keys as `event.key` names with modifiers, e.g. `Mod+z`, `/`, `Escape`. */
  readonly keys: readonly string[]
  /** `page`: works everywhere but in text fields; `graph`: only while the graph has the focus (WCAG 2.1.4). */
  readonly scope: 'page' | 'graph'
  /** On what context menus have it, and what they call it where the label is too long. */
  readonly menus?: readonly MenuKind[] | undefined
  readonly short?: string | undefined
  /** `target`: what a menu is open on or the keyboard is at; else what is selected. */
  readonly when: (view: ViewState, target?: readonly Ref[]) => boolean
  readonly run: (target?: readonly Ref[]) => void
}

/** A sentence for the user, with a way on. */
export interface Notice {
  readonly id: string
  readonly tone: 'information' | 'warning' | 'error'
  readonly text: string
  readonly details?: readonly string[]
  /** What can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** The data of one opened project. */
export interface Opened extends Choices {
  readonly project: Project
  /** The graph, once it is there: it is built after the text is on screen. */
  readonly graph: ReadonlySignal<StanceGraph | undefined>
  readonly problems: readonly Problem[]
  /** Text of its tour (`tour.json`), to be checked; left out where it has none. */
  readonly tour?: (() => Promise<string>) | undefined
  /** All its files as they are, by name: coding, texts, and what lies beside them. Rejects where one can't be read. */
  readonly files: () => Promise<Readonly<Record<string, string>>>
  /** Edits that it is shown with. */
  readonly edits?: readonly Edit[] | undefined
  /** What these merged into others. */
  readonly merged?: MergedKeys | undefined
  /** The picture for (lens, about), or undefined while it is being computed. */
  readonly pictureFor: (view: ViewState, flow: Positions['flow']) => Picture | undefined
  /** The picture arranged by groups of an analysis, or undefined while it is being computed. */
  readonly groupedPicture: (
    view: ViewState,
    groups: readonly NodeGroup[],
    flow: Positions['flow'],
  ) => Picture | undefined
  readonly destroy: () => void
}

/** How far the analysis of a view is. A report stays while nothing else was asked. */
export type AnalysisRun =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly progress: Progress | null }
  | { readonly state: 'done'; readonly report: Report }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly reason: string }

/** The views of a project that are kept by name. */
export interface ViewsKeeper {
  readonly list: ReadonlySignal<SavedViews>
  /** Changes the list and keeps it; a notice says where the browser refuses. */
  readonly change: (to: (before: SavedViews) => SavedViews) => Promise<void>
  /** Shows a view, as a step that can be undone; colours stay. */
  readonly open: (view: SavedView) => void
}

/** What canvas and ui are given: the state to show, and the one way to change it. */
export interface Session {
  readonly opened: ReadonlySignal<Opened>
  readonly view: ReadonlySignal<ViewState>
  readonly dispatch: (action: Action) => void
  /** Those that the first picture does without come later. */
  readonly commands: readonly Command[]
  /** What undo and redo would take back, in words; null where there is nothing. */
  readonly undoable: ReadonlySignal<{ readonly undo: string | null; readonly redo: string | null }>
  /** What the pointer is over or the keyboard is on, in any view; echoed in all. Not part of the view. */
  readonly hover: Signal<readonly Ref[]>
  /** The context menu that is open. */
  readonly menu: Signal<Menu | null>
  /** What the view's question has come to; commands `cancel-analysis` and `run-analysis` stop it and ask again. */
  readonly analysis?: ReadonlySignal<AnalysisRun>
  /** When the view was last kept in the browser, milliseconds since 1970; null before that. */
  readonly saved?: ReadonlySignal<number | null>
  /** Views that are kept by name; rejects where there is no project. */
  readonly savedViews?: () => Promise<ViewsKeeper>
  /** A worker that reads what is opened. */
  readonly startReader?: () => { readonly port: Worker; readonly end: () => void }
  /** Shows a project that cannot be kept, in place of this one. */
  readonly openFiles?: (files: Readonly<Record<string, string>>) => Promise<void>
  /** Changes what was read, as a step that can be undone; why not, as a lower-case sentence, where it cannot be. */
  readonly edit?: (edit: Edit) => Promise<string | null>
  readonly notices: Signal<readonly Notice[]>
  /** The last sentence announced to screen readers. */
  readonly announcement: Signal<string>
}
