import { closest } from '../text/closest'
import { quoted } from '../text/quoted'
import { error, warning, type Fault, type Path } from './fault'
import {
  COLLECTIONS,
  fieldOf,
  isRaw,
  listOf,
  recordsOf,
  singularOf,
  textOf,
  textsOf,
  type Collection,
  type Raw,
  type RawRecord,
} from './raw'

/** An id that a record names, and where. */
export interface Reference {
  readonly to: 'actors' | 'issues'
  readonly id: string
  readonly path: Path
}

const ONE: Readonly<Partial<Record<Collection, readonly (readonly [field: string, to: Reference['to']])[]>>> =
  {
    documents: [['publisher', 'actors']],
    issues: [['sameAs', 'issues']],
    stances: [
      ['holder', 'actors'],
      ['claim', 'issues'],
    ],
    ties: [
      ['source', 'actors'],
      ['target', 'actors'],
    ],
  }

/** Every actor and issue that a record names. */
export function referencesOf(collection: Collection, raw: RawRecord): readonly Reference[] {
  const { path, record } = raw
  const found: Reference[] = []
  for (const [field, to] of ONE[collection] ?? []) {
    const id = textOf(record, field)
    if (id !== undefined) found.push({ to, id, path: [...path, field] })
  }
  const target = fieldOf(record, 'target')
  if (collection === 'stances' && isRaw(target))
    for (const [field, to] of [['actor', 'actors'] as const, ['issue', 'issues'] as const]) {
      const id = textOf(target, field)
      if (id !== undefined) found.push({ to, id, path: [...path, 'target', field] })
    }
  for (const field of ['saidBy', 'participants'])
    for (const { path: place, text } of textsOf(raw, field))
      found.push({ to: 'actors', id: text, path: place })
  for (const [index, bearing] of listOf(record, 'bearsOn').entries()) {
    const id = isRaw(bearing) ? textOf(bearing, 'actor') : undefined
    if (id !== undefined) found.push({ to: 'actors', id, path: [...path, 'bearsOn', index, 'actor'] })
  }
  return found
}

/** All references of a coding, in its order. */
export function referencesIn(coding: Raw): readonly Reference[] {
  return COLLECTIONS.flatMap((collection) =>
    recordsOf(coding, collection).flatMap((raw) => referencesOf(collection, raw)),
  )
}

/** Ids of a collection, in the order of the coding. */
export function idsOf(coding: Raw, collection: Collection): ReadonlySet<string> {
  return new Set(recordsOf(coding, collection).flatMap(({ id }) => (id === undefined ? [] : [id])))
}

function duplicateIds(coding: Raw): readonly Fault[] {
  return COLLECTIONS.flatMap((collection) => {
    const seen = new Set<string>()
    return recordsOf(coding, collection).flatMap(({ path, id }) => {
      if (id === undefined) return []
      if (!seen.has(id)) {
        seen.add(id)
        return []
      }
      const message = `id ${quoted(id)} is taken by another ${singularOf(collection)}; give this one an id of its own`
      return [error('duplicate-id', { path: [...path, 'id'] }, message, { received: id })]
    })
  })
}

function danglingIds(coding: Raw): readonly Fault[] {
  const ids = { actors: idsOf(coding, 'actors'), issues: idsOf(coding, 'issues') }
  const guesses = new Map<string, string | undefined>()
  return referencesIn(coding).flatMap(({ to, id, path }) => {
    if (ids[to].has(id)) return []
    const code = `dangling-${singularOf(to)}`
    const other = to === 'actors' ? 'issues' : 'actors'
    const field = path.findLast((key) => typeof key === 'string') ?? ''
    const message = `${field} ${quoted(id)} is no ${singularOf(to)} of this coding`
    if (ids[other].has(id))
      return [error(code, { path }, `${message}, but an ${singularOf(other)}`, { received: id })]
    const key = `${to} ${id}`
    if (!guesses.has(key)) guesses.set(key, closest(id, ids[to]))
    const fix = guesses.get(key)
    return [
      error(
        code,
        { path },
        fix === undefined ? `${message}; add it` : `${message} (did you mean "${fix}"?)`,
        {
          received: id,
          fix,
        },
      ),
    ]
  })
}

/** The second and later times that a list names the same. */
function repeated(raw: RawRecord, field: string): readonly { readonly path: Path; readonly text: string }[] {
  const seen = new Set<string>()
  return textsOf(raw, field).filter(({ text }) => seen.size === seen.add(text).size)
}

function namedTwice(coding: Raw): readonly Fault[] {
  return COLLECTIONS.flatMap((collection) =>
    recordsOf(coding, collection).flatMap((raw) => [
      ...repeated(raw, 'saidBy').map(({ path, text }) =>
        error('speaker-twice', { path }, `${quoted(text)} speaks twice in saidBy; name each speaker once`),
      ),
      ...repeated(raw, 'participants').map(({ path, text }) =>
        warning('participant-twice', { path }, `${quoted(text)} is twice among the participants; delete one`),
      ),
    ]),
  )
}

/** Issues whose `sameAs` leads back to themselves, reported once a ring. */
function rings(coding: Raw): readonly Fault[] {
  const records = recordsOf(coding, 'issues')
  const next = new Map(records.map(({ id, record }) => [id, textOf(record, 'sameAs')]))
  const done = new Set<string>()
  return records.flatMap(({ path, id }) => {
    const walked: string[] = []
    let current = id
    while (current !== undefined && !done.has(current)) {
      done.add(current)
      walked.push(current)
      current = next.get(current)
    }
    const from = current === undefined ? -1 : walked.indexOf(current)
    if (from === -1) return []
    const ring = walked.slice(from)
    const message = `sameAs leads back to where it began, through ${ring.join(', ')}; end it at one of them`
    const at = records.find((record) => record.id === ring[0])?.path ?? path
    return [error('same-as-ring', { path: [...at, 'sameAs'] }, message)]
  })
}

/** What is wrong with the ids of a coding: given twice, or naming what does not exist. */
export function referenceFaults(coding: Raw): readonly Fault[] {
  return [...duplicateIds(coding), ...danglingIds(coding), ...namedTwice(coding), ...rings(coding)]
}
