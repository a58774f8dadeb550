import type { Path } from './fault'

/** JSON as it was read, before anything is known of its form. */
export type Raw = Readonly<Record<string, unknown>>

export const COLLECTIONS = ['documents', 'actors', 'issues', 'stances', 'ties', 'events', 'uncoded'] as const
export type Collection = (typeof COLLECTIONS)[number]

export interface RawRecord {
  readonly path: Path
  readonly record: Raw
  readonly id: string | undefined
}

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field of its own; never one that every object has. */
export const fieldOf = (record: Raw, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined

/** Whether a coding says that its records come from a file of another program. */
export const isImported = (coding: Raw): boolean => fieldOf(coding, 'imported') !== undefined

export function textOf(record: Raw, name: string): string | undefined {
  const value = fieldOf(record, name)
  return typeof value === 'string' ? value : undefined
}

export function listOf(record: Raw, name: string): readonly unknown[] {
  const value = fieldOf(record, name)
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

/** The records of a collection that are objects, each with its place. */
export function recordsOf(coding: Raw, collection: Collection): readonly RawRecord[] {
  return listOf(coding, collection).flatMap((record, index) =>
    isRaw(record) ? [{ path: [collection, index], record, id: textOf(record, 'id') }] : [],
  )
}

/** The texts of a list in a record, each with its place. */
export function textsOf({ path, record }: RawRecord, name: string): readonly { path: Path; text: string }[] {
  return listOf(record, name).flatMap((text, index) =>
    typeof text === 'string' ? [{ path: [...path, name, index], text }] : [],
  )
}

const SINGULAR: Readonly<Record<Collection, string>> = {
  documents: 'document',
  actors: 'actor',
  issues: 'issue',
  stances: 'stance',
  ties: 'tie',
  events: 'event',
  uncoded: 'uncoded',
}
export const singularOf = (collection: Collection) => SINGULAR[collection]

/** What a message calls the record that a path leads into: `stance s12`, `uncoded #3`; empty outside of records. */
export function subjectOf(coding: unknown, path: Path): string {
  const [top, index] = path
  const collection = COLLECTIONS.find((name) => name === top)
  if (!collection || typeof index !== 'number') return ''
  const record = isRaw(coding) ? listOf(coding, collection)[index] : undefined
  const id = isRaw(record) ? textOf(record, 'id') : undefined
  return `${SINGULAR[collection]} ${id !== undefined && /^[\p{L}\p{N}_.-]{1,64}$/u.test(id) ? id : `#${index + 1}`}`
}
