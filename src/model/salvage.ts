import * as v from 'valibot'
import { EMPTY_CODING, type Coding } from './coding'
import type { Fault, Path } from './fault'
import { COLLECTIONS, isRaw, listOf, textOf, type Collection, type Raw } from './raw'
import { schemaOf, type CODING_SCHEMA, type IMPORTED_SCHEMA } from './schema'

/** Fields without which a record can still be shown. */
const OPTIONAL: ReadonlySet<unknown> = new Set([
  'note',
  'readerNote',
  'title',
  'description',
  'cue',
  'claim',
  'date',
  'place',
  'sameAs',
  'bearsOn',
  'attributes',
  'document',
])
/** Lists of which an entry can be left out. */
const THINNABLE: ReadonlySet<unknown> = new Set(['aliases', 'mentions', 'evidence', 'bearsOn'])
/** Fields that something can stand in for, see `completed`. */
const REPLACEABLE: ReadonlySet<unknown> = new Set([
  'aliases',
  'mentions',
  'label',
  'name',
  'proposition',
  'language',
  'published',
  'publisher',
])
/** Ids that break the rule but no list of ids, address or key that is made of them. */
const HARMLESS_ID = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,99}$/u

const isCollection = (key: unknown): key is Collection => COLLECTIONS.some((name) => name === key)

/** The least that must go for a fault to be gone: a field, an entry of a list, or a whole record. */
function cutOf({ code }: Fault, path: Path): Path {
  const [top, , field, entry] = path
  if (!isCollection(top) || path.length < 3) return path
  if (code === 'unknown-field' && field !== 'target') return path
  if (typeof entry === 'number' && THINNABLE.has(field)) return path.slice(0, 4)
  return OPTIONAL.has(field) || REPLACEABLE.has(field) ? path.slice(0, 3) : path.slice(0, 2)
}

/** A value without what lies at the given paths. */
function without(value: unknown, cuts: ReadonlySet<string>, path: Path = []): unknown {
  const isKept = (key: string | number) => !cuts.has(JSON.stringify([...path, key]))
  if (Array.isArray(value))
    return value.flatMap((entry: unknown, index) =>
      isKept(index) ? [without(entry, cuts, [...path, index])] : [],
    )
  if (!isRaw(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) =>
      isKept(key) ? [[key, without(entry, cuts, [...path, key])]] : [],
    ),
  )
}

/** A record with something in the place of what can be replaced; a document may lack its day and publisher. */
function completed(collection: Collection, record: unknown): unknown {
  if (!isRaw(record)) return record
  const [known] = ['name', 'label', 'proposition', 'id'].flatMap((field) => textOf(record, field) ?? [])
  switch (collection) {
    case 'documents':
      return { language: 'und', published: '', publisher: '', ...record }
    case 'actors':
      return { name: known, label: known, aliases: [], mentions: [], ...record }
    case 'issues':
      return { label: known, proposition: known, ...record }
    case 'events':
      return { label: known, ...record }
    default:
      return record
  }
}

const MOST_ROUNDS = 3

/** Whether what breaks a rule can be shown all the same. */
function isHarmless({
  message,
  input,
  path,
}: v.InferIssue<typeof CODING_SCHEMA | typeof IMPORTED_SCHEMA>): boolean {
  if (message === 'bad-id' && typeof input === 'string' && HARMLESS_ID.test(input)) return true
  const [top, , field] = path ?? []
  return (
    top?.key === 'documents' && (field?.key === 'published' || field?.key === 'publisher') && input === ''
  )
}

function valueAt(coding: Raw, path: Path): unknown {
  let value: unknown = coding
  for (const key of path)
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string | number, unknown>>)[key]
        : undefined
  return value
}

const withCollections = (coding: Raw, recordsIn: (name: Collection) => readonly unknown[]): Raw => ({
  ...coding,
  ...Object.fromEntries(COLLECTIONS.map((name) => [name, recordsIn(name)])),
})

/**
 * What of a coding has the right form: faulty fields that can be missing, entries of lists, and else whole
 * records are left out. What is left may still refer to what does not exist.
 */
export function salvage(coding: Raw, faults: readonly Fault[]): Coding {
  const cuts = new Set<string>()
  for (const fault of faults) {
    const { path } = fault.where
    const value = valueAt(coding, path)
    if (fault.code === 'bad-id' && typeof value === 'string' && HARMLESS_ID.test(value)) continue
    cuts.add(JSON.stringify(cutOf(fault, path)))
  }
  const kept = without(coding, cuts) as Raw
  let complete = withCollections({ format: 1, coders: [], ...kept }, (name) =>
    listOf(kept, name).map((record) => completed(name, record)),
  )
  // Cutting can leave new faults, such as a record without evidence: those records go as a whole.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const issues = (v.safeParse(schemaOf(complete), complete).issues ?? []).filter(
      (issue) => !isHarmless(issue),
    )
    if (issues.length === 0) return complete as unknown as Coding
    const broken = new Set<unknown>(issues.map(({ path }) => path?.[1]?.value))
    const last = complete
    complete = withCollections(last, (name) => listOf(last, name).filter((record) => !broken.has(record)))
  }
  return EMPTY_CODING
}
