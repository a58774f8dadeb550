import { ACTOR_KINDS, ISSUE_KINDS, type ActorKind, type IssueKind } from './coding'
import type { Ref } from './project'
import { COLLECTION, typeOf } from './refs'

/** A change of what was read, as a value. Refs are those of the coding that it is applied to. */
export type Edit =
  /** Of an actor, issue or event. `name`: an actor's full name, if that changes too. */
  | {
      readonly type: 'rename'
      readonly what: Ref
      readonly label: string
      readonly name?: string | undefined
    }
  /** Actors, or issues, that are one: all that names them names `into`. */
  | { readonly type: 'merge'; readonly from: readonly Ref[]; readonly into: Ref }
  /** Of an actor or issue. */
  | { readonly type: 'kind'; readonly what: Ref; readonly kind: ActorKind | IssueKind }
  /** What a reader notes beside a record; empty: nothing any more. */
  | { readonly type: 'note'; readonly what: Ref; readonly note: string }

/** A collection of records that edits change. */
export type Collection = (typeof COLLECTION)[keyof typeof COLLECTION]

/** The collection that a ref is of; undefined for a sentence. */
export const collectionOf = (ref: Ref): Collection | undefined =>
  (COLLECTION as Readonly<Record<string, Collection | undefined>>)[typeOf(ref)]

/** A label or name on one line, without space at its ends and without half characters. */
export const onOneLine = (text: string): string => text.toWellFormed().replace(/\s+/gu, ' ').trim()

const REF = /^(?:actor|issue|stance|tie|event):\S+$/
const isRef = (value: unknown): value is Ref => typeof value === 'string' && REF.test(value)

/** An edit that was kept as a plain value; undefined where it is none. Whether it can be applied is `editFault`'s. */
export function readEdit(value: unknown): Edit | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { type, what, label, name, from, into, kind, note } = value as Readonly<Record<string, unknown>>
  switch (type) {
    case 'rename':
      return isRef(what) && typeof label === 'string' && (name === undefined || typeof name === 'string')
        ? { type, what, label, ...(name !== undefined && { name }) }
        : undefined
    case 'merge':
      return Array.isArray(from) && from.every(isRef) && isRef(into) ? { type, from, into } : undefined
    case 'kind': {
      const known = [...ACTOR_KINDS, ...ISSUE_KINDS].find((one) => one === kind)
      return isRef(what) && known !== undefined ? { type, what, kind: known } : undefined
    }
    case 'note':
      return isRef(what) && typeof note === 'string' ? { type, what, note } : undefined
    default:
      return undefined
  }
}
