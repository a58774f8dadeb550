import type { Coding } from './coding'
import { collectionOf, onOneLine, type Edit } from './edit'
import { editFault } from './editFaults'
import { withMerged } from './merging'
import type { Ref } from './project'
import { idOf } from './refs'

/** The coding with a record changed; everything else is the same. */
function withRecord(coding: Coding, ref: Ref, change: (record: object) => object): Coding {
  const collection = collectionOf(ref)
  if (collection === undefined) return coding
  const records: readonly { readonly id: string }[] = coding[collection]
  return {
    ...coding,
    [collection]: records.map((record) => (record.id === idOf(ref) ? change(record) : record)),
  }
}

/** The coding after an edit; the same where the edit has a fault (`editFault`). */
export function applyEdit(coding: Coding, edit: Edit): Coding {
  if (editFault(coding, edit) !== null) return coding
  switch (edit.type) {
    case 'rename': {
      const named = edit.name === undefined ? {} : { name: onOneLine(edit.name) }
      return withRecord(coding, edit.what, (record) => ({
        ...record,
        ...named,
        label: onOneLine(edit.label),
      }))
    }
    case 'merge':
      return withMerged(coding, edit.from, edit.into)
    case 'kind':
      return withRecord(coding, edit.what, (record) => ({ ...record, kind: edit.kind }))
    case 'note':
      return withRecord(coding, edit.what, (record) => {
        const { readerNote: _before, ...rest } = record as { readonly readerNote?: string }
        const note = edit.note.toWellFormed().trim()
        return note === '' ? rest : { ...rest, readerNote: note }
      })
    default:
      return edit satisfies never
  }
}

/**
 * The coding after edits, one after the other. Deterministic; nothing but what they say is changed, and the coding
 * that they are applied to stays as it is. `faults`: a sentence for each edit that cannot be applied, which is left out.
 */
export function applyEdits(
  coding: Coding,
  edits: readonly Edit[],
): { readonly coding: Coding; readonly faults: readonly string[] } {
  const faults: string[] = []
  let edited = coding
  for (const edit of edits) {
    const fault = editFault(edited, edit)
    if (fault === null) edited = applyEdit(edited, edit)
    else faults.push(fault)
  }
  return { coding: edited, faults }
}
