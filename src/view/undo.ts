import type { Edit } from '../model/edit'
import { changedFields, FIELD_POLICY, type Field } from './fieldPolicy'
import type { ViewState } from './state'

/** What a step has changed of the edits: one more, or none any more. `name`: as it stands beside Undo. */
export type EditStep =
  | { readonly name: string; readonly added: Edit }
  | { readonly name: string; readonly cleared: readonly Edit[] }

/** A step that can be undone: the fields of the view that it changed, as they were and as they became; and the edit that it was. */
export interface Entry {
  readonly fields: readonly Field[]
  readonly before: Partial<ViewState>
  readonly after: Partial<ViewState>
  readonly edit?: EditStep | undefined
}

/** Steps of the view and edits, oldest first; those undone wait in `undone`, the next to redo last. */
export interface UndoLog {
  readonly done: readonly Entry[]
  readonly undone: readonly Entry[]
  /** All edits in effect, in their order; also those whose step is too long ago to be undone. */
  readonly edits: readonly Edit[]
}

export const EMPTY_LOG: UndoLog = { done: [], undone: [], edits: [] }
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

const undoableFields = (before: ViewState, after: ViewState): readonly Field[] =>
  changedFields(before, after).filter((field) => FIELD_POLICY[field].undo !== 'skip')

/**
 * Takes down a change of the view. Fields that are not undone (`skip`) make no step; those that merge join the last
 * step, and so does a change that `continues` a gesture, where the last step is of the same fields.
 */
export function record(log: UndoLog, before: ViewState, after: ViewState, continues = false): UndoLog {
  const fields = undoableFields(before, after)
  if (fields.length === 0) return log
  const last = log.done.at(-1)
  const merges = fields.every(
    (field) => FIELD_POLICY[field].undo === 'merge' || (continues && last?.fields.includes(field)),
  )
  if (merges && last) {
    const joined: Entry = {
      ...last,
      fields: [...new Set([...last.fields, ...fields])],
      before: { ...withFields({}, fields, before), ...withFields({}, last.fields, last.before) },
      after: { ...last.after, ...withFields({}, fields, after) },
    }
    return { ...log, done: [...log.done.slice(0, -1), joined], undone: [] }
  }
  return { ...log, done: [...log.done, { fields, before, after }].slice(-LONGEST), undone: [] }
}

/** Takes down an edit, with what it changed of the view. */
export function recordEdit(log: UndoLog, edit: EditStep, before: ViewState, after: ViewState): UndoLog {
  const entry = { fields: undoableFields(before, after), before, after, edit }
  return { done: [...log.done, entry].slice(-LONGEST), undone: [], edits: editsAfter(log.edits, edit) }
}

const editsAfter = (edits: readonly Edit[], step: EditStep): readonly Edit[] =>
  'added' in step ? [...edits, step.added] : []

const editsBefore = (edits: readonly Edit[], step: EditStep): readonly Edit[] =>
  'added' in step ? edits.slice(0, -1) : step.cleared

function withFields<View extends Partial<ViewState>>(
  view: View,
  fields: readonly Field[],
  source: Partial<ViewState>,
): View {
  return { ...view, ...Object.fromEntries(fields.map((field) => [field, source[field]])) }
}

/** What undo or redo leads to. */
export interface Travelled {
  readonly log: UndoLog
  readonly view: ViewState
}

/** The view and edits before the last step, with everything else as it is now; null where there is no step. */
export function undo(log: UndoLog, view: ViewState): Travelled | null {
  const entry = log.done.at(-1)
  if (!entry) return null
  return {
    log: {
      done: log.done.slice(0, -1),
      undone: [...log.undone, entry],
      edits: entry.edit ? editsBefore(log.edits, entry.edit) : log.edits,
    },
    view: withFields(view, entry.fields, entry.before),
  }
}

export function redo(log: UndoLog, view: ViewState): Travelled | null {
  const entry = log.undone.at(-1)
  if (!entry) return null
  return {
    log: {
      done: [...log.done, entry],
      undone: log.undone.slice(0, -1),
      edits: entry.edit ? editsAfter(log.edits, entry.edit) : log.edits,
    },
    view: withFields(view, entry.fields, entry.after),
  }
}

/** What undo (or redo) would take back, in words; null where there is nothing. */
export function named(log: UndoLog, direction: 'undo' | 'redo'): string | null {
  const entry = (direction === 'undo' ? log.done : log.undone).at(-1)
  if (!entry) return null
  if (entry.edit) return entry.edit.name
  // A step of the tour is one thing, whatever it shows.
  const fields = entry.fields.includes('tourStep') ? (['tourStep'] as const) : entry.fields
  return fields.map((field) => WORDS[field]).join(', ')
}
