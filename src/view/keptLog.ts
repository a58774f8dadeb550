import { readEdit, type Edit } from '../model/edit'
import { FIELDS, isInitial, policyOf, type Field } from './fieldPolicy'
import { INITIAL_VIEW, type ViewState } from './state'
import { EMPTY_LOG, type EditStep, type Entry, type UndoLog } from './undo'

/** Values of fields as they stand in addresses; null: as in a view that nobody has touched. */
type KeptFields = Readonly<Partial<Record<Field, string | null>>>

interface KeptEntry {
  readonly before: KeptFields
  readonly after: KeptFields
  readonly edit?: EditStep | undefined
}

/** A log of steps as it is kept: plain values alone. */
export interface KeptLog {
  readonly format: 1
  readonly edits: readonly Edit[]
  readonly done: readonly KeptEntry[]
  readonly undone: readonly KeptEntry[]
}

const keptFields = (fields: readonly Field[], source: Partial<ViewState>): KeptFields => {
  const view: ViewState = { ...INITIAL_VIEW, ...source }
  return Object.fromEntries(
    fields.map((field) => [field, isInitial(view, field) ? null : policyOf(field).encode(view[field])]),
  )
}

const keptEntry = ({ fields, before, after, edit }: Entry): KeptEntry => ({
  before: keptFields(fields, before),
  after: keptFields(fields, after),
  ...(edit && { edit }),
})

/** A log as plain values, to be kept. */
export const keptLog = ({ done, undone, edits }: UndoLog): KeptLog => ({
  format: 1,
  edits,
  done: done.map(keptEntry),
  undone: undone.map(keptEntry),
})

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Fields as they were kept; undefined where one of them can no longer be read. */
function readFields(kept: unknown): Partial<ViewState> | undefined {
  if (!isObject(kept)) return undefined
  const read: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(kept)) {
    const field = FIELDS.find((known) => known === name)
    if (field === undefined) return undefined
    const value =
      text === null
        ? INITIAL_VIEW[field]
        : typeof text === 'string'
          ? policyOf(field).decode(text)
          : undefined
    if (value === undefined) return undefined
    read[field] = value
  }
  return read
}

/** Edits as they were kept; undefined where one of them cannot be read. */
function readEdits(kept: unknown): readonly Edit[] | undefined {
  const edits = listOf(kept).map(readEdit)
  return edits.every((edit) => edit !== undefined) ? edits : undefined
}

function readStep(kept: unknown): EditStep | undefined {
  if (!isObject(kept) || typeof kept['name'] !== 'string') return undefined
  const { name } = kept
  const added = readEdit(kept['added'])
  if (added) return { name, added }
  const cleared = readEdits(kept['cleared'])
  return cleared && cleared.length > 0 ? { name, cleared } : undefined
}

/** A step as it was kept; undefined where it cannot be read. */
function readEntry(kept: unknown): Entry | undefined {
  if (!isObject(kept)) return undefined
  const [before, after] = [readFields(kept['before']), readFields(kept['after'])]
  if (!before || !after) return undefined
  const fields = FIELDS.filter((field) => Object.hasOwn(before, field) && Object.hasOwn(after, field))
  if (kept['edit'] === undefined) return fields.length > 0 ? { fields, before, after } : undefined
  const edit = readStep(kept['edit'])
  return edit && { fields, before, after, edit }
}

/** Steps up to the nearest one that cannot be read, `newest` being the last of the list. */
function readEntries(kept: unknown): readonly Entry[] {
  const read: Entry[] = []
  for (const one of listOf(kept).toReversed()) {
    const entry = readEntry(one)
    if (!entry) break
    read.unshift(entry)
  }
  return read
}

/**
 * A log as it was kept. Steps that can no longer be read are left out, and with them those that can only be reached
 * through them. Empty where its edits cannot be read.
 */
export function readLog(kept: unknown): UndoLog {
  if (!isObject(kept) || kept['format'] !== 1) return EMPTY_LOG
  const edits = readEdits(kept['edits'])
  if (!edits) return EMPTY_LOG
  return { edits, done: readEntries(kept['done']), undone: readEntries(kept['undone']) }
}

/** A log with its edits alone, for a view that is not the one that it was left at. */
export const editsOnly = ({ done, undone, edits }: UndoLog): UndoLog => ({
  edits,
  done: done.filter(({ edit }) => edit),
  undone: undone.filter(({ edit }) => edit),
})
