import { changedFields, FIELD_POLICY, type Field } from './fieldPolicy'
import type { ViewState } from './state'

/** A step that can be undone: the fields it changed, as they were and as they became. */
interface Entry {
  readonly fields: readonly Field[]
  readonly before: ViewState
  readonly after: ViewState
}

/** Steps of the view, oldest first; those undone wait in `undone`, the next to redo last. */
export interface UndoLog {
  readonly done: readonly Entry[]
  readonly undone: readonly Entry[]
}

export const EMPTY_LOG: UndoLog = { done: [], undone: [] }
const LONGEST = 200

const WORDS: Readonly<Record<Field, string>> = {
  lens: 'lens',
  about: 'whom the picture is about',
  selection: 'selection',
  evidence: 'open quotation',
  filters: 'filter',
  perspective: 'according to whom',
  dates: 'dates',
  text: 'words searched for',
  compare: 'comparison',
  neighbourhood: 'neighbourhood',
  path: 'path',
  hidden: 'what is hidden',
  pins: 'pinned places',
  allLines: 'lines shown',
  ties: 'ties shown',
  analysis: 'analysis',
  colourBy: 'colours of the analysis',
  sizeBy: 'sizes of the analysis',
  matrix: 'order of the matrix',
  arrangeBy: 'arrangement by the analysis',
  table: 'columns and order of the table',
  viewport: 'zoom',
  pane: 'pane',
  theme: 'colours',
  tourStep: 'step of the tour',
}

/**
 * Takes down a change of the view. Fields that are not undone (`skip`) make no step; those that merge join the last
 * step, and so does a change that `continues` a gesture, where the last step is of the same fields.
 */
export function record(log: UndoLog, before: ViewState, after: ViewState, continues = false): UndoLog {
  const fields = changedFields(before, after).filter((field) => FIELD_POLICY[field].undo !== 'skip')
  if (fields.length === 0) return log
  const last = log.done.at(-1)
  const merges = fields.every(
    (field) => FIELD_POLICY[field].undo === 'merge' || (continues && log.done.at(-1)?.fields.includes(field)),
  )
  if (merges && last) {
    const joined = { fields: [...new Set([...last.fields, ...fields])], before: last.before, after }
    return { done: [...log.done.slice(0, -1), joined], undone: [] }
  }
  return { done: [...log.done, { fields, before, after }].slice(-LONGEST), undone: [] }
}

const withFields = (view: ViewState, fields: readonly Field[], source: ViewState): ViewState => ({
  ...view,
  ...Object.fromEntries(fields.map((field) => [field, source[field]])),
})

/** The view before the last step, with everything else as it is now; null where there is no step. */
export function undo(
  log: UndoLog,
  view: ViewState,
): { readonly log: UndoLog; readonly view: ViewState } | null {
  const entry = log.done.at(-1)
  if (!entry) return null
  return {
    log: { done: log.done.slice(0, -1), undone: [...log.undone, entry] },
    view: withFields(view, entry.fields, entry.before),
  }
}

export function redo(
  log: UndoLog,
  view: ViewState,
): { readonly log: UndoLog; readonly view: ViewState } | null {
  const entry = log.undone.at(-1)
  if (!entry) return null
  return {
    log: { done: [...log.done, entry], undone: log.undone.slice(0, -1) },
    view: withFields(view, entry.fields, entry.after),
  }
}

/** What undo (or redo) would take back, in words; null where there is nothing. */
export function named(log: UndoLog, direction: 'undo' | 'redo'): string | null {
  const entry = (direction === 'undo' ? log.done : log.undone).at(-1)
  if (!entry) return null
  // A step of the tour is one thing, whatever it shows.
  const fields = entry.fields.includes('tourStep') ? (['tourStep'] as const) : entry.fields
  return fields.map((field) => WORDS[field]).join(', ')
}
