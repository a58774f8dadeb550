import { quoted } from '../text/quoted'
import { ACTOR_KINDS, ISSUE_KINDS, type Coding } from './coding'
import { collectionOf, onOneLine, type Collection, type Edit } from './edit'
import { LONGEST_LABEL } from './names'
import type { Ref } from './project'
import { idOf, typeOf } from './refs'

/** Longest note, in characters. */
export const LONGEST_NOTE = 2000

const lengthOf = (text: string) => [...text].length
const key = (name: string) => onOneLine(name).normalize('NFC').toLowerCase()

/** A record of any collection, as far as edits look at it. */
interface Editable {
  readonly id: string
  readonly label?: string
  readonly name?: string
  readonly kind?: string
  readonly readerNote?: string | undefined
}

const recordsOf = (coding: Coding, collection: Collection): readonly Editable[] => coding[collection]

/** The record that a ref names in a coding; undefined where there is none. */
export function editedRecord(coding: Coding, ref: Ref): Editable | undefined {
  const collection = collectionOf(ref)
  return collection && recordsOf(coding, collection).find(({ id }) => id === idOf(ref))
}

const missing = (coding: Coding, refs: readonly Ref[]): string | null => {
  const ref = refs.find((one) => editedRecord(coding, one) === undefined)
  return ref === undefined ? null : `there is no ${typeOf(ref)} ${quoted(idOf(ref))} in this coding`
}

/** What is wrong with a label for one of a type; its room on the picture is that of the codebook. */
function labelFault(coding: Coding, ref: Ref, label: string): string | null {
  const type = typeOf(ref)
  const collection = collectionOf(ref)
  if (collection === undefined) return null
  if (key(label) === '') return 'the name is empty; write at least one character'
  if (collection === 'actors' || collection === 'issues') {
    const most = LONGEST_LABEL[collection]
    const length = lengthOf(onOneLine(label))
    if (length > most)
      return `${quoted(onOneLine(label))} has ${length} characters; the picture has room for ${most}`
    const other = recordsOf(coding, collection).find(
      (record) => record.id !== idOf(ref) && key(record.label ?? '') === key(label),
    )
    if (other) {
      const article = `another ${type}`
      return `${quoted(onOneLine(label))} is the name of ${article} already; choose another name, or merge the two`
    }
  }
  return null
}

/** Why an edit cannot be applied to a coding, as a lower-case sentence; null where it can. */
export function editFault(coding: Coding, edit: Edit): string | null {
  switch (edit.type) {
    case 'rename': {
      if (!['actor', 'issue', 'event'].includes(typeOf(edit.what)))
        return `a ${typeOf(edit.what)} has no name of its own`
      const unknown = missing(coding, [edit.what])
      if (unknown !== null) return unknown
      if (edit.name !== undefined && typeOf(edit.what) !== 'actor')
        return 'only an actor has a full name besides'
      if (edit.name !== undefined && key(edit.name) === '')
        return 'the full name is empty; write at least one character'
      const before = editedRecord(coding, edit.what)
      const isSame =
        before?.label === onOneLine(edit.label) &&
        (edit.name === undefined || before.name === onOneLine(edit.name))
      return isSame ? 'it is called that already' : labelFault(coding, edit.what, edit.label)
    }
    case 'merge': {
      const types = new Set([edit.into, ...edit.from].map(typeOf))
      const [type = ''] = types
      if (types.size > 1) return 'an actor and an issue cannot be one; merge actors with actors'
      if (!['actor', 'issue'].includes(type)) return 'only actors and issues can be merged'
      if (edit.from.length === 0) return `choose the ${type} to merge with`
      if (edit.from.includes(edit.into)) return `it is one ${type}; choose another to merge with`
      return missing(coding, [edit.into, ...edit.from])
    }
    case 'kind': {
      const type = typeOf(edit.what)
      const kinds: readonly string[] = type === 'actor' ? ACTOR_KINDS : type === 'issue' ? ISSUE_KINDS : []
      if (kinds.length === 0) return 'only actors and issues have a kind'
      const unknown = missing(coding, [edit.what])
      if (unknown !== null) return unknown
      if (!kinds.includes(edit.kind)) return `${quoted(edit.kind)} is no kind of ${type}`
      return editedRecord(coding, edit.what)?.kind === edit.kind ? 'it is of that kind already' : null
    }
    case 'note': {
      if (collectionOf(edit.what) === undefined)
        return 'notes are on actors, issues, stances, ties and events'
      const unknown = missing(coding, [edit.what])
      if (unknown !== null) return unknown
      const note = edit.note.toWellFormed().trim()
      if (lengthOf(note) > LONGEST_NOTE)
        return `the note has ${lengthOf(note)} characters; shorten it to ${LONGEST_NOTE}`
      const before = editedRecord(coding, edit.what)?.readerNote ?? ''
      return before === note ? 'the note is as it was' : null
    }
    default:
      return edit satisfies never
  }
}
