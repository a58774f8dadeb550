import { listed } from '../text/counting'
import type { Coding } from './coding'
import { applyEdit } from './edits'
import { editedRecord, editFault } from './editFaults'
import { onOneLine, type Edit } from './edit'
import type { Ref } from './project'
import { idOf, typeOf } from './refs'

/** What an edit is called beside Undo, and what it has done, as a sentence. */
export interface EditWords {
  /** "rename “Council” to “Town hall”" */
  readonly name: string
  /** "Renamed “Council” to “Town hall”." */
  readonly sentence: string
}

const marked = (text: string): string => `“${text.replace(/^“(.*)”$/u, '$1')}”`

function called(coding: Coding, ref: Ref): string {
  const record = editedRecord(coding, ref)
  return record?.label === undefined ? `the ${typeOf(ref)}` : marked(record.label)
}

/** Tells an edit in words. `coding`: before the edit. */
export function editWords(coding: Coding, edit: Edit): EditWords {
  switch (edit.type) {
    case 'rename': {
      const before = editedRecord(coding, edit.what)
      const label = onOneLine(edit.label)
      // Where the label stays, it is the full name that changes.
      const isLabel = before?.label !== label || edit.name === undefined
      const [from, to] = isLabel
        ? [called(coding, edit.what), marked(label)]
        : [marked(before?.name ?? idOf(edit.what)), marked(onOneLine(edit.name))]
      return { name: `rename ${from} to ${to}`, sentence: `Renamed ${from} to ${to}.` }
    }
    case 'merge': {
      const from = listed(edit.from.map((ref) => called(coding, ref)))
      const into = called(coding, edit.into)
      return { name: `merge ${from} into ${into}`, sentence: `Merged ${from} into ${into}.` }
    }
    case 'kind': {
      const what = called(coding, edit.what)
      const [before, after] = [editedRecord(coding, edit.what)?.kind ?? '', edit.kind].map((kind) =>
        kind.replace('-', ' '),
      )
      return {
        name: `change the kind of ${what}`,
        sentence: `Changed the kind of ${what} from ${before} to ${after}.`,
      }
    }
    case 'note': {
      const what = called(coding, edit.what)
      const had = (editedRecord(coding, edit.what)?.readerNote ?? '') !== ''
      if (edit.note.trim() === '')
        return { name: `delete the note on ${what}`, sentence: `Deleted the note on ${what}.` }
      return had
        ? { name: `change the note on ${what}`, sentence: `Changed the note on ${what}.` }
        : { name: `note on ${what}`, sentence: `Noted on ${what}.` }
    }
    default:
      return edit satisfies never
  }
}

/** A sentence for each edit, told from what the ones before have made of the coding; or why it cannot be applied. */
export function editTellings(coding: Coding, edits: readonly Edit[]): readonly string[] {
  let edited = coding
  return edits.map((edit) => {
    const fault = editFault(edited, edit)
    if (fault !== null) return `Left out: ${fault}.`
    const { sentence } = editWords(edited, edit)
    edited = applyEdit(edited, edit)
    return sentence
  })
}
